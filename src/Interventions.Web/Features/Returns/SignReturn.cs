using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.Returns;
using Interventions.Web.Data;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>The second person signs a return, which freezes it.</summary>
public static class SignReturn
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Signing a return")]
    public sealed record Command(Guid ReturnId) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => SecondPerson.DoAsync(dbs, user, command.ReturnId, r => r.Sign(user.Stamp(clock)), ct);
    }
}

/// <summary>The second person does not sign a return and says why. The quarter is counted afresh.</summary>
public static class SendBackReturn
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Signing a return")]
    public sealed class Command : IRequest<Outcome>
    {
        public Guid ReturnId { get; set; }

        [Required(ErrorMessage = "Say what is to be put right."), StringLength(QuarterlyReturn.TextMaxLength, ErrorMessage = "Shorten it to 2,000 characters.")]
        public string? Because { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            SecondPerson.DoAsync(dbs, user, command.ReturnId, r => r.SendBack(command.Because!, user.Stamp(clock)), ct);
    }
}

/// <summary>What both answers of the second person share.</summary>
internal static class SecondPerson
{
    public static async Task<Outcome> DoAsync(IDbContextFactory<AppDb> dbs, CurrentUser user, Guid id, Action<QuarterlyReturn> act, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (force, _) = await db.ForceOfAsync(user, ct);
        if (await db.QuarterlyReturns.SingleOrDefaultAsync(r => r.Id == id && r.Force == force, ct) is not { } made)
        {
            return new NotFound();
        }

        act(made);
        await db.SaveChangesAsync(ct);
        return Outcome.Done;
    }
}
