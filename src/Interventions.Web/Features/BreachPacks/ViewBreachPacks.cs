using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>The breach packs of a case: when they were made, when they may go, who got them. For decision-makers alone.</summary>
public static class ViewBreachPacks
{
    [Allow(Role.DecisionMaker, Purpose = "Handing over a breach pack")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="MayMake">A pack can be made now.</param>
    /// <param name="WhyNot">Why none can be.</param>
    /// <param name="Packs">Newest first.</param>
    public sealed record View(Guid CaseId, string Reference, string PersonName, bool MayMake, string? WhyNot, IReadOnlyList<Pack> Packs);

    /// <param name="GoesFrom">The day from which it may go; null where it may now.</param>
    /// <param name="ChangedSince">What is other than in the one before for the same readers; empty in the first.</param>
    /// <param name="Sent">Who got it, newest first.</param>
    public sealed record Pack(
        Guid Id, int Number, PackReaders Readers, DateTime MadeAt, string MadeBy, string PdfSha256, string JsonSha256, DateOnly? GoesFrom,
        IReadOnlyList<string> ChangedSince, IReadOnlyList<Delivery> Sent);

    public sealed record Delivery(string Name, string Organisation, PackRoute Route, DateTime SentAt, string? UrgentReason, string By);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock);
            var file = await db.Cases.VisibleTo(user, db, now.At).AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == query.CaseId, ct);
            if (file is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, file.Id);
            access.Shows(SubjectKind.Person, file.PersonId);
            var may = file.Preview(now).FirstOrDefault(a => a.Action == CaseAction.MakeBreachPack);
            return new View(
                file.Id, file.Reference, file.Person.FullName, may is { IsPossible: true }, may is null ? "There is no breach on a voluntary case." : string.Join(" ", may.WhyNot),
                await PacksAsync(db, file.Id, London.DayOf(now.At), ct));
        }

        private async Task<IReadOnlyList<Pack>> PacksAsync(AppDb db, Guid caseId, DateOnly today, CancellationToken ct)
        {
            var days = await calendar.GetAsync(ct);
            var packs = await db.Set<BreachPack>().AsNoTracking().Where(p => p.CaseId == caseId).OrderByDescending(p => p.Number)
                .Select(p => new { p.Id, p.Number, p.Readers, p.MadeAt, p.MadeBy, p.PdfSha256, p.JsonSha256, p.Json, IsSeenTo = db.Set<PackSeenTo>().Any(s => s.PackId == p.Id) })
                .ToListAsync(ct);
            var sent = await db.Set<PackDelivery>().AsNoTracking().Where(d => d.CaseId == caseId).OrderByDescending(d => d.Id).ToListAsync(ct);
            var names = await db.Users.AsNoTracking().ToNamesAsync(packs.Select(p => p.MadeBy).Concat(sent.Select(s => s.By)), ct);
            return packs.ConvertAll(p =>
            {
                PackStanding standing = new(p.Id, p.Readers, p.MadeAt, p.IsSeenTo);
                return new Pack(
                    p.Id, p.Number, p.Readers, p.MadeAt, names.GetValueOrDefault(p.MadeBy, ""), p.PdfSha256, p.JsonSha256,
                    standing.MayGoOn(today, days) ? null : standing.GoesFrom(days), BreachPackContent.FromJson(p.Json).ChangedSince,
                    [.. sent.Where(s => s.PackId == p.Id).Select(s => new Delivery(s.Name, s.Organisation, s.Route, s.SentAt, s.UrgentReason, names.GetValueOrDefault(s.By, "")))]);
            });
        }
    }
}
