using System.Collections.Concurrent;
using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>
/// An application whose clock has passed two programmes, with cases to take from every stage and one browser a person. What
/// rests on sessions is made before the clock moves on, everything else when it is asked for.
/// </summary>
public sealed class WaysOutScene(BrowserFixture browser) : IAsyncLifetime
{
    private readonly ConcurrentDictionary<(Track, CaseStage), ConcurrentQueue<Guid>> _made = [];
    private readonly Dictionary<Guid, CaseScreen> _screens = [];
    private readonly HashSet<string> _seen = [];

    public AppFixture App { get; } = new();

    public CaseRoad Road { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Road = await CaseRoad.OpenAsync(App);
        await MakeAsync(Track.ConditionalCaution, CaseRoad.Cara, inProgress: 4, completed: 5);
        await MakeAsync(Track.Voluntary, CaseRoad.ShortProgramme, inProgress: 2, completed: 1);
    }

    /// <summary>A case at that stage that no other test touches.</summary>
    public async Task<Guid> CaseAsync(Track track, CaseStage stage) =>
        _made.TryGetValue((track, stage), out var made) && made.TryDequeue(out var id) ? id : await Road.ToAsync(stage, track);

    public Staff StaffFor(Role role, CaseAction action) => role switch
    {
        Role.CustodySupportWorker => Road.Custody,
        Role.Facilitator => Road.Facilitator,
        _ => action == CaseAction.Reopen ? Road.OtherDecider : Road.Decider,
    };

    /// <summary>The case in that person's browser; they sign in once.</summary>
    public async Task<CaseScreen> OpenAsync(Staff who, Guid id)
    {
        if (!_screens.TryGetValue(who.Account.Id, out var screen))
        {
            var visitor = await browser.VisitAsync(App);
            await visitor.SignInAsync(who.Account);
            _screens[who.Account.Id] = screen = new(visitor);
        }

        await screen.OpenAsync(id);
        return screen;
    }

    /// <summary>Looks at a form the first time it is opened.</summary>
    public Task LookOnceAsync(CaseScreen screen, string name) => _seen.Add(name) ? screen.Visitor.LookAsync($"out-{name}") : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var screen in _screens.Values)
        {
            await screen.Visitor.DisposeAsync();
        }

        await App.DisposeAsync();
    }

    private async Task MakeAsync(Track track, string programme, int inProgress, int completed)
    {
        var sessions = await Road.FormGroupAsync(programme);
        List<Guid> ids = [];
        for (var i = 0; i < inProgress + completed; i++)
        {
            var id = await Road.ToAsync(CaseStage.Enrolled, track);
            await Road.SeatAsync(id, sessions[0]);
            ids.Add(id);
        }

        Road.GoTo(sessions[0]);
        foreach (var id in ids)
        {
            await Road.AttendAsync(id, sessions[0]);
            await Road.GoOnAsync(id, CaseStage.InProgress);
        }

        Road.GoTo(sessions[1]);
        foreach (var id in ids.Skip(inProgress))
        {
            await Road.AttendAsync(id, sessions[1]);
            await Road.GoOnAsync(id, CaseStage.Completed);
        }

        _made[(track, CaseStage.InProgress)] = new(ids.Take(inProgress));
        _made[(track, CaseStage.Completed)] = new(ids.Skip(inProgress));
    }
}
