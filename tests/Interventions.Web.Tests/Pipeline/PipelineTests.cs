using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Pipeline;

public sealed class PipelineTests
{
    [Fact]
    public async Task Behaviours_stand_in_their_order()
    {
        await using var app = await TestApp.On();
        await using var scope = app.Services.CreateAsyncScope();

        var behaviours = scope.ServiceProvider.GetServices<IPipelineBehavior<Probe.Command, Outcome>>().Select(b => b.GetType().Name);

        Assert.Equal(["RecordAccess`2", "Authorise`2", "Validate`2", "Refuse`2", "GuardTexts`2"], behaviours);
    }

    [Fact]
    public async Task A_stranger_learns_nothing_from_validation()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        var outcome = await app.SendAs(Role.OpccStaff, new Probe.Command { Note = null });

        Assert.IsType<Forbidden>(outcome.Problem);
        Assert.Equal(AccessResult.Forbidden, await ResultAsync(app));
    }

    [Fact]
    public async Task Nobody_signed_in_may_do_nothing_and_it_is_logged()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        var outcome = await app.SendAs((TestPerson?)null, new Probe.Query());

        Assert.IsType<Forbidden>(outcome.Problem);
        await using var db = app.Db();
        Assert.Null((await db.AccessLog.SingleAsync()).UserId);
        Assert.Equal(AccessResult.Forbidden, await ResultAsync(app));
    }

    [Fact]
    public async Task A_request_without_Allow_is_nobodys_and_stops_the_start()
    {
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddHandlers([typeof(Unsaid.Handler)]));

        await using var app = await TestApp.On(services: s => s.AddScoped<IRequestHandler<Unsaid.Command, Outcome>, Unsaid.Handler>());
        foreach (var role in Enum.GetValues<Role>())
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new Unsaid.Command())).Problem);
        }
    }

    [Fact]
    public async Task A_request_that_would_escape_the_behaviours_is_not_sent()
    {
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddHandlers([typeof(Bare.Handler)]));

        await using var app = await TestApp.On(services: s => s.AddScoped<IRequestHandler<Bare.Query, string>, Bare.Handler>());
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.SendAs(Role.Facilitator, new Bare.Query()));
    }

    [Fact]
    public async Task Each_missing_answer_is_named_down_to_the_row()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        var outcome = await app.SendAs(Role.Facilitator, new Probe.Command { Note = " ", Rows = [new() { Came = true }, new()] });

        var invalid = Assert.IsType<Invalid>(outcome.Problem);
        Assert.Equal(["Note", "Rows[1].Came"], invalid.Errors.Keys.Order());
        Assert.Equal(["Enter a note."], invalid.Errors["Note"]);
        Assert.Equal(AccessResult.Invalid, await ResultAsync(app));
    }

    [Fact]
    public async Task Answers_that_do_not_fit_together_are_invalid()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        var outcome = await app.SendAs(Role.Facilitator, new Probe.Command { From = new(2026, 2, 1), Until = new(2026, 1, 1) });

        Assert.Equal(["The end comes before the start."], Assert.IsType<Invalid>(outcome.Problem).Errors["Until"]);
    }

    [Fact]
    public async Task A_rule_of_the_case_refuses_in_its_own_words()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        var outcome = await app.SendAs(Role.Facilitator, new Probe.Command { Does = _ => throw new CaseRuleException("The group is full.") });

        Assert.Equal(new Refused("The group is full."), outcome.Problem);
        Assert.Equal(AccessResult.Refused, await ResultAsync(app));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        var outcome = await app.SendAs(Role.Facilitator, new Probe.Query { Does = _ => Task.FromResult<Outcome<string>>(new NotFound()) });

        Assert.IsType<NotFound>(outcome.Problem);
        Assert.Throws<InvalidOperationException>(() => outcome.Value);
        Assert.Equal(AccessResult.NotFound, await ResultAsync(app));
    }

    [Theory, OnBothEngines]
    public async Task A_change_that_someone_else_overtook_is_stale(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);
        await using (var db = app.Db())
        {
            db.Add(new AppUser { Id = Guid.NewGuid(), UserName = "one", Name = "One", ConcurrencyStamp = "1" });
            await db.SaveChangesAsync();
        }

        var outcome = await app.SendAs(Role.Facilitator, Changing(async db =>
        {
            var user = await db.Users.SingleAsync();
            await db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.ConcurrencyStamp, "2"));
            user.Name = "Two";
        }));

        Assert.IsType<Stale>(outcome.Problem);
        Assert.Equal(AccessResult.Stale, await ResultAsync(app));
    }

    [Theory, OnBothEngines]
    public async Task A_row_that_someone_else_added_first_is_stale(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);

        var outcome = await app.SendAs(Role.Facilitator, Changing(db => Task.FromResult(db.Add(new Area("CHE", "Again", "Cheshire")))));

        Assert.IsType<Stale>(outcome.Problem);
    }

    [Theory, OnBothEngines]
    public async Task A_guard_of_the_database_refuses_in_its_own_words(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);
        await app.SendAs(Role.Facilitator, new Probe.Query());

        var byTracking = await app.SendAs(Role.Facilitator, Changing(async db => db.Remove(await db.AccessOutcomes.FirstAsync())));
        var bySql = await app.SendAs(Role.Facilitator, Changing(db => db.AccessSubjects.AddAsync(new() { AccessEntryId = 1, Kind = SubjectKind.Case, SubjectId = Guid.Empty }).AsTask(), async db =>
            await db.Database.ExecuteSqlAsync($"""delete from "AccessOutcomes" """)));

        Assert.Equal(new Refused("The access log is never deleted."), byTracking.Problem);
        Assert.Equal(new Refused("The access log is never deleted."), bySql.Problem);
    }

    [Theory, OnBothEngines]
    public async Task A_reference_to_nothing_is_a_bug_and_not_a_refusal(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);

        await Assert.ThrowsAsync<DbUpdateException>(() => app.SendAs(
            Role.Facilitator, Changing(db => Task.FromResult(db.Add(new UserArea(Guid.NewGuid(), "CHE"))))));
        Assert.Equal(AccessResult.Failed, await ResultAsync(app));
    }

    [Fact]
    public async Task A_bug_is_logged_with_its_stack_and_without_its_message()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        var seen = await Assert.ThrowsAsync<RequestFailedException>(() => app.MediatorOf(TestPerson.Facilitator).Send(
            new Probe.Command { Does = _ => throw new FormatException("'Smith' was not in a correct format.", new KeyNotFoundException("Jones")) }));

        Assert.DoesNotContain("Smith", seen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Smith", app.Log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Jones", app.Log.ToString(), StringComparison.Ordinal);
        Assert.Contains(app.Log.Lines, line => line.Contains("Probe failed: System.FormatException", StringComparison.Ordinal)
            && line.Contains("PipelineTests", StringComparison.Ordinal));
        Assert.Equal(AccessResult.Failed, await ResultAsync(app));
    }

    [Fact]
    public async Task The_log_line_has_ids_and_no_names()
    {
        await using var app = await TestApp.On(services: Probe.Add);
        var command = new Probe.Command();

        await app.SendAs(Role.Facilitator, command);

        Assert.Contains(
            $"Information: Probe by {TestPerson.Facilitator.Id} as Facilitator on {command.CaseId}: Done in 0 ms ", app.Log.Lines);
        Assert.DoesNotContain(TestPerson.Facilitator.Actor.Name, app.Log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Private words", app.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_stays_locked_is_unavailable()
    {
        await using var app = await TestApp.On(
            services: Probe.Add, settings: new Dictionary<string, string?> { ["Database:BusyTimeoutSeconds"] = "1" });
        await using var other = app.Db();
        await using var writing = await other.Database.BeginTransactionAsync();
        await other.Suites.ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "Held"));

        var outcome = await app.SendAs(Role.Facilitator, new Probe.Query());

        Assert.IsType<Unavailable>(outcome.Problem);
    }

    [Fact]
    public async Task A_handler_that_meets_a_locked_database_answers_unavailable()
    {
        await using var app = await TestApp.On(
            services: Probe.Add, settings: new Dictionary<string, string?> { ["Database:BusyTimeoutSeconds"] = "1" });

        var outcome = await app.SendAs(Role.Facilitator, Changing(async db =>
        {
            await using var other = app.Db();
            await using var writing = await other.Database.BeginTransactionAsync();
            await other.Suites.ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "Held"));
            db.Add(new Suite("NEW", "New"));
            await db.SaveChangesAsync();
        }));

        Assert.IsType<Unavailable>(outcome.Problem);
        Assert.Equal(AccessResult.Unavailable, await ResultAsync(app));
        Assert.Contains(app.Log.Lines, line => line.Contains("the database is unavailable (SQLite 5/5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_out_of_reach_is_unavailable()
    {
        await using var app = await TestApp.On(services: Probe.Add, settings: new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Postgres",
            ["Database:ConnectionString"] = "Host=127.0.0.1;Port=1;Username=nobody;Password=secret-word;Database=none",
        });

        Assert.IsType<Unavailable>((await app.SendAs(Role.Facilitator, new Probe.Query())).Problem);
        Assert.DoesNotContain("secret-word", app.Log.ToString(), StringComparison.Ordinal);
    }

    private static async Task<AccessResult> ResultAsync(TestApp app)
    {
        await using var db = app.Db();
        var last = await db.AccessLog.MaxAsync(e => e.Id);
        return (await db.AccessOutcomes.SingleAsync(o => o.AccessEntryId == last)).Result;
    }

    /// <summary>A command that changes something and saves; <paramref name="afterwards"/> runs instead of the save.</summary>
    private static Probe.Command Changing(Func<AppDb, Task> change, Func<AppDb, Task>? afterwards = null) => new()
    {
        Does = async services =>
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
            await change(db);
            await (afterwards is null ? db.SaveChangesAsync() : afterwards(db));
            return Outcome.Done;
        },
    };

    public static class Unsaid
    {
        public sealed class Command : IRequest<Outcome>;

        public sealed class Handler : IRequestHandler<Command, Outcome>
        {
            public Task<Outcome> Handle(Command request, CancellationToken cancellationToken) => Task.FromResult(Outcome.Done);
        }
    }

    public static class Bare
    {
        [Allow(Role.Facilitator)]
        public sealed class Query : IRequest<string>;

        public sealed class Handler : IRequestHandler<Query, string>
        {
            public Task<string> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult("unguarded");
        }
    }
}
