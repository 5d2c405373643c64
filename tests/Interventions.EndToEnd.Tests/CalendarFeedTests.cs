using System.Net;
using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Features.CalendarFeeds;

namespace Interventions.EndToEnd.Tests;

/// <summary>The address a calendar program reads, which cannot sign in: the secret in it is all it has.</summary>
public sealed class CalendarFeedTests(AppFixture app)
{
    [Fact]
    public async Task Answers_whoever_has_the_address_until_it_is_renewed_ended_or_its_owner_leaves()
    {
        var fay = await Staff.JoinAsync(app, "Fay Farrow", Role.Facilitator);
        using var http = new HttpClient { BaseAddress = app.Address };
        var first = CalendarFeedEndpoint.PathOf(await fay.SendAsync(new MakeCalendarFeed.Command()));

        using var answer = await http.GetAsync(first);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { Private: true });
        using var asked = new HttpRequestMessage(HttpMethod.Get, first);
        asked.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var same = await http.SendAsync(asked);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);

        var second = CalendarFeedEndpoint.PathOf(await fay.SendAsync(new MakeCalendarFeed.Command()));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound], await StatusesAsync(http, first, second, CalendarFeedEndpoint.PathOf("nobody's")));

        await app.ChangeAsync(fay.Account, user => user.IsActive = false);
        Assert.Equal([HttpStatusCode.NotFound], await StatusesAsync(http, second));
        await app.ChangeAsync(fay.Account, user => user.IsActive = true);
        Assert.Equal([HttpStatusCode.OK], await StatusesAsync(http, second));
        await fay.SendAsync(new EndCalendarFeed.Command());
        Assert.Contains(nameof(ReadCalendarFeed), app.LogFile, StringComparison.Ordinal);
        Assert.DoesNotContain(first, app.LogFile, StringComparison.Ordinal);
        Assert.DoesNotContain(second, app.LogFile, StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.NotFound], await StatusesAsync(http, second));
    }

    private static async Task<IReadOnlyList<HttpStatusCode>> StatusesAsync(HttpClient http, params string[] paths)
    {
        List<HttpStatusCode> all = [];
        foreach (var path in paths)
        {
            using var answer = await http.GetAsync(path);
            all.Add(answer.StatusCode);
        }

        return all;
    }
}
