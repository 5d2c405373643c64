using System.Reflection;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Components.Account;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.CalendarFeeds;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Features.Returns;
using Interventions.Web.Features.VictimSupport;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>Every page with every role. Pages are found by their routes, so that a new one cannot be forgotten.</summary>
public sealed class AccessibilityTests(AppFixture app, BrowserFixture browser, ITestOutputHelper output)
{
    /// <summary>Pages that are not gone to: doors, which SignInTests walk, and what the server answers instead of a page.</summary>
    private static readonly HashSet<string> Elsewhere =
        ["/account/sign-in", "/account/sign-out", "/account/role", "/not-found", "/problem/{Code:int}"];

    public static TheoryData<Role> EveryRole => [.. Roles.ForPeople];

    private static IEnumerable<(string Template, IReadOnlyList<Role> For)> Pages =>
        from type in typeof(Program).Assembly.GetTypes()
        from route in type.GetCustomAttributes<RouteAttribute>()
        where !Elsewhere.Contains(route.Template)
        orderby route.Template
        select (route.Template, type.GetCustomAttribute<PageForAttribute>()?.For ?? Roles.ForPeople);

    [Fact]
    public void Every_page_says_whom_it_is_for_but_the_first()
    {
        var open = Pages.Where(p => typeof(Program).Assembly.GetTypes().Any(t =>
            t.GetCustomAttributes<RouteAttribute>().Any(r => r.Template == p.Template) && t.GetCustomAttribute<PageForAttribute>() is null));

        Assert.Equal(["/", "/account/password"], open.Select(p => p.Template));
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Every_page_is_accessible_or_says_whom_it_is_for(Role role)
    {
        var road = await CaseRoad.OpenAsync(app);
        var person = await PersonAsync(road, role);
        var places = await PlacesAsync(road, role, person);
        var withdrawn = await WithdrawnAsync(road);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(person);
        var sent = WhatWasSent.To(visitor.Page);

        List<string> findings = [];
        Dictionary<string, string> titles = [];
        HashSet<string> seen = [];
        var (open, closed) = (0, 0);
        foreach (var (template, roles) in Pages)
        {
            var path = places.Aggregate(template, (p, place) => p.Replace(place.Key, place.Value, StringComparison.Ordinal));
            Assert.False(path.Contains('{'), $"Say in this test what stands for the parameter in {template}.");
            if (roles.Contains(role))
            {
                open++;
                seen.Add(path);
                var response = await visitor.GoAsync(path);
                Assert.True(response!.Status == 200, $"{path} answers {response.Status} to {role}");
                findings.AddRange((await ProblemsAsync(visitor, titles)).Select(f => $"{path}: {f}"));
                if (template == "/cases/{CaseId:guid}")
                {
                    await OpenEveryFormAsync(visitor);
                }
            }
            else
            {
                // One and the same page: looked at once, and for the others what the server answers is enough.
                if (closed++ == 0)
                {
                    await visitor.GoAsync(path);
                    await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page is for somebody else");
                    visitor.Forgive("403");
                }

                var refused = await visitor.Page.APIRequest.GetAsync(path, new() { Headers = [new("Accept", "text/html")] });
                Assert.True(refused.Status == 403, $"{path} answers {refused.Status} to {role}");
                Assert.Contains("This page is for somebody else", await refused.TextAsync(), StringComparison.Ordinal);
            }
        }

        findings.AddRange(await RailAsync(visitor, seen));
        if (Pages.Single(p => p.Template == "/cases/{CaseId:guid}").For.Contains(role))
        {
            await visitor.GoAsync($"/cases/{withdrawn}");
            await OpenEveryFormAsync(visitor);
        }

        findings.AddRange(await OfHersAsync(visitor, sent, role, places, road));
        output.WriteLine($"{role}: {open} pages looked at, {closed} refused.");
        Visitor.AssertNone(findings);
    }

    /// <summary>
    /// product.md 9: nothing of hers in what his side, OPCC staff, analysts and administrators are sent, in pages, circuit messages, answers, prints,
    /// exports, calendars or the log. That her own side is sent it shows that this can see it.
    /// </summary>
    private async Task<List<string>> OfHersAsync(Visitor visitor, WhatWasSent sent, Role role, Dictionary<string, string> places, CaseRoad road)
    {
        var endpoints = await sent.AskEveryEndpointAsync(app, new Dictionary<string, string>(places)
        {
            ["{number:int}"] = "1",
            ["{kind}"] = "AppointmentLetter",
            ["{table}"] = "stage",
            ["{page}"] = "reoffending",
            ["{key}"] = "breakdown",
            ["{kind:regex(^(csv|svg)$)}"] = "csv",
            ["{importId:guid}"] = Guid.CreateVersion7().ToString(),
            ["{token}"] = role == Role.Facilitator ? await road.Facilitator.SendAsync(new MakeCalendarFeed.Command()) : "none",
        });
        var (pages, circuit, log) = (await sent.AllAsync(), visitor.Heard, app.LogFile);
        output.WriteLine($"{role}: {sent.Count} answers, {endpoints} endpoints and {circuit.Length} characters of circuit messages searched for {Hers.Length} marks.");
        Assert.True(sent.Count > 10 && circuit.Length > 1000 && log.Length > 1000, "The recorder heard nothing.");
        if (role == Role.VictimContactWorker)
        {
            Assert.All(Hers, h => Assert.True(pages.Contains(h, StringComparison.OrdinalIgnoreCase) || circuit.Contains(h, StringComparison.OrdinalIgnoreCase), $"The recorder does not see {h}."));
        }

        // Her side has no answer outside the circuit; that those are read too is seen by what his side's register says of him.
        if (role == Role.Facilitator)
        {
            Assert.Contains("Hughes", pages, StringComparison.Ordinal);
        }

        var outside = role is not (Role.VictimContactWorker or Role.DecisionMaker);
        return [.. Hers.SelectMany(h => new[] { (Where: "pages and answers", Text: outside ? pages : ""), (Where: "circuit messages", Text: outside ? circuit : ""), (Where: "log", Text: log) }
            .Where(s => s.Text.Contains(h, StringComparison.OrdinalIgnoreCase)).Select(s => $"{h} is in the {s.Where} of {role}: …{Around(s.Text, h)}…"))];
    }

    private static string Around(string text, string found)
    {
        var at = text.IndexOf(found, StringComparison.OrdinalIgnoreCase);
        return text[Math.Max(0, at - 150)..Math.Min(text.Length, at + 80)];
    }

    /// <summary>What is sent when somebody opens what can be opened on a page.</summary>
    private static async Task OpenEveryFormAsync(Visitor visitor)
    {
        var buttons = visitor.Page.Locator("main button[aria-expanded]");
        for (var i = 0; i < await buttons.CountAsync(); i++)
        {
            if (await buttons.Nth(i).GetAttributeAsync("aria-expanded") == "false" && await buttons.Nth(i).IsEnabledAsync())
            {
                await buttons.Nth(i).ClickAsync();
                await Assertions.Expect(buttons.Nth(i)).ToHaveAttributeAsync("aria-expanded", "true");
            }
        }
    }

    /// <summary>A second case, whose victim has said no in so many words.</summary>
    private static async Task<Guid> WithdrawnAsync(CaseRoad road)
    {
        var id = await road.ToAsync(CaseStage.Enrolled);
        await road.AnswerAsync(id, AnswerKind.Withdrawn);
        return id;
    }

    /// <summary>Words that stand for her in everything entered of her.</summary>
    private static readonly string[] Hers = ["Marianne", "Markworthy", "900461", "zqnick", "zqacacia", "zqschool", "zqwork", "zqref", "zqwords", "zqwishes", "zqearshot", "zqattempt", "zqinterpreter", "changed my mind after last night"];

    /// <summary>Everything that can be on record of her, marked.</summary>
    private static async Task MarkAsync(CaseRoad road, Guid id)
    {
        var link = (await road.FileAsync(id)).Victims[0];
        var worker = road.VictimWorker;
        await worker.SendAsync(new ChangeVictim.Command { CaseId = id, VictimId = link.VictimId, Name = CaseRoad.HerName, VictimRef = $"zqref-{id:N}", Interpreter = "zqinterpreter" });
        foreach (var (kind, text) in new[] { (VictimDetailKind.Nickname, "zqnick"), (VictimDetailKind.Address, "14 Zqacacia Avenue, Crewe CW1 9ZZ"), (VictimDetailKind.School, "Zqschool Primary"), (VictimDetailKind.Workplace, "Zqwork Ltd") })
        {
            await worker.SendAsync(new KeepDetail.Command { CaseId = id, VictimId = link.VictimId, Kind = kind, Text = text });
        }

        await worker.SendAsync(new RecordAttempt.Command { CaseId = id, LinkId = link.Id, How = AskedHow.SafePhone, When = LondonMoment.Now(road.App.Clock), Result = AttemptResult.NoAnswer, Note = "zqattempt" });
        await worker.SendAsync(new RecordAnswer.Command { CaseId = id, LinkId = link.Id, Kind = AnswerKind.Supports, How = AskedHow.SafePhone, When = LondonMoment.Now(road.App.Clock), HerWords = $"zqwords {CaseRoad.HerWords}", Wishes = "zqwishes", InEarshot = "zqearshot" });
    }

    /// <summary>Every link in the rail leads to a page that was looked at.</summary>
    private static async Task<IEnumerable<string>> RailAsync(Visitor visitor, HashSet<string> seen)
    {
        await visitor.GoAsync("/");
        var links = await visitor.Page.Locator(".rail a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        return links.Where(l => !seen.Contains(l)).Select(l => $"The rail leads to {l}, which is not there.");
    }

    private static async Task<IEnumerable<string>> ProblemsAsync(Visitor visitor, Dictionary<string, string> titles)
    {
        List<string> found = [.. await visitor.InaccessibleAsync(), .. await visitor.TooWideAsync(), .. visitor.TakeComplaints()];
        var headings = await visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync();
        if (headings != 1)
        {
            found.Add($"{headings} headings of the first level.");
        }

        var title = await visitor.Page.TitleAsync();
        if (!titles.TryAdd(title, visitor.Page.Url))
        {
            found.Add($"The title \"{title}\" is also that of {titles[title]}.");
        }

        await visitor.Page.Locator("a.skip").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        if (!await visitor.Page.EvaluateAsync<bool>("() => document.activeElement?.id === 'main'"))
        {
            found.Add("The skip link does not lead to the page.");
        }

        return found;
    }

    /// <summary>Something real for each parameter of a route.</summary>
    private static async Task<Dictionary<string, string>> PlacesAsync(CaseRoad road, Role role, AppUser person)
    {
        var id = await road.ToAsync(CaseStage.Enrolled);
        await MarkAsync(road, id);
        var sessions = await road.FormGroupAsync(CaseRoad.Cara);
        await road.SeatAsync(id, sessions[0]);
        return new()
        {
            ["{CaseId:guid}"] = id.ToString(),
            ["{GroupId:guid}"] = sessions[0].GroupId.ToString(),
            ["{SessionId:guid}"] = sessions[0].Id.ToString(),
            ["{PersonId:guid}"] = (await road.FileAsync(id)).PersonId.ToString(),
            ["{DraftId:guid}"] = (await DraftAsync(road, role, person)).ToString(),
            ["{CrimeId:long}"] = "1",
            ["{Code}"] = "cara",
            ["{ReturnId:guid}"] = (await ReturnAsync(road)).ToString(),
            ["{Place:int}"] = "1",
            ["{Part}"] = DraftTask.Circumstances.Path(),
            ["{Id:guid}"] = road.Custody.Account.Id.ToString(),
            ["{SampleId:guid}"] = (await SampleAsync(road.App, id)).ToString(),
        };
    }

    /// <summary>The return of the quarter before last, which waits for a second person.</summary>
    private static async Task<Guid> ReturnAsync(CaseRoad road)
    {
        await OneAtATime.WaitAsync();
        try
        {
            return await ReturnOnceAsync(road);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static readonly SemaphoreSlim OneAtATime = new(1);

    private static async Task<Guid> ReturnOnceAsync(CaseRoad road)
    {
        var quarter = Quarter.Of(London.DayOf(road.App.Clock.GetUtcNow().UtcDateTime)).FirstDay.AddMonths(-3);
        await using var scope = road.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDb>().QuarterlyReturns.Where(r => r.Quarter == quarter).Select(r => (Guid?)r.Id).SingleOrDefaultAsync()
            ?? await (await Staff.JoinAsync(road.App, "Pat Preparer", Role.OpccStaff)).SendAsync(new PrepareReturn.Command { Quarter = quarter });
    }

    /// <summary>A sample for a scrutiny panel of the case: what it shows was closed, but a page can be looked at with any.</summary>
    private static async Task<Guid> SampleAsync(AppFixture app, Guid caseId)
    {
        PanelSample sample = new()
        {
            Id = Guid.CreateVersion7(),
            Force = "Cheshire",
            From = new(2026, 1, 1),
            To = new(2026, 12, 31),
            Size = 1,
            Seed = 1,
            FrameSize = 1,
            FrameHash = new('0', 64),
            By = Guid.Empty,
            At = app.Clock.GetUtcNow().UtcDateTime,
        };
        sample.Cases.Add(new() { SampleId = sample.Id, Number = 1, CaseId = caseId });
        await app.DbAsync(db =>
        {
            db.Add(sample);
            return db.SaveChangesAsync();
        });
        return sample.Id;
    }

    /// <summary>A draft of the reader's own; for those who write none, nothing.</summary>
    private static async Task<Guid> DraftAsync(CaseRoad road, Role role, AppUser person) => Roles.Referrers.Contains(role)
        ? await new[] { road.Custody, road.Facilitator, road.Decider }.Single(s => s.Account.Id == person.Id).SendAsync(new StartDraft.Command())
        : Guid.CreateVersion7();

    private async Task<AppUser> PersonAsync(CaseRoad road, Role role) => role switch
    {
        Role.CustodySupportWorker => road.Custody.Account,
        Role.Facilitator => road.Facilitator.Account,
        Role.VictimContactWorker => road.VictimWorker.Account,
        Role.DecisionMaker => road.Decider.Account,
        _ => await app.StaffAsync($"Pat {role}", role),
    };
}
