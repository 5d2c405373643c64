using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>Chooses between an answer and what somebody else typed over it. The other stays on record with the draft.</summary>
public static class SettleAside
{
    private const int Tries = 20;

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>
    {
        public Guid DraftId { get; set; }

        public Guid AsideId { get; set; }

        /// <summary>True takes what was set aside; false leaves what stands.</summary>
        public bool Take { get; set; }

        /// <summary>The version of the standing answer that was shown, so that nobody replaces what they have not seen.</summary>
        public int Version { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, DraftFeed feed, TimeProvider clock)
        : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => CaseStore.TryAsync<Outcome>(Tries, async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            if (await db.OpenDraftAsync(command.DraftId, user, access, ct) is not { CaseId: null } draft || draft.Asides.Find(a => a.Id == command.AsideId) is not { } aside)
            {
                return new NotFound("Somebody has chosen already. What is shown now is what stands.");
            }

            var answer = draft.Answers.Single(a => a.Name == aside.Name);
            if (command.Take && answer.Version != command.Version)
            {
                return new Stale();
            }

            if (command.Take)
            {
                // What stood there changes places with it, so that it can still be found.
                draft.Asides.Add(new()
                {
                    Id = Guid.CreateVersion7(),
                    DraftId = draft.Id,
                    Name = answer.Name,
                    Value = answer.Value,
                    By = answer.By,
                    At = answer.At,
                    Writer = answer.Writer,
                    Sequence = answer.Sequence,
                    SettledAt = stamp.At,
                });
                answer.Set(aside.Value, aside.Writer, aside.Sequence, stamp);
            }

            aside.SettledAt = draft.ChangedAt = stamp.At;
            await db.SaveChangesAsync(ct);
            feed.Changed(draft.Id, writer: null);
            return Outcome.Done;
        }, ct);
    }
}
