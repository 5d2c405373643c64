using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>Somebody's cases and crimes, all records of him together, and where his follow-up ends.</summary>
public static class ViewMatchedPerson
{
    private const int MostCrimes = 100;

    [Allow(Role.ForceAnalyst, Purpose = "Matching crimes with people")]
    public sealed record Query(Guid PersonId) : IRequest<Outcome<View>>;

    /// <param name="Victims">Against how many different victims, as far as the force numbered them: a count and nothing else.</param>
    /// <param name="Crimes">The latest of them.</param>
    public sealed record View(string Name, DateOnly Born, IReadOnlyList<CaseRow> Cases, int CrimesInAll, int Victims, IReadOnlyList<CrimeRow> Crimes, IReadOnlyList<EndRow> Ends);

    public sealed record CaseRow(string Reference, DateOnly? CheckedUntil, int Found);

    public sealed record CrimeRow(long Id, string Reference, DateOnly Committed, string HomeOfficeCode, bool IsDomesticAbuse, CrimeStatus Status, MatchedBy By);

    /// <param name="On">Null where it was taken back.</param>
    public sealed record EndRow(FollowUpEndReason Reason, DateOnly? On, string By, DateTime At);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.RecordsOfAsync(query.PersonId, user, clock.GetUtcNow().UtcDateTime, ct) is not { } records)
            {
                return new NotFound();
            }

            records.ForEach(id => access.Shows(SubjectKind.Person, id));
            var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == query.PersonId, ct);
            var cases = await db.Cases.AsNoTracking().InForceOf(user, db).Open(user, db, clock.GetUtcNow().UtcDateTime).Where(c => records.Contains(c.PersonId)).OrderBy(c => c.Reference)
                .Select(c => new { c.Reference, Last = db.CaseChecks.Where(k => k.CaseId == c.Id).OrderByDescending(k => k.CheckedUntil).ThenByDescending(k => k.Id).Select(k => new { k.CheckedUntil, k.Found }).FirstOrDefault() }).ToListAsync(ct);
            var his = db.MatchedOf(records).InForceOf(user, db);
            var crimes = await his.OrderByDescending(c => c.CommittedFrom).ThenByDescending(c => c.Id).Take(MostCrimes)
                .Select(c => new CrimeRow(
                    c.Id, c.CrimeReference, c.CommittedFrom, c.HomeOfficeCode, c.IsDomesticAbuse, c.Status,
                    db.CrimeMatches.Where(m => m.CrimeId == c.Id && m.Standing == MatchStanding.Matched && records.Contains(m.PersonId)).Select(m => m.By).First())).ToListAsync(ct);
            var ends = await db.FollowUpEnds.AsNoTracking().Where(e => records.Contains(e.PersonId)).OrderByDescending(e => e.Id)
                .Select(e => new EndRow(e.Reason, e.On, db.Users.Where(u => u.Id == e.By).Select(u => u.Name).FirstOrDefault() ?? "", e.At)).ToListAsync(ct);
            return new View(
                person.FullName, person.DateOfBirth, cases.ConvertAll(c => new CaseRow(c.Reference, c.Last?.CheckedUntil, c.Last?.Found ?? 0)), await his.CountAsync(ct), await his.VictimsAsync(ct), crimes, ends);
        }
    }
}

/// <summary>All records of one human being, and what is matched to them.</summary>
internal static class RecordsOfPeople
{
    /// <summary>Before the statement that counts victims: a number is all that leaves it.</summary>
    public const string CountOnly = "Distinct victims, as a number";

    /// <summary>Null where the analyst may not know of him.</summary>
    public static async Task<List<Guid>?> RecordsOfAsync(this AppDb db, Guid personId, CurrentUser user, DateTime now, CancellationToken ct)
    {
        var open = db.Cases.InForceOf(user, db).Open(user, db, now);
        return await open.AnyAsync(c => c.PersonId == personId, ct)
            ? (await db.SamePeopleAsync([personId], ct)).Except(await db.HiddenAsync(user, now, ct)).ToList()
            : null;
    }

    public static IQueryable<SuspectedCrime> MatchedOf(this AppDb db, IReadOnlyCollection<Guid> records) => db.Crimes.AsNoTracking()
        .Where(c => c.WithdrawnAt == null && db.CrimeMatches.Any(m => m.CrimeId == c.Id && m.Standing == MatchStanding.Matched && records.Contains(m.PersonId)));

    public static Task<int> VictimsAsync(this IQueryable<SuspectedCrime> crimes, CancellationToken ct) =>
        crimes.TagWith(CountOnly).Where(c => c.VictimReference != null).Select(c => c.VictimReference).Distinct().CountAsync(ct);
}
