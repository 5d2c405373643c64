using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>The page a victim is shown is gone with one press, and Back does not bring it up.</summary>
public sealed class LeaveTests(AppFixture app, BrowserFixture browser)
{
    private const string Elsewhere = "https://www.bbc.co.uk/weather";

    [Fact]
    public async Task Leaving_by_press_or_by_Escape_three_times_leaves_nothing_to_go_back_to()
    {
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(await app.PersonAsync("Vera Leave", Role.VictimContactWorker));
        foreach (var press in new[] { true, false })
        {
            var page = await visitor.Page.Context.NewPageAsync();
            await page.RouteAsync("https://www.bbc.co.uk/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!DOCTYPE html><title>Weather</title><h1>Weather</h1>" }));
            await page.GotoAsync(new Uri(new Uri(visitor.Page.Url), "/for-you").ToString());
            Assert.Equal("Information", await page.TitleAsync());
            if (press)
            {
                await page.GetByRole(AriaRole.Link, new() { Name = "Leave this page" }).ClickAsync();
            }
            else
            {
                for (var i = 0; i < 3; i++)
                {
                    await page.Keyboard.PressAsync("Escape");
                }
            }

            await page.WaitForURLAsync(Elsewhere);
            await page.GoBackAsync();
            Assert.DoesNotContain("What you can expect", await page.ContentAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("/for-you", page.Url, StringComparison.Ordinal);
            await page.CloseAsync();
        }
    }
}
