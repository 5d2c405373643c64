using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Components.Account;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

public sealed class SignInTests(AppFixture app, BrowserFixture browser)
{
    [Fact]
    public async Task Page_lists_the_demo_people_and_fills_in_the_name()
    {
        app.Demo.Add(new("amy.cole", "Amy Cole", "custody support worker", "Runcorn"));
        app.Demo.Add(new("priya.shah", "Insp Priya Shah", "decision-maker", "Cheshire East"));
        await using var visitor = await browser.VisitAsync(app);
        await visitor.GoAsync("/account/sign-in");
        await visitor.LookAsync();

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Amy Cole" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByLabel("User name")).ToHaveValueAsync("amy.cole");
        visitor.AssertNoComplaints();
    }

    [Fact]
    public async Task Leads_to_the_page_that_was_asked_for()
    {
        var person = await app.PersonAsync("Ada Admin", Role.Administrator);
        await using var visitor = await browser.VisitAsync(app);

        await visitor.GoAsync("/parts?page=3");
        await visitor.Page.GetByLabel("User name").FillAsync(person.Email!);
        await visitor.Page.GetByLabel("Password").FillAsync(AppFixture.Password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Uri(app.Address, "/parts?page=3").ToString());
        await Assertions.Expect(visitor.Page.GetByText("Ada Admin")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Says_the_same_of_a_wrong_name_and_a_wrong_password()
    {
        var person = await app.PersonAsync("Una Wrong", Role.Facilitator);
        await using var visitor = await browser.VisitAsync(app);

        Assert.Equal(StaffSignIn.Refusal, await Refusal(visitor, person.UserName!, "not the password"));
        await visitor.LookAsync();
        Assert.Equal(StaffSignIn.Refusal, await Refusal(visitor, "nobody.at.all", "not the password"));
    }

    [Fact]
    public async Task Is_refused_after_five_wrong_passwords_even_with_the_right_one()
    {
        var person = await app.PersonAsync("Lou Locked", Role.Facilitator);
        await using var visitor = await browser.VisitAsync(app);
        for (var i = 0; i < 5; i++)
        {
            await Refusal(visitor, person.UserName!, $"wrong {i}");
        }

        Assert.Equal(StaffSignIn.Refusal, await Refusal(visitor, person.UserName!, AppFixture.Password));
    }

    [Fact]
    public async Task Is_refused_to_somebody_who_has_left()
    {
        var person = await app.PersonAsync("Len Left", Role.Facilitator);
        await app.ChangeAsync(person, p => p.IsActive = false);
        await using var visitor = await browser.VisitAsync(app);

        Assert.Equal(StaffSignIn.Refusal, await Refusal(visitor, person.UserName!, AppFixture.Password));
    }

    [Fact]
    public async Task Says_beside_each_field_what_is_missing()
    {
        await using var visitor = await browser.VisitAsync(app);
        await visitor.GoAsync("/account/sign-in");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByLabel("Password")).ToHaveAccessibleDescriptionAsync("Error: Enter your password.");
        await visitor.LookAsync();
    }

    [Fact]
    public async Task Works_by_keyboard_alone()
    {
        var person = await app.PersonAsync("Kit Keys", Role.Facilitator);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.GoAsync("/account/sign-in");
        var keys = visitor.Page.Keyboard;

        await visitor.Page.GetByLabel("User name").WaitForAsync();
        await TabToAsync(visitor, "user");
        await keys.TypeAsync(person.UserName!);
        await keys.PressAsync("Tab");
        await keys.TypeAsync(AppFixture.Password);
        await keys.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.GetByText("Kit Keys")).ToBeVisibleAsync();
        await visitor.LiveAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeFocusedAsync();
        await visitor.LookAsync();

        await TabToAsync(visitor, "sign-out");
        await keys.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
        visitor.AssertNoComplaints();
    }

    [Fact]
    public async Task Asks_for_one_role_where_there_are_several_and_takes_up_only_that()
    {
        var person = await app.PersonAsync("Sgt Robin Both", Role.Facilitator, Role.VictimContactWorker);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(person, path: "/parts?page=2");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What are you working as?");
        await visitor.LookAsync();

        // Nothing opens before the choice.
        await visitor.GoAsync("/");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What are you working as?");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Victim contact worker" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".who")).ToHaveTextAsync("Sgt Robin Both, victim contact worker");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "To ask", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Sessions" })).ToHaveCountAsync(0);

        await visitor.LiveAsync();
        await visitor.Page.GetByText("Account").ClickAsync();
        await visitor.ShootAsync("account-menu-1360");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Switch role" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Facilitator" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".who")).ToHaveTextAsync("Sgt Robin Both, facilitator");
        visitor.AssertNoComplaints();
    }

    [Fact]
    public async Task Password_can_be_changed()
    {
        var person = await app.PersonAsync("Pat Password", Role.OpccStaff);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(person, path: "/");
        await visitor.GoAsync("/account/password");
        await visitor.LookAsync();
        await visitor.Page.GetByLabel("Password now").FillAsync(AppFixture.Password);
        await visitor.Page.GetByLabel("New password", new() { Exact = true }).FillAsync("four random words here");
        await visitor.Page.GetByLabel("New password again").FillAsync("four random words here");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your password is changed");
        await visitor.GoAsync("/");
        await Assertions.Expect(visitor.Page.Locator(".who")).ToHaveTextAsync("Pat Password, OPCC staff");

        await using var elsewhere = await browser.VisitAsync(app);
        await elsewhere.SignInAsync(person, "four random words here");
    }

    private static async Task<string> Refusal(Visitor visitor, string name, string password)
    {
        await visitor.GoAsync("/account/sign-in");
        await visitor.Page.GetByLabel("User name").FillAsync(name);
        await visitor.Page.GetByLabel("Password").FillAsync(password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        return (await visitor.Page.Locator(".note[role=alert]").InnerTextAsync()).Trim();
    }

    private static async Task TabToAsync(Visitor visitor, string id)
    {
        for (var i = 0; i < 40; i++)
        {
            if (await visitor.Page.EvaluateAsync<string>("() => document.activeElement.id") == id)
            {
                return;
            }

            await visitor.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach #{id}.");
    }
}
