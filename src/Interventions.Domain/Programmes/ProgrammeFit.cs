using Interventions.Domain.Cases;
using Interventions.Domain.Offences;
using Interventions.Domain.People;

namespace Interventions.Domain.Programmes;

/// <summary>What a referral says that decides which programmes are possible (product.md 1, domain.md 2.2).</summary>
/// <param name="Track">Conditional caution or voluntary.</param>
/// <param name="Source">Where he was referred from.</param>
/// <param name="Offence">As charged; null where there is none.</param>
/// <param name="Relationship">To the victim.</param>
/// <param name="Sex">As recorded: groups are for one sex (CARA-11).</param>
/// <param name="Risk">The level assessed; null where there is none.</param>
/// <param name="HighestRiskAllowed">On a conditional caution, by the force's policy (CC-42).</param>
public sealed record FitFacts(
    Track Track, ReferralSource Source, Offence? Offence, Relationship Relationship, Sex Sex, RiskLevel? Risk, RiskLevel HighestRiskAllowed);

/// <summary>Which programmes a referral can ask for, and why not the others. The enrolment decides (product.md 6).</summary>
public static class ProgrammeFit
{
    private static readonly HashSet<string> Stalking = ["PH97006", "PH97010", "PH97011", "ST19001"];

    /// <summary>Stalking goes to its own programme and never to a conditional caution (CARA-01).</summary>
    public static bool IsStalking(Offence? offence) => offence is not null && Stalking.Contains(offence.CjsCode);

    /// <summary>Why a programme is not possible; null where it is.</summary>
    public static string? WhyNot(this ProgrammeVersion programme, FitFacts facts) => facts.Track switch
    {
        Track.ConditionalCaution => programme.OnTrackA ? WhyNotOnCaution(facts) : "It is for voluntary referrals.",
        Track.Voluntary => programme.OnTrackB ? WhyNotVoluntary(programme, facts) : "It is for conditional cautions.",
    };

    /// <summary>Something to know that does not stop it; null for nothing.</summary>
    public static string? Note(this ProgrammeVersion programme, FitFacts facts) =>
        facts.Sex != Sex.Male ? "Its groups are for one sex: a group for his or her sex has to be found." : programme.NeedsChecking ? "Its length has still to be confirmed by the provider." : null;

    private static string? WhyNotOnCaution(FitFacts facts) =>
        IsStalking(facts.Offence) ? "Stalking never goes to a conditional caution. Refer him as voluntary, to the stalking specialist programme."
        : facts.Offence is not { SuitableForCaution: SuitableForCaution.Yes } ? "The offence is not on the force's list for it (E3)."
        : facts.Relationship is not (Relationship.CurrentPartner or Relationship.FormerPartner) ? "It is for offences against a current or former partner (E2)."
        : facts.Risk is { } risk && risk > facts.HighestRiskAllowed ? $"The force allows it up to {facts.HighestRiskAllowed.ToString().ToLowerInvariant()} risk (E8)."
        : null;

    private static string? WhyNotVoluntary(ProgrammeVersion programme, FitFacts facts) => (programme.Id.Split('-')[0], IsStalking(facts.Offence)) switch
    {
        ("stalking", false) => "It is for stalking.",
        ("honour", _) => null,
        ("stalking", true) => null,
        (_, true) => "Stalking goes to the stalking specialist programme.",
        ("custody", _) when facts.Source != ReferralSource.Custody => "It is for people referred from custody.",
        _ => null,
    };
}
