using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Interventions.Domain.Attendance;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Interventions.Web.Features.Attendance;

/// <summary>
/// The register's HTTP face: the same requests as everywhere, for a page that works without a circuit and without a line
/// (docs/decisions/0028).
/// </summary>
public static class RegisterEndpoint
{
    /// <summary>The most taps at once are well under it.</summary>
    private const long MostBytes = 500_000;

    /// <summary>How often an open register hears that its line stands.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <remarks>Open to anybody because the script has to be told "signed out" in a way it can tell from an answer; the handlers still want a user.</remarks>
    public static void MapRegister(this IEndpointRouteBuilder app)
    {
        var register = app.MapGroup("/sessions/{sessionId:guid}").AllowAnonymous().WithMetadata(new RequestSizeLimitAttribute(MostBytes)).AddEndpointFilter(ForScripts);
        register.MapGet("/list", (Guid sessionId, HttpContext context, IAntiforgery antiforgery, Mediators mediators) => ListAsync(sessionId, context, antiforgery, mediators));
        register.MapGet("/marks", (Guid sessionId, HttpContext context, Mediators mediators) => AnswerAsync(mediators.Of(context).Send(new ViewRegister.Query(sessionId, NumbersOnly: true))));
        register.MapPost("/taps", (Guid sessionId, Sent sent, HttpContext context, Mediators mediators) => AnswerAsync(mediators.Of(context).Send(
            new KeepTaps.Command { SessionId = sessionId, Taps = sent.Taps }))).AddEndpointFilter(ForThisUser);
        register.MapPost("/entries", (Guid sessionId, RecordAttendance.Command entry, HttpContext context, Mediators mediators) => AnswerAsync(mediators.Of(context).Send(
            entry.For(sessionId)))).AddEndpointFilter(ForThisUser);
        register.MapPost("/waiting", (Guid sessionId, Settled settled, HttpContext context, Mediators mediators) => AnswerAsync(mediators.Of(context).Send(
            new SettleTap.Command(sessionId, settled.TapId, settled.Record)))).AddEndpointFilter(ForThisUser);
        register.MapGet("/changes", FollowAsync);
    }

    private static IMediator Of(this Mediators mediators, HttpContext context) => mediators.For(SignedInUser.From(context.User));

    /// <summary>The script reads the status; the page that words it for people would put one of its own in its place.</summary>
    private static async ValueTask<object?> ForScripts(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        if (call.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        var answer = SignedInUser.From(call.HttpContext.User) is null ? Results.StatusCode(StatusCodes.Status401Unauthorized) : await next(call);
        if (call.HttpContext.Response.Headers.CacheControl.Count == 0) // the token brings its own
        {
            call.HttpContext.Response.Headers.CacheControl = "no-store";
        }

        return answer;
    }

    /// <summary>What was tapped is kept under the name of whoever tapped it, so a journal goes with its owner's token or not at all.</summary>
    private static async ValueTask<object?> ForThisUser(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        await call.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(call.HttpContext)
        && (call.Arguments.OfType<Sent>().SingleOrDefault() is not { } sent || sent.Owner == SignedInUser.From(call.HttpContext.User)!.Actor.UserId)
            ? await next(call) : Results.StatusCode(StatusCodes.Status400BadRequest);

    private static async Task<IResult> ListAsync(Guid sessionId, HttpContext context, IAntiforgery antiforgery, Mediators mediators)
    {
        var mediator = mediators.Of(context);
        var opened = await mediator.Send(new OpenRegister.Command(sessionId));
        var outcome = opened.Problem is { } problem ? problem : await mediator.Send(new ViewRegister.Query(sessionId));
        var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var (owner, token) = (SignedInUser.From(context.User)!.Actor.UserId, antiforgery.GetAndStoreTokens(context).RequestToken);
        return outcome.Problem switch
        {
            null => Results.Json(new { Register = outcome.Value, Owner = owner, Now = now, Token = token }),

            // Somebody who is no longer on the session may still send what they tapped.
            NotFound gone => Results.Json(new { gone.Message, Owner = owner, Now = now, Token = token }, statusCode: StatusCodes.Status404NotFound),
            var other => AnswerTo(other),
        };
    }

    /// <summary>
    /// Says that what the page shows has changed, and not what: the page asks again. Of a change it does not show it says nothing, for
    /// that there was one tells something too. Ends after a while, so that it is asked afresh who listens.
    /// </summary>
    private static async Task<IResult> FollowAsync(Guid sessionId, HttpContext context, Mediators mediators, CaseFeed feed, IHostApplicationLifetime app, CancellationToken ct)
    {
        var mediator = mediators.Of(context);
        var outcome = await mediator.Send(new FollowRegister.Query(sessionId), ct);
        return outcome.Problem is { } problem ? AnswerTo(problem)
            : TypedResults.ServerSentEvents(ChangesAsync([sessionId, .. outcome.Value], LookAsync, feed, app.ApplicationStopping, ct));

        async Task<string?> LookAsync() =>
            await mediator.Send(new ViewRegister.Query(sessionId, NumbersOnly: true), ct) is { Problem: null } seen ? JsonSerializer.Serialize(seen.Value) : null;
    }

    private static async IAsyncEnumerable<SseItem<string>> ChangesAsync(
        IReadOnlyList<Guid> ids, Func<Task<string?>> look, CaseFeed feed, CancellationToken stopping, [EnumeratorCancellation] CancellationToken ct)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(ct, stopping);
        ends.CancelAfter(TimeSpan.FromMinutes(10));
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var subscriptions = ids.Select(id => feed.Subscribe(id, () =>
        {
            changes.Writer.TryWrite(true);
            return Task.CompletedTask;
        })).ToList();
        try
        {
            yield return new("here");
            for (var shown = await look(); shown is not null && !ends.IsCancellationRequested;)
            {
                // A beat at its own time whatever happens: one brought forward would tell of a change that is not shown.
                var beat = Task.Delay(Beat, ends.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                while (await ChangedBeforeAsync(beat, changes.Reader, ends.Token))
                {
                    if (await look() is var now && now != shown)
                    {
                        shown = now;
                        yield return new("changed");
                    }
                }

                yield return new("here");
            }
        }
        finally
        {
            subscriptions.ForEach(s => s.Dispose());
        }
    }

    /// <summary>True once something changed; false at the beat, so that the page hears that the line stands.</summary>
    private static async Task<bool> ChangedBeforeAsync(Task beat, ChannelReader<bool> changes, CancellationToken ends)
    {
        var waiting = changes.WaitToReadAsync(ends).AsTask();
        return await Task.WhenAny(beat, waiting) == waiting && waiting.IsCompletedSuccessfully && changes.TryRead(out _);
    }

    private static async Task<IResult> AnswerAsync<T>(Task<Outcome<T>> sent) => await sent is { Problem: null } outcome ? Results.Json(outcome.Value) : AnswerTo((await sent).Problem!);

    private static async Task<IResult> AnswerAsync(Task<Outcome> sent) => (await sent).Problem is { } problem ? AnswerTo(problem) : Results.NoContent();

    private static IResult AnswerTo(Problem problem) => Results.Json(new { problem.Message }, statusCode: problem switch
    {
        NotFound => StatusCodes.Status404NotFound,
        Forbidden => StatusCodes.Status403Forbidden,
        Invalid => StatusCodes.Status422UnprocessableEntity,
        Refused or Stale or NeutralWords => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status503ServiceUnavailable,
    });

    /// <param name="Owner">Whose journal it is.</param>
    private sealed record Sent(Guid Owner, IReadOnlyList<Tap> Taps);

    private sealed record Settled(Guid TapId, bool Record);
}
