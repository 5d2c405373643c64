using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Promises;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using Interventions.Web.Tests.VictimSupport;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Interventions.Web.Tests.Features.Promises;

/// <summary>What her worker reads before ringing, and what a form sends.</summary>
public sealed class PromisesPanelTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private readonly AnsweringMediator _mediator = new();

    public PromisesPanelTests()
    {
        Services.AddSingleton<IMediator>(_mediator);
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(TestApp.Start.AddDays(2)));
        Services.AddSingleton<CaseFeed>();
        Services.AddSingleton<Toaster>();
        Services.AddLogging();
    }

    [Fact]
    public void It_says_what_to_say_and_what_not_and_that_completion_is_no_proof_of_safety()
    {
        var panel = Panel(View(News(CaseAction.Complete, null, Promise.Finished), News(CaseAction.Close, Reason.EndedUnderReview, Promise.Ended)));

        var text = panel.Find("ul.journal").TextContent;
        Assert.Contains("no proof that he has changed or that you are safe", text, StringComparison.Ordinal);
        Assert.Contains("Whose answer, or what, it ended upon", text, StringComparison.Ordinal);
        Assert.Contains("Overdue", text, StringComparison.Ordinal);
        Assert.Contains(NewsWords.NeverSaid, panel.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CaseAction.SetAside, Reason.Illness), InlineData(CaseAction.SetAside, Reason.InPrison), InlineData(CaseAction.SetAside, Reason.OtherPause)]
    [InlineData(CaseAction.Close, Reason.Moved), InlineData(CaseAction.Close, Reason.EndedUnderReview), InlineData(CaseAction.Reopen, Reason.NewInformation)]
    public void A_reason_that_tells_of_him_or_of_somebody_else_is_not_there_to_be_read_out(CaseAction action, Reason reason)
    {
        var text = Panel(View(News(action, reason, Promise.Ended))).Find("ul.journal").TextContent;

        Assert.DoesNotContain("Reason, if she asks", text, StringComparison.Ordinal);
        Assert.DoesNotContain(reason.InWords(), text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_reason_of_his_or_the_polices_is_told_if_she_asks() =>
        Assert.Contains("Reason, if she asks: consent withdrawn", Panel(View(News(CaseAction.Close, Reason.ConsentWithdrawn, Promise.Ended))).Find("ul.journal").TextContent, StringComparison.Ordinal);

    [Fact]
    public void What_no_longer_waits_is_not_sent_with_the_rest()
    {
        var (first, second) = (News(CaseAction.Sign, null, null), News(CaseAction.FindBreach, null, Promise.Breached));
        var form = Render<TellHerForm>(p => p.Add(c => c.CaseId, Guid.NewGuid()).Add(c => c.LinkId, Guid.NewGuid()).Add(c => c.View, View(first, second)));
        form.Find("[id$=-result]").Change(nameof(TellingResult.Told));
        form.Find("[id$=-how]").Change(nameof(AskedHow.SafePhone));
        form.Render(p => p.Add(c => c.View, View(second)));
        form.Find("form").Submit();

        Assert.Equal([second.Key], Assert.Single(_mediator.Sent.OfType<TellHer.Command>()).News);
    }

    [Fact]
    public void One_call_is_recorded_for_what_is_ticked()
    {
        var (first, second) = (News(CaseAction.Sign, null, null), News(CaseAction.FindBreach, null, Promise.Breached));
        var panel = Panel(View(first, second));
        panel.Find("button.btn-primary").Click();
        Assert.Equal(2, panel.FindAll("fieldset input[checked]").Count);

        panel.Find("[id$=-news-0]").Change(false);
        panel.Find("[id$=-result]").Change(nameof(TellingResult.Told));
        panel.Find("[id$=-how]").Change(nameof(AskedHow.SafePhone));
        panel.Find("form").Submit();

        var sent = Assert.Single(_mediator.Sent.OfType<TellHer.Command>());
        Assert.Equal([second.Key], sent.News);
        Assert.Equal((TellingResult.Told, AskedHow.SafePhone), (sent.Result!.Value, sent.How!.Value));
    }

    [Fact]
    public void Nobody_stops_trying_without_saying_why()
    {
        var panel = Panel(View(News(CaseAction.Sign, null, null)));
        panel.Find("button.btn-primary").Click();
        panel.Find("[id$=-result]").Change(nameof(TellingResult.GaveUp));
        panel.Find("form").Submit();

        Assert.Contains("Say why nobody tries any more.", panel.Markup, StringComparison.Ordinal);
        Assert.Empty(_mediator.Sent.OfType<TellHer.Command>());
    }

    [Fact]
    public void Feedback_can_be_left_out_altogether()
    {
        var panel = Panel(View());
        panel.FindAll("button").Single(b => b.TextContent.StartsWith("Record her feedback", StringComparison.Ordinal)).Click();
        panel.Find("[id$=-point]").Change(nameof(FeedbackPoint.End));
        panel.Find("form").Submit();

        var sent = Assert.Single(_mediator.Sent.OfType<RecordFeedback.Command>());
        Assert.Equal((FeedbackPoint.End, null, null, null), (sent.Point!.Value, sent.Safety, sent.Freedom, sent.Again));
    }

    [Fact]
    public void Whoever_reads_only_has_nothing_to_press()
    {
        var panel = Panel(View(News(CaseAction.Sign, null, null)) with { MayRecord = false });

        Assert.Empty(panel.FindAll("button"));
    }

    private IRenderedComponent<PromisesPanel> Panel(ViewPromises.View view)
    {
        _mediator.Answers[typeof(ViewPromises.Query)] = Outcome.Of(view);
        return Render<PromisesPanel>(p => p.Add(c => c.CaseId, Guid.NewGuid()).Add(c => c.LinkId, Guid.NewGuid()).Add(c => c.Name, "Sara Lee"));
    }

    private static ViewPromises.View View(params News[] waiting) => new(Track.ConditionalCaution, true, false, Wanted.UntilAsked, null, [], waiting, Today, [], null, [], null);

    private static News News(CaseAction action, Reason? reason, Promise? promised) =>
        new(new((long)action, null, false), action, reason, true, promised, TestApp.Start.UtcDateTime.AddDays(-1), Today.AddDays(-1), null, 0, false);
}
