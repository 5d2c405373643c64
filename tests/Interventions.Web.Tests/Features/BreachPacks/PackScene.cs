using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.BreachPacks;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.BreachPacks;

/// <summary>A caution with a missed workshop, and everything of hers and every opinion marked.</summary>
internal static class PackScene
{
    /// <summary>What no pack may hold: her name, her words, opinions, notes of sessions, why the case was under review.</summary>
    public static readonly string[] Marks = ["Wendy", "Wall", "07700 900199", "Zqmornings", "Zqwords", "Zqwishes", "Zqopinion", "Zqnote", "Zqcause", "under review", "supports"];

    /// <summary>The pack's own net is under test: what was written before she was on record, or before there was a leak guard.</summary>
    public static void Unguarded(IServiceCollection services) => services.AddScoped<ITextGuard, NoGuard>();

    public static async Task<CautionScene> MissedAsync(TestApp app)
    {
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        await app.StaffedBy(TestPerson.Inspector, "CHE");
        var scene = await CautionScene.ReferredAsync(app, supported: false);
        var link = (await scene.LoadAsync()).Victims[0];
        await using (var db = app.Db())
        {
            var her = await db.Victims.SingleAsync(v => v.Id == link.VictimId);
            her.SafeContact = "Zqmornings, 07700 900199";
            await db.SaveChangesAsync();
        }

        Assert.Null((await app.Answered(scene.CaseId, link.Id, change: c => (c.HerWords, c.Wishes) = ("Zqwords", "Zqwishes"))).Problem);
        await scene.AtAsync(CaseStage.Offered);
        var signing = CautionScene.Signing();
        signing.Document!.Conditions[0].Text += " Do not go near Wendy Wall, 07700 900199.";
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, signing));
        await MissAsync(app, scene.CaseId);
        Assert.Null(await scene.SendAsync(Role.Facilitator, new TryToReach.Command { Channel = ReachChannel.Phone, When = Now(app), Result = ReachResult.NoAnswer, Note = "Wendy said that he is out." }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RecordExplanation.Command { How = ReachChannel.Phone, When = Now(app), HisWords = "My shift changed.", Evidence = "A roster.", Opinion = "Zqopinion" }));
        await app.Act(scene.CaseId, TestPerson.Inspector, (file, stamp) => file.Pause(stamp, new("Zqcause", RestrictedNote: "Zqcause")));
        await app.Act(scene.CaseId, TestPerson.Inspector, (file, stamp) => file.ResolveReview(HoldKind.Pause, stamp, new("Zqcause")));
        return scene;
    }

    public static async Task<IReadOnlyList<BreachPack>> PacksAsync(this TestApp app, CautionScene scene)
    {
        await using var db = app.Db();
        return await db.Set<BreachPack>().AsNoTracking().Where(p => p.CaseId == scene.CaseId).OrderBy(p => p.Number).ToListAsync();
    }

    public static LondonMoment Now(TestApp app) => LondonMoment.Of(app.Clock.GetUtcNow().UtcDateTime);

    public static SendBreachPack.Command Sending(TestApp app, BreachPack pack, string? urgent = null) => new()
    {
        PackId = pack.Id,
        Name = "Ann Prosecutor",
        Organisation = "CPS Mersey-Cheshire",
        IsOf = pack.Readers,
        Route = PackRoute.SecureEmail,
        When = Now(app),
        UrgentReason = urgent,
    };

    private static async Task MissAsync(TestApp app, Guid caseId)
    {
        var group = await app.FormedGroup();
        await app.Enrol(caseId, "cara-1").Worked();
        await app.Book(caseId, group).Worked();
        var session = (await app.SessionsOf(group))[0];
        app.GoTo(session);
        await app.SendAs(Role.Facilitator, new RecordAttendance.Command { CaseId = caseId, SessionId = session.Id, Fact = AttendanceFact.StoodDown, FactNote = "Zqnote", OpinionNote = "Zqopinion" }).Worked();
        await app.CorrectMark(caseId, session, AttendanceFact.Absent, "Wendy Wall rang: he never came.").Worked();
        Assert.Null((await app.Finish(session)).Problem);
    }

    private sealed class NoGuard : ITextGuard
    {
        public Task<Problem?> LookAsync(object request, CancellationToken ct) => Task.FromResult<Problem?>(null);

        public Task SavedAsync(CancellationToken ct) => Task.CompletedTask;

        public Task RefusedAsync(CancellationToken ct) => Task.CompletedTask;
    }
}
