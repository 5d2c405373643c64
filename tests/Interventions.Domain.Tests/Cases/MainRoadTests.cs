using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cases;

public class MainRoadTests
{
    [Theory, InlineData(Track.ConditionalCaution), InlineData(Track.Voluntary)]
    public void Leads_from_referral_to_completion_while_the_gate_is_open(Track track)
    {
        var made = A.SupportedCase(track).At(CaseStage.Completed);

        Assert.Equal(CaseStage.Completed, made.File.Stage);
        Assert.Equal(track.Journey(), made.File.Journal.Where(e => e.To is not null).Select(e => e.To!.Value).Distinct());
    }

    [Theory, InlineData(Track.ConditionalCaution), InlineData(Track.Voluntary)]
    public void Stops_everywhere_once_she_withdraws(Track track)
    {
        foreach (var stage in track.Journey().SkipLast(1))
        {
            var made = A.SupportedCase(track).At(stage).Answer(AnswerKind.Withdrawn);

            Assert.DoesNotContain(made.File.Preview(made.By(A.Decider)).Concat(made.File.Preview(made.By(A.Facilitator))),
                p => p.IsPossible && p.Action.Kind() == ActionKind.Forward);
        }
    }
}
