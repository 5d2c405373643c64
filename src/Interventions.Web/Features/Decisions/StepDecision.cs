using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;

namespace Interventions.Web.Features.Decisions;

/// <summary>What a decision-maker has to do for the next step of a case up to the caution.</summary>
internal static class StepDecision
{
    /// <summary>As a sentence that says what to do; null while the case waits for others.</summary>
    public static string? Of(CaseFile file, Stamp now) => file.Stage switch
    {
        CaseStage.Referred => OfReferral(file, now),
        CaseStage.Eligible => Otherwise(file, CaseAction.Authorise, now, "Authorise the caution."),
        CaseStage.Authorised => Otherwise(file, CaseAction.Offer, now, "Offer the caution."),
        CaseStage.Offered => Otherwise(file, CaseAction.Sign, now, "Have him sign, or record that he declined."),
        _ => null,
    };

    /// <summary>Nobody asks her before the desk checks that rule a case out are made (V-30), so they come first, whatever the gate.</summary>
    private static string? OfReferral(CaseFile file, Stamp now)
    {
        var results = file.EvaluateOn(London.DayOf(now.At), now.By.Role)
            .Where(r => r.IsHard && r.NeededAt <= CaseAction.ConfirmEligibility && r.Criterion != Criterion.E9VictimSupport).ToList();
        var notMet = Codes(CriterionAnswer.No);
        var unknown = Codes(CriterionAnswer.Unknown);
        return notMet.Length > 0 ? $"{notMet} {(notMet.Contains(',', StringComparison.Ordinal) ? "are" : "is")} not met. Record him as not eligible, or correct the check."
            : unknown.Length > 0 ? $"Check {unknown}."
            : file.Preview(now).Single(p => p.Action == CaseAction.ConfirmEligibility).IsPossible ? "Confirm that he is eligible."
            : null;

        string Codes(CriterionAnswer answer) => string.Join(", ", results.Where(r => r.Answer == answer).Select(r => r.Criterion.Code()));
    }

    /// <summary>The step, or what stands in its way: nothing of the gate, for a case whose gate is closed is under review.</summary>
    private static string Otherwise(CaseFile file, CaseAction action, Stamp now, string toDo) =>
        file.Preview(now).Single(p => p.Action == action) is { IsPossible: false, WhyNot: [var why, ..] } ? why : toDo;
}
