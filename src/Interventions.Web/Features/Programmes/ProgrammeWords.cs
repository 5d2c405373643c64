using Interventions.Domain.Programmes;
using Interventions.Web.Components.Layout;
using Interventions.Web.Components.Ui;

namespace Interventions.Web.Features.Programmes;

/// <summary>The rules of a version in words.</summary>
internal static class ProgrammeWords
{
    public static string InWords(this MissRule rule) => rule switch
    {
        MissRule.RestartRun => "starts the run again",
        MissRule.CatchUp => "is caught up",
        MissRule.Warning => "is warned of and not made up",
    };

    /// <summary>Each rule with its label, as on the page of programmes.</summary>
    public static IEnumerable<(string Label, string Value)> Lines(ProgrammeTerms t)
    {
        yield return ("Sessions", $"{t.Sessions}, {(t.SessionLengths.Count > 0 ? $"{string.Join(", ", t.SessionLengths)} minutes" : $"{t.SessionMinutes} minutes each")}, every {t.DaysBetween} days");
        if (t.Gap is { } gap)
        {
            yield return ("Distance", $"planned {gap.AimFrom} to {gap.AimTo} days, a warning outside {gap.LeastDays} to {gap.MostDays}");
        }

        yield return ("Lateness", t.GraceMinutes == 0 ? "late is refused" : $"let in up to {t.GraceMinutes} minutes late");
        yield return ("A missed session", t.OnMiss.InWords());
        yield return ("Completion", $"{t.CompletionPercent} percent of the sessions{(t.LastSessionRequired ? ", the last among them" : "")}");
        yield return ("Group", $"{t.GroupMin} to {t.Capacity} people{(t.SingleSex ? ", one sex" : "")}, {t.Facilitators} {(t.Facilitators == 1 ? "facilitator" : "facilitators")}");
        yield return ("Held", $"{t.Modes.Select(m => m.InWords()).InOneSentence("or")}, in {t.Languages.InOneSentence("or")}");
    }
}

/// <summary>The answer to "can he still finish?" as a tag.</summary>
internal static class FinishWords
{
    public static (string Words, TagKind Kind) AsTag(this CanFinish answer) => answer switch
    {
        CanFinish.Yes => ("Yes", TagKind.Ok),
        CanFinish.OnlyIn => ("Only in one way", TagKind.Warn),
        CanFinish.No => ("No", TagKind.Stop),
    };
}
