using System.Text;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.CrimeImports;
using Interventions.Web.Features.Imports;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static Interventions.Web.Tests.Scenarios.CrimeFiles;

namespace Interventions.Web.Tests.Features.CrimeImports;

public sealed class ApplyCrimeExtractTests
{
    private static readonly CrimeEffect Nothing = new(0, 0, 0, 0, 0);

    [Theory, OnBothEngines]
    public async Task Takes_the_good_rows_of_the_sample_and_the_same_file_again_changes_nothing(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        Assert.Equal(new CrimeEffect(385, 0, 0, 0, 0), await app.CrimesImported(Sample));
        Assert.Equal(Nothing, await app.CrimesImported(Sample, isFull: true));

        await using var db = app.Db();
        Assert.Equal((385, 0, 0), (await db.Crimes.CountAsync(), await db.CrimeChanges.CountAsync(), await db.StagedCrimes.CountAsync()));
        var crime = await db.Crimes.SingleAsync(c => c.CrimeReference == "CHES26100002");
        Assert.Equal(("Cheshire", "B000002", "105/01", "García", "2012/9781065Z", "V9682180", new DateOnly(2026, 11, 21), CrimeStatus.Arrested),
            (crime.Force, crime.SuspectReference, crime.HomeOfficeCode, crime.Surname, crime.PncId, crime.VictimReference, crime.CommittedFrom, crime.Status));
        Assert.Equal(Enumerable.Range(2, 5).Select(n => (long)n), await db.Crimes.OrderBy(c => c.Id).Select(c => c.Id).Take(5).ToListAsync());
        Assert.Equal(2, await db.CrimeImports.CountAsync(i => i.AppliedAt != null && i.HandedOnAt != null && i.CoveredUntil == new DateOnly(2026, 11, 21)));
    }

    [Theory, OnBothEngines]
    public async Task A_later_outcome_counts_and_what_stood_there_before_is_kept(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.CrimesImported(Csv(Row(1), Row(2)));
        await app.CrimesImported(Csv(Row(1, ("outcome_code", "16"), ("outcome_on", "2026-10-01"))));

        var effect = await app.CrimesImported(Csv(Row(1, ("outcome_code", "1"), ("outcome_on", "2026-10-20"), ("status", "charged"), ("suspect_surname", "Hews")), Row(2)));

        Assert.Equal(new CrimeEffect(0, 1, 0, 0, 0), effect);
        await using var db = app.Db();
        var crime = await db.Crimes.SingleAsync(c => c.CrimeReference == "CHES26000001");
        Assert.Equal(("1", new DateOnly(2026, 10, 20), CrimeStatus.Charged, "Hews"), (crime.Outcome, crime.OutcomeOn, crime.Status, crime.Surname));
        Assert.Equal(
            [(null, null, null), ("16", new DateOnly(2026, 10, 1), "suspect_surname=Hughes; ")],
            (await db.CrimeChanges.OrderBy(c => c.Id).ToListAsync()).Select(c => (c.OutcomeBefore, c.OutcomeOnBefore, c.OthersBefore)));
    }

    /// <summary>Files are as old as they are made, whatever order they come in; also one that a newer file had nothing to change about.</summary>
    [Theory, OnBothEngines]
    public async Task An_older_extract_never_overwrites_a_newer_one(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.CrimesImported(Csv(Row(1, ("outcome_code", "16"), ("outcome_on", "2026-10-01"))), madeAt: TestApp.Start.AddDays(-10));
        await app.CrimesImported(Csv(Row(1, ("outcome_code", "16"), ("outcome_on", "2026-10-01")), Row(3)), madeAt: TestApp.Start.AddDays(-2));

        var effect = await app.CrimesImported(Csv(Row(1), Row(2)), isFull: true, madeAt: TestApp.Start.AddDays(-5));

        Assert.Equal(new CrimeEffect(1, 0, 1, 0, 0), effect);
        await using var db = app.Db();
        Assert.Equal("16", (await db.Crimes.SingleAsync(c => c.CrimeReference == "CHES26000001")).Outcome);
        Assert.Equal(0, await db.CrimeChanges.CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_full_refresh_marks_what_disappeared_and_brings_it_back_when_it_returns(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.CrimesImported(Csv(Row(1), Row(2), Row(3), Row(4, ("recorded_on", "2026-11-01"))));
        app.Clock.Advance(TimeSpan.FromHours(1));
        var id = await app.CrimesChecked(Csv(Row(1), Row(3, ("suspect_sex", "?"))));
        Assert.Equal(1, (await app.SendAs(TestPerson.Analyst, new ViewCrimeImport.Query(id))).Value.Import.Effect.Withdrawn);

        // 2 is gone, 3 stands in a bad row, 4 was recorded outside the period.
        Assert.Equal(new CrimeEffect(0, 0, 0, 1, 0), await app.CrimesImported(Csv(Row(1), Row(3, ("suspect_sex", "?"))), isFull: true));
        await using (var db = app.Db())
        {
            Assert.Equal(["CHES26000002"], await db.Crimes.Where(c => c.WithdrawnAt != null).Select(c => c.CrimeReference).ToListAsync());
            Assert.Equal(4, await db.Crimes.CountAsync());
        }

        // A file from before the refresh does not bring it back; one from after it does.
        Assert.Equal(new CrimeEffect(0, 0, 1, 0, 0), await app.CrimesImported(Csv(Row(2, ("status", "arrested"))), madeAt: TestApp.Start.AddMinutes(90)));
        Assert.Equal(new CrimeEffect(0, 0, 0, 0, 1), await app.CrimesImported(Csv(Row(2))));
        await using var after = app.Db();
        Assert.False(await after.Crimes.AnyAsync(c => c.WithdrawnAt != null));
        Assert.Equal([false, true], await after.CrimeChanges.OrderBy(c => c.Id).Select(c => c.WasWithdrawnBefore).ToListAsync());
    }

    [Fact]
    public async Task What_is_missing_from_a_file_that_is_no_full_refresh_stays()
    {
        await using var app = await TestApp.On();
        await app.CrimesImported(Csv(Row(1), Row(2)));

        Assert.Equal(Nothing, await app.CrimesImported(Csv(Row(1))));
    }

    /// <summary>Two extracts that share a month, and one that was brought up to date in part: each row is held against its own crime.</summary>
    [Theory, OnBothEngines]
    public async Task Overlapping_and_half_updated_extracts_are_taken_row_by_row(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.CrimesImported(Csv([.. Enumerable.Range(1, 60).Select(n => Row(n))]));

        var effect = await app.CrimesImported(Csv([.. Enumerable.Range(31, 60).Select(n => Row(n, ("status", n < 45 ? "arrested" : "suspected")))]));

        Assert.Equal(new CrimeEffect(30, 14, 0, 0, 0), effect);
        await using var db = app.Db();
        Assert.Equal((90, 14), (await db.Crimes.CountAsync(), await db.CrimeChanges.CountAsync()));
    }

    [Fact]
    public async Task A_full_refresh_that_would_take_more_than_a_tenth_away_has_to_be_confirmed()
    {
        await using var app = await TestApp.On();
        await app.CrimesImported(Csv([.. Enumerable.Range(1, 20).Select(n => Row(n))]));
        app.Clock.Advance(TimeSpan.FromHours(1));
        var id = await app.CrimesChecked(Csv([.. Enumerable.Range(1, 17).Select(n => Row(n))]));

        var outcome = await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id, IsFullRefresh = true });

        Assert.Contains("would withdraw 3 crimes", Assert.IsType<Refused>(outcome.Problem).Message, StringComparison.Ordinal);
        await using var db = app.Db();
        Assert.Equal((20, 0), (await db.Crimes.CountAsync(c => c.WithdrawnAt == null), await db.CrimeChanges.CountAsync()));
        Assert.Equal(3, (await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id, IsFullRefresh = true, WithdrawsMany = true })).Value.Withdrawn);
    }

    [Fact]
    public async Task The_period_of_a_full_refresh_can_be_said_and_has_to_hold_the_file()
    {
        await using var app = await TestApp.On();
        await app.CrimesImported(Csv(Row(1), Row(2, ("recorded_on", "2026-10-01"))));
        app.Clock.Advance(TimeSpan.FromHours(1));
        var id = await app.CrimesChecked(Csv(Row(1)));
        Task<Outcome<CrimeEffect>> Apply(DateOnly? from, DateOnly? until) => app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id, IsFullRefresh = true, CoveredFrom = from, CoveredUntil = until, WithdrawsMany = true });

        Assert.Contains("recorded outside that period", Assert.IsType<Refused>((await Apply(new(2026, 9, 3), null)).Problem).Message, StringComparison.Ordinal);
        Assert.Contains("into the future", Assert.IsType<Refused>((await Apply(null, new(2026, 11, 23))).Problem).Message, StringComparison.Ordinal);
        Assert.Equal(1, (await Apply(new(2026, 1, 1), new(2026, 11, 20))).Value.Withdrawn);

        await using var db = app.Db();
        var import = await db.CrimeImports.SingleAsync(i => i.Id == id);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 20), true), (import.CoveredFrom!.Value, import.CoveredUntil!.Value, import.IsFullRefresh));
        Assert.Equal(new DateOnly(2026, 11, 20), (await app.SendAs(TestPerson.Analyst, new ListCrimeImports.Query())).Value.CheckedUntil);
    }

    [Fact]
    public async Task Nothing_can_be_missing_where_a_bad_row_could_be_any_crime()
    {
        await using var app = await TestApp.On();
        await app.CrimesImported(Csv(Row(1), Row(2)));
        app.Clock.Advance(TimeSpan.FromHours(1));
        var id = await app.CrimesChecked(Csv(Row(1), Row(3, ("suspect_ref", ""))));

        Assert.IsType<Refused>((await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id, IsFullRefresh = true })).Problem);
        Assert.Equal(Nothing, (await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id })).Value);
    }

    [Fact]
    public async Task All_or_none_takes_none_where_a_row_is_bad_and_can_be_changed_to_the_good_ones()
    {
        await using var app = await TestApp.On();
        var id = await app.CrimesChecked(Sample);

        Assert.StartsWith("All or none", Assert.IsType<Refused>((await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id, Choice = ImportChoice.AllOrNone })).Problem).Message, StringComparison.Ordinal);
        await using (var db = app.Db())
        {
            Assert.False(await db.Crimes.AnyAsync());
        }

        Assert.Equal(385, (await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id })).Value.Added);
        Assert.Equal(new Refused(CrimeImport.AppliedBefore), (await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id })).Problem);
        Assert.IsType<Invalid>((await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id, Choice = null })).Problem);
    }

    /// <summary>The victim's number is not in the file of bad rows and comes back with the mended row; mended rows are as old as their extract and miss nothing.</summary>
    [Fact]
    public async Task Bad_rows_can_be_downloaded_mended_and_sent_again()
    {
        await using var app = await TestApp.On();
        var first = await app.CrimesChecked(Csv(Row(1), Row(2, ("suspect_sex", "man"), ("victim_ref", "V77"), ("suspect_surname", "=SUM(1)")), Row(3, ("suspect_sex", "man"), ("victim_ref", ""))));
        await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = first });

        var bad = (await app.SendAs(TestPerson.Analyst, new DownloadBadCrimes.Query(first))).Value;
        Assert.DoesNotContain("V77", bad, StringComparison.Ordinal);
        Assert.Contains("suspect_sex: Enter the suspect's sex as M, F, X or U.", bad, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromHours(2));
        var mended = await app.CrimesChecked(Encoding.UTF8.GetBytes(bad.Replace("\"man\"", "\"M\"", StringComparison.Ordinal)));
        Assert.IsType<Refused>((await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = mended, IsFullRefresh = true })).Problem);
        Assert.Equal(new CrimeEffect(2, 0, 0, 0, 0), (await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = mended })).Value);

        await using var db = app.Db();
        Assert.Equal([("=SUM(1)", "V77"), ("Hughes", null)], (await db.Crimes.OrderBy(c => c.CrimeReference).Skip(1).ToListAsync()).Select(c => (c.Surname, c.VictimReference)));
        Assert.Single(await db.CrimeImports.Select(i => i.ExtractAt).Distinct().ToListAsync());
    }

    [Fact]
    public async Task A_mended_row_whose_number_is_gone_says_so()
    {
        await using var app = await TestApp.On();
        var first = await app.CrimesChecked(Csv(Row(1, ("suspect_sex", "man"))));
        var bad = (await app.SendAs(TestPerson.Analyst, new DownloadBadCrimes.Query(first))).Value;
        app.Clock.Advance(TimeSpan.FromHours(25));

        var id = await app.CrimesChecked(Encoding.UTF8.GetBytes(bad.Replace("\"man\"", "\"M\"", StringComparison.Ordinal)));

        var problem = Assert.Single(Assert.Single((await app.SendAs(TestPerson.Analyst, new ViewCrimeImport.Query(id))).Value.Remarks).Problems);
        Assert.Equal((CrimeExtract.VictimColumn, CrimeExtract.NotShown), (problem.Column, problem.Value));
    }

    [Theory, OnBothEngines]
    public async Task Two_people_at_once_double_nothing(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var colleague = TestPerson.Make(44, "Al Analyst", Role.ForceAnalyst, areas: ["CWC"]);
        var ids = await Task.WhenAll(app.CrimesChecked(Sample), app.CrimesChecked(Sample, colleague));

        var outcomes = await Task.WhenAll(ids.Select((id, i) => Task.Run(() => app.SendAs(i == 0 ? TestPerson.Analyst : colleague, new ApplyCrimeExtract.Command { ImportId = id }))));

        Assert.All(outcomes, o => Assert.True(o.Problem is null, o.Problem?.Message));
        Assert.Equal([0, 385], outcomes.Select(o => o.Value.Added).Order());
        await using var db = app.Db();
        Assert.Equal(385, await db.Crimes.CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task Cancelled_half_way_it_changes_nothing_and_can_be_applied_after_all(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await app.CrimesChecked(Sample);
        var imports = app.Services.GetRequiredService<RunningImports>();
        void Stop(Guid moved)
        {
            if (imports.DoneOf(moved) == 385)
            {
                Assert.True(imports.Cancel(moved));
            }
        }

        imports.Moved += Stop;
        var outcome = await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id });
        imports.Moved -= Stop;

        Assert.Equal(new Refused(ApplyCrimeExtract.Cancelled), outcome.Problem);
        await using var db = app.Db();
        Assert.False(await db.Crimes.AnyAsync());
        Assert.Equal(385, (await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id })).Value.Added);
    }

    /// <summary>A crash between the register and matching, as a process that was killed leaves it: the same press goes on.</summary>
    [Fact]
    public async Task What_follows_from_crimes_is_gone_on_with_after_a_crash()
    {
        Follower follower = new() { Fails = true };
        await using var app = await TestApp.On(services: s => s.AddSingleton<ICrimesArrived>(follower));
        var id = await app.CrimesChecked(Sample);
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id }));
        Assert.False((await app.SendAs(TestPerson.Analyst, new ViewCrimeImport.Query(id))).Value.Import.IsHandedOn);
        follower.Fails = false;

        Assert.Equal(385, (await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id })).Value.Added);

        Assert.Equal([(id, 385), (id, 385)], follower.Told);
        Assert.True((await app.SendAs(TestPerson.Analyst, new ViewCrimeImport.Query(id))).Value.Import.IsHandedOn);
    }

    [Fact]
    public async Task A_checked_one_can_be_thrown_away_and_an_applied_one_cannot()
    {
        await using var app = await TestApp.On();
        var id = await app.CrimesChecked(Sample);

        Assert.Null((await app.SendAs(TestPerson.Analyst, new CancelCrimeImport.Command(id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id })).Problem);
        await using (var db = app.Db())
        {
            Assert.Equal((0, 0, 0), (await db.CrimeImports.CountAsync(), await db.StagedCrimes.CountAsync(), await db.BadCrimeRows.CountAsync()));
        }

        await app.CrimesImported(Sample);
        await using var after = app.Db();
        Assert.IsType<Refused>((await app.SendAs(TestPerson.Analyst, new CancelCrimeImport.Command(await after.CrimeImports.Select(i => i.Id).SingleAsync()))).Problem);
    }

    /// <summary>Somebody applies a file while a colleague, or the end of its day, takes it away: its rows are not there, which is not to say that they are missing.</summary>
    [Theory, OnBothEngines]
    public async Task What_is_thrown_away_while_it_is_applied_withdraws_nothing(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.CrimesImported(Csv(Row(1), Row(2)));
        app.Clock.Advance(TimeSpan.FromHours(1));
        var id = await app.CrimesChecked(Csv(Row(1), Row(2)));
        await using var db = app.Db();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await CrimeStaging.HoldAsync(db, default);

        var applying = Task.Run(() => app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id, IsFullRefresh = true, WithdrawsMany = true }));
        for (var tries = 0; engine == Engine.Postgres && tries < 100 && await db.Database.SqlQuery<int>($"""select cast(count(*) as integer) as "Value" from pg_locks where not granted""").SingleAsync() == 0; tries++)
        {
            await Task.Delay(50);
        }

        await db.StagedCrimes.ExecuteDeleteAsync();
        await db.CrimeImports.Where(i => i.Id == id).ExecuteDeleteAsync();
        await transaction.CommitAsync();

        // On SQLite it may not have come to reading the import yet.
        var problem = (await applying).Problem;
        Assert.True(problem is Refused { Message: var words } ? words.Contains("thrown away", StringComparison.Ordinal) : engine == Engine.Sqlite && problem is NotFound, problem?.ToString());
        Assert.Equal(2, await db.Crimes.CountAsync(c => c.WithdrawnAt == null));
    }

    [Theory, OnBothEngines]
    public async Task A_file_of_which_a_part_is_gone_is_refused(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.CrimesImported(Csv(Row(1), Row(2)));
        await using var db = app.Db();
        foreach (var part in (string[])["StagedCrimes", "BadCrimeRows"])
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            var id = await app.CrimesChecked(Csv(Row(1), Row(2, ("suspect_sex", "?"))));
            await db.Database.ExecuteSqlRawAsync($"""delete from "{part}" """);

            Assert.IsType<Refused>((await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id, IsFullRefresh = true, WithdrawsMany = true })).Problem);
            Assert.IsType<Refused>((await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = id })).Problem);
            Assert.Equal(2, await db.Crimes.CountAsync(c => c.WithdrawnAt == null));
            Assert.Null((await app.SendAs(TestPerson.Analyst, new CancelCrimeImport.Command(id))).Problem);
        }
    }

    [Theory, OnBothEngines]
    public async Task Throwing_away_what_was_applied_meanwhile_leaves_it_its_bad_rows(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.CrimesImported(Csv(Row(1), Row(2, ("suspect_sex", "?"))));
        await using var db = app.Db();
        var import = await db.CrimeImports.AsNoTracking().SingleAsync();

        Assert.False(await CrimeStaging.DropAsync(db, import.Id, import.Number, default));

        Assert.Equal((1, 1), (await db.CrimeImports.CountAsync(), await db.BadCrimeRows.CountAsync()));
    }

    /// <summary>Recorded in its period and not in it: withdrawn before it came. What stands in one of its bad rows, or was recorded outside, is new.</summary>
    [Theory, OnBothEngines]
    public async Task An_older_extract_adds_nothing_that_a_newer_full_refresh_no_longer_has(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.CrimesImported(Csv(Row(1), Row(3, ("suspect_sex", "?"))), isFull: true);
        var older = TestApp.Start.AddDays(-5);
        var file = Csv(Row(1), Row(2), Row(3), Row(4, ("recorded_on", "2026-09-20")));
        var expected = (await app.SendAs(TestPerson.Analyst, new ViewCrimeImport.Query(await app.CrimesChecked(file, madeAt: older)))).Value.Import.Effect;

        var effect = await app.CrimesImported(file, madeAt: older);

        Assert.Equal((new(2, 0, 2, 0, 0), effect), (effect, expected));
        await using var db = app.Db();
        Assert.Equal(["CHES26000001", "CHES26000003", "CHES26000004"], await db.Crimes.OrderBy(c => c.CrimeReference).Select(c => c.CrimeReference).ToListAsync());
    }

    /// <summary>In which order they come makes no difference, however many days lie between.</summary>
    [Theory, OnBothEngines]
    public async Task What_stood_in_a_bad_row_of_a_full_refresh_is_taken_from_an_older_extract_days_later(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var bad = Csv(Row(1), Row(3, ("suspect_sex", "?"), ("victim_ref", "V0000003")));
        await app.CrimesImported(bad, isFull: true);
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null((await app.SendAs(Role.System, new ForgetCrimeRows.Command())).Problem);
        await using var db = app.Db();
        var full = await db.CrimeImports.Select(i => i.Id).SingleAsync();
        var kept = await db.BadCrimeRows.AsNoTracking().SingleAsync();
        Assert.Equal(("CHES26000003", "", ""), (kept.CrimeReference, kept.Cells, kept.Remarks));
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new DownloadBadCrimes.Query(full))).Problem);
        Assert.Equal(0, (await app.SendAs(TestPerson.Analyst, new ViewCrimeImport.Query(full))).Value.RemarkRows);

        var effect = await app.CrimesImported(Csv(Row(1), Row(2), Row(3)), madeAt: TestApp.Start.AddDays(-5));

        Assert.Equal(new(1, 0, 2, 0, 0), effect);
        Assert.Equal(["CHES26000001", "CHES26000003"], await db.Crimes.OrderBy(c => c.CrimeReference).Select(c => c.CrimeReference).ToListAsync());
        Assert.Equal(1, await db.BadCrimeRows.CountAsync());
    }

    /// <summary>Victims' numbers stand in them. Also what a crash left of a file that was applied.</summary>
    [Theory, OnBothEngines]
    public async Task Rows_are_forgotten_after_a_day_though_nobody_sends_another_file(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.CrimesImported(Csv(Row(1), Row(2, ("suspect_sex", "?"))));
        await app.CrimesChecked(Csv(Row(1), Row(2, ("suspect_sex", "?"))));
        var left = await app.CrimesChecked(Csv(Row(1)));
        await using var db = app.Db();
        await db.Database.ExecuteSqlAsync($"""update "CrimeImports" set "State" = 'Applied' where "Id" = {left}""");
        Assert.IsType<Forbidden>((await app.SendAs(Role.Administrator, new ForgetCrimeRows.Command())).Problem);
        Assert.Null((await app.SendAs(Role.System, new ForgetCrimeRows.Command())).Problem);
        Assert.Equal((3, 2, 2), (await db.CrimeImports.CountAsync(), await db.StagedCrimes.CountAsync(), await db.BadCrimeRows.CountAsync()));
        app.Clock.Advance(TimeSpan.FromHours(25));

        using CountAheadAlways everyMinute = new(app.Services.GetRequiredService<Mediators>(), app.Clock, NullLogger<CountAheadAlways>.Instance);
        await everyMinute.StartAsync(default);
        for (var tries = 0; tries < 100 && await db.StagedCrimes.AnyAsync(); tries++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(20);
        }

        await everyMinute.StopAsync(default);
        Assert.Null((await app.SendAs(Role.System, new ForgetCrimeRows.Command())).Problem);
        Assert.Equal((2, 0, 0), (await db.CrimeImports.CountAsync(), await db.StagedCrimes.CountAsync(), await db.BadCrimeRows.CountAsync()));
    }

    /// <summary>A colleague's file may take minutes; whoever waits for it, to check or to throw away, is not cut off before.</summary>
    [Theory, OnBothEngines]
    public async Task Whoever_waits_for_another_import_waits_as_long_as_it_may_take(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using var db = app.Db();
        var before = db.Database.GetCommandTimeout();
        await using var transaction = await db.Database.BeginTransactionAsync();

        await CrimeStaging.HoldAsync(db, default);

        Assert.Equal(engine == Engine.Postgres ? 600 : before, db.Database.GetCommandTimeout());
    }

    [Theory, OnBothEngines]
    public async Task What_was_said_before_and_the_crimes_themselves_are_never_deleted(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.CrimesImported(Csv(Row(1)));
        await app.CrimesImported(Csv(Row(1, ("status", "arrested"))));
        await using var db = app.Db();
        string[] forbidden =
        [
            """update "CrimeChanges" set "StatusBefore" = 'Charged' """, """delete from "CrimeChanges" """, """delete from "SuspectedCrimes" """,
            .. engine == Engine.Sqlite ? ["""insert or replace into "CrimeChanges" select * from "CrimeChanges" """] : (string[])["""truncate "CrimeChanges" """, """truncate "SuspectedCrimes" cascade"""],
        ];

        foreach (var sql in forbidden)
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(error is not null && DatabaseErrors.ProblemIn(error) is Refused, sql);
        }
    }

    private sealed class Follower : ICrimesArrived
    {
        public bool Fails { get; set; }

        public List<(Guid Import, int Crimes)> Told { get; } = [];

        public async Task ArrivedAsync(AppDb db, Guid importId, CancellationToken ct)
        {
            Told.Add((importId, await db.Crimes.CountAsync(c => c.FirstImportId == importId, ct)));
            if (Fails)
            {
                throw new InvalidOperationException("Cut off.");
            }
        }
    }
}
