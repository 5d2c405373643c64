using System.Diagnostics;
using System.Globalization;
using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Features.Referrals;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>What becomes of typing when the circuit, the line, the page or the server goes (product.md 9).</summary>
public sealed class DraftTests(AppFixture app, BrowserFixture browser, ITestOutputHelper output)
{
    private const int AtOnce = 4;

    /// <summary>Enough to see it break; CUTS=200 measures the figure that is reported.</summary>
    private static readonly int Moments = int.Parse(Environment.GetEnvironmentVariable("CUTS") ?? "25", CultureInfo.InvariantCulture);

    /// <summary>What may be lost, in milliseconds (product.md 9).</summary>
    private const double MayBeLost = 1_000;

    private const string Field = DraftFields.Circumstances;

    [Fact]
    public async Task At_many_moments_the_circuit_is_cut_and_evicted_and_at_most_the_last_second_is_lost()
    {
        await using var own = new AppFixture();

        // Evicted as soon as it is cut: no circuit comes back.
        own.Services.GetRequiredService<IOptions<CircuitOptions>>().Value.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMilliseconds(1);
        var road = await CaseRoad.OpenAsync(own);
        await using var amy = await browser.VisitAsync(own);
        await amy.SignInAsync(road.Custody.Account);
        var signedIn = await amy.Page.Context.StorageStateAsync();
        var (watch, losses) = (Stopwatch.StartNew(), new List<double>());

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async number =>
        {
            var draft = await road.Custody.SendAsync(new StartDraft.Command());
            Random random = new(number);
            var kept = "";
            for (var moment = number; moment < Moments; moment += AtOnce)
            {
                (kept, var lost) = await CutAsync(own, amy.Page.Context.Browser!, signedIn, draft, kept, random, dies: moment / AtOnce % 2 == 0);
                lock (losses)
                {
                    losses.Add(lost);
                }
            }
        }));

        output.WriteLine(
            $"{losses.Count} cuts in {watch.Elapsed.TotalSeconds:N0} s: nothing lost at {losses.Count(l => l == 0)}, at worst the last {losses.Max():N0} ms, p95 {losses.Order().ElementAt(losses.Count * 95 / 100):N0} ms.");
        Assert.Equal(Moments, losses.Count);

        // The worst is reported above. A machine that is busy is now and then late by itself, and that of a build service is not
        // held to a time at all; elsewhere more than one in twenty is not the machine.
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.InRange(losses.Count(l => l > MayBeLost), 0, Moments / 20);
        }
    }

    [Fact]
    public async Task A_line_that_is_down_for_five_seconds_loses_nothing()
    {
        var road = await CaseRoad.OpenAsync(app);
        var draft = await road.Custody.SendAsync(new StartDraft.Command());
        await using var amy = await browser.VisitAsync(app);
        await amy.SignInAsync(road.Custody.Account, path: PathOf(draft));
        var page = amy.Page;
        await page.Locator($"#{Field}").FocusAsync();
        await page.Keyboard.TypeAsync("Before. ");
        await page.Context.SetOfflineAsync(true);
        var down = Stopwatch.StartNew();
        while (down.Elapsed < TimeSpan.FromSeconds(5))
        {
            await page.Keyboard.TypeAsync("down ");
            await Task.Delay(150);
        }

        await Assertions.Expect(page.GetByText("Not saved yet: no connection. Keep this page open, it goes on trying.")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await page.Keyboard.TypeAsync("after");
        await Assertions.Expect(page.GetByText("Saved ")).ToBeVisibleAsync();
        var typed = await page.Locator($"#{Field}").InputValueAsync();
        Assert.EndsWith("after", typed, StringComparison.Ordinal);
        await ExpectKeptAsync(app, draft, typed);
        amy.TakeComplaints(); // the browser complains of the line, and rightly
    }

    [Fact]
    public async Task Who_was_signed_out_signs_in_in_another_tab_and_loses_nothing()
    {
        var road = await CaseRoad.OpenAsync(app);
        var draft = await road.Custody.SendAsync(new StartDraft.Command());
        await using var amy = await browser.VisitAsync(app);
        await amy.SignInAsync(road.Custody.Account, path: PathOf(draft));
        await amy.Page.Locator($"#{Field}").PressSequentiallyAsync("Before. ");
        await ExpectKeptAsync(app, draft, "Before. ");
        await amy.Page.Context.ClearCookiesAsync(new() { Name = "interventions" });

        await amy.Page.Locator($"#{Field}").PressSequentiallyAsync("Meanwhile. ");
        await Assertions.Expect(amy.Page.GetByText("Not saved yet: you have been signed out.")).ToBeVisibleAsync();
        await Assertions.Expect(amy.Page.GetByRole(AriaRole.Link, new() { Name = "sign in again in a new tab" })).ToHaveAttributeAsync("target", "_blank");
        await amy.ShootAsync("draft-signed-out-1360");

        var tab = await amy.Page.Context.NewPageAsync();
        await tab.GotoAsync("/account/sign-in");
        await tab.GetByLabel("User name").FillAsync(road.Custody.Account.UserName!);
        await tab.GetByLabel("Password").FillAsync(AppFixture.Password);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await ExpectKeptAsync(app, draft, "Before. Meanwhile. ");
        await Assertions.Expect(amy.Page.GetByText("Saved ")).ToBeVisibleAsync();
        amy.TakeComplaints(); // the browser's console says 401, and rightly
    }

    [Fact]
    public async Task Two_workers_on_one_draft_lose_nothing()
    {
        var road = await CaseRoad.OpenAsync(app);
        var draft = await road.Custody.SendAsync(new StartDraft.Command());
        var ben = await Staff.JoinAsync(app, "Ben Fox", Role.CustodySupportWorker, suite: road.Custody.User.Suites[0]);
        await using var first = await browser.VisitAsync(app);
        await using var second = await browser.VisitAsync(app);
        await first.SignInAsync(road.Custody.Account, path: PathOf(draft));
        await second.SignInAsync(ben.Account, path: PathOf(draft));

        // Different answers: each is told of the other's.
        await first.Page.Locator($"#{DraftFields.Victims}").FillAsync("2");
        await Assertions.Expect(second.Page.Locator($"#{DraftFields.Victims}")).ToHaveValueAsync("2");
        await Assertions.Expect(second.Page.GetByText($"Changed by {road.Custody.Account.Name} just now")).ToBeVisibleAsync();

        // The same answer, at the same moment.
        await Task.WhenAll(
            first.Page.Locator($"#{Field}").PressSequentiallyAsync("He pushed her and shouted.", new() { Delay = 40 }),
            second.Page.Locator($"#{Field}").PressSequentiallyAsync("Neighbours rang at nine.", new() { Delay = 40 }));
        foreach (var page in (IPage[])[first.Page, second.Page])
        {
            var choice = page.Locator(".aside-choice");
            await Assertions.Expect(choice).ToContainTextAsync("He pushed her and shouted.");
            await Assertions.Expect(choice).ToContainTextAsync("Neighbours rang at nine.");
        }

        await first.LookAsync("draft-two-answers");
        await second.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Take what") }).ClickAsync();
        await Assertions.Expect(first.Page.Locator(".aside-choice")).ToHaveCountAsync(0);
        await Assertions.Expect(second.Page.Locator(".aside-choice")).ToHaveCountAsync(0);
        await using var third = await browser.VisitAsync(app);
        await third.SignInAsync(ben.Account, path: PathOf(draft));
        var stands = await third.Page.Locator($"#{Field}").InputValueAsync();
        Assert.Contains(stands, (string[])["He pushed her and shouted.", "Neighbours rang at nine."]);
        Assert.Equal(1, await app.DbAsync(db => db.DraftAsides.CountAsync(a => a.DraftId == draft && a.Value != stands && a.SettledAt != null && (a.Value.StartsWith("He pushed") || a.Value.StartsWith("Neighbours")))));
    }

    [Fact]
    public async Task A_restart_of_the_server_loses_nothing()
    {
        await using var own = new AppFixture();
        var road = await CaseRoad.OpenAsync(own);
        var draft = await road.Custody.SendAsync(new StartDraft.Command());
        await using (var amy = await browser.VisitAsync(own))
        {
            await amy.SignInAsync(road.Custody.Account, path: PathOf(draft));
            await amy.Page.Locator($"#{Field}").PressSequentiallyAsync("Typed before the restart.");
            await Assertions.Expect(amy.Page.GetByText("Saved ")).ToBeVisibleAsync();
            await ExpectKeptAsync(own, draft, "Typed before the restart.");
        }

        await using var again = await own.RestartAsync();
        await using var later = await browser.VisitAsync(again);
        await later.SignInAsync(road.Custody.Account, path: PathOf(draft));
        await Assertions.Expect(later.Page.Locator($"#{Field}")).ToHaveValueAsync("Typed before the restart.");
    }

    /// <summary>
    /// On a machine that has never seen the draft: reads it, types, and at some moment the circuit is cut and evicted; where it
    /// dies the line and the whole browser go with it. Answers what the server has, and how long ago the oldest lost key was.
    /// </summary>
    private static async Task<(string Kept, double Lost)> CutAsync(
        AppFixture own, IBrowser browser, string signedIn, Guid draft, string before, Random random, bool dies)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = own.Address.ToString(), StorageState = signedIn, Locale = "en-GB" });
        await using var visitor = await Visitor.ArriveAsync(context, []);
        await visitor.HoldTheLineAsync();
        await visitor.GoAsync(PathOf(draft));
        var field = visitor.Page.Locator($"#{Field}");

        // More than was there when we last looked where a request that left before the cut took its time.
        var shown = await field.InputValueAsync();
        Assert.StartsWith(before, shown, StringComparison.Ordinal);
        before = shown;
        await field.FocusAsync();
        await field.PressAsync("Control+End");

        var (clock, typed, when) = (Stopwatch.StartNew(), before, new List<TimeSpan>());
        var end = TimeSpan.FromMilliseconds(random.Next(200, 1_800));
        while (clock.Elapsed < end)
        {
            await TypeAsync();
        }

        if (dies)
        {
            await context.SetOfflineAsync(true);
        }

        var cut = clock.Elapsed;
        await visitor.CutTheLineAsync();
        if (dies)
        {
            await visitor.DisposeAsync();
        }
        else
        {
            // The page is without a circuit and takes every key all the same.
            for (var more = 0; more < 5; more++)
            {
                await TypeAsync();
            }

            cut = clock.Elapsed;
            await ExpectKeptAsync(own, draft, typed); // the page stood, so nothing may be missing
        }

        var kept = await SettledAsync(own, draft);
        Assert.StartsWith(kept, typed, StringComparison.Ordinal);
        return (kept, kept == typed ? 0 : (cut - when[kept.Length - before.Length]).TotalMilliseconds);

        async Task TypeAsync()
        {
            var key = (char)random.Next('a', 'z' + 1);
            await visitor.Page.Keyboard.PressAsync(key.ToString());
            (typed, var at) = (typed + key, clock.Elapsed);
            when.Add(at);
            await Task.Delay(random.Next(25, 55));
        }
    }

    private static string PathOf(Guid draft) => $"/referrals/drafts/{draft}/{DraftTask.Circumstances.Path()}";

    private static async Task<string> KeptAsync(AppFixture app, Guid draft) =>
        await app.DbAsync(db => db.DraftAnswers.Where(a => a.DraftId == draft && a.Name == Field).Select(a => a.Value).SingleOrDefaultAsync()) ?? "";

    /// <summary>What is kept once nothing comes in any more: a request that left before the cut may still be on its way.</summary>
    private static async Task<string> SettledAsync(AppFixture app, Guid draft)
    {
        var (kept, same) = (await KeptAsync(app, draft), Stopwatch.StartNew());
        while (same.Elapsed < TimeSpan.FromMilliseconds(800))
        {
            await Task.Delay(100);
            if (await KeptAsync(app, draft) is var now && now != kept)
            {
                (kept, same) = (now, Stopwatch.StartNew());
            }
        }

        return kept;
    }

    private static async Task ExpectKeptAsync(AppFixture app, Guid draft, string text)
    {
        for (var left = 100; left > 0 && await KeptAsync(app, draft) != text; left--)
        {
            await Task.Delay(100);
        }

        Assert.Equal(text, await KeptAsync(app, draft));
    }
}
