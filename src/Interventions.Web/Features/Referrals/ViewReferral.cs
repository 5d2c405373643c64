using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>What a referral says now, for amending it: only the answers this reader may amend.</summary>
public static class ViewReferral
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker, Purpose = "Amending a referral")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="Programmes">Those of its track that can be asked for.</param>
    public sealed record View(int Version, IReadOnlyList<Answer> Answers, IReadOnlyList<Programme> Programmes);

    /// <param name="Value">As an amendment keeps it; null where it is not shown to this reader.</param>
    /// <param name="IsHidden">This reader may correct it without being shown what it says.</param>
    /// <param name="LastBy">Who amended it last, where somebody did.</param>
    public sealed record Answer(ReferralField Field, string? Value, bool IsHidden = false, string? LastBy = null, DateTime? LastAt = null);

    public sealed record Programme(string Id, string Name);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var file = await db.Cases.VisibleTo(user, db, user.Stamp(clock).At).AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == query.CaseId, ct);
            if (file is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, file.Id);
            access.Shows(SubjectKind.Person, file.PersonId);
            var fields = ReferralFields.All.Where(f => user.Role.MayAmend(f) && (file.OffenceMayBeAmended || !f.IsOffence())).ToList();
            var last = await db.Amendments.AsNoTracking().Where(a => a.CaseId == file.Id && fields.Contains(a.Field)).OrderBy(a => a.Id)
                .Select(a => new { a.Field, a.At, By = db.Users.Where(u => u.Id == a.By).Select(u => u.Name).FirstOrDefault() }).ToListAsync(ct);
            var programmes = await db.ProgrammeVersions.AsNoTracking().Where(p => file.Track == Track.ConditionalCaution ? p.OnTrackA : p.OnTrackB)
                .OrderBy(p => p.Name).Select(p => new Programme(p.Id, p.Name)).ToListAsync(ct);
            return new View(
                file.Version,
                [.. fields.Select(f => (Field: f, Last: last.LastOrDefault(a => a.Field == f), IsHidden: !user.Role.MaySee(f)))
                    .Select(f => new Answer(f.Field, f.IsHidden ? null : file.ValueOf(f.Field), f.IsHidden, f.IsHidden ? null : f.Last?.By, f.IsHidden ? null : f.Last?.At))],
                programmes);
        }
    }
}
