using CsCheck;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Properties;

/// <summary>Answers alone, many and close together, in every order of being given and being recorded.</summary>
public class AnswerOrderProperties
{
    private static readonly Gen<(AnswerKind Kind, int HoursAgo, int SecondsAgo, bool ForGood, int HoursLater)[]> Answers = Gen.Select(
        Gen.OneOf([.. AnswerGiven.ByHand.Append(AnswerKind.Supports).Append(AnswerKind.Supports).Select(k => Gen.Const(k))]),
        Gen.Int[0, 9], Gen.Int[0, 180], Gen.Bool, Gen.Frequency((9, Gen.Int[0, 6]), (1, Gen.Int[600, 700]))).Array[2, 10];

    [Fact]
    public void The_gate_is_open_exactly_when_the_model_says_so() => Answers.Sample(answers =>
    {
        RandomCase random = new(Track.ConditionalCaution);
        var link = random.File.Victims[0];
        foreach (var (kind, hoursAgo, secondsAgo, forGood, hoursLater) in answers)
        {
            random.Wait(hoursLater);
            var now = random.Now;
            random.Answer(link.Id, kind, now.AddHours(-hoursAgo).AddSeconds(-secondsAgo), forGood, A.VictimWorker);

            foreach (var at in new[] { now, now.AddDays(27), now.AddDays(28), now.AddDays(29) })
            {
                Assert.Equal(random.Gate.IsOpen(at, fresh: true), random.File.Gate.IsOpenOn(GateModel.Day(at), needsFresh: true));
                Assert.Equal(random.Gate.IsOpen(at, fresh: false), random.File.Gate.IsOpenOn(GateModel.Day(at), needsFresh: false));
            }
        }
    }, iter: 2000);
}
