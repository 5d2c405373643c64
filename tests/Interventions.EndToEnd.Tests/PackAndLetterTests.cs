using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Interventions.Domain.Cases;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Features.NonCompliance;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>What leaves the tracker, on paper or as a file: the breach pack, and letters to him.</summary>
public sealed class PackAndLetterTests(AppFixture app, BrowserFixture browser)
{
    [Fact]
    public async Task A_breach_pack_is_made_by_keyboard_seen_to_on_her_side_sent_and_opened()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ToAsync(CaseStage.Cautioned);
        await road.Facilitator.SendAsync(new ReportNonCompliance.Command { CaseId = id, Version = await road.VersionAsync(id), Reason = Reason.NoContact, Note = "Two letters came back." });
        await using var dora = await browser.VisitAsync(app);
        await dora.SignInAsync(road.Decider.Account, path: $"/cases/{id}/non-compliance");
        var (page, keys) = (dora.Page, new Keys(dora.Page));
        await keys.EnterAsync(dora.Button("Do this", CaseAction.MakeBreachPack.InWords()));
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = CaseAction.MakeBreachPack.InWords(), Exact = true }));
        await keys.EnterAsync(page.GetByRole(AriaRole.Link, new() { Name = "Packs made, and who got them" }));
        await Assertions.Expect(page.GetByText("May go from")).ToBeVisibleAsync();
        await dora.LookAsync("b-01-breach-pack");

        await using (var vera = await browser.VisitAsync(app))
        {
            await vera.SignInAsync(road.VictimWorker.Account, path: $"/cases/{id}/victims");
            await vera.LookAsync("b-02-her-side");
            await vera.Page.GetByRole(AriaRole.Button, new() { Name = "I have seen to it: it may go" }).ClickAsync();
            await Assertions.Expect(vera.Page.GetByText("A breach pack is about to go")).ToBeHiddenAsync();
        }

        await Assertions.Expect(page.GetByText("May go now")).ToBeVisibleAsync();
        await keys.EnterAsync(dora.Button("Record who gets it", "pack 1"));
        await keys.FillAsync(page.GetByLabel("Who gets it", new() { Exact = true }), "Carol Crown");
        await keys.FillAsync(page.GetByLabel("Organisation"), "CPS Mersey-Cheshire");
        await keys.ChooseAsync(page.GetByLabel("How it goes"), await page.GetByLabel("How it goes").Locator("option").Nth(1).GetAttributeAsync("value") ?? "");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Record who gets pack 1" }));
        await Assertions.Expect(page.GetByText("Carol Crown, CPS Mersey-Cheshire")).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Everything, one zip file" }).ClickAsync());

        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        var files = zip.Entries.ToDictionary(e => e.Name, Bytes);
        var manifest = JsonDocument.Parse(files.Single(f => f.Key.Contains("manifest", StringComparison.Ordinal)).Value).RootElement.GetRawText();
        foreach (var (name, bytes) in files.Where(f => !f.Key.Contains("manifest", StringComparison.Ordinal)))
        {
            Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(bytes)), manifest, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(CaseRoad.HerName, System.Text.Encoding.Latin1.GetString(bytes), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(3, files.Count);
        await dora.LookAsync("b-03-sent");
    }

    [Fact]
    public async Task Letters_wait_for_the_quiet_time_and_are_then_drafted_and_recorded_as_sent()
    {
        await using var own = new AppFixture();
        var road = await CaseRoad.OpenAsync(own);
        var id = await road.ToAsync(CaseStage.Enrolled);
        await road.SeatAsync(id, (await road.FormGroupAsync(CaseRoad.Cara, inDays: 20))[0]);
        await using (var fay = await browser.VisitAsync(own))
        {
            await fay.SignInAsync(road.Facilitator.Account, path: $"/cases/{id}/letters");
            await Assertions.Expect(fay.Page.GetByText("Nothing goes to him before")).ToBeVisibleAsync();
            await fay.LookAsync("b-04-quiet");
        }

        own.Clock.JumpTo(own.Clock.GetUtcNow().AddDays(10));
        await using var later = await browser.VisitAsync(own);
        await later.SignInAsync(road.Facilitator.Account, path: $"/cases/{id}/letters");
        var page = later.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Appointment letter" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("What it says").Or(page.GetByText("No telephone of the provider"))).ToBeVisibleAsync();
        await later.LookAsync("b-05-letter");
    }

    [Fact]
    public async Task Whoever_waits_is_listed_with_why_and_seated_from_there()
    {
        var road = await CaseRoad.OpenAsync(app, "WAR");
        var id = await road.ToAsync(CaseStage.Enrolled);
        await road.FormGroupAsync(CaseRoad.Cara, inDays: 5);
        await using var fay = await browser.VisitAsync(app);
        await fay.SignInAsync(road.Facilitator.Account, path: "/waiting");
        var (page, keys) = (fay.Page, new Keys(fay.Page));
        var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.Locator($"a[href='/cases/{id}']") });
        await Assertions.Expect(row).ToBeVisibleAsync();
        await fay.LookAsync("w-01-waiting");
        await keys.EnterAsync(row.GetByRole(AriaRole.Link).First);
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Can he still finish?" })).ToBeVisibleAsync();
        await keys.EnterAsync(fay.Button("Do this", CaseAction.BookSeat.InWords()));
        await page.Locator("input[name=bookseat-group]").First.CheckAsync();
        await keys.EnterAsync(page.Locator("form").Filter(new() { Has = page.Locator("input[name=bookseat-group]") }).GetByRole(AriaRole.Button, new() { Name = CaseAction.BookSeat.InWords() }));
        await Assertions.Expect(page.GetByText("In the seat he holds")).ToBeVisibleAsync();
        await fay.GoAsync("/waiting");
        await Assertions.Expect(row).ToBeHiddenAsync();
        await fay.LookAsync("w-02-seated");
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using MemoryStream all = new();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
