using Bunit;
using Interventions.Web.Data;
using Interventions.Web.Features.PanelSamples;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.VictimSupport;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.PanelSamples;

/// <summary>A second press that arrives after the first has been answered and before the next page is there.</summary>
public sealed class PressedTwiceTests : BunitContext
{
    [Fact]
    public async Task Draws_one_sample()
    {
        AnsweringMediator mediator = new();
        mediator.Answers[typeof(DrawSample.Command)] = Outcome.Of(Guid.NewGuid());
        Services.AddSingleton<IMediator>(mediator);
        Services.AddLogging();
        var form = Render<DrawSampleForm>(b => b.Add(f => f.Areas, [new Area("HAL", "Halton", "Cheshire")]).Add(f => f.OnDrawn, () => { }));
        form.Find("#from").Change("2026-01-01");
        form.Find("#to").Change("2026-06-30");
        form.Find("#seed").Change("7");

        await form.Find("form").SubmitAsync();
        await form.Find("form").SubmitAsync();

        Assert.Single(mediator.Sent);
    }
}
