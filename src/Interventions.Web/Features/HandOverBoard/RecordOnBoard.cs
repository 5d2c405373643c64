using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HandOverBoard;

/// <summary>Records what became of somebody on the board: seen or not and why not, offered, and what he answered.</summary>
public static class RecordOnBoard
{
    [Allow(Role.CustodySupportWorker)]
    public sealed class Command : IRequest<Outcome>, IValidatableObject
    {
        public Guid DetentionId { get; set; }

        [Required(ErrorMessage = "Choose what happened.")]
        public BoardFact? Fact { get; set; }

        public NotSeenReason? NotSeenBecause { get; set; }

        public DeclineReason? DeclinedBecause { get; set; }

        [StringLength(DetentionEvent.NoteMaxLength, ErrorMessage = "Shorten the note to 500 characters.")]
        [ReadByHisSide]
        public string? Note { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Fact == BoardFact.NotSeen && NotSeenBecause is null)
            {
                yield return new("Choose why he was not seen.", [nameof(NotSeenBecause)]);
            }

            if (Fact == BoardFact.Declined && DeclinedBecause is null)
            {
                yield return new("Choose why he declined; \"no reason given\" is one.", [nameof(DeclinedBecause)]);
            }
        }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BoardFeed feed, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Detentions.InSuitesOf(user).SingleOrDefaultAsync(d => d.Id == command.DetentionId, ct) is not { } detention)
            {
                return new NotFound("He is not on the board of a suite you work in. Reload the board.");
            }

            access.Shows(SubjectKind.Detention, detention.Id);
            db.DetentionEvents.Add(detention.Record(command.Fact!.Value, command.NotSeenBecause, command.DeclinedBecause, command.Note, user.Stamp(clock)));
            await db.SaveChangesAsync(ct);
            feed.Changed();
            return Outcome.Done;
        }
    }
}
