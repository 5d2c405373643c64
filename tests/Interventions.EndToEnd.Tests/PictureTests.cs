using System.Buffers.Binary;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>A picture saved as PNG: the browser makes it of the SVG, under the content policy and from the keyboard.</summary>
public sealed class PictureTests(AppFixture app, BrowserFixture browser)
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120" viewBox="0 0 300 120"><text x="10" y="40">OFFICIAL-SENSITIVE</text></svg>""";

    [Fact]
    public async Task A_picture_is_saved_as_PNG_from_the_keyboard_and_says_so_where_it_cannot_be()
    {
        await using var visitor = await browser.VisitAsync(app);
        var page = visitor.Page;
        await page.RouteAsync("**/monitoring/figures/trends/areas.svg", route => route.FulfillAsync(new()
        {
            ContentType = "image/svg+xml",
            Body = Svg,
            Headers = [new("Content-Disposition", "attachment; filename=interventions-trends-areas-cautioned.svg")],
        }));
        await page.RouteAsync("**/monitoring/figures/trends/gone.svg", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<h1>Sign in</h1>" }));
        await visitor.GoAsync("/account/sign-in");
        await page.EvaluateAsync("""
            for (const key of ["areas", "gone"]) {
                document.querySelector("h1").insertAdjacentHTML("afterend", `<button type="button" data-png="/monitoring/figures/trends/${key}.svg" aria-describedby="png-${key}">${key}</button><span id="png-${key}" role="status"></span>`);
            }
            """);

        var saved = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "areas" }).PressAsync("Enter"));
        Assert.Equal("interventions-trends-areas-cautioned.png", saved.SuggestedFilename);
        var file = await File.ReadAllBytesAsync(await saved.PathAsync());
        Assert.Equal("PNG"u8.ToArray(), file[1..4]);
        Assert.Equal((600, 240), (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20))));
        await Assertions.Expect(page.Locator("#png-areas")).ToContainTextAsync("Saved as interventions-trends-areas-cautioned.png");

        await page.GetByRole(AriaRole.Button, new() { Name = "gone" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#png-gone")).ToContainTextAsync("could not be made");
        visitor.AssertNoComplaints();
    }
}
