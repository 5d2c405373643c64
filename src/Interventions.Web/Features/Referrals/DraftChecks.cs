using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Offences;
using Interventions.Web.Features.Cases;

namespace Interventions.Web.Features.Referrals;

/// <summary>Desk checks that the answers of a draft decide, with the sentence they rest on.</summary>
internal static class DraftChecks
{
    public static IEnumerable<CheckRow> WorkedOut(SubmitReferral.Command command, DraftFacts facts)
    {
        if (command.DateOfBirth is { } born && born < facts.Today)
        {
            var age = new Domain.People.Person { Surname = "", Forenames = "", DateOfBirth = born }.AgeOn(facts.Today);
            yield return new(Criterion.E1Adult, YesIf(age >= 18), $"Born {born.InWords()}, so {age} on {facts.Today.InWords()}.");
        }

        if (command.Relationship is { } relationship)
        {
            yield return new(
                Criterion.E2IntimatePartner, YesIf(relationship is Relationship.CurrentPartner or Relationship.FormerPartner),
                $"The referral says: {relationship.InWords().ToLowerInvariant()}.");
        }

        if (OffenceCatalogue.Find(command.OffenceCode) is { } offence)
        {
            var isListed = offence.SuitableForCaution == SuitableForCaution.Yes;
            yield return new(Criterion.E3OffenceType, YesIf(isListed), $"{offence.Title} ({offence.CjsCode}) is {(isListed ? "" : "not ")}on the force's list.");
        }

        if (command.Risk is { } risk && facts.Policy is { } policy)
        {
            var day = command.RiskAssessedOn ?? facts.Today;
            var isOld = facts.Today > day.AddDays(CaseFile.RiskGoodForDays);
            yield return new(
                Criterion.E8RiskAllowed, isOld ? CriterionAnswer.Unknown : YesIf(risk <= policy.HighestRiskAllowed),
                $"{risk}, {command.RiskTool.InWords()}, assessed {day.InWords()}. The force allows up to {policy.HighestRiskAllowed.ToString().ToLowerInvariant()}.");
        }
    }

    private static CriterionAnswer YesIf(bool isMet) => isMet ? CriterionAnswer.Yes : CriterionAnswer.No;
}
