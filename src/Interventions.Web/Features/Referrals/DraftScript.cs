using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Interventions.Web.Features.Referrals;

/// <summary>The script that keeps what is typed, as a page of a draft talks to it. It runs without the page; this only ties the two.</summary>
internal sealed class DraftScript(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>Says which page the script is to call when somebody goes on; answers with what the script calls itself.</summary>
    public async Task<Guid> AttachAsync<T>(ElementReference form, DotNetObjectReference<T> page)
        where T : class => await (await ModuleAsync()).InvokeAsync<Guid>("attach", form, page);

    /// <summary>Shows answers that were given elsewhere. By force where this person has just chosen them.</summary>
    public async Task ApplyAsync(Guid draftId, IEnumerable<object> answers, bool force) =>
        await (await ModuleAsync()).InvokeVoidAsync("apply", draftId, answers, force);

    /// <summary>Waits until everything typed is saved; false where it could not be sent.</summary>
    public async Task<bool> SavedAsync(Guid draftId) => await (await ModuleAsync()).InvokeAsync<bool>("saved", draftId);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and its script with it.
        }
    }

    private async ValueTask<IJSObjectReference> ModuleAsync() => _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/draft.js");
}
