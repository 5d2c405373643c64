using Interventions.Domain.People;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>A draft written by sending the real commands, as the page's script does.</summary>
internal sealed class DraftWalk(TestApp app, Guid draftId)
{
    private long _sequence;

    public Guid DraftId => draftId;

    /// <summary>An ordinary referral for a conditional caution from custody in Runcorn.</summary>
    public static IReadOnlyDictionary<string, string> Ordinary { get; } = new Dictionary<string, string>
    {
        [DraftFields.Track] = "ConditionalCaution",
        [DraftFields.Source] = "Custody",
        [DraftFields.Area] = "CHE",
        [DraftFields.Suite] = "RUN",
        [DraftFields.Surname] = "Hughes",
        [DraftFields.Forenames] = "Daniel",
        [DraftFields.DateOfBirth] = "1991-07-15",
        [DraftFields.Sex] = "Male",
        [DraftFields.CrimeReference] = "ches 26100412",
        [DraftFields.Offence] = "CJ88001",
        [DraftFields.OffenceOn] = "2026-11-20",
        [DraftFields.Relationship] = "CurrentPartner",
        [DraftFields.Risk] = "Standard",
    };

    public static async Task<DraftWalk> BeginAsync(TestApp app, TestPerson? by = null, StartDraft.Command? start = null) =>
        new(app, (await app.SendAs(by ?? TestPerson.CustodyWorker, start ?? new StartDraft.Command())).Value);

    public static async Task<DraftWalk> WrittenAsync(TestApp app, params (string Name, string Value)[] change)
    {
        var scene = await BeginAsync(app);
        var answers = Ordinary.ToDictionary();
        foreach (var (name, value) in change)
        {
            answers[name] = value;
        }

        Assert.Null((await scene.KeepAsync(TestPerson.CustodyWorker, Guid.NewGuid(), [.. answers.Select(a => (a.Key, a.Value, 1))])).Problem);
        return scene;
    }

    /// <summary>As one open page types, on the version it was shown.</summary>
    public Task<Outcome<KeepAnswers.View>> KeepAsync(TestPerson by, Guid page, params (string Name, string Value, int BasedOn)[] typed) =>
        KeepAsync(by, page, Interlocked.Increment(ref _sequence), typed);

    public Task<Outcome<KeepAnswers.View>> KeepAsync(TestPerson by, Guid page, long sequence, params (string Name, string Value, int BasedOn)[] typed) => app.SendAs(by, new KeepAnswers.Command
    {
        DraftId = draftId,
        Writer = page,
        Sequence = sequence,
        Answers = [.. typed.Select(t => new KeepAnswers.Typed(t.Name, t.Value, t.BasedOn))],
    });

    public async Task<ViewDraft.View> ViewAsync(TestPerson? by = null) => (await app.SendAs(by ?? TestPerson.CustodyWorker, new ViewDraft.Query(draftId))).Value;

    public Task<Outcome<Guid>> SubmitAsync(TestPerson? by = null) => app.SendAs(by ?? TestPerson.CustodyWorker, new SubmitDraft.Command(draftId));

    public async Task<string?> ValueAsync(string name)
    {
        await using var db = app.Db();
        return await db.DraftAnswers.Where(a => a.DraftId == draftId && a.Name == name).Select(a => a.Value).SingleOrDefaultAsync();
    }

    /// <summary>Works in Runcorn too.</summary>
    public static TestPerson NextShift { get; } = TestPerson.Make(21, "Ben Fox", Role.CustodySupportWorker, suites: ["RUN"]);
}
