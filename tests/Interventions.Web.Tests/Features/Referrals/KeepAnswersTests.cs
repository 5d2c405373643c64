using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Referrals;

public sealed class KeepAnswersTests
{
    private const string Field = DraftFields.Circumstances;
    private static readonly Guid PageA = Guid.NewGuid();
    private static readonly Guid PageB = Guid.NewGuid();

    [Theory, OnBothEngines]
    public async Task Keeps_what_is_typed_right_or_wrong(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var draft = await DraftWalk.BeginAsync(app);

        var kept = (await draft.KeepAsync(TestPerson.CustodyWorker, PageA, (DraftFields.PncId, "not a PNC ID", 0), (DraftFields.OffenceOn, "2099-01-01", 0))).Value;

        Assert.Equal("09:00", kept.SavedAt);
        Assert.All(kept.Answers, a => Assert.Equal((1, false), (a.Version, a.IsAside)));
        var view = await draft.ViewAsync();
        Assert.Equal("not a PNC ID", view.ValueOf(DraftFields.PncId));
        Assert.Equal([PncId.Expected], view.Problems[DraftFields.PncId]);
        Assert.Contains("in the future", view.Problems[DraftFields.OffenceOn][0], StringComparison.Ordinal);
    }

    [Theory, OnBothEngines]
    public async Task Sets_aside_what_two_type_over_each_other_and_loses_nothing_of_a_third(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var draft = await DraftWalk.BeginAsync(app);
        await draft.KeepAsync(TestPerson.CustodyWorker, PageA, (Field, "As it was.", 0));

        Assert.False((await draft.KeepAsync(TestPerson.CustodyWorker, PageA, (Field, "Amy's.", 1))).Value.Answers[0].IsAside);
        Assert.True((await draft.KeepAsync(DraftWalk.NextShift, PageB, (Field, "Be", 1))).Value.Answers[0].IsAside);
        Assert.True((await draft.KeepAsync(DraftWalk.NextShift, PageB, (Field, "Ben's.", 1))).Value.Answers[0].IsAside);
        Assert.True((await draft.KeepAsync(DraftWalk.NextShift, Guid.NewGuid(), (Field, "Ben's other tab.", 1))).Value.Answers[0].IsAside);

        var view = await draft.ViewAsync();
        Assert.Equal("Amy's.", view.ValueOf(Field));
        Assert.Equal(["Ben's other tab.", "Ben's."], view.Asides.Select(a => a.Value).Order(StringComparer.Ordinal));
        Assert.False(view.IsReady);
    }

    [Fact]
    public async Task Takes_what_was_set_aside_and_keeps_the_other_findable()
    {
        await using var app = await TestApp.On();
        var draft = await DraftWalk.BeginAsync(app);
        await draft.KeepAsync(TestPerson.CustodyWorker, PageA, (Field, "Amy's.", 0));
        await draft.KeepAsync(DraftWalk.NextShift, PageB, (Field, "Ben's.", 0));
        var view = await draft.ViewAsync();
        SettleAside.Command take = new() { DraftId = draft.DraftId, AsideId = view.Asides[0].Id, Take = true, Version = view.Answers[Field].Version };

        await draft.KeepAsync(TestPerson.CustodyWorker, PageA, (Field, "Amy's, longer.", 1));
        Assert.IsType<Stale>((await app.SendAs(DraftWalk.NextShift, take)).Problem);
        take.Version++;
        Assert.Null((await app.SendAs(DraftWalk.NextShift, take)).Problem);
        Assert.IsType<NotFound>((await app.SendAs(DraftWalk.NextShift, take)).Problem);

        Assert.Equal("Ben's.", await draft.ValueAsync(Field));
        Assert.Empty((await draft.ViewAsync()).Asides);
        await using var db = app.Db();
        Assert.Equal(["Amy's, longer.", "Ben's."], await db.DraftAsides.OrderBy(a => a.Value).Select(a => a.Value).ToListAsync());
    }

    [Fact]
    public async Task A_page_never_stands_in_its_own_way_and_a_request_that_was_overtaken_changes_nothing()
    {
        await using var app = await TestApp.On();
        var draft = await DraftWalk.BeginAsync(app);

        await draft.KeepAsync(TestPerson.CustodyWorker, PageA, 1, (Field, "a", 0));
        Assert.False((await draft.KeepAsync(TestPerson.CustodyWorker, PageA, 3, (Field, "abc", 0))).Value.Answers[0].IsAside);
        Assert.False((await draft.KeepAsync(TestPerson.CustodyWorker, PageA, 2, (Field, "ab", 0))).Value.Answers[0].IsAside);

        Assert.Equal("abc", await draft.ValueAsync(Field));
    }

    [Theory, OnBothEngines]
    public async Task Thirty_requests_at_once_lose_nothing(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var draft = await DraftWalk.BeginAsync(app);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(i =>
            draft.KeepAsync(i % 2 == 0 ? TestPerson.CustodyWorker : DraftWalk.NextShift, Guid.NewGuid(), (Field, $"Page {i}", 0))));

        Assert.All(outcomes, o => Assert.Null(o.Problem));
        var view = await draft.ViewAsync();
        Assert.Equal(
            Enumerable.Range(0, 30).Select(i => $"Page {i}").Order(StringComparer.Ordinal),
            view.Asides.Select(a => a.Value).Append(view.ValueOf(Field)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Is_for_the_author_and_in_custody_for_the_next_shift_of_the_suite()
    {
        await using var app = await TestApp.On();
        var draft = await DraftWalk.BeginAsync(app);

        Assert.Null((await draft.KeepAsync(DraftWalk.NextShift, PageB, (Field, "On it.", 0))).Problem);
        Assert.IsType<NotFound>((await draft.KeepAsync(TestPerson.CustodyWorkerInChester, PageB, (Field, "Mine?", 1))).Problem);
        Assert.IsType<NotFound>((await draft.KeepAsync(TestPerson.Facilitator, PageB, (Field, "Mine?", 1))).Problem);

        await draft.KeepAsync(TestPerson.CustodyWorker, PageA, (DraftFields.IsRestricted, "HonourBasedAbuse", 0));
        Assert.IsType<NotFound>((await draft.KeepAsync(DraftWalk.NextShift, PageB, (Field, "Still?", 1))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(DraftWalk.NextShift, new ViewDraft.Query(draft.DraftId))).Problem);
        Assert.Empty((await app.SendAs(DraftWalk.NextShift, new ListDrafts.Query())).Value.Rows);
        Assert.Single((await app.SendAs(TestPerson.CustodyWorker, new ListDrafts.Query())).Value.Rows);
    }

    [Theory, InlineData(Role.VictimContactWorker), InlineData(Role.OpccStaff), InlineData(Role.ForceAnalyst), InlineData(Role.Administrator)]
    public async Task Is_for_referrers(Role role)
    {
        await using var app = await TestApp.On();
        var draft = await DraftWalk.BeginAsync(app);

        Assert.IsType<Forbidden>((await draft.KeepAsync(TestPerson.Usual(role), PageA, (Field, "x", 0))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(role, new ViewDraft.Query(draft.DraftId))).Problem);
    }

    [Fact]
    public async Task Takes_no_other_names_and_nothing_too_long()
    {
        await using var app = await TestApp.On();
        var draft = await DraftWalk.BeginAsync(app);

        Assert.IsType<Invalid>((await draft.KeepAsync(TestPerson.CustodyWorker, PageA, ("victim-name", "x", 0))).Problem);
        Assert.IsType<Invalid>((await draft.KeepAsync(TestPerson.CustodyWorker, PageA, (Field, new string('x', DraftAnswer.ValueMaxLength + 1), 0))).Problem);
        Assert.IsType<Invalid>((await draft.KeepAsync(TestPerson.CustodyWorker, Guid.Empty, (Field, "x", 0))).Problem);
    }

    [Fact]
    public async Task Drafts_go_after_ninety_days_without_a_change_with_a_warning_before()
    {
        await using var app = await TestApp.On();
        var draft = await DraftWalk.BeginAsync(app);
        app.Clock.Advance(TimeSpan.FromDays(50));
        await draft.KeepAsync(TestPerson.CustodyWorker, PageA, (Field, "Still at it.", 0));

        app.Clock.Advance(TimeSpan.FromDays(75));
        Assert.False((await app.SendAs(TestPerson.CustodyWorker, new ListDrafts.Query())).Value.Rows[0].GoesSoon);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await app.SendAs(TestPerson.CustodyWorker, new ListDrafts.Query())).Value.Rows[0].GoesSoon);
        app.Clock.Advance(TimeSpan.FromDays(13.9));
        Assert.Equal(0, (await app.SendAs(Role.System, new ForgetDrafts.Command())).Value);
        app.Clock.Advance(TimeSpan.FromDays(.2));
        Assert.Equal(1, (await app.SendAs(Role.System, new ForgetDrafts.Command())).Value);
        Assert.Equal(0, (await app.SendAs(Role.System, new ForgetDrafts.Command())).Value);

        await using var db = app.Db();
        Assert.Equal((0, 0), (await db.ReferralDrafts.CountAsync(), await db.DraftAnswers.CountAsync()));
        Assert.IsType<Forbidden>((await app.SendAs(Role.Administrator, new ForgetDrafts.Command())).Problem);
    }

    [Fact]
    public async Task Is_discarded_by_who_may_open_it()
    {
        await using var app = await TestApp.On();
        var draft = await DraftWalk.BeginAsync(app);

        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator, new DiscardDraft.Command(draft.DraftId))).Problem);
        Assert.Null((await app.SendAs(DraftWalk.NextShift, new DiscardDraft.Command(draft.DraftId))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.CustodyWorker, new ViewDraft.Query(draft.DraftId))).Problem);
    }
}
