using System.Security.Claims;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Pipeline;

public sealed class ScopedMediatorTests
{
    [Fact]
    public async Task Two_requests_of_one_circuit_at_once_share_no_scoped_state()
    {
        await using var app = await AppOf(TestPerson.Facilitator);
        await using var circuit = app.Services.CreateAsyncScope();
        var mediator = circuit.ServiceProvider.GetRequiredService<IMediator>();
        var bothInside = new Barrier(2);
        var seen = new System.Collections.Concurrent.ConcurrentBag<(CurrentAccess Access, CurrentUser User, AppDb Db)>();

        Task<Outcome<string>> Send() => Task.Run(() => mediator.Send(new Probe.Query
        {
            Does = services =>
            {
                Assert.True(bothInside.SignalAndWait(TimeSpan.FromSeconds(20)));
                seen.Add((services.GetRequiredService<CurrentAccess>(), services.GetRequiredService<CurrentUser>(), services.GetRequiredService<AppDb>()));
                return Task.FromResult<Outcome<string>>("seen");
            },
        }));
        await Task.WhenAll(Send(), Send());

        var (one, two) = (seen.First(), seen.Last());
        Assert.NotSame(one.Access, two.Access);
        Assert.NotSame(one.User, two.User);
        Assert.NotSame(one.Db, two.Db);
    }

    [Fact]
    public async Task A_scoped_service_lives_as_long_as_its_request()
    {
        await using var app = await TestApp.On(services: Probe.Add);
        AppDb? db = null;

        await app.SendAs(Role.Facilitator, new Probe.Query
        {
            Does = services =>
            {
                db = services.GetRequiredService<AppDb>();
                return Task.FromResult<Outcome<string>>("seen");
            },
        });

        Assert.Throws<ObjectDisposedException>(() => db!.Suites.Any());
    }

    [Fact]
    public async Task A_circuit_sends_as_whoever_is_signed_in()
    {
        await using var app = await AppOf(TestPerson.OtherFacilitator);
        await using var circuit = app.Services.CreateAsyncScope();

        await circuit.ServiceProvider.GetRequiredService<IMediator>().Send(new Probe.Query());

        await using var db = app.Db();
        Assert.Equal(TestPerson.OtherFacilitator.Id, (await db.AccessLog.SingleAsync()).UserId);
        Assert.Equal(TestPerson.OtherFacilitator.Actor, (await circuit.ServiceProvider.GetRequiredService<CircuitUser>().GetAsync())!.Actor);
    }

    [Fact]
    public async Task A_request_sent_from_a_handler_is_the_same_persons_and_recorded_by_itself()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        await app.SendAs(TestPerson.OtherFacilitator, new Probe.Command
        {
            Does = async services => (await services.GetRequiredService<IMediator>().Send(new Probe.Query())).Problem is { } problem
                ? problem
                : Outcome.Done,
        });

        await using var db = app.Db();
        Assert.Equal([TestPerson.OtherFacilitator.Id, TestPerson.OtherFacilitator.Id], (await db.AccessLog.ToListAsync()).Select(e => e.UserId!.Value));
        Assert.Equal(2, await db.AccessOutcomes.CountAsync());
    }

    [Fact]
    public async Task The_tracker_acts_in_its_own_name()
    {
        await using var app = await TestApp.On(services: Probe.Add);

        Assert.Equal("seen", (await app.Services.GetRequiredService<Mediators>().ForSystem().Send(new Probe.Query())).Value);

        await using var db = app.Db();
        Assert.Equal(Role.System, (await db.AccessLog.SingleAsync()).Role);
    }

    [Fact]
    public async Task There_are_no_notifications()
    {
        await using var app = await TestApp.On();

        await Assert.ThrowsAsync<NotSupportedException>(() => app.MediatorOf(TestPerson.Facilitator).Publish(new Happened()));
    }

    /// <summary>A scope as long-lived as a tab, with this person signed in.</summary>
    private static async Task<TestApp> AppOf(TestPerson person) => await TestApp.On(services: services =>
    {
        Probe.Add(services);
        services.AddScoped<AuthenticationStateProvider>(_ => new SignedIn(person));
    });

    private sealed class SignedIn(TestPerson person) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(person.User.ToClaims(), "test"))));
    }

    private sealed class Happened : INotification;
}
