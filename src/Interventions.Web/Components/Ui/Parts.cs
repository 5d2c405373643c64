using Microsoft.JSInterop;

namespace Interventions.Web.Components.Ui;

/// <summary>What the parts need, for each circuit.</summary>
public static class Parts
{
    public static IServiceCollection AddParts(this IServiceCollection services) =>
        services.AddScoped<PartsModule>().AddScoped<Toaster>();
}

/// <summary>The small JavaScript module behind the parts, loaded once a circuit.</summary>
public sealed class PartsModule(IJSRuntime js) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    public async Task CallAsync(string function, params object?[] arguments)
    {
        try
        {
            var module = await (_module ??= js.InvokeAsync<IJSObjectReference>("import", "./js/parts.js").AsTask());
            await module.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone; there is nothing left to open or close.
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await (await _module).DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The same.
        }
    }
}
