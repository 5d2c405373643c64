using System.Text.RegularExpressions;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.PanelSamples;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Features.Matches;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.PanelSamples;

public sealed class PanelSampleTests
{
    [Theory, OnBothEngines]
    public async Task The_same_seed_draws_the_same_cases_and_both_draws_are_kept(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        foreach (var i in Enumerable.Range(0, 4))
        {
            await ClosedAsync(app, i);
        }

        await CautionScene.ReferredAsync(app, Track.Voluntary, c => (c.Surname, c.CrimeReference) = ("Open", "CHES26100500"));
        var (one, again) = (await DrawnAsync(app), await DrawnAsync(app));

        await using var db = app.Db();
        var samples = await db.Set<PanelSample>().Include(s => s.Cases).OrderBy(s => s.Id).ToListAsync();
        Assert.Equal(new[] { one, again }.Order(), samples.Select(s => s.Id).Order());
        Assert.All(samples, s => Assert.Equal((4, samples[0].FrameHash), (s.FrameSize, s.FrameHash)));
        Assert.Equal(samples[0].Cases.OrderBy(c => c.Number).Select(c => c.CaseId), samples[1].Cases.OrderBy(c => c.Number).Select(c => c.CaseId));
        Assert.Equal(2, samples[0].Cases.Select(c => c.CaseId).Distinct().Count());
        Assert.Equal(2, (await app.SendAs(Role.ForceAnalyst, new ListSamples.Query())).Value.Total);
    }

    [Fact]
    public async Task A_panel_reads_neither_who_nor_when_nor_anything_of_her()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        await app.Do(scene.CaseId, TestPerson.Inspector, (file, stamp) =>
            file.LeaveBy(CaseAction.Close, stamp, new("She wrote a letter.", Reason.EndedUnderReview, RestrictedNote: "She said no.", RestrictedReason: RestrictedReason.VictimDoesNotSupport, Outcome: CrimeOutcome.VictimDoesNotSupport)));
        var file = await app.Case(scene.CaseId);
        var id = await DrawnAsync(app);
        Assert.Null((await app.SendAs(Role.ForceAnalyst, new ReleaseSample.Command(id))).Problem);

        var csv = (await app.SendAs(Role.ForceAnalyst, new DownloadSample.Query(id))).Value;
        var drawn = Assert.Single((await app.SendAs(Role.ForceAnalyst, new ViewSample.Query(id))).Value.Cases);

        Assert.Equal("Ended under review", drawn.Facts.Single(f => f.Label == "Ended").Value);
        Assert.Equal(["Referred", "Eligible", "Closed"], drawn.Stages.Select(s => s.Stage));
        Assert.Contains(drawn.Facts, f => f.Label.StartsWith("E1 ", StringComparison.Ordinal) && f.Value == "Yes");
        Assert.DoesNotContain(drawn.Facts, f => f.Label.StartsWith("E8", StringComparison.Ordinal) || f.Label.StartsWith("E9", StringComparison.Ordinal));
        var cases = string.Join("\n", csv.Split("\r\n").Skip(2));
        foreach (var telling in new[] { "Hughes", "Daniel", file.Reference, "CHES26100412", "letter", "said no", "support", "victim", file.Id.ToString() })
        {
            Assert.DoesNotContain(telling, cases, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotMatch(new Regex(@"\d{4}-\d{2}-\d{2}|\d{1,2} Nov 2026"), cases);
    }

    [Fact]
    public async Task A_restricted_case_is_in_no_frame_and_taken_out_without_a_reason_if_restricted_later()
    {
        await using var app = await TestApp.On();
        await ClosedAsync(app, 1);
        var later = await ClosedAsync(app, 2);
        await ClosedAsync(app, 3, isRestricted: true);
        var id = await DrawnAsync(app);
        Assert.Equal(2, (await app.SendAs(Role.ForceAnalyst, new ViewSample.Query(id))).Value.FrameSize);

        await app.Do(later, TestPerson.Facilitator, (file, stamp) => file.LeaveBy(CaseAction.ReEngage, stamp, new("He rang.", Reason.AskedToComeBack)));
        await app.Do(later, TestPerson.Inspector, (file, stamp) => file.Restrict(stamp, new("A colleague.")));

        Assert.Single((await app.SendAs(Role.ForceAnalyst, new ViewSample.Query(id))).Value.Cases, c => c.IsTakenOut);
        await app.SendAs(Role.ForceAnalyst, new ReleaseSample.Command(id));
        var csv = (await app.SendAs(Role.ForceAnalyst, new DownloadSample.Query(id))).Value;
        Assert.Contains("Taken out of the sample since it was drawn", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("estricted", csv, StringComparison.Ordinal);
        Assert.Equal(1, (await app.SendAs(Role.ForceAnalyst, new ViewSample.Query(await DrawnAsync(app)))).Value.FrameSize);
    }

    [Fact]
    public async Task A_stage_is_listed_once_though_much_was_done_in_it()
    {
        await using var app = await TestApp.On();
        var id = await app.SeatedCase(await app.FormedGroup());
        await app.Do(id, TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Moved)));
        var outcome = await DrawAsync(app, c => c.To = new(2027, 12, 31));

        var drawn = Assert.Single((await app.SendAs(Role.ForceAnalyst, new ViewSample.Query(outcome.Value))).Value.Cases);

        Assert.Equal(drawn.Stages.Select(s => s.Stage).Distinct(), drawn.Stages.Select(s => s.Stage));
        Assert.Contains("Enrolled", drawn.Stages.Select(s => s.Stage));
    }

    [Fact]
    public async Task It_is_downloaded_once_released_and_released_once()
    {
        await using var app = await TestApp.On();
        await ClosedAsync(app, 1);
        var id = await DrawnAsync(app);

        Assert.IsType<Refused>((await app.SendAs(Role.ForceAnalyst, new DownloadSample.Query(id))).Problem);
        Assert.Null((await app.SendAs(Role.ForceAnalyst, new ReleaseSample.Command(id))).Problem);
        Assert.Null((await app.SendAs(Role.ForceAnalyst, new DownloadSample.Query(id))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.ForceAnalyst, new ReleaseSample.Command(id))).Problem);
        await app.LancashireToo();
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst.In("LAN"), new ViewSample.Query(id))).Problem);
    }

    [Fact]
    public async Task Limits_are_kept_and_an_empty_frame_says_so()
    {
        await using var app = await TestApp.On();
        await ClosedAsync(app, 1);

        Assert.IsType<Refused>((await DrawAsync(app, c => c.Track = Track.ConditionalCaution)).Problem);
        Assert.IsType<Refused>((await DrawAsync(app, c => c.Ended = Reason.Died)).Problem);
        Assert.IsType<Refused>((await DrawAsync(app, c => c.To = new(2026, 11, 21))).Problem);
        Assert.IsType<Invalid>((await DrawAsync(app, c => c.AreaCode = "XXX")).Problem);
        Assert.IsType<Invalid>((await DrawAsync(app, c => c.Size = 101)).Problem);
        Assert.IsType<Invalid>((await DrawAsync(app, c => c.Seed = null)).Problem);
        Assert.Null((await DrawAsync(app, c => (c.Ended, c.Track, c.AreaCode) = (Reason.Moved, Track.Voluntary, "CHE"))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Samples_and_releases_are_never_changed_or_deleted(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await ClosedAsync(app, 1);
        await app.SendAs(Role.ForceAnalyst, new ReleaseSample.Command(await DrawnAsync(app)));
        await using var db = app.Db();
        foreach (var sql in new[]
        {
            """update "PanelSamples" set "Seed" = 2""", """delete from "PanelSamples" """, """update "PanelCases" set "Number" = 9""", """delete from "PanelCases" """,
            """update "PanelReleases" set "By" = "SampleId" """, """delete from "PanelReleases" """,
        })
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(error is not null && DatabaseErrors.ProblemIn(error) is Refused, sql);
        }
    }

    private static async Task<Guid> ClosedAsync(TestApp app, int number, bool isRestricted = false)
    {
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary, c => (c.Surname, c.CrimeReference, c.IsRestricted) = ($"Baker{(char)('a' + number)}", $"CHES2610060{number}", isRestricted));
        await app.Do(scene.CaseId, TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Moved)));
        return scene.CaseId;
    }

    private static async Task<Guid> DrawnAsync(TestApp app)
    {
        var outcome = await DrawAsync(app);
        Assert.True(outcome.Problem is null, outcome.Problem?.Message);
        return outcome.Value;
    }

    private static Task<Outcome<Guid>> DrawAsync(TestApp app, Action<DrawSample.Command>? change = null)
    {
        DrawSample.Command command = new() { From = new(2026, 11, 1), To = new(2026, 11, 30), Size = 2, Seed = 412 };
        change?.Invoke(command);
        return app.SendAs(Role.ForceAnalyst, command);
    }
}
