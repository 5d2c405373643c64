using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cautions;

/// <summary>The library of conditions for a case: what its force offers today, with provider, place and telephone of its area filled in.</summary>
public static class ListWordings
{
    [Allow(Role.DecisionMaker, Purpose = "Choosing conditions")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<IReadOnlyList<Row>>>, IAboutCase;

    /// <param name="Id">The wording.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="Text">With every blank filled that is known of the area; the day is filled in when it is sent.</param>
    /// <param name="Kind">What it aims at.</param>
    /// <param name="IsUsual">Put into every new document at once.</param>
    public sealed record Row(Guid Id, string Title, string Text, ConditionKind Kind, bool IsUsual);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var today = London.DayOf(now);
            var area = await db.Cases.VisibleTo(user, db, now).Where(c => c.Id == query.CaseId).Select(c => c.AreaCode).SingleOrDefaultAsync(ct);
            if (area is null)
            {
                return new NotFound();
            }

            var force = db.Areas.Where(a => a.Code == area).Select(a => a.Force);
            var wordings = await db.ConditionWordings.AsNoTracking().Where(w => force.Contains(w.Force)).ToListAsync(ct);
            var contacts = await db.ContactsOnAsync(area, today, ct);
            return Outcome.Of<IReadOnlyList<Row>>([.. wordings.Where(w => w.IsOfferedOn(today)).OrderByDescending(w => w.IsUsual).ThenBy(w => w.EffectiveFrom).ThenBy(w => w.Id)
                .Select(w => new Row(w.Id, w.Title, Blanks.Fill(w.Text, contacts.GetValueOrDefault(w.Service)), w.Kind, w.IsUsual))]);
        }
    }

    /// <summary>Of each service of an area the newest contact that has begun.</summary>
    internal static async Task<Dictionary<ServiceKind, ProviderContact>> ContactsOnAsync(this AppDb db, string area, DateOnly day, CancellationToken ct) =>
        (await db.ProviderContacts.AsNoTracking().Where(p => p.AreaCode == area && p.EffectiveFrom <= day).ToListAsync(ct))
            .GroupBy(p => p.Service).ToDictionary(g => g.Key, g => g.MaxBy(p => (p.EffectiveFrom, p.AddedAt))!);
}
