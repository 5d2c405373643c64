using Interventions.Domain.Calendar;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>
/// Rows for cases and files: checked until the file's last day, so many found or clear (product.md 8). A file speaks of the cases of its own
/// force. It has to follow on what a case was checked until, or on the day it was referred: what was recorded between two files is in neither,
/// so a case is not checked beyond a gap. Once the missing file is there, every later one counts too.
/// </summary>
internal sealed class CheckWork
{
    private readonly PeopleOnRecord _people;
    private readonly List<(Guid CaseId, Guid PersonId, CrimeFile File)> _due;

    private CheckWork(PeopleOnRecord people, List<(Guid CaseId, Guid PersonId, CrimeFile File)> due) => (_people, _due) = (people, due);

    /// <summary>Says which checks are due. Nothing but a matching adds checks, so it is asked before the writing begins, which others wait for on SQLite.</summary>
    /// <param name="db">Where from.</param>
    /// <param name="people">As they are matched: a case of anybody else waits for the next matching, or it would be found clear unseen.</param>
    /// <param name="files">Every file there is, in the order of their first days.</param>
    /// <param name="atHand">The file that has just come: also where it reaches no further, because something else may have been found.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<CheckWork> PrepareAsync(AppDb db, PeopleOnRecord people, IReadOnlyCollection<CrimeFile> files, Guid? atHand, CancellationToken ct)
    {
        using var stage = Stages.Begin("checks prepared");
        var byForce = files.ToLookup(f => f.Force);
        var forces = byForce.Select(g => g.Key).ToList();
        var cases = await (from c in db.Cases.AsNoTracking() join a in db.Areas on c.AreaCode equals a.Code where forces.Contains(a.Force) orderby c.Id select new { c.Id, c.PersonId, c.ReferredAt, a.Force }).ToListAsync(ct);
        var last = await db.CaseChecks.GroupBy(k => k.CaseId).Select(g => new { g.Key, Until = g.Max(k => k.CheckedUntil) }).ToDictionaryAsync(g => g.Key, g => g.Until, ct);
        var had = atHand is null ? [] : await db.CaseChecks.Where(k => k.ImportId == atHand).Select(k => k.CaseId).ToHashSetAsync(ct);
        List<(Guid, Guid, CrimeFile)> due = [];
        foreach (var c in cases.Where(c => people.Has(c.PersonId)))
        {
            var until = last.TryGetValue(c.Id, out var day) ? day : (DateOnly?)null;
            due.AddRange(FilesOf(byForce[c.Force], London.DayOf(c.ReferredAt), until, had.Contains(c.Id) ? null : atHand).Select(f => (c.Id, c.PersonId, f)));
        }

        return new(people, due);
    }

    /// <summary>Writes them, with what is found by now; the answer is how many cases have one more check.</summary>
    public async Task<int> WriteAsync(AppDb db, DateTime at, CancellationToken ct)
    {
        if (_due.Count == 0)
        {
            return 0;
        }

        var found = await FoundAsync(db, ct);
        await BulkRows.AddAsync(db, _due.ConvertAll(d => new CaseCheck { CaseId = d.CaseId, ImportId = d.File.ImportId, At = at, CheckedUntil = d.File.Until, Found = found.GetValueOrDefault(_people.SelfOf(d.PersonId)) }), ct);
        return _due.DistinctBy(d => d.CaseId).Count();
    }

    /// <summary>The files that take a case further, without a gap.</summary>
    private static IEnumerable<CrimeFile> FilesOf(IEnumerable<CrimeFile> files, DateOnly referred, DateOnly? until, Guid? atHand)
    {
        foreach (var file in files.Where(f => f.Until >= referred))
        {
            if (file.From > (until ?? referred).AddDays(1))
            {
                yield break;
            }

            if (until is null || file.Until > until || file.ImportId == atHand)
            {
                until = until > file.Until ? until : file.Until;
                yield return file;
            }
        }
    }

    private async Task<Dictionary<Guid, int>> FoundAsync(AppDb db, CancellationToken ct) =>
        (await db.CrimeMatches.AsNoTracking().Where(m => m.Standing == MatchStanding.Matched && db.Crimes.Any(c => c.Id == m.CrimeId && c.WithdrawnAt == null))
            .Select(m => new { m.PersonId, m.CrimeId }).ToListAsync(ct)).GroupBy(m => _people.SelfOf(m.PersonId)).ToDictionary(g => g.Key, g => g.Select(m => m.CrimeId).Distinct().Count());
}
