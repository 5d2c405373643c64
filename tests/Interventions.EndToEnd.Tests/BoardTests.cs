using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>A custody support worker's board from the extract to what he answered.</summary>
public sealed class BoardTests(AppFixture app, BrowserFixture browser)
{
    private static readonly string Sample = Path.Combine(Root(), "tests", "Interventions.Web.Tests", "Samples", "custody-extract.csv");

    [Fact]
    public async Task Brings_an_extract_in_and_hands_over_what_became_of_whom()
    {
        var amy = await app.StaffAsync("Amy Cole", Role.CustodySupportWorker);
        var ben = await app.StaffAsync("Ben Shaw", Role.CustodySupportWorker);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(amy, path: "/board");
        var page = visitor.Page;
        await visitor.LookAsync("board-before");

        await page.Locator("#extract-file").SetInputFilesAsync(Sample);
        await ExpectHeadingAsync(page, "111 of 120 rows can be taken");
        await Assertions.Expect(page.GetByText("Record 64", new() { Exact = false })).ToBeVisibleAsync();
        await visitor.LookAsync("import-checked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring the board up to date" }).ClickAsync();
        await ExpectHeadingAsync(page, "The board is up to date");
        await visitor.LookAsync("import-applied");

        await using var other = await browser.VisitAsync(app);
        await other.SignInAsync(ben, path: "/board");
        await visitor.GoAsync("/board");
        await visitor.LookAsync("board");
        var row = page.Locator("table.board tbody tr").First;
        var name = await row.Locator("th bdi").InnerTextAsync();
        var there = other.Page.Locator("table.board tbody tr").Filter(new() { HasText = await row.Locator("th div").Last.InnerTextAsync() });
        await Assertions.Expect(there).ToContainTextAsync("Not seen yet");

        // By keyboard alone: the first choice has the focus, Space takes it and Enter records.
        await visitor.Button("Record", $"for {name}").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Seen", new() { Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(there.Locator(".tag", new() { HasTextRegex = new("^Seen$") })).ToBeVisibleAsync();

        await RecordAsync(visitor, name, "Offered");
        await Assertions.Expect(there.Locator(".tag", new() { HasTextRegex = new("^Offered$") })).ToBeVisibleAsync();
        await visitor.Button("Record", $"for {name}").ClickAsync();
        await page.GetByLabel("Not seen", new() { Exact = true }).CheckAsync();
        await visitor.LookAsync("board-record");
        await page.GetByLabel("Accepted", new() { Exact = true }).CheckAsync();
        await page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();

        await other.GoAsync("/board?show=log");
        await Assertions.Expect(other.Page.GetByText("Accepted. Amy Cole")).ToBeVisibleAsync();
        await other.LookAsync("board-log");
        await other.GoAsync("/board?show=numbers");
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Row, new() { Name = "Accepted 1" })).ToBeVisibleAsync();
        await other.LookAsync("board-numbers");
        await other.GoAsync("/board?show=follow-up");
        await other.LookAsync("board-follow-up");
        other.AssertNoComplaints();
    }

    [Fact]
    public async Task Takes_a_file_dropped_on_it_and_says_what_is_wrong_with_another()
    {
        var amy = await app.StaffAsync("Amy Cole", Role.CustodySupportWorker, suite: "CHS");
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(amy, path: "/board");
        var page = visitor.Page;

        await DropAsync(page, "photo.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]);
        await Assertions.Expect(page.GetByText("This is a picture. Nothing was changed.")).ToBeVisibleAsync();
        visitor.Forgive("422");
        await visitor.LookAsync("board-refused");

        await DropAsync(page, "extract.csv", await File.ReadAllBytesAsync(Sample));
        await ExpectHeadingAsync(page, "111 of 120 rows can be taken");
        await page.GetByRole(AriaRole.Button, new() { Name = "Throw it away" }).ClickAsync();
        await ExpectHeadingAsync(page, "Bring in a custody extract");
        visitor.AssertNoComplaints();
    }

    private static async Task RecordAsync(Visitor visitor, string name, string what)
    {
        await visitor.Button("Record", $"for {name}").ClickAsync();
        await visitor.Page.GetByLabel(what, new() { Exact = true }).CheckAsync();
        await visitor.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    private static Task ExpectHeadingAsync(IPage page, string words) =>
        Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(words);

    private static async Task DropAsync(IPage page, string name, byte[] content) => await page.EvaluateAsync("""
        ([name, content]) => {
          const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0));
          const data = new DataTransfer();
          data.items.add(new File([bytes], name));
          for (const type of ["dragover", "drop"]) {
            document.querySelector("main").dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
          }
        }
        """, new[] { name, Convert.ToBase64String(content) });

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Interventions.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
