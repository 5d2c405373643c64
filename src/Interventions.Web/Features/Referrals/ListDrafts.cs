using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>Referrals begun and not submitted: one's own and, in custody, those of one's suites. The one that goes first comes first.</summary>
public static class ListDrafts
{
    public const int PageSize = 25;

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker, Purpose = "Making a referral")]
    public sealed record Query(int Page = 1) : IRequest<Outcome<View>>;

    public sealed record View(IReadOnlyList<Row> Rows, int Total);

    /// <param name="Id">The draft.</param>
    /// <param name="PersonName">As typed so far; empty where nothing was.</param>
    /// <param name="StartedBy">Who began it.</param>
    /// <param name="ChangedAt">When it was last typed in.</param>
    /// <param name="GoesOn">The day it is deleted unless somebody goes on with it.</param>
    /// <param name="GoesSoon">In the last 14 days.</param>
    public sealed record Row(Guid Id, string PersonName, string StartedBy, DateTime ChangedAt, DateOnly GoesOn, bool GoesSoon);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var open = db.ReferralDrafts.AsNoTracking().OpenTo(user).Where(d => d.CaseId == null);
            var found = await open.OrderBy(d => d.ChangedAt).ThenBy(d => d.Id).Skip((query.Page - 1) * PageSize).Take(PageSize)
                .Select(d => new
                {
                    Draft = d,
                    Surname = d.Answers.Where(a => a.Name == DraftFields.Surname).Select(a => a.Value).FirstOrDefault(),
                    Forenames = d.Answers.Where(a => a.Name == DraftFields.Forenames).Select(a => a.Value).FirstOrDefault(),
                    By = db.Users.Where(u => u.Id == d.StartedBy).Select(u => u.Name).FirstOrDefault(),
                }).ToListAsync(ct);
            var warnedFrom = clock.GetUtcNow().UtcDateTime.AddDays(ReferralDraft.WarnedForDays);
            found.ForEach(f => access.Shows(SubjectKind.Draft, f.Draft.Id));
            return new View(
                found.ConvertAll(f => new Row(
                    f.Draft.Id, $"{f.Forenames} {f.Surname}".Trim(), f.By ?? "", f.Draft.ChangedAt, London.DayOf(f.Draft.GoesAt), f.Draft.GoesAt <= warnedFrom)),
                await open.CountAsync(ct));
        }
    }
}
