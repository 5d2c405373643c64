using Bunit;
using Interventions.Domain.Custody;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.HandOverBoard;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.HandOverBoard;

public sealed class RecordOnBoardFormTests : IAsyncDisposable
{
    private readonly BunitContext _context = new();
    private readonly ScriptedMediator _mediator = new();
    private int _done;

    public RecordOnBoardFormTests() => _context.Services.AddSingleton<IMediator>(_mediator).AddScoped<Toaster>();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Sends_what_was_chosen_and_typed()
    {
        var row = Row();
        var form = Show(row);
        await form.Find("#board-fact-NotSeen").ChangeAsync("NotSeen");
        await form.Find("#board-not-seen").ChangeAsync("Asleep");
        await form.Find("#board-note").ChangeAsync("After six.");

        await form.Find("form").SubmitAsync();

        var sent = Assert.Single(_mediator.Sent.OfType<RecordOnBoard.Command>());
        Assert.Equal((row.Id, BoardFact.NotSeen, NotSeenReason.Asleep, "After six."), (sent.DetentionId, sent.Fact!.Value, sent.NotSeenBecause!.Value, sent.Note));
        Assert.Equal(1, _done);
    }

    [Fact]
    public async Task Shows_what_is_missing()
    {
        var form = Show(Row());
        await form.Find("form").SubmitAsync();
        Assert.Contains("Choose what happened.", form.Markup, StringComparison.Ordinal);

        await form.Find("#board-fact-Declined").ChangeAsync("Declined");
        await form.Find("form").SubmitAsync();

        Assert.Contains("Choose why he declined", form.Markup, StringComparison.Ordinal);
        Assert.Empty(_mediator.Sent);
    }

    [Fact]
    public async Task Shows_a_problem_and_stays_open()
    {
        _mediator.On<RecordOnBoard.Command>(_ => Outcome.Failed(new NotFound("He is not on the board of a suite you work in. Reload the board.")));
        var form = Show(Row());
        await form.Find("#board-fact-Seen").ChangeAsync("Seen");

        await form.Find("form").SubmitAsync();

        Assert.Contains("Reload the board.", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, _done);
    }

    [Fact]
    public void Offers_only_what_can_be_said_of_him()
    {
        Assert.DoesNotContain("board-fact-Reached", Show(Row()).Markup, StringComparison.Ordinal);
        Assert.Contains("board-fact-Reached", Show(Row(gone: true)).Markup, StringComparison.Ordinal);
    }

    private static ViewBoard.Row Row(bool gone = false)
    {
        var at = new DateTime(2026, 11, 22, 5, 0, 0, DateTimeKind.Utc);
        Detention detention = new("Cheshire", new()
        {
            CustodyRecordNumber = "07EC/1/26",
            SuiteCode = "RUN",
            Cell = "B7",
            ArrivalAt = at,
            RelevantTime = at,
            AuthorisedAt = at,
            NextReviewDue = at.AddHours(6),
            ReleasedAt = gone ? at.AddHours(2) : null,
            NoContactBail = false,
            Surname = "Hughes",
            Forenames = "Daniel",
            DateOfBirth = new(1991, 7, 15),
            Sex = Domain.People.Sex.Male,
            EthnicitySde = "W1",
            CjsOffenceCode = "CJ88001",
            OffenceOn = new(2026, 11, 21),
            CrimeReference = "CHES26000001",
            DaFlag = true,
            Relationship = Domain.Cases.Relationship.CurrentPartner,
            OfficerInCase = "PC 2359 Johnson",
        }, at);
        return new(detention.Id, detention, "Runcorn", "Common assault", BoardStanding.Of([]), new(2026, 11, 22), [], null, null);
    }

    private IRenderedComponent<RecordOnBoardForm> Show(ViewBoard.Row row) => _context.Render<RecordOnBoardForm>(p => p
        .Add(f => f.Row, row)
        .Add(f => f.OnDone, EventCallback.Factory.Create(this, () => _done++)));
}
