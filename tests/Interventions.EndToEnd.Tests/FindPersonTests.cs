using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

public sealed class FindPersonTests(AppFixture app, BrowserFixture browser, ITestOutputHelper output)
{
    private const string Address = "/referrals/new";

    [Fact]
    public async Task Somebody_is_found_by_keyboard_in_spite_of_slips_and_said_to_be_another()
    {
        var road = await CaseRoad.OpenAsync(app);
        var surname = CaseRoad.NewSurname();
        var id = await road.ReferAsync(surname: $"Łuk-{surname}");
        await AddAsync(new() { Id = Guid.CreateVersion7(), Surname = $"Luk{surname}", Forenames = "Daniel", DateOfBirth = new(1991, 7, 15), Sex = Sex.Male, PncId = "2003/0062845E" });
        await using var amy = await browser.VisitAsync(app);
        await amy.SignInAsync(road.Custody.Account, path: Address);
        var (page, keys) = (amy.Page, new Keys(amy.Page));
        var found = page.GetByRole(AriaRole.Rowheader, new() { NameRegex = new($"^Daniel Łuk-{surname}") });
        await amy.LookAsync("find-person-empty");

        await keys.FillAsync(page.GetByLabel("PNC ID"), "2003/0062845A");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.GetByText(PncId.WrongLetter)).ToBeVisibleAsync();
        await amy.LookAsync("find-person-wrong");
        await page.GetByLabel("PNC ID").FillAsync("");

        await keys.FillAsync(page.GetByLabel("Surname"), $"lukk{surname.ToLowerInvariant()}");
        await keys.FillAsync(page.GetByLabel("Forenames"), "danial");
        await keys.FillAsync(page.GetByLabel("Day", new() { Exact = true }), "15");
        await keys.FillAsync(page.GetByLabel("Month"), "7");
        await keys.FillAsync(page.GetByLabel("Year"), "91");
        await keys.PressAsync("Enter");
        await Assertions.Expect(found).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = (await road.FileAsync(id)).Reference })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { NameRegex = new($"^Daniel Luk{surname}") })).ToBeVisibleAsync();
        Assert.DoesNotContain(surname, page.Url, StringComparison.OrdinalIgnoreCase);
        await amy.LookAsync("find-person-found");

        // Back brings the search up again without a name in the address.
        await keys.EnterAsync(page.GetByRole(AriaRole.Link, new() { Name = $"Daniel Łuk-{surname}" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Daniel");
        await page.GoBackAsync();
        await Assertions.Expect(found).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Forenames")).ToHaveValueAsync("danial");

        await keys.EnterAsync(page.GetByRole(AriaRole.Link, new() { Name = $"Daniel Łuk-{surname}" }));
        await keys.ChooseAsync(page.GetByLabel("What you know"), nameof(IdentityClaim.SamePerson));
        await page.GetByLabel("The other record", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await keys.FillAsync(page.GetByLabel("How you know"), "The sergeant knows him.");
        await amy.LookAsync("known-person-saying");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Put it on record" }));
        await Assertions.Expect(page.GetByText("Said to be the same person", new() { Exact = true })).ToBeVisibleAsync();
        await amy.LookAsync("known-person-said");
        output.WriteLine($"Finding somebody and saying who he is by keyboard: {keys.Presses} presses and {keys.Letters} letters.");
    }

    [Fact]
    public async Task The_search_of_every_page_forgives_a_slip()
    {
        var road = await CaseRoad.OpenAsync(app);
        var surname = CaseRoad.NewSurname();
        await road.ReferAsync(surname: $"Søren-{surname}");
        await using var amy = await browser.VisitAsync(app);
        await amy.SignInAsync(road.Custody.Account);

        await amy.Page.GetByLabel("Find a person, case or reference").FillAsync($"sorenn {surname[..^1]}");
        await amy.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(amy.Page.GetByRole(AriaRole.Link, new() { Name = $"Daniel Søren-{surname}" })).ToBeVisibleAsync();
        await amy.LookAsync("cases-found-with-slips");
    }

    private Task AddAsync(Person person) => app.DbAsync(async db =>
    {
        if (!await db.People.AnyAsync(p => p.PncId == person.PncId))
        {
            db.People.Add(person);
            await db.SaveChangesAsync();
        }
    });
}
