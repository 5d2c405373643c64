using Interventions.Domain.Cases;
using Interventions.Domain.Custody;
using Interventions.Web.Data;
using Interventions.Web.Data.DemoData;
using Interventions.Web.Features.HandOverBoard;
using Interventions.Web.Features.Home;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.HandOverBoard;

public sealed class BoardTests
{
    [Theory, OnBothEngines]
    public async Task Shows_who_is_in_the_suites_of_the_reader_most_urgent_first(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.Imported(CustodyDay.Csv(
            CustodyDay.Row(1, ("next_review_due", "2026-11-22T12:00")),
            CustodyDay.Row(2, ("next_review_due", "2026-11-22T09:30"), ("warnings", "violent"), ("no_contact_bail", "Y")),
            CustodyDay.Row(3, ("da_flag", "N"), ("next_review_due", "2026-11-22T08:00")),
            CustodyDay.Row(4, ("suite", "Chester")),
            CustodyDay.Row(5, ("released_at", "2026-11-22T08:30"), ("exit_type", "pre-charge bail"))));
        await app.Recorded(1, BoardFact.Declined, declined: DeclineReason.NotNow);

        var view = (await app.SendAs(TestPerson.CustodyWorker, new ViewBoard.Query(BoardList.Held))).Value;

        Assert.Equal(["07EC/2/26", "07EC/1/26", "07EC/3/26"], view.Rows.Select(r => r.About.CustodyRecordNumber));
        Assert.Equal((3, 1, 1), (view.Counts[BoardList.Held], view.Counts[BoardList.ToSee], view.Counts[BoardList.FollowUp]));
        Assert.Equal("Common assault", view.Rows[0].Offence);
        Assert.Equal(new BoardStanding(true, null, BoardFact.Declined, DeclineReason.NotNow, false), view.Rows[1].Standing);
        Assert.Equal([("RUN", 3)], view.Suites.Select(s => (s.Code, s.Held)));
        Assert.Single((await app.SendAs(TestPerson.CustodyWorkerInChester, new ViewBoard.Query(BoardList.Held))).Value.Rows);
        Assert.Empty((await app.SendAs(TestPerson.CustodyWorker, new ViewBoard.Query(BoardList.Held, "CHS"))).Value.Rows);
        await using var db = app.Db();
        Assert.Equal(4, await db.AccessSubjects.Where(s => s.Kind == SubjectKind.Detention && db.AccessLog.Any(e => e.Id == s.AccessEntryId && e.Request == "ViewBoard")).CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task What_was_recorded_stays(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.Imported(CustodyDay.Csv(CustodyDay.Row()));
        await app.Recorded(1, BoardFact.Accepted);
        await using var db = app.Db();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("update \"DetentionEvents\" set \"Fact\" = 'Declined'"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("delete from \"DetentionEvents\""));
        Assert.Equal(1, await db.DetentionEvents.CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task Whoever_went_is_followed_up_until_contact_is_settled_or_fourteen_days_are_over(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        (string, string)[] gone = [("released_at", "2026-11-22T08:30"), ("exit_type", "released under investigation")];
        await app.Imported(CustodyDay.Csv([.. Enumerable.Range(1, 5).Select(n => CustodyDay.Row(n, gone)), CustodyDay.Row(6, [.. gone, ("date_of_birth", "2009-01-01")])]));
        await app.Recorded(1, BoardFact.Reached);
        await app.Recorded(2, BoardFact.Declined, declined: DeclineReason.NoReasonGiven);
        await app.Recorded(3, BoardFact.Accepted);
        await app.Recorded(4, BoardFact.NotReached);

        Assert.Equal([3, 4, 5], (await FollowedAsync(app)).AsEnumerable());
        var row = (await app.SendAs(TestPerson.CustodyWorker, new ViewBoard.Query(BoardList.FollowUp))).Value.Rows[0];
        Assert.Equal((new DateOnly(2026, 11, 24), new DateOnly(2026, 12, 6)), (row.ContactDueOn, row.About.BackstopOn));

        var id = await ReferredAsync(app, 3);
        Assert.Equal([3, 4, 5], (await FollowedAsync(app)).AsEnumerable());
        Assert.Equal(id, (await app.SendAs(TestPerson.CustodyWorker, new ViewBoard.Query(BoardList.FollowUp))).Value.Rows.Single(r => r.About.CustodyRecordNumber == "07EC/3/26").CaseId);

        // Nothing goes to him yet, so the clock waits with it; before and after she answers the words are the same (product.md 3).
        async Task<IEnumerable<string?>> HeldBackAsync() => (await app.SendAs(TestPerson.CustodyWorker, new ViewBoard.Query(BoardList.FollowUp))).Value.Rows
            .OrderBy(r => r.About.CustodyRecordNumber, StringComparer.Ordinal).Select(r => r.HeldBack);
        Assert.Equal([CaseFile.WaitingInWords, null, null], await HeldBackAsync());
        await app.Supporting(id);
        Assert.Equal([CaseFile.WaitingInWords, null, null], await HeldBackAsync());
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));
        Assert.Equal([4, 5], (await FollowedAsync(app)).AsEnumerable());

        app.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal([4, 5], (await FollowedAsync(app)).AsEnumerable());
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await FollowedAsync(app));
    }

    [Theory, OnBothEngines]
    public async Task Two_workers_at_once_are_both_kept_and_the_later_stands(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.Imported(CustodyDay.Csv(CustodyDay.Row()));
        var other = TestPerson.Make(40, "Carl Custody", Domain.People.Role.CustodySupportWorker, suites: ["RUN"]);

        await Task.WhenAll(
            Task.Run(() => app.Recorded(1, BoardFact.NotSeen, NotSeenReason.Asleep)),
            Task.Run(() => app.Recorded(1, BoardFact.WantsTime, by: other)));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.Recorded(1, BoardFact.Accepted, by: other);

        var row = Assert.Single((await app.SendAs(TestPerson.CustodyWorker, new ViewBoard.Query(BoardList.Held))).Value.Rows);
        Assert.Equal(3, row.Events.Count);
        Assert.Equal((true, BoardFact.Accepted), (row.Standing.IsSeen, row.Standing.Response));
        Assert.Equal(["Carl Custody", "Cara Custody"], row.Events.Select(e => e.By).Distinct());
    }

    [Fact]
    public async Task What_does_not_belong_is_refused_and_what_is_missing_is_asked_for()
    {
        await using var app = await TestApp.On();
        await app.Imported(CustodyDay.Csv(CustodyDay.Row(1), CustodyDay.Row(2, ("date_of_birth", "2009-01-01"))));

        Assert.IsType<Refused>((await app.Record(1, BoardFact.Reached)).Problem);
        Assert.IsType<Refused>((await app.Record(2, BoardFact.Offered)).Problem);
        Assert.Equal(["Choose why he was not seen."], Assert.IsType<Invalid>((await app.Record(1, BoardFact.NotSeen)).Problem).Sentences);
        Assert.Equal(["Choose what happened."], Assert.IsType<Invalid>((await app.Record(1, null)).Problem).Sentences);
        Assert.IsType<Invalid>((await app.Record(1, BoardFact.Declined)).Problem);
        Assert.IsType<NotFound>((await app.Record(1, BoardFact.Seen, by: TestPerson.CustodyWorkerInChester)).Problem);
        Assert.IsType<Forbidden>((await app.Record(1, BoardFact.Seen, by: TestPerson.VictimContactWorker)).Problem);
        await using var db = app.Db();
        Assert.False(await db.DetentionEvents.AnyAsync());
    }

    [Fact]
    public async Task Only_custody_support_workers_see_it()
    {
        await using var app = await TestApp.On();
        TestPerson[] others = [TestPerson.Facilitator, TestPerson.VictimContactWorker, TestPerson.Inspector, TestPerson.Analyst, TestPerson.Opcc, TestPerson.Administrator];

        foreach (var other in others)
        {
            Assert.IsType<Forbidden>((await app.SendAs(other, new ViewBoard.Query(BoardList.Held))).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(other, new ListBoardLog.Query())).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(other, new CountFunnel.Query(new(2026, 11, 1), new(2026, 11, 30)))).Problem);
        }
    }

    [Theory, OnBothEngines]
    public async Task The_log_says_what_the_last_shift_did(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.Imported(CustodyDay.Csv(CustodyDay.Row(1), CustodyDay.Row(2)));
        await app.Recorded(1, BoardFact.NotSeen, NotSeenReason.Asleep, note: "Try after six.");
        app.Clock.Advance(TimeSpan.FromHours(11));
        await app.Recorded(1, BoardFact.Seen);

        var view = (await app.SendAs(TestPerson.CustodyWorker, new ListBoardLog.Query())).Value;
        Assert.Equal([("Seen", null), ("Not seen: asleep", "Try after six.")], view.Rows.Select(r => (r.Words, r.Note)));
        Assert.Equal(2, Assert.Single(view.Extracts).Effect.Added);

        app.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, (await app.SendAs(TestPerson.CustodyWorker, new ListBoardLog.Query())).Value.Total);
        Assert.Equal(0, (await app.SendAs(TestPerson.CustodyWorkerInChester, new ListBoardLog.Query())).Value.Total);
    }

    [Theory, OnBothEngines]
    public async Task The_numbers_fall_out_of_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.Imported(CustodyDay.Csv([.. Enumerable.Range(1, 14).Select(n => CustodyDay.Row(n)), CustodyDay.Row(15, ("da_flag", "N")), CustodyDay.Row(16, ("date_of_birth", "2009-01-01"))]));
        for (var n = 1; n <= 12; n++)
        {
            await app.Recorded(n, n <= 11 ? BoardFact.Offered : BoardFact.Seen);
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await app.Recorded(n, n <= 6 ? BoardFact.Accepted : n <= 11 ? BoardFact.Declined : BoardFact.Seen, declined: DeclineReason.NotNow);
        }

        var id = await ReferredAsync(app, 1);
        await ReferredAsync(app, 2);
        await app.Supporting(id);
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));

        var view = (await app.SendAs(TestPerson.CustodyWorker, new CountFunnel.Query(new(2026, 11, 22), new(2026, 11, 22)))).Value;
        Assert.Equal([15, 14, 12, 11, 6, 2, 1, 0, 0, 0], view.Steps.Select(s => s.Count));
        Assert.Equal(54.5, view.OptInPercent!.Value, 1);
        Assert.Null((await app.SendAs(TestPerson.CustodyWorker, new CountFunnel.Query(new(2026, 11, 1), new(2026, 11, 21)))).Value.OptInPercent);
        Assert.IsType<Invalid>((await app.SendAs(TestPerson.CustodyWorker, new CountFunnel.Query(new(2026, 11, 2), new(2026, 11, 1)))).Problem);
    }

    [Fact]
    public async Task Open_boards_are_told_of_an_import_and_of_what_is_recorded()
    {
        await using var app = await TestApp.On();
        var told = 0;
        using var subscription = app.Services.GetRequiredService<BoardFeed>().Subscribe(() =>
        {
            Interlocked.Increment(ref told);
            return Task.CompletedTask;
        });

        await app.Imported(CustodyDay.Csv(CustodyDay.Row()));
        await app.Recorded(1, BoardFact.Seen);

        Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref told) == 2, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Home_counts_who_is_to_be_seen_as_the_list_does()
    {
        await using var app = await TestApp.On();
        await app.Imported(CustodyDay.Csv(CustodyDay.Row(1), CustodyDay.Row(2), CustodyDay.Row(3, ("da_flag", "N"))));
        await app.Recorded(1, BoardFact.Seen);

        var tile = (await app.SendAs(TestPerson.CustodyWorker, new Today.Query())).Value.Tiles.Single(t => t.Href == "/board?show=to-see");

        Assert.Equal((1, 1), (tile.Count, (await app.SendAs(TestPerson.CustodyWorker, new ViewBoard.Query(BoardList.ToSee))).Value.Total));
    }

    [Theory, OnBothEngines]
    public async Task The_demo_board_is_filled_once(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using var db = app.Db();

        await DemoBoard.FillAsync(db, TestApp.Start.UtcDateTime, default);
        await DemoBoard.FillAsync(db, TestApp.Start.UtcDateTime.AddDays(1), default);

        Assert.Equal(14, await db.Detentions.CountAsync());
        Assert.True(await db.DetentionEvents.AllAsync(e => e.At < TestApp.Start.UtcDateTime));
        Assert.False(await db.Detentions.AnyAsync(d => d.ReleasedAt < d.ArrivalAt));
        Assert.Equal(3, await db.Detentions.Where(d => d.ReleasedAt != null).CountAsync());
    }

    private static async Task<List<int>> FollowedAsync(TestApp app) =>
        [.. (await app.SendAs(TestPerson.CustodyWorker, new ViewBoard.Query(BoardList.FollowUp))).Value.Rows
            .Select(r => int.Parse(r.About.CustodyRecordNumber.Split('/')[1], Hosting.British.Culture)).Order()];

    /// <summary>A voluntary case made from a draft that was begun on the board.</summary>
    private static async Task<Guid> ReferredAsync(TestApp app, int number)
    {
        var id = await app.Referred(Track.Voluntary);
        await using var db = app.Db();
        db.ReferralDrafts.Add(new ReferralDraft
        {
            Id = Guid.CreateVersion7(),
            StartedBy = TestPerson.CustodyWorker.Id,
            StartedAt = TestApp.Start.UtcDateTime,
            ChangedAt = TestApp.Start.UtcDateTime,
            DetentionId = (await app.DetentionOf(number)).Id,
            CaseId = id,
        });
        await db.SaveChangesAsync();
        return id;
    }
}
