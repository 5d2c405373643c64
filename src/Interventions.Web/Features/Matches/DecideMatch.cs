using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>
/// An analyst says whether a crime is somebody's. "Not his" of a match that stands takes it apart. Either stands over every later matching
/// until it is undone.
/// </summary>
public static class DecideMatch
{
    internal const string AnothersAlready = "The crime is somebody else's already. Take that match apart first; a crime is counted as one person's only.";

    [Allow(Role.ForceAnalyst, Purpose = "Matching crimes with people")]
    public sealed class Command : IRequest<Outcome>
    {
        public long CrimeId { get; set; }

        public Guid PersonId { get; set; }

        [Required(ErrorMessage = "Choose whether it is his.")]
        public bool? IsHis { get; set; }

        [StringLength(MatchDecision.ReasonMaxLength, ErrorMessage = "Shorten how you know to 300 characters.")]
        public string? Reason { get; set; }

        /// <summary>Where it stood when the analyst looked at it.</summary>
        public MatchStanding Seen { get; set; } = MatchStanding.ToReview;
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            if (command is { Seen: MatchStanding.Matched, IsHis: false } && string.IsNullOrWhiteSpace(command.Reason))
            {
                return new Invalid(nameof(Command.Reason), "Say how you know that it is not his.");
            }

            await using var db = await dbs.CreateDbContextAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.HoldMatchesAsync(ct);
            var stamp = user.Stamp(clock);
            if (await db.PairAsync(command.CrimeId, command.PersonId, user, stamp.At, ct) is not { } pair)
            {
                return new NotFound();
            }

            var answer = command.IsHis!.Value ? MatchAnswer.His : MatchAnswer.NotHis;
            if (pair.Row.Standing != command.Seen || pair.Last?.Answer == answer)
            {
                return new Stale();
            }

            if (command.IsHis.Value && pair.IsAnothers)
            {
                return new Refused(AnothersAlready);
            }

            db.Add(pair.Say(answer, command.Reason, stamp.By.UserId, stamp.At));
            access.Shows(SubjectKind.Person, command.PersonId);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return Outcome.Done;
        }
    }
}
