using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Users;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Users;

/// <summary>ListPeople, AddPerson, ViewPerson, ChangePerson, GivePassword.</summary>
public sealed class PeopleTests
{
    [Theory, OnBothEngines]
    public async Task An_added_person_signs_in_with_the_temporary_password(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        var added = await app.SendAs(Role.Administrator, Facilitator("f.fox"));

        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = await users.FindByNameAsync("F.FOX");
        Assert.Equal(added.Value.Id, user!.Id);
        Assert.True(await users.CheckPasswordAsync(user, added.Value.TemporaryPassword));
        Assert.True(added.Value.TemporaryPassword.Length >= 12);
        Assert.DoesNotContain(added.Value.TemporaryPassword, app.Log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ben Fox", app.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_never_share_a_user_name()
    {
        await using var app = await TestApp.On();
        await app.SendAs(Role.Administrator, Facilitator("f.fox"));

        var second = await app.SendAs(Role.Administrator, Facilitator("F.Fox"));

        Assert.Contains("UserName", Assert.IsType<Invalid>(second.Problem).Errors.Keys);
    }

    [Fact]
    public async Task A_person_needs_what_the_roles_need()
    {
        await using var app = await TestApp.On();
        var command = Facilitator("d.shah");
        (command.Roles, command.Areas, command.Suites) = ([Role.DecisionMaker, Role.CustodySupportWorker], [], []);

        var outcome = await app.SendAs(Role.Administrator, command);

        Assert.Equal(["Areas", "Rank", "Suites"], Assert.IsType<Invalid>(outcome.Problem).Errors.Keys.Order());
        command.Roles = [Role.System];
        Assert.Contains("Roles", Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, command)).Problem).Errors.Keys);
    }

    [Theory, OnBothEngines]
    public async Task People_are_found_by_name_role_area_and_whether_they_left_a_page_at_a_time(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        for (var i = 0; i < 27; i++)
        {
            await app.SendAs(Role.Administrator, Facilitator($"f.fox{i:00}", i % 2 == 0 ? "CHE" : "WAR"));
        }

        Assert.Equal(27, (await ListAsync(app, new())).Total);
        Assert.Equal(2, (await ListAsync(app, new() { Page = 2 })).Rows.Count);
        Assert.Equal(1, (await ListAsync(app, new() { Name = "FOX13" })).Total);
        Assert.Equal(27, (await ListAsync(app, new() { Name = "ben" })).Total);
        Assert.Equal(13, (await ListAsync(app, new() { Area = "WAR" })).Total);
        Assert.Equal(0, (await ListAsync(app, new() { Holding = Role.Administrator })).Total);
        Assert.Equal(0, (await ListAsync(app, new() { IsActive = false })).Total);
        Assert.Equal(["Warrington"], (await ListAsync(app, new() { Name = "fox13" })).Rows[0].Places);
    }

    [Theory, OnBothEngines]
    public async Task Taking_a_role_away_or_leaving_ends_the_sign_in_and_other_changes_do_not(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = (await app.SendAs(Role.Administrator, Facilitator("f.fox"))).Value.Id;
        var stamp = await StampAsync(app, id);

        Assert.Null((await app.SendAs(Role.Administrator, await ChangeAsync(app, id, c => c.Name = "Benjamin Fox"))).Problem);
        Assert.Equal(stamp, await StampAsync(app, id));

        Assert.Null((await app.SendAs(Role.Administrator, await ChangeAsync(app, id, c => (c.Roles, c.Areas) = ([Role.Facilitator, Role.VictimContactWorker], ["CHE", "HAL"])))).Problem);
        var afterRole = await StampAsync(app, id);
        Assert.NotEqual(stamp, afterRole);

        Assert.Null((await app.SendAs(Role.Administrator, await ChangeAsync(app, id, c => c.IsActive = false))).Problem);
        Assert.NotEqual(afterRole, await StampAsync(app, id));
        var view = (await app.SendAs(Role.Administrator, new ViewPerson.Query(id))).Value;
        Assert.Equal([Role.Facilitator, Role.VictimContactWorker], view.Roles);
        Assert.Equal(["CHE", "HAL"], view.Areas.Order());
        Assert.Equal("Benjamin Fox", view.Name);
    }

    [Theory, OnBothEngines]
    public async Task Nobody_takes_away_the_last_active_administrator(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var first = (await app.SendAs(Role.Administrator, Administrator("a.one"))).Value.Id;

        Assert.IsType<Refused>((await app.SendAs(Role.Administrator, await ChangeAsync(app, first, c => c.IsActive = false))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.Administrator, await ChangeAsync(app, first, c => c.Roles = [Role.OpccStaff]))).Problem);

        var second = (await app.SendAs(Role.Administrator, Administrator("a.two"))).Value.Id;
        Assert.Null((await app.SendAs(Role.Administrator, await ChangeAsync(app, first, c => c.IsActive = false))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.Administrator, await ChangeAsync(app, second, c => c.IsActive = false))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Of_two_administrators_who_remove_each_other_at_once_one_stays(Engine engine)
    {
        for (var race = 0; race < 5; race++)
        {
            await using var app = await TestApp.On(engine);
            var commands = new List<ChangePerson.Command>();
            foreach (var name in new[] { "a.one", "a.two" })
            {
                var id = (await app.SendAs(Role.Administrator, Administrator(name))).Value.Id;
                commands.Add(await ChangeAsync(app, id, c => c.IsActive = false));
            }

            await Task.WhenAll(commands.Select(c => Task.Run(() => app.SendAs(Role.Administrator, c))));

            await using var db = app.Db();
            Assert.True(await db.Users.AnyAsync(u => u.IsActive));
        }
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_has_changed_meanwhile_is_stale()
    {
        await using var app = await TestApp.On();
        var id = (await app.SendAs(Role.Administrator, Facilitator("f.fox"))).Value.Id;
        var mine = await ChangeAsync(app, id, c => c.Name = "Mine");
        await app.SendAs(Role.Administrator, await ChangeAsync(app, id, c => c.Name = "Theirs"));

        Assert.IsType<Stale>((await app.SendAs(Role.Administrator, mine)).Problem);
    }

    [Fact]
    public async Task A_new_password_ends_the_old_one_and_the_lock()
    {
        await using var app = await TestApp.On();
        var added = (await app.SendAs(Role.Administrator, Facilitator("f.fox"))).Value;

        var password = (await app.SendAs(Role.Administrator, new GivePassword.Command(added.Id))).Value;

        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = (await users.FindByIdAsync(added.Id.ToString()))!;
        Assert.True(await users.CheckPasswordAsync(user, password));
        Assert.False(await users.CheckPasswordAsync(user, added.TemporaryPassword));
    }

    [Fact]
    public async Task Only_an_administrator_looks_after_people()
    {
        await using var app = await TestApp.On();
        var id = (await app.SendAs(Role.Administrator, Facilitator("f.fox"))).Value.Id;
        var change = await ChangeAsync(app, id, c => c.Roles = [Role.Administrator]);
        foreach (var role in Roles.ForPeople.Where(r => r != Role.Administrator))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new ListPeople.Query())).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, Facilitator("x"))).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, change)).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, new GivePassword.Command(id))).Problem);
        }
    }

    private static AddPerson.Command Facilitator(string userName, string area = "CHE") => new() { UserName = userName, Name = "Ben Fox", Roles = [Role.Facilitator], Areas = [area] };

    private static AddPerson.Command Administrator(string userName) => new() { UserName = userName, Name = "Ada Min", Roles = [Role.Administrator] };

    private static async Task<ListPeople.View> ListAsync(TestApp app, ListPeople.Query query) => (await app.SendAs(Role.Administrator, query)).Value;

    private static async Task<ChangePerson.Command> ChangeAsync(TestApp app, Guid id, Action<ChangePerson.Command> change)
    {
        var view = (await app.SendAs(Role.Administrator, new ViewPerson.Query(id))).Value;
        ChangePerson.Command command = new()
        {
            Id = id,
            Stamp = view.Stamp,
            Name = view.Name,
            IsActive = view.IsActive,
            Roles = [.. view.Roles],
            Areas = [.. view.Areas],
            Suites = [.. view.Suites],
        };
        change(command);
        return command;
    }

    private static async Task<string?> StampAsync(TestApp app, Guid id)
    {
        await using var db = app.Db();
        return await db.Users.Where(u => u.Id == id).Select(u => u.SecurityStamp).SingleAsync();
    }
}
