using System.Reflection;
using System.Text.RegularExpressions;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Components.Account;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>
/// Every page in every role, with something on it: found by reflection, so that a new page cannot be forgotten. Who may open
/// it sees it clean (axe, content policy, 320 px, one heading, a title of its own); anybody else is told whom it is for.
/// </summary>
public sealed partial class EveryPageTests(AppFixture app, BrowserFixture browser)
{
    /// <summary>Pages that are for signing in, for a mistake, or shown in Development only; the shell's own tests look at them.</summary>
    private static readonly string[] OfTheShell =
        ["/account/sign-in", "/account/sign-out", "/account/role", "/account/password", "/problem/{Code:int}", "/not-found", "/parts"];

    private static IEnumerable<(string Route, IReadOnlyList<Role> For)> Pages =>
        from type in typeof(Program).Assembly.GetTypes()
        from route in type.GetCustomAttributes<RouteAttribute>()
        where !OfTheShell.Contains(route.Template)
        orderby route.Template
        select (route.Template, type.GetCustomAttribute<PageForAttribute>()?.For ?? Roles.ForPeople);

    public static TheoryData<Role> EveryRole => [.. Roles.ForPeople];

    [Theory, MemberData(nameof(EveryRole))]
    public async Task Is_clean_for_those_who_may_open_it_and_says_whom_it_is_for_to_others(Role role)
    {
        var road = await CaseRoad.OpenAsync(app);
        var ids = await SetAsync(road);
        var who = road.Everybody.FirstOrDefault(s => s.User.Actor.Role == role)?.Account ?? await app.StaffAsync($"Every {role}", role);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(who);
        List<string> titles = [];
        foreach (var (route, roles) in Pages)
        {
            var path = Ids().Replace(route, m => ids[m.Groups[1].Value].ToString());
            await visitor.GoAsync(path);
            if (!roles.Contains(role))
            {
                await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("for somebody else");
                visitor.Forgive("403");
                continue;
            }

            await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await visitor.LookAsync($"every-{role}-{route.Replace("/", "_", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal)}");
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
            titles.Add(await visitor.Page.TitleAsync());
        }

        Assert.NotEmpty(titles);
        Assert.Equal(titles, titles.Distinct());
    }

    [Fact]
    public void Says_whom_it_is_for_or_is_for_everybody_on_purpose()
    {
        string[] forEverybody = ["/"];
        var open = typeof(Program).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes<RouteAttribute>().Where(_ => t.GetCustomAttribute<PageForAttribute>() is null && t.GetCustomAttribute<AllowAnonymousAttribute>() is null))
            .Select(r => r.Template).Except(OfTheShell).Order(StringComparer.Ordinal);

        Assert.Equal(forEverybody, open);
    }

    /// <summary>Something for every list: cases at several stages, a victim with an answer, a group, a session with people.</summary>
    private static async Task<Dictionary<string, Guid>> SetAsync(CaseRoad road)
    {
        var running = await road.ToAsync(CaseStage.Enrolled);
        var sessions = await road.FormGroupAsync(CaseRoad.Cara);
        await road.SeatAsync(running, sessions[0]);
        await road.ToAsync(CaseStage.Authorised);
        await road.ReferAsync(Track.Voluntary);
        var admin = await road.App.DbAsync(db => db.Users.Select(u => u.Id).FirstAsync());
        return new() { ["CaseId"] = running, ["SessionId"] = sessions[0].Id, ["GroupId"] = sessions[0].GroupId, ["Id"] = admin };
    }

    [GeneratedRegex(@"\{(\w+):guid\}")]
    private static partial Regex Ids();
}
