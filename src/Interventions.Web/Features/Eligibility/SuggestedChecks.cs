using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Offences;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;

namespace Interventions.Web.Features.Eligibility;

/// <summary>Answers that the facts on the case decide, with the sentence they rest on. Whoever records them may change both.</summary>
internal static class SuggestedChecks
{
    /// <param name="file">The case.</param>
    /// <param name="today">The London day.</param>
    /// <param name="reader">His side is told only of the risk it recorded itself.</param>
    public static IReadOnlyList<CheckRow> Of(CaseFile file, DateOnly today, Role reader) =>
        file.Track != Track.ConditionalCaution || reader == Role.VictimContactWorker
            ? []
            : [.. new[] { Age(file, today), Relationship(file), Offence(file), Risk(file, today, reader) }.OfType<CheckRow>()];

    private static CheckRow Age(CaseFile file, DateOnly today)
    {
        var age = file.Person.AgeOn(today);
        return new(Criterion.E1Adult, YesIf(age >= file.Rules.MinimumAge), $"Born {file.Person.DateOfBirth.InWords()}, so {age} on {today.InWords()}.");
    }

    private static CheckRow Relationship(CaseFile file) => new(
        Criterion.E2IntimatePartner,
        YesIf(file.Rules.Relationships.Contains(file.Relationship)),
        $"The referral says: {file.Relationship.InWords().ToLowerInvariant()}.");

    /// <summary>Every offence of the caution is on the list, or E3 is not met (CC-24).</summary>
    private static CheckRow? Offence(CaseFile file)
    {
        List<Offence> known = [.. file.Offences.Select(o => o.Known).OfType<Offence>().Distinct()];
        return known.Count == 0 ? null : new(
            Criterion.E3OffenceType,
            YesIf(known.TrueForAll(o => file.Rules.OffenceCodes.Contains(o.CjsCode))),
            string.Join(" ", known.Select(o => $"{o.Title} ({o.CjsCode}) is {(file.Rules.OffenceCodes.Contains(o.CjsCode) ? "" : "not ")}on the force's list.")));
    }

    private static CheckRow? Risk(CaseFile file, DateOnly today, Role reader)
    {
        if ((reader == Role.DecisionMaker ? file.CurrentRisk : file.RiskForHisSide) is not { } risk)
        {
            return null;
        }

        var isOld = today > risk.AssessedOn.AddDays(file.Rules.RiskGoodForDays);
        var highest = file.Rules.HighestRisk ?? file.Policy.HighestRiskAllowed;
        return new(
            Criterion.E8RiskAllowed,
            isOld ? CriterionAnswer.Unknown : YesIf(risk.Level <= highest),
            $"{risk.Level}, {risk.Tool.InWords()}, assessed {risk.AssessedOn.InWords()}{(isOld ? $": more than {file.Rules.RiskGoodForDays} days ago" : "")}. "
            + $"The force allows up to {highest.ToString().ToLowerInvariant()}.");
    }

    private static CriterionAnswer YesIf(bool isMet) => isMet ? CriterionAnswer.Yes : CriterionAnswer.No;
}
