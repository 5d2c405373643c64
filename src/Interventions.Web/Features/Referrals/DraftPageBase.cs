using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Interventions.Web.Features.Referrals;

/// <summary>What the pages of a draft share: they show it, and show it again when somebody else has changed it.</summary>
public abstract class DraftPageBase : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(400);

    private IDisposable? _subscription;
    private Coalesced? _soon;
    private Guid _shown;
    private bool _isShared;

    [Parameter]
    public Guid DraftId { get; set; }

    [Inject]
    internal IMediator Mediator { get; set; } = default!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = default!;

    [Inject]
    internal DraftFeed Feed { get; set; } = default!;

    [Inject]
    internal IJSRuntime Js { get; set; } = default!;

    private protected DraftScript Script => field ??= new(Js);

    protected ViewDraft.View? View { get; private set; }

    protected Problem? Problem { get; set; }

    /// <summary>What the page's script calls itself: of its own changes it need not be told.</summary>
    protected Guid? Writer { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != DraftId)
        {
            _shown = DraftId;
            _subscription?.Dispose();
            _soon?.Dispose();
            _soon = new(Apart, () => InvokeAsync(RefreshAsync));
            _subscription = Feed.Subscribe(DraftId, ChangedAsync);
        }

        await LoadAsync();
    }

    /// <summary>A page alone with its draft knows its own changes. Once somebody else writes too, what is shown beside theirs has to be the latest.</summary>
    private Task ChangedAsync(Guid? writer)
    {
        _isShared |= writer is null || writer != Writer;
        return _isShared ? _soon!.AskAsync() : Task.CompletedTask;
    }

    protected async Task LoadAsync()
    {
        var outcome = await Mediator.Send(new ViewDraft.Query(DraftId));
        Problem = outcome.Problem;
        View = Problem is null ? outcome.Value : null;
        if (View?.CaseId is { } made)
        {
            Navigation.NavigateTo($"/cases/{made}", replace: true);
        }
    }

    /// <summary>Somebody else has changed it.</summary>
    protected virtual async Task RefreshAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        _subscription?.Dispose();
        _soon?.Dispose();
        await Script.DisposeAsync();
        Close();
        GC.SuppressFinalize(this);
    }

    protected virtual void Close()
    {
    }
}
