using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.People;

public sealed class FindPersonTests
{
    [Theory, OnBothEngines]
    public async Task Finds_by_every_form_of_a_PNC_ID(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await app.PersonOnRecord("Hughes", "Daniel", pncId: "2003/0062845E");
        await app.PersonOnRecord("Barton", "Wayne", pncId: "2019/0123456E");

        foreach (var typed in new[] { "2003/0062845E", "03/0062845e", "2003/62845E", "03/62845e", " 03 / 62845 E ", "20030062845E" })
        {
            var row = Assert.Single((await app.Found(new() { PncId = typed })).Rows);
            Assert.Equal((id, FitLevel.SamePncId), (row.Id, row.Level));
            Assert.Equal(id, Assert.Single((await app.Found(new() { Text = typed })).Rows).Id);
        }
    }

    [Theory, OnBothEngines]
    public async Task Finds_a_name_with_slips_swapped_misheard_without_accents_and_hyphens(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        foreach (var (surname, forenames, typedSurname, typedForenames) in new[]
        {
            ("Hughes", "Daniel", "Huhges", "Daniel"), ("Thompson", "Stephen", "Tomson", "Steven"), ("Łukasiewicz", "Paweł", "lukasiewicz", "PAWEL"),
            ("O'Neill-Smith", "Seán", "oneillsmith", "sean"), ("van der Berg", "Søren", "Vanderberg", "soren"), ("St.John", "Zoë", "Saint John", "zoe"),
            ("Khan", "Mohammed Usman", "Khan", "Muhammad"), ("Barton", "Wayne", "Wayne", "Barton"), ("Strauß", "Jörg", "Strauss", "Jorg"),
        })
        {
            var id = await app.PersonOnRecord(surname, forenames);
            var rows = (await app.Found(new() { Surname = typedSurname, Forenames = typedForenames })).Rows;
            Assert.True(rows is [{ } first, ..] && first.Id == id, $"{typedForenames} {typedSurname}");
            Assert.Contains((await app.Found(new() { Text = $"{typedForenames} {typedSurname}" })).Rows, r => r.Id == id);
        }
    }

    [Theory, OnBothEngines]
    public async Task A_date_of_birth_finds_who_has_another_name_and_slips_in_the_day(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await app.PersonOnRecord("Hughes", "Daniel", new(1991, 7, 5));

        foreach (var (query, reason) in new (FindPerson.Query, string)[]
        {
            (new() { Surname = "Hughes", Forenames = "Jim", DateOfBirth = new(1991, 7, 5) }, "same date of birth"),
            (new() { Surname = "Hughs", Forenames = "Daniel", DateOfBirth = new(1991, 5, 7) }, "day and month swapped"),
            (new() { Forenames = "Daniel", DateOfBirth = new(1981, 7, 5) }, "one digit of the date of birth off"),
            (new() { DateOfBirth = new(1991, 5, 7) }, "day and month swapped"),
            (new() { Surname = "Hughes", Forenames = "Daniel", DateOfBirth = new(1960, 1, 1) }, "different date of birth"),
        })
        {
            var row = Assert.Single((await app.Found(query)).Rows);
            Assert.Equal((id, reason), (row.Id, row.Reasons[^1]));
        }

        Assert.Empty((await app.Found(new() { Surname = "Barton", Forenames = "Wayne", DateOfBirth = new(1991, 7, 5) })).Rows);
    }

    [Theory, OnBothEngines]
    public async Task Who_is_known_only_from_restricted_cases_is_found_by_nobody_but_who_may_open_one(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.StaffedBy(TestPerson.CustodyWorker, "CHE");
        await app.Referred(change: r => r with { IsRestricted = true, Person = new() { Id = r.Person.Id, Surname = "Hughes", Forenames = "Daniel", DateOfBirth = new(1991, 7, 15), PncId = "2003/0062845E" } });
        FindPerson.Query[] queries = [new() { PncId = "03/62845E" }, new() { Surname = "Hughes" }, new() { DateOfBirth = new(1991, 7, 15) }, new() { Text = "daniel hughes" }];

        foreach (var query in queries)
        {
            Assert.Empty((await app.Found(query, TestPerson.CustodyWorkerInChester)).Rows);
            Assert.Empty((await app.Found(query, TestPerson.Facilitator)).Rows);
            Assert.Single(Assert.Single((await app.Found(query)).Rows).Cases);
        }

        await using var db = app.Db();
        var hidden = (await db.People.SingleAsync()).Id;
        Assert.IsType<NotFound>((await app.SendAs(Role.Facilitator, new ViewKnownPerson.Query(hidden))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.Facilitator, new SayWhoIsWho.Command { PersonId = hidden, Claim = IdentityClaim.TwoPeople, Reason = "So" })).Problem);
    }

    [Fact]
    public async Task Somebody_with_an_open_case_beside_a_restricted_one_is_found_and_nothing_is_told_of_the_restricted_one()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.CustodyWorker, "CHE");
        var open = await app.Referred();
        await app.ReferredAgain(open, change: r => r with { IsRestricted = true, CrimeReference = "OTHER" });

        Assert.Equal([open], Assert.Single((await app.Found(new() { Surname = "Hughes" }, TestPerson.Facilitator)).Rows).Cases.Select(c => c.Id));
    }

    [Fact]
    public async Task Another_areas_person_is_found_and_nothing_is_told_of_his_case()
    {
        await using var app = await TestApp.On();
        var id = await app.Referred();

        var own = Assert.Single((await app.Found(new() { Surname = "Hughes" })).Rows);
        var elsewhere = Assert.Single((await app.Found(new() { Surname = "Hughes" }, TestPerson.CustodyWorkerInChester)).Rows);

        Assert.Equal((id, "Waiting"), (Assert.Single(own.Cases).Id, own.Cases[0].Status?.Words));
        Assert.Empty(elsewhere.Cases);
        Assert.Equal((own.Id, own.Name), (elsewhere.Id, elsewhere.Name));
    }

    [Fact]
    public async Task Puts_on_record_whom_it_showed()
    {
        await using var app = await TestApp.On();
        var id = await app.PersonOnRecord("Hughes", "Daniel");

        await app.Found(new() { Surname = "Huges" });

        await using var db = app.Db();
        Assert.Contains(await db.AccessSubjects.ToListAsync(), s => s.Kind == SubjectKind.Person && s.SubjectId == id);
        Assert.DoesNotContain("Huges", app.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_best_and_says_that_there_are_more()
    {
        await using var app = await TestApp.On();
        for (var i = 0; i < 30; i++)
        {
            await app.PersonOnRecord(i == 29 ? "Smythe" : "Smith", "Daniel", new DateOnly(1980, 1, 1).AddDays(i));
        }

        var all = await app.Found(new() { Surname = "Smythe" });

        Assert.Equal((FindPerson.Most, true, "Daniel Smythe"), (all.Rows.Count, all.HasMore, all.Rows[0].Name));
        Assert.Equal(1, (await app.Found(new() { Surname = "Smythe", Forenames = "Daniel", DateOfBirth = new(1980, 1, 30) })).Rows.Count(r => r.Level == FitLevel.Same));
    }

    [Theory, InlineData(Role.VictimContactWorker), InlineData(Role.OpccStaff), InlineData(Role.ForceAnalyst), InlineData(Role.Administrator)]
    public async Task Is_for_referrers(Role role)
    {
        await using var app = await TestApp.On();

        Assert.IsType<Forbidden>((await app.SendAs(role, new FindPerson.Query { Surname = "Hughes" })).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(role, new ViewKnownPerson.Query(Guid.NewGuid()))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(role, new SayWhoIsWho.Command())).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(role, new TakeBackWhoIsWho.Command())).Problem);
    }

    [Fact]
    public async Task Wants_something_to_look_for_and_a_letter_that_belongs_to_the_number()
    {
        await using var app = await TestApp.On();

        Assert.IsType<Invalid>((await app.SendAs(Role.CustodySupportWorker, new FindPerson.Query())).Problem);
        var wrong = Assert.IsType<Invalid>((await app.SendAs(Role.CustodySupportWorker, new FindPerson.Query { PncId = "2003/0062845A" })).Problem);
        Assert.Equal([PncId.WrongLetter], wrong.Errors[nameof(FindPerson.Query.PncId)]);
        Assert.Empty((await app.Found(new() { Text = "%_'\";--" })).Rows);
        Assert.Empty((await app.Found(new() { Surname = "محمد" })).Rows);
    }
}
