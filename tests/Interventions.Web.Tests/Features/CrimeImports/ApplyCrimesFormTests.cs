using Bunit;
using Interventions.Domain.Custody;
using Interventions.Domain.Reoffending;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.CrimeImports;
using Interventions.Web.Features.Imports;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.CrimeImports;

public sealed class ApplyCrimesFormTests : IAsyncDisposable
{
    private readonly BunitContext _context = new();
    private readonly ScriptedMediator _mediator = new();

    public ApplyCrimesFormTests() => _context.Services.AddSingleton<IMediator>(_mediator).AddSingleton<RunningImports>().AddScoped<Toaster>();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Sends_the_choice_and_the_period_of_a_full_refresh()
    {
        _mediator.On<ApplyCrimeExtract.Command>(_ => (Outcome<CrimeEffect>)new CrimeEffect(1, 2, 0, 3, 0));
        var form = Show(bad: 2);
        await form.Find("#import-all").ChangeAsync("AllOrNone");
        await form.Find("#import-full").ChangeAsync(true);
        await form.Find("#covered-until").ChangeAsync("2026-11-22");
        await form.Find("#withdraws").ChangeAsync(true);

        await form.Find("form").SubmitAsync();

        var sent = Assert.Single(_mediator.Sent.OfType<ApplyCrimeExtract.Command>());
        Assert.Equal((ImportChoice.AllOrNone, true, new DateOnly(2026, 9, 2), new DateOnly(2026, 11, 22), true), (sent.Choice!.Value, sent.IsFullRefresh, sent.CoveredFrom!.Value, sent.CoveredUntil!.Value, sent.WithdrawsMany));
    }

    [Fact]
    public void Asks_only_what_there_is_to_choose()
    {
        Assert.Empty(Show(bad: 0, canMiss: false).FindAll("input"));
        Assert.Equal(["import-full"], Show(bad: 0).FindAll("input").Select(i => i.Id));
    }

    /// <summary>Applied, and cut off before what follows: the one thing left is to go on.</summary>
    [Fact]
    public void Goes_on_where_it_was_cut_off() =>
        Assert.Equal(["Go on"], Show(bad: 0, state: ImportState.Applied).FindAll("button").Select(b => b.TextContent));

    private IRenderedComponent<ApplyCrimesForm> Show(int bad, bool canMiss = true, ImportState state = ImportState.Checked) => _context.Render<ApplyCrimesForm>(p => p.Add(f => f.Import, new(
        Guid.NewGuid(), state, TestApp.Start.UtcDateTime, false, null, 10, bad, 0, canMiss, false, new(2026, 9, 2), new(2026, 11, 20), new CrimeEffect(1, 2, 0, 3, 0), false)));
}
