using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.HandOverBoard;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>Begins a referral: about somebody found, or about somebody new with what was typed in looking for them.</summary>
public static class StartDraft
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome<Guid>>
    {
        /// <summary>Somebody found; null for somebody new.</summary>
        public Guid? PersonId { get; set; }

        public string? Surname { get; set; }

        public string? Forenames { get; set; }

        public DateOnly? DateOfBirth { get; set; }

        public string? PncId { get; set; }

        /// <summary>The row of the hand-over board it is begun from.</summary>
        public Guid? DetentionId { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome<Guid>>
    {
        public async Task<Outcome<Guid>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            var person = command.PersonId is { } id ? await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) : null;
            if (command.PersonId is { } chosen && (person is null || !(await PersonSearch.FindableAsync(db, [chosen], stamp.By.UserId, stamp.At, ct)).Contains(chosen)))
            {
                return new NotFound();
            }

            if (person is not null)
            {
                access.Shows(SubjectKind.Person, person.Id);
            }

            var held = command.DetentionId is { } row ? await db.Detentions.AsNoTracking().InSuitesOf(user).SingleOrDefaultAsync(d => d.Id == row, ct) : null;
            if (held is null != command.DetentionId is null)
            {
                return new NotFound("This row is not on your board any more. Open the board again.");
            }

            if (held is not null)
            {
                access.Shows(SubjectKind.Detention, held.Id);
            }

            await db.RefuseTheOtherSideAsync(Guid.Empty, person?.Id ?? Guid.Empty, user.Actor, ct);
            ReferralDraft draft = new()
            {
                Id = Guid.CreateVersion7(),
                StartedBy = stamp.By.UserId,
                StartedAt = stamp.At,
                ChangedAt = stamp.At,
                PersonId = person?.Id,
                DetentionId = command.DetentionId,
                SuiteCode = user.Role != Role.CustodySupportWorker ? null : held?.SuiteCode ?? (user.Suites is [var only] ? only : null),
            };
            foreach (var (name, value) in Prefill.From(command, person, held, user))
            {
                draft.Answers.Add(new() { DraftId = draft.Id, Name = name, Value = value, Version = 1, By = stamp.By.UserId, At = stamp.At });
            }

            db.ReferralDrafts.Add(draft);
            await db.SaveChangesAsync(ct);
            return draft.Id;
        }
    }
}
