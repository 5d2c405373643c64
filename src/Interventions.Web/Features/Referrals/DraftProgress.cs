using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Programmes;

namespace Interventions.Web.Features.Referrals;

/// <summary>How far one part of a draft is, and why.</summary>
public sealed record TaskProgress(DraftTask Task, DraftState State, string Why)
{
    /// <summary>Without it the referral cannot be submitted.</summary>
    public required bool IsNeeded { get; init; }
}

/// <summary>Works out how far each part is.</summary>
internal static class DraftProgress
{
    public static IReadOnlyList<TaskProgress> Of(DraftReading reading, IReadOnlyList<ProgrammeVersion> programmes)
    {
        var problems = reading.Problems;
        return [.. DraftTasks.All.Select(t =>
        {
            var (state, why) = StateOf(t, reading, programmes, problems);
            return new TaskProgress(t, state, why) { IsNeeded = DraftTasks.FieldsOf(t).Any(problems.ContainsKey) };
        })];
    }

    private static (DraftState State, string Why) StateOf(
        DraftTask task, DraftReading reading, IReadOnlyList<ProgrammeVersion> programmes, IReadOnlyDictionary<string, string[]> problems)
    {
        var fields = DraftTasks.FieldsOf(task);
        var first = fields.SelectMany(f => problems.GetValueOrDefault(f) ?? []).FirstOrDefault();
        return Special(task, reading, programmes) is { } special && (first is null || special.State == DraftState.CannotStartYet) ? special
            : first is not null ? (fields.Any(reading.Has) ? DraftState.InProgress : DraftState.NotStarted, first)
            : fields.Any(reading.Has) ? (DraftState.Done, "")
            : (DraftState.NotStarted, "Not needed to submit.");
    }

    /// <summary>Parts whose state hangs on others. Null where the general rule holds.</summary>
    private static (DraftState State, string Why)? Special(DraftTask task, DraftReading reading, IReadOnlyList<ProgrammeVersion> programmes) => task switch
    {
        DraftTask.Consent => Consent(reading),
        DraftTask.Checks => Checks(reading),
        DraftTask.Programme => Programme(reading, programmes),
        DraftTask.Referral or DraftTask.Person or DraftTask.Offence or DraftTask.Circumstances or DraftTask.Needs or DraftTask.Contact or DraftTask.Risk => null,
    };

    private static (DraftState, string)? Consent(DraftReading reading) => reading.Command switch
    {
        { Track: null } => (DraftState.CannotStartYet, "Say first what kind of referral it is."),
        { Track: Track.ConditionalCaution } => (DraftState.Done, "Not needed for a conditional caution: he consents when he signs."),
        { ConsentExplained: null, ConsentSigned: false, SeemedFit: false } => (DraftState.NotStarted, "Nobody contacts him until he has consented. It can be recorded on the case later."),
        { ConsentExplained: null } => (DraftState.InProgress, "Say what was explained to him."),
        { SeemedFit: false } => (DraftState.InProgress, "He has to have seemed fit. Ask him again when he is."),
        _ => null,
    };

    private static (DraftState, string)? Checks(DraftReading reading)
    {
        if (reading.Command.Track is null)
        {
            return (DraftState.CannotStartYet, "Say first what kind of referral it is.");
        }

        if (reading.Command.Track == Track.Voluntary)
        {
            return (DraftState.Done, "Not needed for a voluntary referral.");
        }

        var open = DraftFields.Checks.Where(c => reading.Command.Checks.All(a => a.Criterion != c)).Select(c => c.Code()).ToList();
        return open.Count == 0 ? (DraftState.Done, "")
            : (DraftTasks.FieldsOf(DraftTask.Checks).Any(reading.Has) ? DraftState.InProgress : DraftState.NotStarted, $"{string.Join(", ", open)} can also be recorded on the case later.");
    }

    private static (DraftState, string)? Programme(DraftReading reading, IReadOnlyList<ProgrammeVersion> programmes)
    {
        var command = reading.Command;
        string?[] missing =
        [
            command.Track is null || command.Source is null ? "the kind of referral" : null,
            command.Track == Track.ConditionalCaution && command.OffenceCode is null ? "the offence" : null,
            command.Relationship is null ? "the relationship" : null,
            command.Track == Track.ConditionalCaution && command.Risk is null ? "the risk" : null,
        ];
        if (missing.Any(m => m is not null) || reading.Fit is not { } fit)
        {
            return (DraftState.CannotStartYet, $"Say first: {string.Join(", ", missing.OfType<string>())}.");
        }

        var possible = programmes.Where(p => p.WhyNot(fit) is null).ToList();
        return command.ProgrammeVersionId is { } chosen ? (DraftState.Done, possible is [var only] && only.Id == chosen ? $"{only.Name} is the one that is possible." : "")
            : possible.Count == 0 ? (DraftState.InProgress, "No programme is possible as it stands. Open this to see why.")
            : (DraftState.NotStarted, "Not needed to submit: the enrolment decides.");
    }
}
