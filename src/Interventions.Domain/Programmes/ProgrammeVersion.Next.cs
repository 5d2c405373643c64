using Interventions.Domain.Cases;

namespace Interventions.Domain.Programmes;

/// <summary>The rules an administrator can set in a new version of a programme (product.md 6).</summary>
public sealed record ProgrammeTerms
{
    public required int Sessions { get; init; }

    public required int SessionMinutes { get; init; }

    /// <summary>Minutes of each session, in order; empty where all last the same.</summary>
    public IReadOnlyList<int> SessionLengths { get; init; } = [];

    public required int DaysBetween { get; init; }

    public SessionGap? Gap { get; init; }

    public required int GraceMinutes { get; init; }

    public required MissRule OnMiss { get; init; }

    public required int CompletionPercent { get; init; }

    public required bool LastSessionRequired { get; init; }

    public required int GroupMin { get; init; }

    public required int Capacity { get; init; }

    public required bool SingleSex { get; init; }

    public required int Facilitators { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<DeliveryMode> Modes { get; init; } = [];

    /// <summary>What changes and why.</summary>
    public required string Change { get; init; }
}

/// <summary>How a version comes after another: the old one stays as it is, for the cases enrolled on it.</summary>
public sealed partial class ProgrammeVersion
{
    /// <summary>The language every programme is held in unless it says otherwise.</summary>
    public const string English = "English";

    /// <summary>More sessions than any programme known has; also what fits the calculation of <see cref="Feasibility"/>.</summary>
    public const int MostSessions = 60;
    public const int ChangeMaxLength = 500;
    public const int LanguageMaxLength = 40;

    /// <summary>The version after this one. It is offered to cases enrolled from now on; nobody enrolled before is touched.</summary>
    /// <param name="terms">The rules it has.</param>
    /// <param name="stamp">Who adds it.</param>
    /// <exception cref="CaseRuleException">The rules do not fit together.</exception>
    public ProgrammeVersion Next(ProgrammeTerms terms, Stamp stamp)
    {
        RefuseUnlessSound(terms);
        return new()
        {
            Id = $"{Code}-{Version + 1}",
            Name = Name,
            Version = Version + 1,
            OnTrackA = OnTrackA,
            OnTrackB = OnTrackB,
            SessionWord = SessionWord,
            Sessions = terms.Sessions,
            SessionMinutes = terms.SessionMinutes,
            SessionLengths = terms.SessionLengths,
            DaysBetween = terms.DaysBetween,
            Gap = terms.Gap,
            GraceMinutes = terms.GraceMinutes,
            OnMiss = terms.OnMiss,
            CompletionPercent = terms.CompletionPercent,
            LastSessionRequired = terms.LastSessionRequired,
            InOrder = terms.OnMiss == MissRule.RestartRun,
            GroupMin = terms.GroupMin,
            Capacity = terms.Capacity,
            SingleSex = terms.SingleSex,
            Facilitators = terms.Facilitators,
            Languages = terms.Languages,
            Modes = terms.Modes,
            Change = terms.Change,
            AddedBy = stamp.By.UserId,
            AddedAt = stamp.At,
        };
    }

    /// <summary>The rules of this version, as what the next one starts from.</summary>
    public ProgrammeTerms Terms(string change = "") => new()
    {
        Sessions = Sessions,
        SessionMinutes = SessionMinutes,
        SessionLengths = SessionLengths,
        DaysBetween = DaysBetween,
        Gap = Gap,
        GraceMinutes = GraceMinutes,
        OnMiss = OnMiss,
        CompletionPercent = CompletionPercent,
        LastSessionRequired = LastSessionRequired,
        GroupMin = GroupMin,
        Capacity = Capacity,
        SingleSex = SingleSex,
        Facilitators = Facilitators,
        Languages = Languages,
        Modes = Modes,
        Change = change,
    };

    private static void RefuseUnlessSound(ProgrammeTerms t)
    {
        Refuse.Unless(t.Sessions is >= 1 and <= MostSessions, $"A programme has 1 to {MostSessions} sessions.");
        Refuse.Unless(t.SessionLengths.Count == 0 || t.SessionLengths.Count == t.Sessions, "Give the length of every session, or one for all.");
        Refuse.Unless(t.SessionLengths.Append(t.SessionMinutes).All(m => m is >= 15 and <= 480), "A session lasts from 15 minutes to 8 hours.");
        Refuse.Unless(t.DaysBetween is >= 1 and <= 91, "Sessions are 1 to 91 days apart.");
        Refuse.Unless(
            t.Gap is not { } gap || (gap.LeastDays >= 1 && gap.LeastDays <= gap.AimFrom && gap.AimFrom <= gap.AimTo && gap.AimTo <= gap.MostDays),
            "The days that are planned have to lie inside those that are warned of.");
        Refuse.Unless(
            t.Gap is not { } aim || (t.DaysBetween >= aim.AimFrom && t.DaysBetween <= aim.AimTo),
            "The days between sessions have to lie inside those that are planned.");
        Refuse.Unless(t.GraceMinutes >= 0 && t.GraceMinutes < t.SessionMinutes, "Somebody can be let in late only while the session lasts.");
        Refuse.Unless(t.CompletionPercent is >= 1 and <= 100, "The share of sessions is 1 to 100 percent.");
        Refuse.Unless(t.OnMiss != MissRule.RestartRun || t.CompletionPercent == 100, "Where a miss starts the run again, all sessions are needed: 100 percent.");
        Refuse.Unless(t.GroupMin >= 1 && t.Capacity >= t.GroupMin, "The largest group has to be at least as large as the smallest.");
        Refuse.Unless(t.Facilitators >= 1, "A session needs at least 1 facilitator.");
        Refuse.Unless(t.Languages.Count > 0, "Enter at least one language.");
        Refuse.Unless(t.Modes.Count > 0, "Choose at least one way in which it is held.");
        Refuse.Unless(!string.IsNullOrWhiteSpace(t.Change), "Say what changes and why.");
    }
}
