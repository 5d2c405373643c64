using Interventions.Domain.Calendar;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>
/// One row for each case and file: checked until the file's last day, so many found or clear (product.md 8). A file that ends before the
/// case was referred says nothing of it and gives no row.
/// </summary>
internal sealed class CheckWork(AppDb db, DateTime at, PeopleOnRecord people)
{
    public async Task<int> WriteAsync(Guid importId, DateOnly until, CancellationToken ct)
    {
        var end = London.EndOfDayUtc(until);
        var cases = await db.Cases.AsNoTracking().Where(c => c.ReferredAt < end && !db.CaseChecks.Any(k => k.CaseId == c.Id && k.ImportId == importId))
            .OrderBy(c => c.Id).Select(c => new { c.Id, c.PersonId }).ToListAsync(ct);
        var found = (await db.CrimeMatches.AsNoTracking().Where(m => m.Standing == MatchStanding.Matched && db.Crimes.Any(c => c.Id == m.CrimeId && c.WithdrawnAt == null))
            .Select(m => new { m.PersonId, m.CrimeId }).ToListAsync(ct)).GroupBy(m => people.SelfOf(m.PersonId)).ToDictionary(g => g.Key, g => g.Select(m => m.CrimeId).Distinct().Count());
        await BulkRows.AddAsync(db, [.. cases.Select(c => new CaseCheck { CaseId = c.Id, ImportId = importId, At = at, CheckedUntil = until, Found = found.GetValueOrDefault(people.SelfOf(c.PersonId)) })], ct);
        return cases.Count;
    }
}
