using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>Somebody with an account, who acts either in a browser or straight through the mediator.</summary>
public sealed record Staff(AppFixture App, AppUser Account, SignedInUser User)
{
    public static async Task<Staff> JoinAsync(AppFixture app, string name, Role role, string area = "CHE", string suite = "RUN", Rank rank = Rank.Inspector)
    {
        var account = await app.StaffAsync(name, role, area, suite, rank);
        await using var scope = app.Services.CreateAsyncScope();
        var now = await scope.ServiceProvider.GetRequiredService<AppDb>().Users.AsNoTracking().SingleAsync(u => u.Id == account.Id);
        string[] suites = role == Role.CustodySupportWorker ? [suite] : [];
        return new(app, account, new(new(account.Id, account.Name, role, Rank: now.Rank, CollarNumber: now.CollarNumber), [area], suites));
    }

    /// <summary>Sends as this person; what is refused fails the test with its sentence.</summary>
    public async Task SendAsync(IRequest<Outcome> command) => Worked(command, (await TryAsync(command)).Problem);

    /// <inheritdoc cref="SendAsync(IRequest{Outcome})"/>
    public async Task<T> SendAsync<T>(IRequest<Outcome<T>> request)
    {
        var outcome = await App.Services.GetRequiredService<Mediators>().For(User).Send(request);
        Worked(request, outcome.Problem);
        return outcome.Value;
    }

    public Task<Outcome> TryAsync(IRequest<Outcome> command) => App.Services.GetRequiredService<Mediators>().For(User).Send(command);

    private static void Worked(object request, Problem? problem) => Assert.True(
        problem is null, $"{request.GetType().DeclaringType?.Name}: {problem?.Message} {string.Join(" ", (problem as Invalid)?.Sentences ?? [])}");
}
