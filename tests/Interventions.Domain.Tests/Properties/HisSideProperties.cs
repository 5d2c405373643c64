using CsCheck;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Properties;

/// <summary>V-28, RS-04: nothing his side reads tells what she answered, or whether it is her answer that holds the case.</summary>
public class HisSideProperties
{
    private static Action<RandomCase>[] Closings { get; } =
    [
        r => AnswerOfAll(r, AnswerKind.Withdrawn),
        r => AnswerOfAll(r, AnswerKind.DoesNotSupport),
        r => AnswerOfAll(r, AnswerKind.NoView),
        r => AnswerOfAll(r, AnswerKind.CannotAnswer),
        r => r.File.Pause(At(r, A.OtherDecider), new("He may read this nowhere.")),
        r => r.File.RaiseDataQuery(At(r, A.OtherDecider), Because.None),
        r => r.File.RaiseRiskReview(At(r, A.OtherDecider), Because.None),
        r => r.File.RecordRisk(RiskLevel.High, RiskTool.Dash, GateModel.Day(r.Now), At(r, A.VictimWorker)),
        r => r.File.CountVictims(r.File.Victims.Count + 1, At(r, A.VictimWorker), Because.None),
        r => r.File.EndAnswersByRise([.. r.File.Victims.Select(v => v.VictimId)], At(r, Actor.System)),
        r => r.File.FollowClosing([r.File.Victims[0].VictimId], r.AnswerElsewhere(AnswerKind.Withdrawn), At(r, Actor.System)),
    ];

    private static readonly Gen<(Track Track, Move[] Moves, int First, int Second, Move[] After)> Walks = Gen.Select(
        Gen.OneOf(Gen.Const(Track.ConditionalCaution), Gen.Const(Track.Voluntary)), Move.Any.Array[1, 25], Gen.Int[0, Closings.Length - 1],
        Gen.Int[0, Closings.Length - 1], Move.Any.Array[0, 6]);

    [Fact]
    public void His_side_reads_the_same_whatever_holds_the_case() => Walks.Sample(w =>
    {
        var (one, other) = (Walked(w.Track, w.Moves), Walked(w.Track, w.Moves));
        Assert.Equal(Reads(one), Reads(other));
        if (!one.File.IsOpen)
        {
            return; // an ended case cannot be paused
        }

        Closings[w.First](one);
        Closings[w.Second](other);
        Assert.Equal(Reads(one), Reads(other));

        foreach (var move in w.After)
        {
            Assert.Equal(Tries(one, move), Tries(other, move));
            Assert.Equal(Reads(one), Reads(other));
        }
    }, iter: 120);

    /// <summary>A case moved along its road with the gate open.</summary>
    private static RandomCase Walked(Track track, Move[] moves)
    {
        RandomCase random = new(track);
        random.ClearTheWay();
        foreach (var move in moves)
        {
            random.Do(move with { What = 1, Pick = 1, Minutes = move.Minutes % 300 });
        }

        random.ClearTheWay();
        return random;
    }

    private static string Reads(RandomCase random)
    {
        var file = random.File;
        var told = new[] { A.Custody, A.Facilitator, new(A.Id(71), "New", Role.Facilitator), new(A.Id(72), "Ora", Role.OpccStaff) }.SelectMany(a =>
            file.Preview(new(a, random.Now)).Select(p => $"{a.Name} {p.Action} {p.IsPossible} {string.Join(" ", p.WhyNot)}"));
        var journal = file.Journal.Where(e => !e.IsRestricted).Select(e => $"{e.Action} {e.From} {e.To} {e.At:O} {e.UserId} {e.Role} {e.Reason} {e.Detail?.Note}");
        return string.Join('\n', [.. told, .. journal, $"{file.IsUnderReviewOn(GateModel.Day(random.Now))}", $"{file.RiskForHisSide?.Level}", $"{file.Stage}"]);
    }

    /// <summary>Somebody on his side tries something: what comes of it, refusals in words.</summary>
    private static string Tries(RandomCase random, Move move)
    {
        var file = random.File;
        try
        {
            switch (move.What % 6)
            {
                case 0: file.AcceptForContact(At(random, A.Facilitator), Because.None); break;
                case 1: file.Resume(At(random, A.Facilitator), Because.None); break;
                case 2: file.StartProgramme(At(random, A.Facilitator), Because.None); break;
                case 3: file.Complete(At(random, A.Facilitator), Because.None); break;
                case 4: file.ResolveReview(HoldKind.Pause, At(random, A.Facilitator), Because.None); break;
                default: file.LeaveBy(CaseAction.SetAside, At(random, A.Facilitator), new(Reason: Reason.Illness, Until: new(2100, 1, 1))); break;
            }

            return "Done.";
        }
        catch (CaseRuleException refusal)
        {
            return refusal.Message;
        }
    }

    private static void AnswerOfAll(RandomCase random, AnswerKind kind)
    {
        foreach (var link in random.File.Victims.Where(v => v.IsAsked).ToList())
        {
            random.File.RecordAnswer(link.Id, new(kind, AskedHow.SafePhone, random.Now), At(random, A.VictimWorker));
        }
    }

    private static Stamp At(RandomCase random, Actor by) => new(by, random.Now);
}
