using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Web.Components.Layout;
using Interventions.Web.Data;

namespace Interventions.Web.Features.Monitoring;

/// <summary>What a page of referrals is asked for: a track, one thing it is narrowed to, and what it is broken down by. A page takes what it needs of it.</summary>
public sealed record CountedAsked(Track Track, CaseSlice? Only, CaseBy By);

/// <summary>Words and addresses of what referrals are counted by.</summary>
internal static class CaseWords
{
    public static string InWords(this CaseBy by) => by switch
    {
        CaseBy.Track => "kind",
        CaseBy.Disability => "disability",
        CaseBy.Fate => "what became of it",
        CaseBy.Ended or CaseBy.Restricted => "reason",
        CaseBy.Furthest or CaseBy.Reached => "stage",
        CaseBy.Support => "victims' support",
        CaseBy.Area or CaseBy.Source or CaseBy.Year or CaseBy.Quarter or CaseBy.Sex or CaseBy.Age or CaseBy.Ethnicity or CaseBy.Language or CaseBy.Breach
            or CaseBy.LostEarly or CaseBy.Before or CaseBy.Mark => by.ToString().ToLowerInvariant(),
    };

    public static string InWords(this CaseSlice slice, IReadOnlyList<Area> areas) => slice switch
    {
        { By: CaseBy.Track } => Enum.Parse<Track>(slice.Value).InWords(),
        { By: CaseBy.Area } => areas.FirstOrDefault(a => a.Code == slice.Value)?.Name ?? slice.Value,
        { By: CaseBy.Source } => Enum.Parse<ReferralSource>(slice.Value).InWords(),
        { By: CaseBy.Quarter } => Quarter.Read(slice.Value).InWords,
        { By: CaseBy.Sex, Value: nameof(Sex.Unknown) } => "Not known",
        { By: CaseBy.Disability } => slice.Value == CaseSlices.Yes ? "A learning, neurodivergent or mental health need is recorded" : "None recorded",
        { By: CaseBy.Language } => slice.Value == CaseSlices.Yes ? "Needs another language than English" : "English",
        { By: CaseBy.Reached } => $"came to {Enum.Parse<CaseStage>(slice.Value).InWords().ToLowerInvariant()}",
        { By: CaseBy.Furthest } => $"came to {Enum.Parse<CaseStage>(slice.Value).InWords().ToLowerInvariant()} and no further",
        { By: CaseBy.Fate } => Enum.Parse<CaseFate>(slice.Value).InWords(),
        { By: CaseBy.Ended or CaseBy.Restricted, Value: CaseSlices.None } => "No reason on record",
        { By: CaseBy.Ended } => Enum.Parse<Reason>(slice.Value).InWords(),
        { By: CaseBy.Restricted } => Enum.Parse<RestrictedReason>(slice.Value).InWords(),
        { By: CaseBy.Before } => slice.Value == CaseSlices.Yes ? "Of people referred before" : "First referrals",
        { By: CaseBy.Support, Value: CaseSlices.Yes } => "Everyone asked supported it at first",
        { By: CaseBy.Support, Value: CaseSlices.No } => "Somebody asked did not",
        { By: CaseBy.Support } => "Nobody has said anything yet",
        _ => slice.Value,
    };

    public static string InWords(this CaseFate fate) => fate switch
    {
        CaseFate.Open => "On the way",
        CaseFate.Completed => "Completed",
        CaseFate.Ended => "Ended without completing",
    };

    /// <summary>As it stands in an address, for example area.HAL.</summary>
    public static string Address(this CaseSlice slice) => $"{slice.By.ToString().ToLowerInvariant()}.{slice.Value}";

    public static CaseSlice? ReadSlice(string? written) =>
        written?.Split('.', 2) is [var by, { Length: > 0 } value] && Enum.TryParse<CaseBy>(by, ignoreCase: true, out var counted) && Enum.IsDefined(counted) ? new CaseSlice(counted, value) : null;

    /// <summary>From an address; anything else than what can be asked is the default.</summary>
    public static CountedAsked Read(string? track, string? only, string? by) => new(
        Enum.TryParse<Track>(track, ignoreCase: true, out var t) && Enum.IsDefined(t) ? t : Track.ConditionalCaution,
        ReadSlice(only),
        Enum.TryParse<CaseBy>(by, ignoreCase: true, out var b) && (CaseSlices.OfTrack.Contains(b) || CaseSlices.Groups.Contains(b)) ? b : CaseBy.Source);

    public static string Address(this CountedAsked asked) =>
        $"track={asked.Track.ToString().ToLowerInvariant()}&by={asked.By.ToString().ToLowerInvariant()}{(asked.Only is { } only ? $"&only={Uri.EscapeDataString(only.Address())}" : "")}";

    /// <summary>The kind of a mark on a register.</summary>
    public static string MarkInWords(string kind) => Enum.Parse<AttendanceFact>(kind).InWords().AtStart();
}
