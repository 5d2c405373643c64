using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;

namespace Interventions.Domain.Tests.Properties;

/// <summary>
/// A case to which random people do random things, sensible or not. Every refusal must leave it as it was; every forward
/// entry is held against <see cref="GateModel"/>.
/// </summary>
internal sealed partial class RandomCase
{
    private static readonly Actor[] People =
    [
        A.Custody, A.Facilitator, A.VictimWorker, A.VictimWorker, A.OtherVictimWorker, A.Decider, A.OtherDecider, A.Facilitator, A.Decider,
        new(A.Id(7), "Two hats", Role.VictimContactWorker), new(A.Id(7), "Two hats", Role.Facilitator),
        new(A.Id(7), "Two hats", Role.DecisionMaker, Rank: Rank.Inspector), new(A.Id(8), "Sgt Low", Role.DecisionMaker, Rank: Rank.Sergeant, CollarNumber: "2359"),
        new(A.Id(9), "Ora", Role.OpccStaff), new(A.Id(10), "Fay", Role.ForceAnalyst), Actor.System,
    ];

    private static readonly ProgrammeVersion Pair = Short("pair", 2, MissRule.RestartRun, 100);
    private static readonly ProgrammeVersion Course = Short("course", 3, MissRule.CatchUp, 66);

    private readonly A _made;
    private readonly List<Guid> _victimIds = [];

    public RandomCase(Track track, bool clockFromCaution = false)
    {
        ForcePolicy policy = new() { Id = "test", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), ClockBasis = CompletionClockBasis.CautionDate };
        _made = A.Case(track, r => clockFromCaution ? r with { Policy = policy, Offence = new("CD71039", new(2026, 11, 1)) } : r);
        Gate = new(counted: 1);
        Gate.Enter(_made.Victim.Id, _made.Victim.VictimId, null, _made.Now, [], _ => default);
        _victimIds.Add(_made.Victim.VictimId);
    }

    public CaseFile File => _made.File;

    public GateModel Gate { get; }

    public DateTime Now => _made.Now;

    public int Taken { get; private set; }

    public int Refused { get; private set; }

    public void Wait(int hours) => _made.Now = _made.Now.AddHours(hours);

    public void Do(Move move)
    {
        _made.Now = _made.Now.AddMinutes(move.Minutes);
        if (move.What < 60)
        {
            GoOn(move);
        }
        else
        {
            DoAnything(move);
        }

        CompareGate();
    }

    /// <summary>Tries something; checks that a refusal leaves nothing behind and that no forward entry came through a closed gate.</summary>
    public bool Try(Action act)
    {
        var (before, entries) = (Snapshot.Of(File), File.Journal.Count);
        var open = (Stale: Gate.MayGoForward(Now.AddMinutes(1), fresh: false), Fresh: Gate.MayGoForward(Now.AddMinutes(1), fresh: true));
        var relied = Gate.LatestAnswers.Order().ToList();
        try
        {
            act();
        }
        catch (CaseRuleException refusal)
        {
            Refused++;
            Assert.Equal(before, Snapshot.Of(File));
            Assert.Matches("^[A-Z].*[.]$", refusal.Message);
            return false;
        }

        Taken++;
        foreach (var entry in File.Journal.Skip(entries))
        {
            if (entry.Kind == ActionKind.Forward)
            {
                var fresh = GateModel.NeedsFresh(File.Track, entry.From!.Value, entry.To!.Value);
                Assert.True(fresh ? open.Fresh : open.Stale, $"{entry.Action} was taken while the gate was closed.");
                Assert.Equal(fresh, entry.NeedsFreshAnswers);
                Assert.Equal(relied, entry.ReliedOn!.Split(' ').Select(Guid.Parse).Order());
            }
            else if (entry is { Action: CaseAction.RaiseDataQuery, Role: Role.System })
            {
                Gate.Hold(HoldKind.DataQuery, entry.At);
            }
        }

        return true;
    }

    /// <summary>The gate preview says "closed" exactly when the model does, for every forward step of this stage.</summary>
    private void CompareGate()
    {
        var stage = File.StageBefore ?? File.Stage;
        var open = Gate.MayGoForward(Now, GateModel.NeedsFresh(File.Track, File.Stage, stage));
        foreach (var step in File.Preview(new(A.Decider, Now)).Where(p => p.FitsStage && p.Action.Kind() == ActionKind.Forward))
        {
            Assert.Equal(!open, step.WhyNot.Contains(CaseFile.UnderReviewInWords) || step.WhyNot.Contains(CaseFile.WaitingInWords));
        }
    }

    private Stamp By(Actor actor) => _made.By(actor);

    private static Actor Who(Move move) => People[move.Who % People.Length];

    private Guid Newest(Guid link) => File.Victims.Single(v => v.Id == link).Answers[^1].Id;

    private static ProgrammeVersion Short(string id, int sessions, MissRule onMiss, int percent) => new()
    {
        Id = id,
        Name = id,
        Version = 1,
        OnTrackA = sessions == 2,
        OnTrackB = sessions != 2,
        Sessions = sessions,
        SessionWord = "session",
        SessionMinutes = 60,
        DaysBetween = 2,
        OnMiss = onMiss,
        CompletionPercent = percent,
        LastSessionRequired = true,
        InOrder = true,
    };
}
