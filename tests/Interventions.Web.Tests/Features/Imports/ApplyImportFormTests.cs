using Bunit;
using Interventions.Domain.Custody;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Imports;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Imports;

public sealed class ApplyImportFormTests : IAsyncDisposable
{
    private readonly BunitContext _context = new();
    private readonly ScriptedMediator _mediator = new();

    public ApplyImportFormTests() => _context.Services.AddSingleton<IMediator>(_mediator).AddSingleton<RunningImports>().AddScoped<Toaster>();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Sends_the_choice_and_whether_the_file_is_whole()
    {
        _mediator.On<ApplyCustodyExtract.Command>(_ => (Outcome<ImportEffect>)new ImportEffect(1, 2, 0, 3));
        var form = Show(bad: 2, left: 3);
        await form.Find("#import-all").ChangeAsync("AllOrNone");
        await form.Find("#import-whole").ChangeAsync(false);

        await form.Find("form").SubmitAsync();

        var sent = Assert.Single(_mediator.Sent.OfType<ApplyCustodyExtract.Command>());
        Assert.Equal((ImportChoice.AllOrNone, false), (sent.Choice!.Value, sent.IsWhole));
    }

    [Fact]
    public void Asks_only_what_there_is_to_choose()
    {
        var form = Show(bad: 0, left: 0);

        Assert.Empty(form.FindAll("input[type=radio], input[type=checkbox]"));
    }

    [Fact]
    public async Task Shows_a_problem()
    {
        _mediator.On<ApplyCustodyExtract.Command>(_ => (Outcome<ImportEffect>)new Refused(ApplyCustodyExtract.Cancelled));
        var form = Show(bad: 0, left: 0);

        await form.Find("form").SubmitAsync();

        Assert.Contains(ApplyCustodyExtract.Cancelled, form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<ApplyImportForm> Show(int bad, int left) => _context.Render<ApplyImportForm>(p => p.Add(f => f.Import, new(
        Guid.NewGuid(), ImportState.Checked, TestApp.Start.UtcDateTime, TestApp.Start.UtcDateTime, false, null, 10, bad, new ImportEffect(1, 2, 0, left), null)));
}
