using System.Globalization;
using Interventions.Domain.Cases;
using Interventions.Web.Features.Referrals;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>A referral, written part by part as a custody support worker does.</summary>
public sealed class ReferralScreen(IPage page)
{
    public const string CheckHeading = "Check your answers";

    private ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>From "Find the person first" to the page where it is checked and submitted.</summary>
    public async Task FillAsync(Track track, string surname, int offenceDaysAgo = 2)
    {
        await StartAsync(surname);
        for (var title = await TitleAsync(); title != CheckHeading; title = await GoOnAsync(title))
        {
            await FillPartAsync(title, track, surname, offenceDaysAgo);
        }
    }

    /// <summary>Looks for somebody and, since nobody of that name is the one, begins a referral about somebody new.</summary>
    public async Task StartAsync(string surname)
    {
        await page.GetByLabel("Surname").FillAsync(surname);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("a new person$") }).ClickAsync();
        await Assertions.Expect(Heading).ToContainTextAsync(DraftTask.Referral.Title());
        await Assertions.Expect(page.Locator("form[data-draft]")).ToBeVisibleAsync();
    }

    /// <summary>Presses "Save and continue", and answers with what the next part is called.</summary>
    public async Task<string> GoOnAsync(string from)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await Assertions.Expect(Heading).Not.ToHaveTextAsync(new System.Text.RegularExpressions.Regex($"^{from}"));
        return await TitleAsync();
    }

    /// <summary>The heading without the name beside it.</summary>
    public async Task<string> TitleAsync() => (await Heading.Locator("bdi").InnerTextAsync()).Trim();

    /// <summary>What stands in a part of an ordinary referral; parts that can stay empty stay so.</summary>
    public async Task FillPartAsync(string title, Track track, string surname, int offenceDaysAgo = 2)
    {
        if (title == DraftTask.Referral.Title())
        {
            await page.GetByLabel("Kind of referral", new() { Exact = true }).SelectOptionAsync(track.ToString());
            await page.GetByLabel("Where it comes from").SelectOptionAsync("Custody");
            await page.GetByLabel("Area", new() { Exact = true }).SelectOptionAsync("CHE");
        }
        else if (title == DraftTask.Person.Title())
        {
            await page.GetByLabel("Surname").FillAsync(surname);
            await page.GetByLabel("Forenames").FillAsync("Daniel");
            await page.GetByLabel("Date of birth").FillAsync("1991-07-15");
            await page.GetByLabel("Sex", new() { Exact = true }).SelectOptionAsync("Male");
        }
        else if (title == DraftTask.Offence.Title())
        {
            await page.GetByLabel("Crime reference").FillAsync(CaseRoad.NewCrime().ToLowerInvariant());
            await page.GetByLabel("Offence", new() { Exact = true }).SelectOptionAsync("CJ88001");
            await page.GetByLabel("Day of the offence").FillAsync(DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-offenceDaysAgo)).ToString("O", CultureInfo.InvariantCulture));
        }
        else if (title == DraftTask.Circumstances.Title())
        {
            await page.GetByLabel("His relationship").SelectOptionAsync("CurrentPartner");
        }
        else if (title == DraftTask.Consent.Title())
        {
            await page.GetByLabel("What was explained to him").FillAsync("The programme, who is told what, and that he may stop at any time.");
            await page.GetByLabel("He signed").CheckAsync();
            await page.GetByLabel("He seemed fit to consent").CheckAsync();
        }
        else if (title == DraftTask.Risk.Title())
        {
            await page.GetByLabel("Risk level").SelectOptionAsync("Standard");
        }
    }
}
