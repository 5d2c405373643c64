using Bunit;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Monitoring;

/// <summary>CasesBehind of the numbers of CountRoad.</summary>
public sealed class CasesOfFunnelTests
{
    private static readonly CaseSlice Voluntary = new(CaseBy.Track, nameof(Track.Voluntary));

    [Theory, OnBothEngines]
    public async Task Each_number_of_the_funnel_opens_as_many_cases_as_it_says_less_restricted_ones_and_nothing_else_opens(Engine engine)
    {
        await using var app = await ForceAsync(engine);
        await using var db = app.Db();
        var facts = await CaseReading.ReadAsync(db, await db.Areas.Select(a => a.Code).ToListAsync(), CountedUntil.Now.Cases, default);
        var cases = await db.Cases.AsNoTracking().Select(c => new { c.Id, c.Reference, c.IsRestricted }).ToDictionaryAsync(c => c.Id);
        HashSet<(string Table, CaseBy By, CaseBy? Only)> opened = [];

        foreach (var (table, cell, of) in await LinksAsync(app, TestPerson.Analyst))
        {
            var view = (await app.SendAs(TestPerson.Analyst, new CasesBehind.Query { Of = of })).Value;
            var behind = facts.Where(f => of.All(CaseSlices.Of(f).Contains)).Select(f => cases[f.CaseId]).ToList();
            Assert.Equal(int.Parse(cell, System.Globalization.CultureInfo.InvariantCulture), behind.Count);
            Assert.Equal(behind.Count(c => !c.IsRestricted), view.Total);
            Assert.Equal(behind.Where(c => !c.IsRestricted).Select(c => c.Reference).Order(StringComparer.Ordinal).Take(CasesBehind.PageSize), view.Rows.Select(r => r.Reference));
            Assert.Equal(cases.Values.Count(c => c.IsRestricted), view.Restricted);
            opened.Add((table, of[^1].By, of.Skip(1).Select(s => (CaseBy?)s.By).FirstOrDefault(b => CaseSlices.OfTrack.Contains(b!.Value))));
        }

        // Each kind of number is among them, of a whole track and narrowed.
        Assert.Superset(
            new HashSet<(string, CaseBy, CaseBy?)>([("steps", CaseBy.Track, null), ("steps", CaseBy.Reached, null), ("steps", CaseBy.Fate, null), ("reasons", CaseBy.Ended, null), ("reasons", CaseBy.Fate, null), ("steps", CaseBy.Area, CaseBy.Area), ("breakdown", CaseBy.Source, CaseBy.Source)]),
            opened);

        await AssertNothingElseOpensAsync(app, opened.Select(o => o.Table));
    }

    /// <summary>Nothing for the OPCC, nor where a number is withheld or tells of her or of a group, nor by an address written by hand.</summary>
    private static async Task AssertNothingElseOpensAsync(TestApp app, IEnumerable<string> opened)
    {
        Assert.Equal(["breakdown", "reasons", "steps"], opened.Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(await LinksAsync(app, TestPerson.Opcc));
        CaseSlice supported = new(CaseBy.Support, CaseSlices.Yes);
        List<IReadOnlyList<CaseSlice>> none =
        [
            [], [default], [Voluntary, supported], [Voluntary, new(CaseBy.Restricted, CaseSlices.None)], [Voluntary, new(CaseBy.Sex, nameof(Sex.Male))], [new(CaseBy.Area, "CHE")], [Voluntary, Voluntary],
            [Voluntary, new(CaseBy.Area, "CHE"), new(CaseBy.Source, nameof(ReferralSource.Custody))], [Voluntary, new(CaseBy.Area, "XXX")],
        ];
        var died = (await app.SendAs(TestPerson.Analyst, new CountRoad.Query(new(Track.Voluntary, null, CaseBy.Source)))).Value.Figures.Tables.Single(t => t.Key == "reasons").Rows.Single(r => r.Label == Reason.Died.InWords());
        Assert.Equal("[c]", died.Cells[^1]);
        none.Add([Voluntary, new(CaseBy.Ended, nameof(Reason.Died))]);
        none.Add([Voluntary, new(CaseBy.Furthest, nameof(CaseStage.Referred)), new(CaseBy.Ended, nameof(Reason.Died))]);
        foreach (var of in none)
        {
            Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new CasesBehind.Query { Of = of })).Problem);
        }

        Assert.IsType<Forbidden>((await app.SendAs(Role.OpccStaff, new CasesBehind.Query { Of = [Voluntary] })).Problem);
    }

    [Fact]
    public void A_number_that_opens_its_cases_is_a_link_with_a_name_of_its_own_and_the_list_says_which_it_is()
    {
        var scene = FormScene.For(TestPerson.Analyst);
        scene.Mediator.On<CasesBehind.Query>(_ => Outcome.Of(new CasesBehind.View(30, 2, [new("HAL", "Halton", "Cheshire")], [new("CHE-2026-000412", Guid.Empty, "Callum Entwistle")])));
        IReadOnlyList<CaseSlice> of = [Voluntary, new(CaseBy.Year, "2026/27"), new(CaseBy.Furthest, nameof(CaseStage.Accepted)), new(CaseBy.Fate, nameof(CaseFate.Ended))];

        var page = scene.ShowPage<CasesBehindPage>(CasesAsked.Address(of) + "&page=2");

        Assert.Equal(of, scene.Sent<CasesBehind.Query>().Of);
        Assert.Equal(2, scene.Sent<CasesBehind.Query>().Page);
        Assert.Contains("Voluntary referral; 2026/27; came to accepted and no further; ended without completing", page.Find("p").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/monitoring/funnel?track=voluntary&by=source&only=year.2026%2F27", page.Find("a[href^='/monitoring/funnel']").GetAttribute("href"));
        Assert.Contains("of=", page.Find("a[rel=prev]").GetAttribute("href"), StringComparison.Ordinal);
        var body = scene.Render<FiguresBody>(b => b.Add(x => x.Page, "funnel").Add(x => x.Asked, "").Add(x => x.Figures, new Figures("", "", [], [], [new("steps", "Steps", "Stage", ["Came to it", "Ended"], [new("Accepted", ["12", "[c]"]) { Opens = [CasesAsked.Address(of), null] }], "")], [])));
        Assert.Equal("12 cases: Accepted, Came to it", Assert.Single(body.FindAll("td a")).TextContent);
    }

    /// <summary>Sixty voluntary referrals and thirty for a caution, of two areas, some on the way and some ended, and two of them restricted.</summary>
    private static async Task<TestApp> ForceAsync(Engine engine)
    {
        var app = await TestApp.On(engine);
        await using var db = app.Db();
        var policy = await db.Policies.FirstOrDefaultAsync() ?? new ForcePolicy { Id = "Scene", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8) };
        Stamp By(TestPerson person) => new(person.Actor, HerSide.Yesterday);
        List<CaseFile> files = [.. Enumerable.Range(0, 90).Select(i => CaseFile.Refer(ReferralOf(i, policy), By(TestPerson.CustodyWorker)))];
        db.AddRange(files);
        await db.SaveChangesAsync();
        var accepted = files.Where((_, i) => i < 60 && i % 4 > 1).ToList();
        foreach (var file in accepted)
        {
            Victim victim = new() { Id = Guid.CreateVersion7(), Name = "Vic Walker" };
            db.Add(victim);
            db.Add(file.EnterVictim(Guid.CreateVersion7(), victim.Id, null, [], By(TestPerson.VictimContactWorker)));
        }

        await StepAsync(f => f.RecordAnswer(f.Victims.Single().Id, new(AnswerKind.Supports, AskedHow.SafePhone, HerSide.Yesterday), By(TestPerson.VictimContactWorker)));
        await StepAsync(f => f.AcceptForContact(By(TestPerson.Facilitator), Because.None));
        for (var i = 0; i < files.Count; i++)
        {
            if (i % 2 == 0)
            {
                files[i].LeaveBy(CaseAction.Close, By(TestPerson.Inspector), new(Reason: i is 0 or 4 or 8 ? Reason.Died : i < 60 && i % 4 == 0 ? Reason.HeDeclined : Reason.Moved));
            }
        }

        await db.SaveChangesAsync();
        app.Clock.SetUtcNow(new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero)); // numbers are of the months that are over
        return app;

        async Task StepAsync(Action<CaseFile> step)
        {
            await db.SaveChangesAsync();
            accepted.ForEach(step);
            await db.SaveChangesAsync();
        }
    }

    private static Referral ReferralOf(int number, ForcePolicy policy) => new()
    {
        Id = Guid.CreateVersion7(),
        Reference = $"CHE-2026-{number:D6}",
        Track = number < 60 ? Track.Voluntary : Track.ConditionalCaution,
        Source = ReferralSource.Custody,
        Policy = policy,
        AreaCode = number % 16 < 8 ? "CHE" : "HAL",
        SuiteCode = "RUN",
        Person = new() { Id = Guid.CreateVersion7(), Surname = $"Walker{number}", Forenames = "Wat", DateOfBirth = new(1990, 1, 1), Sex = Sex.Male },
        CrimeReference = $"CHES23{number:000000}",
        Offence = new("CD71039", London.DayOf(HerSide.Yesterday)),
        Relationship = Relationship.CurrentPartner,
        VictimsCounted = 1,
        Risk = RiskLevel.Standard,
        RiskAssessedOn = London.DayOf(HerSide.Yesterday),
        Consent = number < 60 ? new("All of it.", IsSigned: true, SeemedFit: true) : null,
        IsRestricted = number is 12 or 13,
    };

    /// <summary>Every link of the funnel of both tracks, whole and narrowed to an area.</summary>
    private static async Task<List<(string Table, string Cell, IReadOnlyList<CaseSlice> Of)>> LinksAsync(TestApp app, TestPerson person)
    {
        List<(string, string, IReadOnlyList<CaseSlice>)> links = [];
        foreach (var track in Enum.GetValues<Track>())
        {
            var whole = (await app.SendAs(person, new CountRoad.Query(new(track, null, CaseBy.Source)))).Value;
            links.AddRange(Of(whole.Figures));
            links.AddRange(Of((await app.SendAs(person, new CountRoad.Query(new(track, null, CaseBy.Sex)))).Value.Figures).Where(l => l.Table == "breakdown"));
            foreach (var only in whole.Choices.Select(c => c.Slice).Where(c => c == new CaseSlice(CaseBy.Area, "HAL")))
            {
                links.AddRange(Of((await app.SendAs(person, new CountRoad.Query(new(track, only, CaseBy.Source)))).Value.Figures));
            }
        }

        return links;
    }

    private static IEnumerable<(string Table, string Cell, IReadOnlyList<CaseSlice> Of)> Of(Figures figures) =>
        from table in figures.Tables
        from row in table.Rows
        from cell in row.Cells.Zip(row.Opens)
        where cell.Second is not null
        select (table.Key, cell.First, CasesAsked.Read(null, null, QueryHelpers.ParseQuery(new Uri($"http://x{cell.Second}").Query)["of"]!, 1).Of!);
}
