using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cases;

/// <summary>A supported case at any stage of its track, beside the main road too, reached by its steps.</summary>
internal static class EveryStage
{
    public static IEnumerable<CaseStage> Of(Track track) => track.Open().Append(CaseStage.Completed).Append(CaseStage.Closed).Distinct();

    public static A At(Track track, CaseStage stage)
    {
        if (track.Journey().Contains(stage))
        {
            return A.SupportedCase(track).At(stage);
        }

        var made = A.SupportedCase(track);
        switch (stage)
        {
            case CaseStage.Paused:
                made.At(CaseStage.Enrolled).Leave(CaseAction.SetAside, A.Facilitator, Reason.Illness);
                break;
            case CaseStage.NonComplianceReview:
                made.At(CaseStage.InProgress).Report();
                break;
            case CaseStage.Breached:
                made.At(CaseStage.InProgress).Report().Rang().File.FindBreach("No excuse given.", made.By(A.Decider));
                break;
            case CaseStage.Returned:
                made.At(CaseStage.Offered).Leave(CaseAction.ReturnToDecisionMaker, A.Decider);
                break;
            case CaseStage.Closed:
                made.Leave(CaseAction.Close, A.Decider, Reason.Moved);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage of this track.");
        }

        return made;
    }

    /// <summary>A referral like the one the case came from.</summary>
    public static Referral Referral(this A made) => new()
    {
        Id = Guid.CreateVersion7(),
        Reference = "CHE-2026-000413",
        Track = made.File.Track,
        Source = made.File.Source,
        Person = made.File.Person,
        Policy = A.Policy,
        AreaCode = "CHE",
        SuiteCode = "RUN",
        CrimeReference = "CHES1",
        Offence = made.File.Offence,
        Relationship = Relationship.CurrentPartner,
        VictimsCounted = 1,
    };

    public static void StepToEligible(this A made) => made.File.ConfirmEligibility(made.By(A.Decider), Because.None);

    /// <summary>Takes a way out that carries nothing but its reason.</summary>
    public static A Leave(this A made, CaseAction action, Actor by, Reason? reason = null)
    {
        made.File.LeaveBy(action, made.By(by), new("Seen in the file.", reason, Outcome: CrimeOutcome.Charged, Until: new(2100, 1, 1), PassedTo: "the stalking clinic"));
        return made;
    }

    public static A Report(this A made, Reason what = Reason.NoContact)
    {
        made.File.ReportNonCompliance(made.By(A.Facilitator), new(Reason: what));
        return made;
    }

    /// <summary>Somebody rang him and got no answer.</summary>
    public static A Rang(this A made)
    {
        made.File.TryToReach(ReachChannel.Phone, made.Now, ReachResult.NoAnswer, null, made.By(A.Facilitator));
        return made;
    }

    /// <summary>The sentence an action is refused with.</summary>
    public static string Refusal(Action action) => Assert.Throws<CaseRuleException>(action).Message;

    /// <summary>What stands in the way of an action for somebody, asked without moving the clock on.</summary>
    public static ActionPreview Ask(this A made, CaseAction action, Actor by) =>
        made.File.Preview(new(by, made.Now)).Single(p => p.Action == action);

    public static DateOnly Today(this A made) => Domain.Calendar.London.DayOf(made.Now);

    /// <summary>One more victim, entered and not yet asked.</summary>
    public static CaseVictim Enter(this A made, Guid? victimId = null, DateOnly? born = null, params (SupportAnswer, bool)[] elsewhere) =>
        made.File.EnterVictim(Guid.CreateVersion7(), victimId ?? Guid.CreateVersion7(), born, elsewhere, made.By(A.VictimWorker));

    public static SupportAnswer Answer(this A made, CaseVictim link, AnswerKind kind, DateTime? askedAt = null, bool forGood = false, AskedHow how = AskedHow.SafePhone)
    {
        var stamp = made.By(A.VictimWorker);
        return made.File.RecordAnswer(link.Id, new(kind, how, askedAt ?? stamp.At, forGood), stamp);
    }
}
