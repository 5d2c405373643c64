using System.Collections.Concurrent;
using CsCheck;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Domain.Tests.Cases;

namespace Interventions.Domain.Tests.Properties;

/// <summary>What holds for every case, whatever is done to it by whom and when.</summary>
public class CaseProperties
{
    private static readonly Gen<(Track Track, bool FromCaution, Move[] Moves)> Walks =
        Gen.Select(Gen.OneOf(Gen.Const(Track.ConditionalCaution), Gen.Const(Track.Voluntary)), Gen.Bool, Move.Sequence);

    /// <summary>
    /// Refusals, relied-on answers and forward entries are checked inside, at every operation. That every stage was reached
    /// shows that the properties are not true for want of cases.
    /// </summary>
    [Fact]
    public void No_forward_step_is_taken_through_a_closed_gate_and_no_refusal_leaves_a_trace()
    {
        ConcurrentDictionary<(Track, CaseStage), int> seen = [];
        Walks.Sample(c => Walk(c.Track, c.FromCaution, c.Moves, stage => seen.AddOrUpdate((c.Track, stage), 1, (_, n) => n + 1)), iter: 250);

        Assert.DoesNotContain(Enum.GetValues<Track>().SelectMany(t => EveryStage.Of(t).Select(s => (t, s))), x => !seen.ContainsKey(x));
    }

    private static void Walk(Track track, bool fromCaution, Move[] moves, Action<CaseStage> reached)
    {
        RandomCase random = new(track, fromCaution);
        foreach (var move in moves)
        {
            random.Do(move);
            reached(random.File.Stage);
        }

        JournalLeadsToTheStage(random.File);
        VersionsRise(random.File);
        NobodyActsOnBothSides(random.File);
        TrackBKnowsNoBreach(random.File);
        NobodyIsBreachedByAFact(random.File);
        ReviewsEndOnceEach(random.File);
        OutcomeFollowsTheEnd(random.File);
        OnlyForwardStepsAskTheGate(random);
        CanBeEnded(random);
    }

    /// <summary>Property (b): the journal alone tells where the case is.</summary>
    private static void JournalLeadsToTheStage(CaseFile file)
    {
        CaseStage? stage = null;
        foreach (var entry in file.Journal)
        {
            Assert.Equal(stage, entry.From);
            stage = entry.To ?? stage;
        }

        Assert.Equal(file.Stage, stage);
    }

    private static void VersionsRise(CaseFile file)
    {
        var moving = file.Journal.Where(e => e.To is not null).Select(e => e.Version).ToList();
        Assert.Equal(moving.Order().Distinct(), moving);
        var answers = file.Victims.SelectMany(v => v.Answers).Select(a => a.Version).ToList();
        Assert.Equal(answers.Count, answers.Distinct().Count());
        Assert.True(file.Version >= moving.Concat(answers).Max());
    }

    /// <summary>STD-01, product.md 4: not both sides, and whoever asks the victim never moves the case.</summary>
    private static void NobodyActsOnBothSides(CaseFile file)
    {
        foreach (var one in file.Journal.Where(e => e.UserId != Guid.Empty).GroupBy(e => e.UserId))
        {
            Assert.False(one.Any(e => e.Role.Side() == Side.Hers) && one.Any(e => e.Role.Side() == Side.His || e.To is not null));
        }

        var asked = file.Victims.SelectMany(v => v.Answers).Select(a => a.RecordedBy).Where(id => id != Guid.Empty);
        Assert.Empty(asked.Intersect(file.Journal.Where(e => e.To is not null).Select(e => e.UserId)));
    }

    private static void TrackBKnowsNoBreach(CaseFile file)
    {
        if (file.Track == Track.Voluntary)
        {
            CaseAction[] breach = [CaseAction.ReportNonCompliance, CaseAction.Excuse, CaseAction.FindBreach, CaseAction.Prosecute, CaseAction.TakeNoFurtherAction];
            Assert.DoesNotContain(file.Journal, e => breach.Contains(e.Action) || e.To is CaseStage.NonComplianceReview or CaseStage.Breached);
            Assert.DoesNotContain(file.Preview(new(A.Decider, A.Start)), p => breach.Contains(p.Action));
            Assert.Empty(file.NonCompliances);
        }
    }

    /// <summary>
    /// G14, AT-04, product.md 3: whatever was excused, missed, stood down or explained, only a named decision-maker finds a
    /// breach, after asking him or saying why not; and the tracker gives him longer, never less.
    /// </summary>
    private static void NobodyIsBreachedByAFact(CaseFile file)
    {
        Assert.All(file.Journal.Where(e => e.To == CaseStage.Breached), e => Assert.Equal((CaseAction.FindBreach, Role.DecisionMaker, true), (e.Action, e.Role, (e.Detail?.Note ?? e.Detail?.RestrictedNote) is { Length: > 0 })));
        Assert.All(file.NonCompliances.SelectMany(n => n.NewFindings).Where(f => f.Finding == NonComplianceFinding.Breach), f => Assert.True(
            f.WhyNotAsked is not null || file.Journal.Any(e => e.At < f.At && e.Action is CaseAction.TryToReach or CaseAction.RecordExplanation)));
        Assert.All(file.Journal.Where(e => e is { Action: CaseAction.ExtendDeadline, Role: Role.System }), e => Assert.Equal(CaseFile.StoodDownInWords, e.Detail!.Note));
        Assert.All(file.Journal.Where(e => e is { Action: CaseAction.ReportNonCompliance, Role: Role.System }), e => Assert.Contains(e.Reason, new Reason?[] { Reason.DeadlinePassed, Reason.MissedSession, Reason.NoContact, Reason.OtherCondition }));
    }

    /// <summary>Product.md 3: each time under review is kept once, with a beginning before its end.</summary>
    private static void ReviewsEndOnceEach(CaseFile file)
    {
        var ended = file.NewEndedReviews;
        Assert.Equal(ended.Count, ended.Select(r => r.Version).Distinct().Count());
        Assert.All(ended, r => Assert.True(r.BeganAt <= r.EndedAt));
        Assert.All(ended, r => Assert.Contains(file.Journal, e => e.Version <= r.Version && e.At == r.EndedAt));
        Assert.DoesNotContain(ended, r => r.How is ReviewEnd.DisposalReviewed or ReviewEnd.VariedAndSupported && file.Track == Track.Voluntary);
        Assert.DoesNotContain(ended, r => r.How == ReviewEnd.PassedOn && file.Track != Track.Voluntary);
    }

    /// <summary>Domain.md 1.6.</summary>
    private static void OutcomeFollowsTheEnd(CaseFile file)
    {
        var outcome = file.OutcomeOfCrime;
        Assert.False(file.Track == Track.Voluntary && outcome is not null);
        Assert.False(file.IsCautionInForce && file.Stage != CaseStage.Closed && outcome != CrimeOutcome.Caution && file.Track == Track.ConditionalCaution);
        Assert.False(file.IsOpen && file.Caution is null && outcome is not null);
        Assert.True(outcome is not (CrimeOutcome.VictimDoesNotSupport or CrimeOutcome.InterventionUndertaken) || outcome == file.DisposalOutcome);
        Assert.False(outcome == CrimeOutcome.Charged && file.IsCautionInForce);
    }

    /// <summary>Property (g): shutting the gate changes what is said of forward steps and of nothing else.</summary>
    private static void OnlyForwardStepsAskTheGate(RandomCase random)
    {
        Actor[] askers = [Fresh(Role.CustodySupportWorker), Fresh(Role.Facilitator), Fresh(Role.DecisionMaker), Fresh(Role.VictimContactWorker)];
        var at = random.Now;
        var before = askers.Select(a => random.File.Preview(new(a, at)).Where(NotForward).Select(Told)).ToList();
        random.File.CountVictims(random.File.Victims.Count + 1, new(Fresh(Role.VictimContactWorker, 60), at), Because.None);
        var after = askers.Select(a => random.File.Preview(new(a, at)).ToList()).ToList();

        Assert.Equal(before, after.Select(p => p.Where(NotForward).Select(Told)));
        Assert.All(after.SelectMany(p => p).Where(p => p.Action.Kind() == ActionKind.Forward), p => Assert.False(p.IsPossible));

        static bool NotForward(ActionPreview p) => p.Action.Kind() != ActionKind.Forward;
        static string Told(ActionPreview p) => $"{p.Action} {p.FitsStage} {p.FitsRole}: {string.Join(" ", p.WhyNot)}";
    }

    /// <summary>Property (e), with the gate shut by the check before.</summary>
    private static void CanBeEnded(RandomCase random)
    {
        if (random.File.IsOpen)
        {
            var decider = Fresh(Role.DecisionMaker);
            Assert.Contains(random.File.Preview(new(decider, random.Now)), p => p is { Action: CaseAction.Close, IsPossible: true });
            random.File.LeaveBy(CaseAction.Close, new(decider, random.Now), new("Moved to Leeds.", Reason.Moved));
            Assert.Equal(CaseStage.Closed, random.File.Stage);
        }
    }

    private static Actor Fresh(Role role, int id = 40) => new(A.Id(id + (int)role), "Fresh", role, Rank: Rank.Inspector);
}
