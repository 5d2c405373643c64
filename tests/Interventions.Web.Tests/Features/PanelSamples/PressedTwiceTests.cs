using Bunit;
using Interventions.Web.Data;
using Interventions.Web.Features.PanelSamples;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.VictimSupport;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.PanelSamples;

/// <summary>A second press that arrives while the page is still reading what the first has made.</summary>
public sealed class PressedTwiceTests : BunitContext
{
    [Fact]
    public async Task Draws_one_sample()
    {
        AnsweringMediator mediator = new();
        mediator.Answers[typeof(DrawSample.Command)] = Outcome.Of(Guid.NewGuid());
        Services.AddSingleton<IMediator>(mediator);
        Services.AddLogging();
        TaskCompletionSource reading = new();
        var form = Render<DrawSampleForm>(b => b.Add(f => f.Areas, [new Area("HAL", "Halton", "Cheshire")]).Add(f => f.OnDrawn, () => reading.Task));
        form.Find("#from").Change("2026-01-01");
        form.Find("#to").Change("2026-06-30");
        form.Find("#seed").Change("7");

        var first = form.Find("form").SubmitAsync();
        await form.Find("form").SubmitAsync();

        Assert.Single(mediator.Sent);
        reading.SetResult();
        await first;
        Assert.False(form.Find("button[type=submit]").HasAttribute("disabled"));
    }
}
