using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Features.Matches;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Matches;

public sealed class MatchCrimesTests
{
    [Theory, OnBothEngines]
    public async Task A_crime_is_his_by_name_and_birth_and_each_case_is_checked_once_for_each_file(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var callum = await app.PersonWithCase("Entwistle", "Callum James");
        await app.PersonWithCase("Okafor", "Tariq", new(1991, 5, 6));
        var his = await app.CrimeOf("ENTWHISTLE", "Calum");
        await app.CrimeOf("Nowhere", "Noel", new(1970, 1, 5));

        var effect = await app.Matched();

        Assert.Equal(new MatchEffect(2, 1, 2, IsWhole: true), effect);
        Assert.Equal((MatchStanding.Matched, MatchedBy.Likelihood), await app.StandingOf(his, callum));
        await using var db = app.Db();
        var checks = await db.CaseChecks.Where(c => c.ImportId == MatchScene.File).OrderBy(c => c.Found).Select(c => new { c.Found, c.CheckedUntil }).ToListAsync();
        Assert.Equal([(0, new DateOnly(2026, 11, 22)), (1, new DateOnly(2026, 11, 22))], checks.Select(c => (c.Found, c.CheckedUntil)));
        Assert.Equal(0, (await app.Matched()).Checked);
    }

    [Theory, OnBothEngines]
    public async Task What_is_matched_bit_by_bit_stands_as_if_all_had_been_matched_at_once(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var callum = await app.PersonWithCase("Entwistle", "Callum");
        var first = await app.CrimeOf("Entwistle", "Callum");
        var twins = await app.CrimeOf("Haworth", "Jaydn", new(1999, 9, 9));
        Assert.True((await app.Matched()).IsWhole);

        // A crime, a person for an old crime, a changed name, a second record of the same man: each is taken up.
        var second = await app.CrimeOf("Entwistle", "Cal");
        var one = await app.Matched();
        Assert.Equal((1, false), (one.Crimes, one.IsWhole));
        var jayden = await app.PersonWithCase("Haworth", "Jayden", new(1999, 9, 9));
        Assert.Equal(1, (await app.Matched()).Crimes);
        Assert.Equal(MatchStanding.Matched, (await app.StandingOf(twins, jayden))!.Value.Standing);
        await app.PersonWithCase("Haworth", "Jaydon", new(1999, 9, 9));
        await app.Matched();
        Assert.Equal(MatchStanding.ToReview, (await app.StandingOf(twins, jayden))!.Value.Standing);
        await using (var db = app.Db())
        {
            (await db.People.SingleAsync(p => p.Id == callum)).Surname = "Zielinski";
            await db.SaveChangesAsync();
        }

        await app.Matched();
        Assert.NotEqual(MatchStanding.Matched, (await app.StandingOf(first, callum))?.Standing);
        Assert.NotEqual(MatchStanding.Matched, (await app.StandingOf(second, callum))?.Standing);

        var before = await app.Standing();
        await using (var db = app.Db())
        {
            // As if nothing had ever been matched, under the same weights.
            await db.CrimeMatches.ExecuteDeleteAsync();
            await db.MatchedPeople.ExecuteDeleteAsync();
        }

        await app.Matched();
        var people = (await app.Standing()).ToList();
        Assert.Equal(before, people);
        Assert.Equal(0, (await app.Matched()).Crimes);
    }

    [Fact]
    public async Task Two_records_said_to_be_one_man_are_one_and_two_strangers_are_left_to_a_person()
    {
        await using var app = await TestApp.On();
        var (one, other) = (await app.PersonWithCase("Entwistle", "Callum"), await app.PersonWithCase("Entwistle", "Callum"));
        var crime = await app.CrimeOf("Entwistle", "Callum");
        await app.Matched();
        Assert.Equal(MatchStanding.ToReview, (await app.StandingOf(crime, one))!.Value.Standing);
        Assert.Equal(MatchStanding.ToReview, (await app.StandingOf(crime, other))!.Value.Standing);

        await using (var db = app.Db())
        {
            db.Add(IdentityStatement.Say(IdentityClaim.SamePerson, one, other, "Same custody photograph.", [], GateScene.By(app, TestPerson.CustodyWorker)));
            await db.SaveChangesAsync();
        }

        await app.Matched();
        await using var look = app.Db();
        Assert.Equal(MatchStanding.Matched, (await look.CrimeMatches.SingleAsync(m => m.CrimeId == crime)).Standing);
    }

    [Fact]
    public async Task An_import_is_matched_by_itself_and_again_does_no_harm()
    {
        await using var app = await TestApp.On();
        var callum = await app.PersonWithCase("Entwistle", "Callum");
        var crime = await app.CrimeOf("Entwistle", "Callum");
        for (var i = 0; i < 2; i++)
        {
            await using var scope = app.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().Set(TestPerson.Analyst.User);
            await using var db = app.Db();
            foreach (var follower in scope.ServiceProvider.GetServices<ICrimesArrived>())
            {
                await follower.ArrivedAsync(db, MatchScene.File, default);
            }
        }

        Assert.Equal(MatchStanding.Matched, (await app.StandingOf(crime, callum))!.Value.Standing);
        await using var look = app.Db();
        Assert.Equal((1, 2), (await look.CaseChecks.CountAsync(), await look.MatchRuns.CountAsync()));
    }

    [Fact]
    public async Task A_case_referred_after_the_file_ends_is_not_checked_by_it()
    {
        await using var app = await TestApp.On();
        await app.PersonWithCase("Entwistle", "Callum");
        await app.CrimeOf("Entwistle", "Callum", recorded: new(2026, 11, 20));

        Assert.Equal(0, (await app.Matched()).Checked);
        var checks = (await app.SendAs(TestPerson.Analyst, new ListChecks.Query())).Value;
        Assert.Equal((1, 1, 0), (checks.Cases, checks.NeverChecked, checks.OverdueChecks));
    }

    [Theory, OnBothEngines]
    public async Task A_check_is_overdue_when_the_file_is_old(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.PersonWithCase("Entwistle", "Callum");
        await app.PersonWithCase("Sutcliffe", "Wayne", restricted: true);
        await app.CrimeOf("Entwistle", "Callum");
        await app.Matched();
        Assert.Equal(0, (await app.SendAs(TestPerson.Analyst, new ListChecks.Query())).Value.Total);

        app.Clock.Advance(TimeSpan.FromDays(36));

        // A restricted case is a reference and nobody's name.
        var rows = (await app.SendAs(TestPerson.Analyst, new ListChecks.Query(ListChecks.Overdue))).Value.Rows;
        Assert.Equal([("Callum Entwistle", new DateOnly(2026, 11, 22)), (null, new DateOnly(2026, 11, 22))], rows.OrderBy(r => r.Name is null).Select(r => (r.Name, r.CheckedUntil)));
        Assert.Equal(new CountMatchWork.View(0, 0, 2), (await app.SendAs(TestPerson.Analyst, new CountMatchWork.Query())).Value);
    }

    [Theory, OnBothEngines]
    public async Task Runs_weights_and_checks_are_never_changed_or_deleted(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var callum = await app.PersonWithCase("Entwistle", "Callum");
        var crime = await app.CrimeOf("Entwistle", "Callum");
        await app.Matched();
        Assert.Null((await app.SendAs(TestPerson.Analyst, new DecideMatch.Command { CrimeId = crime, PersonId = callum, IsHis = false, Seen = MatchStanding.Matched, Reason = "In prison then." })).Problem);
        Assert.Null((await app.SendAs(TestPerson.Analyst, new SayFollowUpEnd.Command { PersonId = callum, Reason = FollowUpEndReason.Died, On = new(2026, 11, 20) })).Problem);
        await using var db = app.Db();
        foreach (var table in new[] { "MatchDecisions", "MatchRuns", "MatchModels", "CaseChecks", "FollowUpEnds" })
        {
            string[] tries = [$"""update "{table}" set "At" = "At" """, $"""delete from "{table}" """, engine == Engine.Sqlite ? $"""insert or replace into "{table}" select * from "{table}" """ : $"""truncate "{table}" """];
            foreach (var sql in tries)
            {
                Assert.True(DatabaseErrors.ProblemIn((await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql)))!) is Refused, sql);
            }
        }
    }

    [Theory, OnBothEngines]
    public async Task Repeat_and_serial_perpetrators_are_named_and_their_victims_only_counted(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var serial = await app.PersonWithCase("Entwistle", "Callum");
        await app.PersonWithCase("Okafor", "Tariq", new(1991, 5, 6));
        var (hidden, open) = (await app.PersonWithCase("Sutcliffe", "Wayne", new(1977, 7, 7), restricted: true), new DateOnly(1977, 7, 7));
        foreach (var (surname, forenames, born, victim) in new[] { ("Entwistle", "Callum", MatchScene.Born, "V0000001"), ("Entwistle", "Callum", MatchScene.Born, "V0000002"), ("Sutcliffe", "Wayne", open, "V0000003"), ("Sutcliffe", "Wayne", open, "V0000004"), ("Okafor", "Tariq", new(1991, 5, 6), "V0000005") })
        {
            await app.CrimeOf(surname, forenames, born, victim);
        }

        await app.Matched();

        var view = (await app.SendAs(TestPerson.Analyst, new ListRepeat.Query())).Value;
        Assert.Equal(2, view.Total);
        Assert.Contains(new ListRepeat.Row(serial, "Callum Entwistle", 1, 2, 2), view.Rows);
        Assert.Contains(new ListRepeat.Row(null, null, 1, 2, 2), view.Rows);
        Assert.Equal(2, (await app.SendAs(TestPerson.Analyst, new ViewMatchedPerson.Query(serial))).Value.Victims);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new ViewMatchedPerson.Query(hidden))).Problem);
        foreach (var answer in new[] { await Wall.AnswerOf.SendAsync(app, TestPerson.Analyst, new ListRepeat.Query()), await Wall.AnswerOf.SendAsync(app, TestPerson.Analyst, new ViewMatchedPerson.Query(serial)) })
        {
            Assert.DoesNotContain("V000000", answer, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothEngines]
    public async Task Whoever_is_named_among_repeat_perpetrators_is_counted_by_his_open_cases_alone(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (twice, oneOfTwo, serial) = (await app.PersonWithCase("Brindle", "Adam", new(1990, 2, 3)), await app.PersonWithCase("Okafor", "Tariq", new(1991, 5, 6)), await app.PersonWithCase("Entwistle", "Callum"));
        await app.CaseOf(twice);
        await app.CaseOf(oneOfTwo, restricted: true);
        await app.CaseOf(serial, restricted: true);
        await app.CaseOf(await app.PersonWithCase("Sutcliffe", "Wayne", new(1977, 7, 7), restricted: true), restricted: true);
        await app.CrimeOf("Entwistle", "Callum", victim: "V0000001");
        await app.CrimeOf("Entwistle", "Callum", victim: "V0000002");
        await app.Matched();

        var rows = (await app.SendAs(TestPerson.Analyst, new ListRepeat.Query())).Value.Rows;

        Assert.Equal(3, rows.Count);
        Assert.Contains(new ListRepeat.Row(serial, "Callum Entwistle", 1, 2, 2), rows);
        Assert.Contains(new ListRepeat.Row(twice, "Adam Brindle", 2, 0, 0), rows);
        Assert.Contains(new ListRepeat.Row(null, null, 2, 0, 0), rows);
    }

    [Theory, OnBothEngines]
    public async Task Of_two_records_of_one_person_the_restricted_one_adds_nothing_to_the_named_one(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (hidden, open) = (await app.PersonWithCase("Entwistle", "Callum", restricted: true, pnc: "2001/0000001A"), await app.PersonWithCase("Entwistle", "Calum"));
        await app.CaseOf(open);
        await using (var db = app.Db())
        {
            db.Add(IdentityStatement.Say(IdentityClaim.SamePerson, hidden, open, "Same custody photograph.", [], GateScene.By(app, TestPerson.CustodyWorker)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            db.Add(new CrimeMatch { CrimeId = await app.CrimeOf("Entwistle", "Callum", victim: "V0000001"), PersonId = hidden, Standing = MatchStanding.Matched, By = MatchedBy.Likelihood, Weight = 20 });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(new ListRepeat.Row(open, "Calum Entwistle", 2, 0, 0), Assert.Single((await app.SendAs(TestPerson.Analyst, new ListRepeat.Query())).Value.Rows));
    }

    [Fact]
    public async Task Died_or_removed_ends_the_follow_up_and_is_taken_back()
    {
        await using var app = await TestApp.On();
        var callum = await app.PersonWithCase("Entwistle", "Callum");
        Assert.IsType<Invalid>((await app.SendAs(TestPerson.Analyst, new SayFollowUpEnd.Command { PersonId = callum, Reason = FollowUpEndReason.Died, On = new(2026, 11, 23) })).Problem);
        Assert.IsType<Refused>((await app.SendAs(TestPerson.Analyst, new TakeBackFollowUpEnd.Command { PersonId = callum })).Problem);

        Assert.Null((await app.SendAs(TestPerson.Analyst, new SayFollowUpEnd.Command { PersonId = callum, Reason = FollowUpEndReason.Died, On = new(2026, 11, 20) })).Problem);
        Assert.Null((await app.SendAs(TestPerson.Analyst, new TakeBackFollowUpEnd.Command { PersonId = callum })).Problem);

        Assert.Equal([null, new DateOnly(2026, 11, 20)], (await app.SendAs(TestPerson.Analyst, new ViewMatchedPerson.Query(callum))).Value.Ends.Select(e => e.On));
    }
}
