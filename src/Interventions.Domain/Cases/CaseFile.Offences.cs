using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.Offences;

namespace Interventions.Domain.Cases;

/// <summary>Track A: related offences on the same caution (CC-24), and the clocks that hang on all of them.</summary>
public sealed partial class CaseFile
{
    private readonly List<FurtherOffence> _furtherOffences = [];

    /// <summary>Every one ever put on the caution, those taken back included.</summary>
    public IReadOnlyList<FurtherOffence> AllFurtherOffences => _furtherOffences;

    /// <summary>Those on the caution beside the first, in the order of recording.</summary>
    public IReadOnlyList<FurtherOffence> FurtherOffences => [.. _furtherOffences.Where(o => o.RemovedAt is null).OrderBy(o => o.Version)];

    /// <summary>Every offence of the case, the one it was referred for first.</summary>
    public IReadOnlyList<CaseOffence> Offences =>
        [.. Offence is { } first ? [new CaseOffence(CrimeReference, first)] : Array.Empty<CaseOffence>(), .. FurtherOffences.Select(o => new CaseOffence(o.CrimeReference, o.Facts))];

    /// <summary>The crimes of all of them.</summary>
    public IReadOnlyList<string> CrimeReferences => [.. FurtherOffences.Select(o => o.CrimeReference).Prepend(CrimeReference).OfType<string>().Distinct()];

    /// <summary>The offence whose prosecution limit ends first; null where none has a limit.</summary>
    public CaseOffence? FirstToExpire => Offences.Where(o => o.ProsecutionLimit is not null).MinBy(o => o.ProsecutionLimit);

    /// <summary>Last day on which a prosecution can be started: the earliest of all offences; null where there is no limit or no offence (STL-01..06).</summary>
    public DateOnly? ProsecutionLimit => FirstToExpire?.ProsecutionLimit;

    /// <summary>The prosecution limit in one sentence, with its source and, of several offences, the one it is for.</summary>
    public string? ProsecutionLimitInWords
    {
        get
        {
            var (limiting, all) = (FirstToExpire, Offences);
            return (limiting ?? all.FirstOrDefault(o => o.Known is not null)) is not { } offence ? null
                : ProsecutionTimeLimit.Explain(offence.Known!, offence.Facts.ForTheLimit()) is var why && limiting is not null && all.Count > 1 ? $"{why} For {offence.InWords}."
                : all.Count > 1 ? "No time limit, because no offence is summary-only (MCA 1980 s.127)."
                : why;
        }
    }

    /// <summary>
    /// The day the completion clock starts (CC-21), for a caution signed on a day: the earliest of all offences. Null without an
    /// offence, or with one the catalogue does not know: then nothing can be counted.
    /// </summary>
    public DateOnly? ClockStart(DateOnly signedOn) => Offences is { Count: > 0 } all && all.All(o => o.Known is not null)
        ? all.Min(o => CompletionDeadline.Start(o.Known!.Mode, o.Facts.CommittedOn, signedOn, Policy.ClockBasis))
        : null;

    /// <summary>
    /// Puts a related offence on the same caution (CC-24). What was decided was decided of other offences: the case is evaluated
    /// again, and where a step or her answer rested on them a data query is raised (decision 15).
    /// </summary>
    /// <param name="crimeReference">The crime it is recorded under.</param>
    /// <param name="facts">What and when.</param>
    /// <param name="victimsInAll">How many people of 16 or over all the offences together harmed: it can raise the number to be asked, never lower it.</param>
    /// <param name="stamp">Who.</param>
    public void AddOffence(string crimeReference, OffenceFacts facts, int victimsInAll, Stamp stamp)
    {
        RefuseIfUnmet(Ask(TableFor(stamp), CaseAction.AddOffence, stamp));
        Refuse.Unless(!string.IsNullOrWhiteSpace(crimeReference), "Enter the crime reference. A conditional caution is always for a recorded crime.");
        var crime = CanonicalReference(Policy.CrimeReferences, crimeReference.Trim(), "crime reference");
        var today = London.DayOf(stamp.At);
        Refuse.Unless(OffenceCatalogue.Find(facts.CjsCode) is not null, "Choose the offence from the list.");
        Refuse.Unless(
            new DateOnly?[] { facts.CommittedOn, facts.LastIncidentOn, facts.StatementGivenOn, facts.VideoInterviewOn }.All(d => d is null || d <= today),
            "The offence, the last incident, the statement or the video interview is in the future. Check the days.");
        Refuse.Unless(
            !new[] { facts.LastIncidentOn, facts.StatementGivenOn, facts.VideoInterviewOn }.Any(d => d < facts.CommittedOn),
            "The last incident, the statement or the video interview is before the offence. Check the days.");
        Refuse.Unless(
            !Offences.Any(o => o.CrimeReference == crime && o.Facts.CjsCode == facts.CjsCode && o.Facts.CommittedOn == facts.CommittedOn),
            "This offence is on the case already.");
        Refuse.Unless(
            victimsInAll >= VictimsCounted,
            $"{VictimsCounted} {(VictimsCounted == 1 ? "victim is" : "victims are")} counted already. Count those of all offences together; the victim contact worker corrects the number.");

        var restedOn = OffencesWereReliedOn;
        Note(CaseAction.AddOffence, stamp, Because.None, () =>
        {
            _furtherOffences.Add(new FurtherOffence(Id, crime, facts, Version, stamp));
            VictimsCounted = victimsInAll;

            // What she said, she said of the others: only a new answer of hers ends this (product.md 3).
            if (_victims.Exists(v => v.IsAsked && v.Latest is not null) && !_holds.Exists(h => h.IsOpen && h.Kind == HoldKind.AnswerDue))
            {
                _holds.Add(new Hold(HoldKind.AnswerDue, Version, stamp));
            }
        });
        Reevaluate(CaseAction.AddOffence, stamp);
        QueryIf(restedOn, stamp, "An offence was added to the caution after a step or an answer had gone by the others (CC-24, AT-09).");
    }

    /// <summary>Takes a further offence off the caution again, with a reason. It stays on record.</summary>
    public void RemoveOffence(Guid offenceId, string reason, Stamp stamp)
    {
        var offence = FurtherOffences.SingleOrDefault(o => o.Id == offenceId);
        var restedOn = OffencesWereReliedOn;
        Note(CaseAction.RemoveOffence, stamp, Because.None, () => offence!.Remove(reason.Trim(), stamp),
            (() => offence is not null, "That offence is not on the case any more. Reload the page."),
            (() => !string.IsNullOrWhiteSpace(reason), "Say why it is taken back."));
        Reevaluate(CaseAction.RemoveOffence, stamp);
        QueryIf(restedOn, stamp, "An offence was taken off the caution after a step or an answer had gone by it (CC-24, AT-09).");
    }

    /// <summary>What she said, she said of certain crimes, and what was decided was decided of them.</summary>
    private bool OffencesWereReliedOn => HasGoneForward || _victims.Exists(v => v.IsAsked && v.Latest is not null);

    /// <summary>Until he was cautioned for them.</summary>
    private Need OffencesAreOpen() => new(() => !IsCautionInForce, "He has been cautioned for these offences, so they stay as they are.");
}
