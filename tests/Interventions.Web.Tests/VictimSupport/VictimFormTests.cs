using Bunit;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.LinkedPeople;
using Interventions.Web.Features.Marac;
using Interventions.Web.Features.RestrictedCases;
using Interventions.Web.Features.SameVictims;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Interventions.Web.Tests.VictimSupport;

public sealed class VictimFormTests : BunitContext
{
    private readonly AnsweringMediator _mediator = new();

    public VictimFormTests()
    {
        Services.AddSingleton<IMediator>(_mediator);
        _mediator.Answers[typeof(Interventions.Web.Features.Promises.ViewPromises.Query)] = Outcome.Of(new Interventions.Web.Features.Promises.ViewPromises.View(
            Track.ConditionalCaution, false, false, Wanted.UntilAsked, null, [], [], new(2026, 11, 22), [], null, [], null));
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(TestApp.Start));
        Services.AddSingleton<CaseFeed>();
        Services.AddSingleton<Toaster>();
        Services.AddLogging();
    }

    [Fact]
    public void Her_answer_is_sent_as_typed()
    {
        var done = false;
        var victim = Row();
        var form = AnswerForm(victim, () => done = true);

        form.Find("[id$=-kind]").Change(nameof(AnswerKind.DoesNotSupport));
        form.Find("[id$=-how]").Change(nameof(AskedHow.Video));
        form.Find("[id$=-why-not]").Change(nameof(WhyNot.Afraid));
        form.Find("[id$=-her-words]").Change("I am afraid of him.");
        form.Find("[id$=-wishes]").Change("Nothing at my work.");
        form.Find("[id$=-in-earshot]").Change("Her sister");
        form.Find("form").Submit();

        var sent = Assert.IsType<RecordAnswer.Command>(Assert.Single(_mediator.Sent));
        Assert.Equal((AnswerKind.DoesNotSupport, AskedHow.Video, WhyNot.Afraid), (sent.Kind, sent.How, sent.WhyNot));
        Assert.Equal(("I am afraid of him.", "Nothing at my work.", "Her sister"), (sent.HerWords, sent.Wishes, sent.InEarshot));
        Assert.Equal((victim.LinkId, new DateTime(2026, 11, 22, 9, 0, 0)), (sent.LinkId, sent.When.ToUtc()));
        Assert.True(done);
    }

    [Fact]
    public void What_is_missing_in_an_answer_is_shown_and_nothing_sent()
    {
        var form = AnswerForm(Row());

        form.Find("form").Submit();

        Assert.Empty(_mediator.Sent);
        Assert.Contains("Choose her answer.", form.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_the_clock_showed_twice_is_asked_about()
    {
        var form = AnswerForm(Row());
        Assert.Empty(form.FindAll("[id$=-which]"));
        form.Find("[id$=-kind]").Change(nameof(AnswerKind.CannotAnswer));

        form.Find("[id$=-day]").Change("2026-10-25");
        form.Find("[id$=-time]").Change("01:30");
        form.Find("form").Submit();

        Assert.Empty(_mediator.Sent);
        Assert.Contains("happened twice", form.Find("[id$=-which-error]").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"#{form.Find("[id$=-which]").Id}", form.Find("[role=alert] a").GetAttribute("href"), StringComparison.Ordinal);
        form.Find("[id$=-which]").Change(nameof(WhichOfTwo.Second));
        form.Find("form").Submit();
        Assert.Equal(new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc), _mediator.Sent.OfType<RecordAnswer.Command>().Single().When.ToUtc());
    }

    [Fact]
    public void A_time_the_clock_skipped_is_refused()
    {
        var form = AnswerForm(Row());
        form.Find("[id$=-kind]").Change(nameof(AnswerKind.CannotAnswer));

        form.Find("[id$=-day]").Change("2027-03-28");
        form.Find("[id$=-time]").Change("01:30");
        form.Find("form").Submit();

        Assert.Empty(_mediator.Sent);
        Assert.Contains("did not exist", form.Find("[id$=-time-error]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_is_shown()
    {
        _mediator.Answers[typeof(RecordAnswer.Command)] = Outcome.Failed(new Refused("She is not in this case any more. Reload the page."));
        var form = AnswerForm(Row());

        form.Find("[id$=-kind]").Change(nameof(AnswerKind.CannotAnswer));
        form.Find("form").Submit();

        Assert.Contains("Reload the page", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData(Track.ConditionalCaution, "instead of being prosecuted"), InlineData(Track.Voluntary, "you are not asked to approve it")]
    public void The_question_differs_by_track(Track track, string words)
    {
        var script = Render<AskingScript>(p => p.Add(s => s.Track, track).Add(s => s.PersonName, "Daniel Hughes"));

        Assert.Contains(words, script.Markup, StringComparison.Ordinal);
        Assert.Contains("You can change your mind", script.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_on_record_is_found_before_somebody_new_is_entered()
    {
        var known = new FindVictim.View(Guid.NewGuid(), "Sara Lee", new(1993, 4, 2), "V-77", ["CHE-2026-000412"]);
        _mediator.Answers[typeof(FindVictim.Query)] = Outcome.Of<IReadOnlyList<FindVictim.View>>([known]);
        var form = Render<EnterVictimForm>(p => p.Add(f => f.View, View()));
        Assert.Empty(form.FindAll("#enter-name"));

        form.Find("#find-ref").Change("V-77");
        form.Find("form").Submit();
        form.Find("li button").Click();

        Assert.Equal(known.Id, Assert.IsType<EnterVictim.Command>(_mediator.Sent[^1]).VictimId);
    }

    [Fact]
    public void Somebody_new_keeps_what_was_searched_for()
    {
        _mediator.Answers[typeof(FindVictim.Query)] = Outcome.Of<IReadOnlyList<FindVictim.View>>([]);
        var form = Render<EnterVictimForm>(p => p.Add(f => f.View, View() with { TellEnhancedWithin = 2 }));

        form.Find("#find-name").Change("Sara Lee");
        form.Find("#find-born").Change("1993-04-02");
        form.Find("form").Submit();
        Assert.Contains("told of decisions within 2 working days", form.Markup, StringComparison.Ordinal);
        form.Find("#enter-contact").Change("Mornings");
        form.FindAll("form")[^1].Submit();

        var sent = Assert.IsType<EnterVictim.Command>(_mediator.Sent[^1]);
        Assert.Equal((null, "Sara Lee", new DateOnly(1993, 4, 2), "Mornings", true), (sent.VictimId, sent.Name, sent.DateOfBirth, sent.SafeContact, sent.EnhancedRights));
    }

    [Fact]
    public void The_page_shows_her_words_in_order_and_no_form_to_the_decision_maker()
    {
        _mediator.Answers[typeof(ViewVictims.Query)] = Outcome.Of(View(Row()) with { MayRecord = false });
        _mediator.Answers[typeof(ListMerges.Query)] = Outcome.Of<IReadOnlyList<ListMerges.Row>>([]);
        _mediator.Answers[typeof(ViewRisk.Query)] = Outcome<ViewRisk.View>.Failed(new NotFound());
        _mediator.Answers[typeof(ViewLinked.Query)] = Outcome<ViewLinked.View>.Failed(new NotFound());

        var page = Render<VictimsPage>(p => p.Add(v => v.CaseId, Guid.NewGuid()));

        Assert.Contains("I want him to get help.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Good until 20 Dec 2026", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public void Breaking_the_glass_sends_the_reason()
    {
        var stub = new ViewStub.View(Guid.NewGuid(), "CHE-2026-000413", "Cara Custody");
        var panel = Render<StubPanel>(p => p.Add(s => s.Stub, stub));
        Assert.Contains("Cara Custody", panel.Markup, StringComparison.Ordinal);

        panel.Find("form").Submit();
        Assert.Empty(_mediator.Sent);
        panel.Find("textarea").Change("He is at the door.");
        panel.Find("form").Submit();

        var sent = Assert.IsType<BreakGlass.Command>(Assert.Single(_mediator.Sent));
        Assert.Equal((stub.CaseId, "He is at the door."), (sent.CaseId, sent.Reason));
    }

    private IRenderedComponent<RecordAnswerForm> AnswerForm(VictimRow victim, Action? done = null) => Render<RecordAnswerForm>(p => p
        .Add(f => f.View, View(victim)).Add(f => f.Victim, victim).Add(f => f.OnDone, EventCallback.Factory.Create(this, done ?? (() => { }))));

    private static ViewVictims.View View(params VictimRow[] victims) => new(
        Guid.NewGuid(), "CHE-2026-000412", "Daniel Hughes", Track.ConditionalCaution, CaseStage.Referred, 1, victims.Length, "Support is on record.", GateIsOpen: true, MayRecord: true, victims);

    private static VictimRow Row() => new(
        Guid.NewGuid(), Guid.NewGuid(), "Sara Lee", new(1993, 4, 2), null, null, EnhancedRights: true, IsChild: false, HasTurned16: false,
        TestApp.Start.UtcDateTime, "Vera", null, null, UnlinkIsMine: false,
        [
            new(Guid.NewGuid(), AnswerKind.Supports, AskedHow.SafePhone, TestApp.Start.UtcDateTime, London.DayOf(TestApp.Start.UtcDateTime).AddDays(28), Counts: true,
                TestApp.Start.UtcDateTime, "Vera", null, "I want him to get help.", null, null, null, []),
        ],
        []);
}
