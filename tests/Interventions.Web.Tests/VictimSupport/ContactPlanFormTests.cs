using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Interventions.Web.Tests.VictimSupport;

/// <summary>The plan on screen: what it shows, when it stops showing it, and what its form sends.</summary>
public sealed class ContactPlanFormTests : BunitContext
{
    private readonly AnsweringMediator _mediator = new();
    private readonly FakeTimeProvider _clock = new(TestApp.Start);

    public ContactPlanFormTests()
    {
        Services.AddSingleton<IMediator>(_mediator);
        Services.AddSingleton<TimeProvider>(_clock);
        Services.AddSingleton<CaseFeed>();
        Services.AddSingleton<Toaster>();
        Services.AddLogging();
    }

    private static readonly PointRow Number = new(ContactKind.Phone, "07700 900123", "Her own", IsHersAlone: true, MayLeaveVoicemail: false);

    [Fact]
    public void Numbers_go_from_the_screen_when_the_safe_hours_end()
    {
        Answer(Row() with { Points = [Number], HiddenAt = TestApp.Start.UtcDateTime.AddMinutes(5), Next = "Can be rung now" });
        var panel = Panel();
        Assert.Contains("07700 900123", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("Never leave a message.", panel.Markup, StringComparison.Ordinal);

        Answer(Row() with { Withheld = "Shown from 10:00 to 12:00 on weekdays. To ring outside them, say why." });
        _clock.Advance(TimeSpan.FromMinutes(6));

        panel.WaitForAssertion(() => Assert.DoesNotContain("07700 900123", panel.Markup, StringComparison.Ordinal));
        Assert.Contains("To ring outside them, say why.", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_the_hours_a_reason_shows_them_and_none_shows_nothing()
    {
        Answer(Row() with { Withheld = "Shown from 10:00." });
        _mediator.Answers[typeof(ShowNumbers.Command)] = Outcome.Of(new ShowNumbers.View([Number]));
        var panel = Panel();

        panel.Find("form").Submit();
        Assert.DoesNotContain(_mediator.Sent, s => s is ShowNumbers.Command);
        Assert.Contains("Say why her numbers are needed", panel.Markup, StringComparison.Ordinal);
        panel.Find("[id$=-why]").Change("He is out and looking for her.");
        panel.Find("form").Submit();

        Assert.Equal("He is out and looking for her.", _mediator.Sent.OfType<ShowNumbers.Command>().Single().Why);
        Assert.Contains("07700 900123", panel.Markup, StringComparison.Ordinal);
    }

    /// <summary>A reason is for one call, not for leaving her numbers open on a desk.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void Numbers_shown_for_a_reason_go_after_five_minutes_and_with_another_version(bool isChanged)
    {
        Answer(Row() with { Withheld = "Shown from 10:00." });
        _mediator.Answers[typeof(ShowNumbers.Command)] = Outcome.Of(new ShowNumbers.View([Number]));
        var (view, victim) = Case();
        var panel = Render<ContactPlanPanel>(p => p.Add(x => x.View, view).Add(x => x.Victim, victim));
        panel.Find("[id$=-why]").Change("He is out and looking for her.");
        panel.Find("form").Submit();
        panel.Render(p => p.Add(x => x.View, view with { })); // the page is told that a reason was kept, and loads again
        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Contains("07700 900123", panel.Markup, StringComparison.Ordinal);

        if (isChanged)
        {
            Answer(Row() with { Version = 4, Withheld = "Shown from 14:00." });
            panel.Render(p => p.Add(x => x.View, view with { Reference = "CHE-2026-000413" }));
        }
        else
        {
            _clock.Advance(TimeSpan.FromMinutes(2));
        }

        panel.WaitForAssertion(() => Assert.DoesNotContain("07700 900123", panel.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_maker_reads_and_changes_nothing()
    {
        Answer(Row() with { Withheld = "Shown from 10:00.", CodeWord = null });

        var panel = Panel(mayRecord: false);

        Assert.Empty(panel.FindAll("button"));
        Assert.Empty(panel.FindAll("form"));
    }

    [Fact]
    public void The_plan_is_sent_as_typed()
    {
        var form = Form(null);

        form.Find("[id$=-phone]").Change(true);
        form.Find("[id$=point0-value]").Change("07700 900123");
        form.Find("[id$=point0-alone]").Change(true);
        form.Find("[id$=hours0-days]").Change(nameof(SafeDays.Weekdays));
        form.Find("[id$=hours0-from]").Change("10:00");
        form.Find("[id$=hours0-until]").Change("12:00");
        form.Find("[id$=-code-word]").Change("Bluebell");
        form.Find("[id$=-review-on]").Change("2026-12-22");
        form.Find("form").Submit();

        var sent = Assert.IsType<MakeContactPlan.Command>(Assert.Single(_mediator.Sent));
        Assert.Equal((0, true, false, "Bluebell", new DateOnly(2026, 12, 22)), (sent.From, sent.Phone, sent.Text, sent.CodeWord, sent.ReviewOn));
        Assert.Equal(("07700 900123", true, false), Assert.Single(sent.Points) is var point ? (point.Value, point.IsHersAlone, point.MayLeaveVoicemail) : default);
        Assert.Equal((SafeDays.Weekdays, new TimeOnly(10, 0), new TimeOnly(12, 0)), Assert.Single(sent.Hours) is var hours ? (hours.Days, hours.From!.Value, hours.Until!.Value) : default);
    }

    [Fact]
    public void What_cannot_be_read_is_said_beside_its_field_and_nothing_is_sent()
    {
        var form = Form(Row());

        form.Find("[id$=point0-value]").Change("0770");
        form.Find("form").Submit();

        Assert.Empty(_mediator.Sent);
        Assert.Contains(PhoneNumberReading.NotANumber, form.Find("[id$=point0-value-error]").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"#{form.Find("[id$=point0-value]").Id}", form.Find("[role=alert] a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_starts_from_the_plan_and_keeps_its_numbers_unseen()
    {
        var form = Form(Row());
        Assert.DoesNotContain("07700 900123", form.Markup, StringComparison.Ordinal);

        form.Find("form").Submit();

        var sent = Assert.IsType<MakeContactPlan.Command>(Assert.Single(_mediator.Sent));
        Assert.Equal((3, true, true, "Bluebell"), (sent.From, sent.KeepNumbers, sent.Phone, sent.CodeWord));
        Assert.Equal(new TimeOnly(10, 0), Assert.Single(sent.Hours).From);
    }

    /// <summary>Nothing on it comes from a case, so that it can be turned round or printed; the way out is on it and its title says nothing.</summary>
    [Fact]
    public void The_page_she_is_shown_is_the_same_for_everybody_and_can_be_left()
    {
        var page = Render<ForYouPage>();

        Assert.DoesNotContain(
            typeof(ForYouPage).GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance),
            p => p.GetCustomAttributes(inherit: true).Any(a => a is Microsoft.AspNetCore.Components.InjectAttribute or Microsoft.AspNetCore.Components.ParameterAttribute));
        Assert.Empty(page.FindAll("a, input, form"));
        Assert.Contains("It may not change him.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("If you change your mind", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Interventions", page.Markup, StringComparison.OrdinalIgnoreCase);
        var layout = Render<Interventions.Web.Components.Layout.TurnRoundLayout>();
        Assert.NotNull(layout.Find("a[data-leave]"));
        Assert.DoesNotContain("Interventions", layout.Markup, StringComparison.OrdinalIgnoreCase);
    }

    private void Answer(PlanRow plan) => _mediator.Answers[typeof(ViewContactPlan.Query)] = Outcome.Of(new ViewContactPlan.View(plan, [], []));

    private IRenderedComponent<ContactPlanPanel> Panel(bool mayRecord = true)
    {
        var (view, victim) = Case(mayRecord);
        return Render<ContactPlanPanel>(p => p.Add(x => x.View, view).Add(x => x.Victim, victim));
    }

    private static (ViewVictims.View View, VictimRow Victim) Case(bool mayRecord = true)
    {
        var victim = new VictimRow(
            Guid.NewGuid(), Guid.NewGuid(), "Sara Lee", new(1993, 4, 2), null, null, EnhancedRights: true, IsChild: false, HasTurned16: false, TestApp.Start.UtcDateTime, "Vera", null, null, UnlinkIsMine: false, [], []);
        return (new(Guid.NewGuid(), "CHE-2026-000412", "Daniel Hughes", Track.ConditionalCaution, CaseStage.Referred, 1, 1, "", GateIsOpen: false, mayRecord, [victim]), victim);
    }

    private IRenderedComponent<ContactPlanForm> Form(PlanRow? plan) =>
        Render<ContactPlanForm>(p => p.Add(f => f.CaseId, Guid.NewGuid()).Add(f => f.LinkId, Guid.NewGuid()).Add(f => f.Plan, plan).Add(f => f.Workers, []));

    private static PlanRow Row() => new(
        3, SafeChannels.Phone, [new(SafeDays.Weekdays, new(10, 0), new(12, 0))], "10:00 to 12:00 on weekdays", null, null, null, "From 10:00 tomorrow", "Bluebell", WhoMayCall.AnyWorker, null, null,
        "His mother", "A survey", null, new(2027, 1, 4), IsReviewDue: false, IsOnlyNote: false, null, TestApp.Start.UtcDateTime, "Vera");
}
