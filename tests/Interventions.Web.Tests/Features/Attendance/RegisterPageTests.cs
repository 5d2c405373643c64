using Bunit;
using Interventions.Domain.Attendance;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Interventions.Web.Tests.Features.Attendance;

public sealed class RegisterPageTests : IAsyncDisposable
{
    private static readonly Guid Session = Guid.NewGuid();
    private static readonly ViewRegister.Row Adams = Row("Adams"), Brown = Row("Brown"), Clark = Row("Clark") with { IsUnderReview = true };
    private readonly BunitContext _context = new();
    private readonly ScriptedMediator _mediator = new();
    private IReadOnlyList<ViewRegister.Row> _rows = [Adams, Brown, Clark];

    public RegisterPageTests()
    {
        _mediator.On<ViewRegister.Query>(_ => (Outcome<ViewRegister.View>)new ViewRegister.View(
            Session, Guid.NewGuid(), "workshop A", "CARA workshops", "Crewe", "Hall", new(2026, 11, 28, 10, 0, 0, DateTimeKind.Utc), 300, 0, null, null, _rows, 0));
        _context.Services.AddSingleton<IMediator>(_mediator).AddSingleton<CaseFeed>().AddScoped<Toaster>().AddSingleton<TimeProvider>(new FakeTimeProvider());
    }

    private IEnumerable<RecordAttendance.Command> Recorded => _mediator.Sent.OfType<RecordAttendance.Command>();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Keeps_person_by_person_in_order_and_everything_else_if_one_fails()
    {
        _mediator.On<RecordAttendance.Command>(c => c.CaseId == Adams.CaseId ? Outcome.Failed(new Refused("He has no seat in that group.")) : Outcome.Done);
        var page = Open();
        await Tap(page, Adams, AttendanceFact.Absent);
        await page.Find($"#reason-{Adams.CaseId}").ChangeAsync("Medical");
        await page.Find("button:contains('Everyone else attended')").ClickAsync();
        Assert.Contains("2 of 3 marked", page.Find(".foot").TextContent, StringComparison.Ordinal);

        _rows = [Adams, Brown with { Kept = Kept(AttendanceFact.Attended) }, Clark];
        await page.Find("button:contains('Keep the register')").ClickAsync();

        Assert.Equal([(Adams.CaseId, AttendanceFact.Absent, AbsenceReason.Medical), (Brown.CaseId, AttendanceFact.Attended, null)],
            Recorded.Select(c => (c.CaseId, c.Fact, c.Reason)));
        Assert.Contains("He has no seat in that group.", page.Find("tbody tr:first-child [role=alert]").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find($"input[name='fact-{Adams.CaseId}'][value=Absent]").HasAttribute("checked")); // what failed stays as it was marked
        Assert.Contains("1 not kept", page.Find(".foot").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_late_rule_on_the_spot()
    {
        var page = Open();
        await page.Find($"#arrived-{Adams.CaseId}").ChangeAsync("10:22:00");
        Assert.Contains("He came 22 minutes after the start", page.Find("tbody tr:first-child").TextContent, StringComparison.Ordinal);

        await Tap(page, Adams, AttendanceFact.LateRefused);

        Assert.Contains("Late: not admitted The rule of this programme restarts the run", page.Find("tbody tr:first-child [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Greys_who_is_under_review_and_says_what_to_do_at_the_door()
    {
        var page = Open();
        var row = page.Find("tr.held");
        Assert.Contains("Under review. Stand down; speak to your supervisor.", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("There is a query about your booking, you are not in trouble, someone will ring you.", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("days left", row.TextContent, StringComparison.Ordinal);

        await page.Find("button:contains('Everyone else attended')").ClickAsync();
        await Tap(page, Clark, AttendanceFact.StoodDown);
        await page.Find("button:contains('Keep the register')").ClickAsync();

        Assert.Equal(AttendanceFact.StoodDown, Recorded.Single(c => c.CaseId == Clark.CaseId).Fact);
    }

    [Fact]
    public async Task A_correction_carries_the_entry_it_corrects_and_its_reason()
    {
        var kept = Kept(AttendanceFact.Attended);
        _rows = [Adams with { Kept = kept }];
        var page = Open();

        await page.Find("tbody button").ClickAsync();
        await Tap(page, Adams, AttendanceFact.Absent);
        await page.Find($"#correction-{Adams.CaseId}").ChangeAsync("Wrong man marked.");
        await page.Find("button:contains('Keep the register')").ClickAsync();

        var sent = Assert.Single(Recorded);
        Assert.Equal((kept.EntryId, "Wrong man marked.", AttendanceFact.Absent), (sent.CorrectsId, sent.CorrectionReason, sent.Fact));
    }

    [Fact]
    public async Task Shows_what_follows_before_it_is_finished_by_a_press()
    {
        _rows = [Adams with { Kept = Kept(AttendanceFact.Absent) }];
        _mediator
            .On<SeeWhatFollows.Query>(_ => Outcome.Of<IReadOnlyList<SeeWhatFollows.Row>>([new(Adams.CaseId, Adams.Reference, Adams.Name, [FollowUp.ReviewOpens])]))
            .On<FinishRegister.Command>(_ => (Outcome<int>)1);
        var page = Open();

        await page.Find("button:contains('See what follows')").ClickAsync();
        Assert.Contains("Finishing opens one review by itself.", page.Markup, StringComparison.Ordinal);
        Assert.Empty(_mediator.Sent.OfType<FinishRegister.Command>());
        Assert.Equal($"/cases/{Adams.CaseId}", page.Find("#what-follows ~ ul a").GetAttribute("href"));

        await page.Find("button:contains('Finish the register')").ClickAsync();
        Assert.Equal(Session, Assert.Single(_mediator.Sent.OfType<FinishRegister.Command>()).SessionId);
    }

    private IRenderedComponent<RegisterPage> Open() => _context.Render<RegisterPage>(p => p.Add(x => x.SessionId, Session));

    private static Task Tap(IRenderedComponent<RegisterPage> page, ViewRegister.Row row, AttendanceFact fact) =>
        page.Find($"input[name='fact-{row.CaseId}'][value={fact}]").ChangeAsync(fact.ToString());

    private static ViewRegister.Row Row(string name) => new(
        Guid.NewGuid(), "CHE-2026-000412", name, "91 days left, first run", false, "The rule of this programme restarts the run and opens a review.", null);

    private static ViewRegister.Kept Kept(AttendanceFact fact) =>
        new(Guid.NewGuid(), fact, null, null, null, null, "to be decided", new(2026, 11, 28, 10, 5, 0, DateTimeKind.Utc), []);
}
