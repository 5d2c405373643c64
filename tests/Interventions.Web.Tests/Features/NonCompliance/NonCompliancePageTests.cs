using Bunit;
using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.NonCompliance;

public sealed class NonCompliancePageTests
{
    [Theory, OnBothEngines]
    public async Task Shows_attendance_with_every_correction_and_who_made_it_and_what_went_before(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        await app.StaffedBy(TestPerson.Inspector, "CHE");
        var sessions = await app.SessionsOf(await app.FormedGroup());
        var id = await app.SeatedCase(sessions[0].GroupId);
        app.GoTo(sessions[0]);
        await app.Mark(id, sessions[0], AttendanceFact.Attended).Worked();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.CorrectMark(id, sessions[0], AttendanceFact.Absent).Worked();
        await app.Finish(sessions[0]);
        await app.Act(id, TestPerson.Inspector, (file, stamp) => file.Excuse("A letter from the hospital.", stamp));
        await app.Act(id, TestPerson.Inspector, (file, stamp) => file.Resume(stamp, Because.None));
        app.Clock.Advance(TimeSpan.FromDays(3));
        await app.Act(id, TestPerson.Facilitator, (file, stamp) => file.ReportNonCompliance(stamp, new("He does not answer.", Reason.NoContact)));
        app.Clock.Advance(TimeSpan.FromDays(2));

        var view = (await app.SendAs(TestPerson.Inspector, new ViewNonCompliance.Query(id))).Value;

        Assert.Equal((Reason.NoContact, "He does not answer.", 2, TestPerson.Facilitator.Actor.Name), (view.Current!.What, view.Current.Note, view.Current.DaysSince, view.Current.By));
        var earlier = Assert.Single(view.Earlier);
        Assert.Equal((Reason.MissedSession, Actor.System.Name), (earlier.What, earlier.By));
        Assert.Equal((NonComplianceFinding.Excused, "A letter from the hospital.", TestPerson.Inspector.Actor.Name), (earlier.Findings[0].Finding, earlier.Findings[0].Reasons, earlier.Findings[0].By));
        var session = Assert.Single(view.Sessions);
        Assert.Equal([(AttendanceFact.Attended, false, null), (AttendanceFact.Absent, true, "Wrong man marked.")], session.Entries.Select(e => (e.Fact, e.Stands, e.CorrectionReason)));
        Assert.All(session.Entries, e => Assert.Equal(TestPerson.Facilitator.Actor.Name, e.By));
        Assert.Equal(ContactOutcome.CO05, session.Outcome);
    }

    /// <summary>Findings of a database made before they were kept themselves stand in the journal.</summary>
    [Fact]
    public async Task Reads_who_found_what_from_the_journal_where_it_is_older()
    {
        await using var app = await TestApp.On();
        var scene = await ReportedAsync(app);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new ExcuseNonCompliance.Command { Note = "Ill, letter seen." }));
        await using var db = app.Db();
        await db.Database.ExecuteSqlRawAsync("drop trigger findings_no_delete");
        await db.Set<MadeFinding>().ExecuteDeleteAsync();

        var found = Assert.Single((await app.SendAs(Role.DecisionMaker, new ViewNonCompliance.Query(scene.CaseId))).Value.Current!.Findings);

        Assert.Equal((NonComplianceFinding.Excused, "Ill, letter seen."), (found.Finding, found.Reasons));
    }

    [Fact]
    public async Task Is_one_page_in_the_order_it_is_read_with_each_decision_in_place()
    {
        await using var app = await TestApp.On();
        var scene = await ReportedAsync(app);
        await using var forms = FormScene.For();
        await PlayAsync(app, forms, scene);

        var page = forms.ShowPage<NonCompliancePage>($"/cases/{scene.CaseId}/non-compliance", p => p.Add(x => x.CaseId, scene.CaseId));

        Assert.Equal(["What happened", "What was asked of him", "Attendance", "Earlier reviews", "Your decision", "Clocks", "Breach pack", "What he signed"], page.FindAll("h2").Select(h => h.TextContent));
        Assert.Contains($"/cases/{scene.CaseId}/document", page.FindAll("a").Select(a => a.GetAttribute("href")));
        Assert.Equal(
            ["Excuse", "Extend the deadline", "Vary the conditions", "Resume", "Find a breach", "Prosecute", "Take no further action", "Finalise: all conditions met", "Record that he withdraws consent", "Close the case"],
            page.FindAll("section[aria-labelledby=decide] li > strong").Select(s => s.TextContent));
        Assert.Contains("Excuse it, extend the deadline or vary the conditions first.", page.Markup, StringComparison.Ordinal);
        page.FindAll("section[aria-labelledby=decide] button")[0].Click();
        page.Find("#excuse-reasons").Change("Ill.");
        page.Find("section[aria-labelledby=decide] form").Submit();
        Assert.Equal("Ill.", forms.Sent<ExcuseNonCompliance.Command>().Reasons);
    }

    [Fact]
    public async Task Is_for_decision_makers_of_the_area_and_not_for_a_voluntary_case()
    {
        await using var app = await TestApp.On();
        var scene = await ReportedAsync(app);
        var (voluntary, _) = await app.Supported(Track.Voluntary);

        foreach (var role in Roles.ForPeople.Where(r => r != Role.DecisionMaker))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new ViewNonCompliance.Query(scene.CaseId))).Problem);
        }

        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Inspector.In("WAR"), new ViewNonCompliance.Query(scene.CaseId))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.DecisionMaker, new ViewNonCompliance.Query(voluntary))).Problem);
    }

    private static async Task PlayAsync(TestApp app, FormScene forms, CautionScene scene)
    {
        var evidence = await app.SendAs(Role.DecisionMaker, new ViewNonCompliance.Query(scene.CaseId));
        var file = await app.SendAs(Role.DecisionMaker, new ViewCase.Query(scene.CaseId));
        forms.Mediator.On<ViewNonCompliance.Query>(_ => evidence).On<ViewCase.Query>(_ => file);
    }

    private static async Task<CautionScene> ReportedAsync(TestApp app)
    {
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        Assert.Null(await scene.SendAsync(Role.Facilitator, new ReportNonCompliance.Command { Reason = Reason.NoContact }));
        return scene;
    }
}
