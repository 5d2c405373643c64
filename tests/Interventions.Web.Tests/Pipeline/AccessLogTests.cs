using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Pipeline;

public sealed class AccessLogTests
{
    private static readonly Guid Someone = new("00000000-0000-0000-0000-0000000000aa");

    [Theory, OnBothEngines]
    public async Task Says_who_in_which_role_when_what_why_and_about_which_case(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);
        var command = new Probe.Command();

        await app.SendAs(Role.Facilitator, command);

        await using var db = app.Db();
        var entry = await db.AccessLog.SingleAsync();
        Assert.Equal(
            (TestPerson.Facilitator.Id, Role.Facilitator, "Probe", "Working on the case", command.CaseId, TestApp.Start.UtcDateTime, DateTimeKind.Utc),
            (entry.UserId!.Value, entry.Role!.Value, entry.Request, entry.Reason, entry.CaseId!.Value, entry.At, entry.At.Kind));
        Assert.Equal((entry.Id, AccessResult.Done), (await OutcomeAsync(db), (await db.AccessOutcomes.SingleAsync()).Result));
    }

    [Fact]
    public async Task The_intent_is_committed_before_anything_is_read()
    {
        await using var app = await TestApp.On(services: Probe.Add);
        var (entries, outcomes) = (0, 0);

        await app.SendAs(Role.Facilitator, new Probe.Query
        {
            Does = async _ =>
            {
                await using var db = app.Db();
                (entries, outcomes) = (await db.AccessLog.CountAsync(), await db.AccessOutcomes.CountAsync());
                return "seen";
            },
        });

        Assert.Equal((1, 0), (entries, outcomes));
    }

    [Theory, OnBothEngines]
    public async Task Nothing_is_read_or_done_when_the_intent_cannot_be_written(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);
        await BreakAsync(app, "AccessLog");
        var done = false;

        var outcome = await app.SendAs(Role.Facilitator, new Probe.Query
        {
            Does = _ =>
            {
                done = true;
                return Task.FromResult<Outcome<string>>("seen");
            },
        });

        Assert.IsType<Unavailable>(outcome.Problem);
        Assert.False(done);
        Assert.Contains(app.Log.Lines, line => line.StartsWith("Critical: Probe: the access log cannot be written", StringComparison.Ordinal));
    }

    [Theory, OnBothEngines]
    public async Task Nothing_is_shown_when_the_outcome_cannot_be_written(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);
        await BreakAsync(app, "AccessOutcomes");

        Assert.IsType<Unavailable>((await app.SendAs(Role.Facilitator, new Probe.Query())).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Nothing_is_shown_when_whom_it_shows_cannot_be_written(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);
        await BreakAsync(app, "AccessSubjects");

        Assert.IsType<Unavailable>((await app.SendAs(Role.Facilitator, Showing(Someone))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task A_change_whose_outcome_cannot_be_written_is_not_made(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);
        await BreakAsync(app, "AccessOutcomes");

        await Assert.ThrowsAsync<DbUpdateException>(() => app.SendAs(
            Role.Facilitator, new Probe.Command { Does = services => AddSuiteAsync(services, "NEW") }));

        await using var db = app.Db();
        Assert.False(await db.Suites.AnyAsync(s => s.Code == "NEW"));
    }

    [Theory, OnBothEngines]
    public async Task Lists_each_person_case_or_victim_once(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);

        await app.SendAs(Role.Facilitator, Showing(Someone, Someone, Guid.Empty));

        await using var db = app.Db();
        Assert.Equal([Guid.Empty, Someone], (await db.AccessSubjects.ToListAsync()).Select(s => s.SubjectId).Order());
    }

    [Fact]
    public async Task What_was_not_shown_after_all_is_not_listed()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        await app.SendAs(Role.Facilitator, new Probe.Command
        {
            Does = services =>
            {
                services.GetRequiredService<CurrentAccess>().Shows(SubjectKind.Victim, Someone);
                throw new CaseRuleException("Not today.");
            },
        });

        await using var db = app.Db();
        Assert.Empty(await db.AccessSubjects.ToListAsync());
    }

    [Fact]
    public async Task A_command_saves_what_it_shows_with_its_changes_and_the_rest_after()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        await app.SendAs(Role.Facilitator, new Probe.Command
        {
            Does = async services =>
            {
                var access = services.GetRequiredService<CurrentAccess>();
                access.Shows(SubjectKind.Case, Someone);
                await AddSuiteAsync(services, "NEW");
                access.Shows(SubjectKind.Person, Someone);
                return Outcome.Done;
            },
        });

        await using var db = app.Db();
        Assert.Equal(2, await db.AccessSubjects.CountAsync());
        Assert.Equal(1, await db.AccessOutcomes.CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_save_tried_again_records_one_outcome(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);

        var outcome = await app.SendAs(Role.Facilitator, new Probe.Command
        {
            Does = async services =>
            {
                services.GetRequiredService<CurrentAccess>().Shows(SubjectKind.Case, Someone);
                await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
                var clash = db.Add(new Suite("RUN", "Again"));
                await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
                clash.State = EntityState.Detached;
                db.Add(new Suite("NEW", "New"));
                await db.SaveChangesAsync();
                return Outcome.Done;
            },
        });

        Assert.Null(outcome.Problem);
        await using var look = app.Db();
        Assert.Equal((1, 1), (await look.AccessOutcomes.CountAsync(), await look.AccessSubjects.CountAsync()));
    }

    [Theory, OnBothEngines]
    public async Task A_transaction_rolled_back_does_not_take_the_outcome_with_it(Engine engine)
    {
        await using var app = await TestApp.On(engine, Probe.Add);

        await app.SendAs(Role.Facilitator, InTransaction(commit: false));
        await app.SendAs(Role.Facilitator, InTransaction(commit: true));

        await using var db = app.Db();
        Assert.Equal(
            [AccessResult.Refused, AccessResult.Done],
            await db.AccessOutcomes.OrderBy(o => o.AccessEntryId).Select(o => o.Result).ToListAsync());
    }

    [Fact]
    public async Task A_problem_after_the_changes_were_saved_does_not_rewrite_the_outcome_but_is_logged()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        await app.SendAs(Role.Facilitator, new Probe.Command
        {
            Does = async services =>
            {
                await AddSuiteAsync(services, "NEW");
                return new Refused("Too late.");
            },
        });

        await using var db = app.Db();
        Assert.Equal(AccessResult.Done, (await db.AccessOutcomes.SingleAsync()).Result);
        Assert.Contains(app.Log.Lines, line => line.StartsWith("Warning: Probe answered Refused after its changes were saved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_who_goes_away_leaves_an_outcome()
    {
        await using var app = await TestApp.On(services: Probe.Add);
        using var gone = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.MediatorOf(TestPerson.Facilitator).Send(
            new Probe.Command
            {
                Does = async _ =>
                {
                    await gone.CancelAsync();
                    throw new OperationCanceledException(gone.Token);
                },
            },
            gone.Token));

        await using var db = app.Db();
        Assert.Equal(AccessResult.Failed, (await db.AccessOutcomes.SingleAsync()).Result);
    }

    private static async Task<long> OutcomeAsync(AppDb db) => (await db.AccessOutcomes.SingleAsync()).AccessEntryId;

    /// <summary>Makes every insert into the table fail, as a full disk would.</summary>
    private static async Task BreakAsync(TestApp app, string table)
    {
        await using var db = app.Db();
        await db.Database.ExecuteSqlRawAsync($"""alter table "{table}" rename to "{table}Elsewhere" """);
    }

    private static Probe.Query Showing(params Guid[] ids) => new()
    {
        Does = services =>
        {
            var access = services.GetRequiredService<CurrentAccess>();
            foreach (var id in ids)
            {
                access.Shows(SubjectKind.Person, id);
            }

            return Task.FromResult<Outcome<string>>("seen");
        },
    };

    private static async Task<Outcome> AddSuiteAsync(IServiceProvider services, string code)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        db.Add(new Suite(code, "New"));
        await db.SaveChangesAsync();
        return Outcome.Done;
    }

    private static Probe.Command InTransaction(bool commit) => new()
    {
        Does = async services =>
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Suite("NEW", "New"));
            await db.SaveChangesAsync();
            if (!commit)
            {
                throw new CaseRuleException("On second thoughts, no.");
            }

            await transaction.CommitAsync();
            return Outcome.Done;
        },
    };
}
