using System.Text;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>Everything a browser is sent, by HTTP and over the circuit, shown or not, so that it can be searched for what must not be in it.</summary>
public sealed class WhatWasSent
{
    private readonly List<Task<string>> _bodies = [];
    private readonly IPage _page;

    private WhatWasSent(IPage page) => _page = page;

    /// <summary>Kinds of answers that hold no data: the same for everybody.</summary>
    private static readonly string[] Assets = ["javascript", "css", "font", "image", "event-stream", "wasm"];

    /// <summary>Listens from now on.</summary>
    public static WhatWasSent To(IPage page)
    {
        WhatWasSent sent = new(page);
        page.Response += (_, response) =>
        {
            lock (sent._bodies)
            {
                sent._bodies.Add(BodyAsync(response));
            }
        };
        return sent;
    }

    /// <summary>How many answers held something.</summary>
    public int Count { get; private set; }

    /// <summary>All bodies, as text, PDFs read out.</summary>
    public async Task<string> AllAsync()
    {
        Task<string>[] all;
        lock (_bodies)
        {
            all = [.. _bodies];
        }

        var texts = await Task.WhenAll(all).WaitAsync(TimeSpan.FromSeconds(30));
        Count = texts.Count(t => t.Length > 0);
        return string.Concat(texts);
    }

    /// <summary>
    /// Asks every address that answers something else than a page, as whoever is signed in. Found by the application's own list, so that a new
    /// one cannot be forgotten.
    /// </summary>
    public async Task<int> AskEveryEndpointAsync(AppFixture app, IReadOnlyDictionary<string, string> places)
    {
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is null && e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => $"/{e.RoutePattern.RawText!.TrimStart('/')}").Where(r => !IsFrameworks(r)).Distinct().ToList();
        foreach (var route in endpoints)
        {
            var path = places.Aggregate(route, (p, place) => p.Replace(place.Key, place.Value, StringComparison.OrdinalIgnoreCase));
            Assert.False(path.Contains('{'), $"Say in AccessibilityTests what stands for the parameter in {route}.");
            var answer = path.EndsWith("/changes", StringComparison.Ordinal) ? await FirstOfStreamAsync(path) : Read(await (await _page.APIRequest.GetAsync(path)).BodyAsync());
            lock (_bodies)
            {
                _bodies.Add(Task.FromResult($"{path}\n{answer}\n"));
            }
        }

        return endpoints.Count;
    }

    /// <summary>A stream does not end by itself: what comes first, and then it is left.</summary>
    private Task<string> FirstOfStreamAsync(string path) => _page.EvaluateAsync<string>("""
        async path => {
            const stop = new AbortController();
            const answer = await fetch(path, { signal: stop.signal });
            const first = answer.body ? await answer.body.getReader().read() : {};
            stop.abort();
            return first.value ? new TextDecoder().decode(first.value) : "";
        }
        """, path);

    private static bool IsFrameworks(string route) => route.StartsWith("/_", StringComparison.Ordinal) || route.StartsWith("/health", StringComparison.Ordinal) || route.Contains("**", StringComparison.Ordinal)
        || (Path.HasExtension(route) && !route.Contains('{'));

    private static async Task<string> BodyAsync(IResponse response)
    {
        var type = response.Headers.GetValueOrDefault("content-type", "");
        if (response.Status is >= 300 and < 400 or 204 || Assets.Any(a => type.Contains(a, StringComparison.Ordinal)))
        {
            return "";
        }

        try
        {
            return $"{response.Url}\n{Read(await response.BodyAsync())}\n";
        }
        catch (PlaywrightException)
        {
            // The browser has gone on and kept nothing of it; pages are read as they are gone to.
            return "";
        }
    }

    private static string Read(byte[] body)
    {
        if (!body.AsSpan().StartsWith("%PDF"u8))
        {
            return Encoding.UTF8.GetString(body);
        }

        using var pdf = PdfDocument.Open(body);
        return string.Concat(pdf.GetPages().Select(p => p.Text));
    }
}
