using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>Makes a case of a draft, once: whoever submits it again, from another tab or at the same moment, is led to the same case.</summary>
public static class SubmitDraft
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed record Command(Guid DraftId) : IRequest<Outcome<Guid>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed cases, DraftFeed drafts, TimeProvider clock)
        : IRequestHandler<Command, Outcome<Guid>>
    {
        public Task<Outcome<Guid>> Handle(Command command, CancellationToken ct) => CaseStore.TryAsync<Outcome<Guid>>(CaseStore.StepTries, async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.OpenDraftAsync(command.DraftId, user, access, ct) is not { } draft)
            {
                return new NotFound();
            }

            return draft.CaseId is { } made ? made : await SubmitAsync(db, draft, ct);
        }, ct);

        private async Task<Outcome<Guid>> SubmitAsync(AppDb db, ReferralDraft draft, CancellationToken ct)
        {
            var stamp = user.Stamp(clock);
            if (draft.Asides.Count > 0)
            {
                return new Refused("Two people answered the same question differently. Choose between the answers first.");
            }

            var programmes = await db.ProgrammeVersions.AsNoTracking().ToListAsync(ct);
            var reading = await db.ReadDraftAsync(draft, user, London.DayOf(stamp.At), programmes, ct);
            if (reading.Problems is { Count: > 0 } problems)
            {
                return new Invalid(problems);
            }

            if (await db.ProblemsOfAsync(reading.Command, user, London.DayOf(stamp.At), ct) is [var (_, sentence), ..])
            {
                return await MadeMeanwhileAsync(draft.Id, ct) is { } already ? already : new Refused(sentence);
            }

            CaseFile file;
            try
            {
                file = await db.AddReferralAsync(reading.Command, user, access, stamp, ct);
            }
            catch (CaseRuleException refusal)
            {
                return await MadeMeanwhileAsync(draft.Id, ct) is { } already ? already : new Refused(refusal.Message);
            }

            (draft.CaseId, draft.ChangedAt) = (file.Id, stamp.At);
            await db.SaveChangesAsync(ct);
            cases.Changed([file.Id]);
            drafts.Changed(draft.Id, writer: null);
            return file.Id;
        }

        /// <summary>The case somebody else made of this draft a moment ago: to them it is no double, but the one they both submitted.</summary>
        private async Task<Guid?> MadeMeanwhileAsync(Guid draftId, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return await db.ReferralDrafts.Where(d => d.Id == draftId).Select(d => d.CaseId).SingleOrDefaultAsync(ct);
        }
    }
}
