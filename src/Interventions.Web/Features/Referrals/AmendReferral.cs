using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>Amends a referral after it was submitted. Only answers that somebody else has changed meanwhile are stale.</summary>
public static class AmendReferral
{
    /// <summary>The same whatever the cases are that the actor cannot open, so that it tells nothing of them.</summary>
    public const string AskSupervisor = "His name, date of birth and PNC ID cannot be corrected from here. Ask your supervisor.";

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.AmendReferral;

        public Guid CaseId { get; set; }

        /// <summary>What the page showed: for the list of what happened since, where two changes meet.</summary>
        public int Version { get; set; }

        public IReadOnlyList<FieldChange> Changes { get; set; } = [];

        [Required(ErrorMessage = "Say why you amend it."), StringLength(Amendment.ReasonMaxLength, ErrorMessage = "Shorten the reason to 1,000 characters.")]
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

            await RefuseProgrammeAsync(db, file, changes, ct);
            var others = changes.Any(c => c.Field.IsIdentity() && c.Value?.Trim() != c.Seen) ? await OthersAsync(db, file, stamp, ct) : [];
            file.AmendReferral(changes, command.Reason!, stamp);
            others.ForEach(other => other.FollowAmendment(file.NewAmendments, stamp));
            return null;
        }, ct);

        /// <summary>His other open cases, which a correction of who he is changes too: only for who may open every one of them.</summary>
        private async Task<List<CaseFile>> OthersAsync(AppDb db, CaseFile file, Stamp stamp, CancellationToken ct)
        {
            var others = await db.Cases.WhereOpen().Where(c => c.PersonId == file.PersonId && c.Id != file.Id).AsSplitQuery().ToListAsync(ct);
            var opened = await db.Cases.VisibleTo(user, db, stamp.At).Where(c => c.PersonId == file.PersonId).Select(c => c.Id).ToListAsync(ct);
            return others.TrueForAll(o => opened.Contains(o.Id)) ? others : throw new CaseRuleException(AskSupervisor);
        }

        private static async Task RefuseProgrammeAsync(AppDb db, CaseFile file, List<FieldChange> changes, CancellationToken ct)
        {
            if (changes.Find(c => c.Field == ReferralField.Programme)?.Value?.Trim() is { Length: > 0 } asked
                && !await db.ProgrammeVersions.AnyAsync(p => p.Id == asked && (file.Track == Track.ConditionalCaution ? p.OnTrackA : p.OnTrackB), ct))
            {
                throw new CaseRuleException("Choose the programme from the list.");
            }
        }
    }
}
