using Interventions.Web.Data;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Data;

public sealed class PersonIndexTests
{
    [Theory, OnBothEngines]
    public async Task Follows_a_change_of_name_in_the_same_save(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await app.PersonOnRecord("Hughes-Jones", "Daniel");
        await using (var db = app.Db())
        {
            var person = await db.People.SingleAsync(p => p.Id == id);
            person.Surname = "Jones";
            await db.SaveChangesAsync();
            person.Contact = "Mornings";
            await db.SaveChangesAsync();
            Assert.Equal(["daniel", "jones"], await db.PersonNames.Where(n => n.PersonId == id).Select(n => n.Word).OrderBy(w => w).ToListAsync());
        }

        Assert.Empty((await app.Found(new() { Surname = "Hughes" })).Rows);
        Assert.Single((await app.Found(new() { Surname = "Jonse" })).Rows);
    }

    [Theory, OnBothEngines]
    public async Task What_is_rolled_back_leaves_nobody_behind(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using var db = app.Db();
        await using (await db.Database.BeginTransactionAsync())
        {
            db.People.Add(new() { Id = Guid.CreateVersion7(), Surname = "Zzyzx", Forenames = "Zed" });
            await db.SaveChangesAsync();
        }

        Assert.Equal((0, 0), (await db.PersonNames.CountAsync(), await db.NameKeys.CountAsync(k => k.Word == "zzyzx")));
    }

    [Theory, OnBothEngines]
    public async Task Twenty_who_bring_the_same_new_name_at_once_do_not_collide(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        await Task.WhenAll(Enumerable.Range(1, 20).Select(i => app.PersonOnRecord("Featherstonehaugh", "Cholmondeley", new(1980, 1, i))));

        Assert.Equal(20, (await app.Found(new() { Surname = "Fetherstonehaugh" })).Rows.Count);
    }

    [Theory, OnBothEngines]
    public async Task A_start_adds_whom_it_lacks_and_makes_it_afresh_when_names_are_read_another_way(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.PersonOnRecord("Hughes", "Daniel");
        await using var db = app.Db();
        await db.PersonNames.ExecuteDeleteAsync();
        Assert.Empty((await app.Found(new() { Surname = "Hughes" })).Rows);

        await app.Host.MigrateAsync();
        Assert.Single((await app.Found(new() { Surname = "Hughes" })).Rows);

        await db.NameKeys.ExecuteDeleteAsync();
        await db.Database.ExecuteSqlAsync($"""insert into "NameKeys" ("Key", "Word") values ('!', 'older')""");
        await app.Host.MigrateAsync();
        await app.Host.MigrateAsync();
        Assert.Single((await app.Found(new() { Surname = "Huges" })).Rows);
        Assert.Single(await db.NameKeys.Where(k => k.Key == "!").ToListAsync());
    }
}
