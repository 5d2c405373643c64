using System.Globalization;
using Interventions.Domain.Cases;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>The referral form, filled in as a custody support worker does.</summary>
public sealed class ReferralScreen(IPage page)
{
    public async Task FillAsync(Track track, string surname, int offenceDaysAgo = 2)
    {
        await page.GetByLabel("Kind of referral").SelectOptionAsync(track.ToString());
        await page.GetByLabel("Where it comes from").SelectOptionAsync("Custody");
        await page.GetByLabel("Area", new() { Exact = true }).SelectOptionAsync("CHE");
        await page.GetByLabel("Surname").FillAsync(surname);
        await page.GetByLabel("Forenames").FillAsync("Daniel");
        await page.GetByLabel("Date of birth").FillAsync("1991-07-15");
        await page.GetByLabel("Sex").SelectOptionAsync("Male");
        await page.GetByLabel("Crime reference").FillAsync($"ches{surname}");
        await page.GetByLabel("Offence", new() { Exact = true }).SelectOptionAsync("CJ88001");
        await page.GetByLabel("Day of the offence").FillAsync(DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-offenceDaysAgo)).ToString("O", CultureInfo.InvariantCulture));
        await page.GetByLabel("His relationship").SelectOptionAsync("CurrentPartner");
        await page.GetByLabel("Risk level").SelectOptionAsync("Standard");
        if (track == Track.Voluntary)
        {
            await page.GetByLabel("What was explained to him").FillAsync("The programme, who is told what, and that he may stop at any time.");
            await page.GetByLabel("He signed").CheckAsync();
            await page.GetByLabel("He seemed fit to consent").CheckAsync();
        }
    }
}
