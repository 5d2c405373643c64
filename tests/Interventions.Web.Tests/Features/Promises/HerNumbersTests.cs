using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Promises;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Promises;

/// <summary>What leaves her side as numbers: published for everybody but her own workers (SN-04).</summary>
public sealed class HerNumbersTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Quarter[] Quarters = [.. Quarter.Of(Today).WithThoseBefore(5)];

    [Theory, OnBothEngines]
    public async Task Her_workers_read_exact_numbers_and_others_what_may_be_published(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (id, link) = await app.Supported(Track.Voluntary);
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));
        await TellHerTests.TellAsync(app, id, link).Worked();
        await app.SendAs(Role.VictimContactWorker, new RecordFeedback.Command { CaseId = id, LinkId = link, Point = FeedbackPoint.Start, Safety = Feeling.NotVery, How = AskedHow.Video }).Worked();
        await app.SendAs(Role.VictimContactWorker, new RecordFirstContact.Command { CaseId = id, LinkId = link, Source = ContactSource.JointResponse, Support = SupportTaken.Accepted }).Worked();
        await app.SendAs(Role.Administrator, new EnterSchemeStart.Command { AreaCode = "CHE", Source = ContactSource.JointResponse, StartedOn = new(2026, 10, 1) }).Worked();

        var exact = (await app.SendAs(Role.VictimContactWorker, new CountHerSide.Query())).Value;
        Assert.True(exact.IsExact);
        Assert.Equal(["1", "0", "0", "1", "100"], Cells(exact.Tables, "told", "All"));
        Assert.Equal(["1", "0", "0", "1", "100"], Cells(exact.Tables, "attempt", "Cheshire East"));
        Assert.Equal(["0", "1", "1", "0", "1", "0", "21", "21"], Cells(exact.Tables, "contact-source", "Joint response"));
        Assert.Equal(["0", "0", "1", "0", "0", "1"], Cells(exact.Tables, "feedback-safety", "At the start"));
        Assert.Equal("1", Cells(exact.Tables, "scheme-che-jointresponse", "Takes up support")[3]);

        // Outside her side nothing of a month is counted before it is over.
        var running = (await app.SendAs(Role.OpccStaff, new CountHerSide.Query())).Value;
        Assert.Equal(new DateOnly(2026, 10, 31), running.Until);
        Assert.All(running.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells), c => Assert.True(c is "0" or "[c]" or "", c));
        Assert.Equal(["0", "0", "0", "0", "0", "0"], Cells(running.Tables, "feedback-safety", "At the start"));
        app.Clock.Advance(TimeSpan.FromDays(9));

        foreach (var role in new[] { Role.OpccStaff, Role.DecisionMaker })
        {
            var published = (await app.SendAs(role, new CountHerSide.Query())).Value;
            Assert.False(published.IsExact);
            Assert.Equal(exact.Tables.Select(t => t.Key), published.Tables.Select(t => t.Key));
            Assert.All(published.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells), c => Assert.True(c is "0" or "[c]" or "", c));
        }

        var file = (await app.SendAs(Role.OpccStaff, new DownloadHerNumbers.Query("feedback-safety"))).Value;
        Assert.Contains(" to the end of November 2026", file, StringComparison.Ordinal);
        Assert.StartsWith("\"OFFICIAL-SENSITIVE\"", file, StringComparison.Ordinal);
        Assert.Contains("\"[c]\"", file, StringComparison.Ordinal);
        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, new DownloadHerNumbers.Query("none"))).Problem);
    }

    /// <summary>Of two looks around one call the second would tell what she said.</summary>
    [Theory, OnBothEngines]
    public async Task What_is_recorded_after_a_month_ended_changes_no_number_of_it_outside_her_side(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (id, link) = await app.Supported(Track.Voluntary);
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));
        var untried = await app.Referred(Track.Voluntary);
        var later = await app.VictimEntered(untried);
        app.Clock.Advance(TimeSpan.FromDays(9));
        var (before, shown) = (await RawAsync(app), (await app.SendAs(Role.OpccStaff, new CountHerSide.Query())).Value);
        Assert.Equal((1, 2, 2, 0), (before.Told.Count, before.Contacts.Count, before.Attempts.Count, before.Feedback.Count));
        Assert.Equal(new DateOnly(2026, 11, 30), shown.Until);

        await TellHerTests.TellAsync(app, id, link).Worked();
        await app.SendAs(Role.VictimContactWorker, new RecordFeedback.Command { CaseId = id, LinkId = link, Point = FeedbackPoint.Start, Safety = Feeling.NotVery, How = AskedHow.Video }).Worked();
        await app.SendAs(Role.VictimContactWorker, new RecordFirstContact.Command { CaseId = id, LinkId = link, Source = ContactSource.JointResponse, Support = SupportTaken.Accepted }).Worked();
        await app.Answered(untried, later).Worked();
        await app.SendAs(Role.Administrator, new EnterSchemeStart.Command { AreaCode = "CHE", Source = ContactSource.JointResponse, StartedOn = new(2026, 10, 1) }).Worked();
        await app.Supported(Track.Voluntary);
        var file = await app.Case(untried);
        await app.SendAs(Role.CustodySupportWorker, new AmendReferral.Command
        {
            CaseId = untried,
            Version = file.Version,
            Changes = [new(ReferralField.ReferredToMarac, file.ValueOf(ReferralField.ReferredToMarac), ReferralFields.Yes), new(ReferralField.OffenceOn, file.ValueOf(ReferralField.OffenceOn), "2026-08-01")],
            Reason = "Typed wrongly.",
        }).Worked();
        await using (var db = app.Db())
        {
            (await db.Victims.FirstAsync(v => db.CaseVictims.Any(l => l.Id == link && l.VictimId == v.Id))).EnhancedRights = false;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var (after, exact) = (await RawAsync(app), (await app.SendAs(Role.VictimContactWorker, new CountHerSide.Query())).Value);
        Assert.Equal(before.Told, after.Told);
        Assert.Equal(before.Contacts.OrderBy(c => c.Victim), after.Contacts.OrderBy(c => c.Victim));
        Assert.Equal(before.Attempts.OrderBy(a => a.Victim), after.Attempts.OrderBy(a => a.Victim));
        Assert.Equal((0, 0), (after.Feedback.Count, after.Schemes.Count));
        Assert.Equal(Flat(shown), Flat((await app.SendAs(Role.OpccStaff, new CountHerSide.Query())).Value));
        Assert.Equal(("1", "3"), (Cells(exact.Tables, "feedback-safety", "At the start")[^1], Cells(exact.Tables, "attempt", "All")[3]));

        static IEnumerable<string> Flat(CountHerSide.View view) => view.Tables.SelectMany(t => t.Rows.Select(r => $"{t.Key} {r.Label}: {string.Join(' ', r.Cells)}"));
    }

    [Theory, OnBothEngines]
    public async Task A_first_attempt_is_in_time_by_the_working_day_after_the_referral_or_the_desk_checks(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.VictimEntered(await app.Referred(Track.Voluntary)); // never tried
        await app.VictimEntered(await app.Referred()); // not to be tried before the desk checks
        var cautioned = await app.Referred();
        var afterChecks = await app.VictimEntered(cautioned);
        app.Clock.Advance(TimeSpan.FromDays(9));
        await app.DeskChecked(cautioned);
        Assert.Null((await app.Answered(cautioned, afterChecks)).Problem);

        var tables = (await app.SendAs(Role.VictimContactWorker, new CountHerSide.Query())).Value.Tables;
        Assert.Equal(["1", "0", "1", "2", "50"], Cells(tables, "attempt", "All"));
    }

    [Fact]
    public async Task His_side_analysts_and_administrators_read_no_number_of_hers_and_only_administrators_enter_starts()
    {
        await using var app = await TestApp.On();
        foreach (var role in Roles.ForPeople)
        {
            var reads = role is Role.VictimContactWorker or Role.DecisionMaker or Role.OpccStaff;
            Assert.Equal(!reads, (await app.SendAs(role, new CountHerSide.Query())).Problem is Forbidden);
            Assert.Equal(role != Role.Administrator, (await app.SendAs(role, new ListSchemeStarts.Query())).Problem is Forbidden);
        }

        EnterSchemeStart.Command Start(string area, ContactSource source, DateOnly day) => new() { AreaCode = area, Source = source, StartedOn = day };
        Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, Start("XXX", ContactSource.IdvaCar, Today))).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, Start("CHE", ContactSource.Other, Today))).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, Start("CHE", ContactSource.IdvaCar, Today.AddDays(1)))).Problem);
        await app.SendAs(Role.Administrator, Start("CHE", ContactSource.IdvaCar, Today)).Worked();
        await app.SendAs(Role.Administrator, Start("CHE", ContactSource.IdvaCar, Today.AddDays(-9))).Worked();
        Assert.Equal(Today.AddDays(-9), Assert.Single((await app.SendAs(Role.Administrator, new ListSchemeStarts.Query())).Value.Rows).StartedOn);
    }

    [Fact]
    public void Four_to_five_days_become_the_same_visit_and_the_difference_stands_with_its_interval()
    {
        // Forty before, ten of whom took up support after four days or five; forty after, thirty, on the day itself.
        var start = Today.AddDays(-100);
        var contacts = Enumerable.Range(0, 40).SelectMany(i => new[]
        {
            Contact(start.AddDays(-30), 4 + (i % 2), i < 10 ? SupportTaken.Accepted : SupportTaken.Declined, ContactSource.Other),
            Contact(start.AddDays(30), i < 34 ? 0 : 1, i < 30 ? SupportTaken.Accepted : SupportTaken.Declined, ContactSource.IdvaCar),
        }).ToList();

        var tables = Tables(new([], contacts, [], [Scheme(start)]), exact: false);

        Assert.Equal(["10", "40", "25 (14 to 40)", "30", "40", "75 (60 to 86)", "+50 (+29 to +65)"], Cells(tables, "scheme-che-idvacar", "Takes up support"));
        Assert.Equal(["", "", "4", "", "", "0", ""], Cells(tables, "scheme-che-idvacar", "Median days to first contact"));
        Assert.Equal(["34", "6", "40", "0", "40", "85", "0", "1"], Cells(tables, "contact-source", "IDVA car, same visit"));
        Assert.Contains("no proof", tables.Single(t => t.Key == "scheme-che-idvacar").Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_people_give_no_middle_no_share_and_no_tail()
    {
        var start = Today.AddDays(-100);
        List<ContactFact> contacts =
        [
            .. Enumerable.Range(0, 9).Select(_ => Contact(Today.AddDays(-9), 7, SupportTaken.Accepted, ContactSource.Marac)),
            .. Enumerable.Range(0, 29).Select(_ => Contact(Today.AddDays(-9), 3, SupportTaken.Declined, ContactSource.NextDay)),
        ];

        var tables = Tables(new([], contacts, [], [Scheme(start)]), exact: false);

        Assert.Equal(["[c]", "[c]"], Cells(tables, "contact-source", "MARAC")[6..]); // nine are no middle
        Assert.Equal(["3", "[c]"], Cells(tables, "contact-source", "Next-day call")[6..]); // twenty-nine are no tail
        Assert.Equal("[c]", Cells(tables, "scheme-che-idvacar", "Takes up support")[6]); // nothing before

        Assert.Equal(["7", "7"], Cells(Tables(new([], contacts, [], []), exact: true), "contact-source", "MARAC")[6..]);
    }

    /// <summary>One man's five women are five; one woman's five cases are one.</summary>
    [Fact]
    public void Five_cases_of_one_victim_are_as_small_as_one()
    {
        var her = Guid.CreateVersion7();
        ToldFact[] told = [.. Enumerable.Range(0, 6).Select(_ => new ToldFact(her, "CHE", Keeping.InTime)), .. Enumerable.Range(0, 6).Select(_ => new ToldFact(Guid.CreateVersion7(), "CWC", Keeping.InTime))];

        var cells = Tables(new(told, [], [], []), exact: false).Single(t => t.Key == "told").Rows.ToDictionary(r => r.Label, r => r.Cells[0]);

        Assert.Equal("[c]", cells["Cheshire East"]);
    }

    /// <summary>Whatever is shown, nothing withheld that is small follows from a line and its total.</summary>
    [Fact]
    public void No_small_number_follows_from_a_line_and_its_sum()
    {
        Random random = new(7);
        for (var round = 0; round < 60; round++)
        {
            FeedbackFact[] facts = [.. Enumerable.Range(0, random.Next(4, 60)).Select(_ => new FeedbackFact(
                Guid.CreateVersion7(), Any<FeedbackPoint>(), OneIn(4) ? null : Any<Feeling>(), OneIn(4) ? null : Any<Feeling>(), OneIn(4) ? null : Any<WouldAgain>()))];
            foreach (var row in Tables(new([], [], facts, []), exact: false).Where(t => t.Key.StartsWith("feedback", StringComparison.Ordinal)).SelectMany(t => t.Rows))
            {
                Assert.DoesNotContain(row.Cells, c => c is "1" or "2" or "3" or "4");
                Assert.True(row.Cells.Count(c => c == "[c]") != 1, string.Join(' ', row.Cells));
            }
        }

        bool OneIn(int n) => random.Next(n) == 0;

        T Any<T>()
            where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
    }

    private static async Task<HerNumbersData> RawAsync(TestApp app)
    {
        await using var db = app.Db();
        var calendar = await app.Services.GetRequiredService<BankHolidayCalendar>().GetAsync(default);
        return await HerNumbersData.ReadAsync(db, db.Cases, Quarters[0].FirstDay, app.Clock.GetUtcNow().UtcDateTime, calendar, new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Utc), default);
    }

    private static ContactFact Contact(DateOnly incident, int? days, SupportTaken support, ContactSource source) => new(Guid.CreateVersion7(), "CHE", source, incident, days, support, null);

    private static SchemeStart Scheme(DateOnly day) => new() { AreaCode = "CHE", Source = ContactSource.IdvaCar, StartedOn = day, By = Guid.Empty, At = TestApp.Start.UtcDateTime };

    private static IReadOnlyList<NumbersTable> Tables(HerNumbersData data, bool exact) =>
        HerTables.Of(data, [new("CHE", "Cheshire East", "Cheshire"), new("CWC", "Cheshire West and Chester", "Cheshire")], Quarters, Today, exact);

    private static string[] Cells(IReadOnlyList<NumbersTable> tables, string table, string row) => [.. tables.Single(t => t.Key == table).Rows.Single(r => r.Label == row).Cells];
}
