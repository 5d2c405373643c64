using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Referrals;

/// <summary>Amends a referral after it was submitted. Only answers that somebody else has changed meanwhile are stale.</summary>
public static class AmendReferral
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.AmendReferral;

        public Guid CaseId { get; set; }

        /// <summary>What the page showed: for the list of what happened since, where two changes meet.</summary>
        public int Version { get; set; }

        public IReadOnlyList<FieldChange> Changes { get; set; } = [];

        [Required(ErrorMessage = "Say why you amend it."), StringLength(Amendment.ReasonMaxLength, ErrorMessage = "Shorten the reason to 1,000 characters.")]
        [ReadByHisSide]
        public string? Reason { get; set; }
    }

    public sealed class Handler(CaseStore store, CurrentUser user) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.MergeAsync(command.CaseId, async (db, file, stamp) =>
        {
            // Nobody can have seen what they are not shown.
            var changes = command.Changes.Select(c => user.Role.MaySee(c.Field) ? c : c with { Seen = file.ValueOf(c.Field) }).ToList();
            if (file.Overtaken(changes).Count > 0)
            {
                return await db.StaleSinceAsync(file, command.Version, user.Role, ct);
            }

            await db.RefuseOtherProgrammeAsync(file, changes, ct);
            var others = changes.Exists(c => c.Field.IsIdentity() && c.Value?.Trim() != c.Seen) ? await db.OtherOpenCasesAsync(file, user, stamp, ct) : [];
            await db.TellOfOtherCasesAsync(others, ct);
            file.AmendReferral(changes, command.Reason!, stamp);
            others.ForEach(other => other.FollowAmendment(file.NewAmendments, stamp));
            if (file.NewAmendments.Any(a => a.Field == ReferralField.CrimeReference))
            {
                // Another crime is another referral of it: not a second one, and not without those harmed by it (product.md 3).
                await db.RefuseSecondOfCrimeAsync(file, user, stamp, ct);
                await Inheritance.BringOverAsync(db, file, stamp, ct);
            }

            return null;
        }, ct);
    }
}
