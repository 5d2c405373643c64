using System.Runtime.CompilerServices;
using Interventions.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>The bank holidays a fresh install knows: 2012 to 2035, with the one-offs proclaimed in those years (V-04).</summary>
internal static class HolidaySeed
{
    private const string Source = "Banking and Financial Dealings Act 1971, and the proclamations known when this was written";

    /// <summary>The day the tracker learnt of them: before anything an administrator can say.</summary>
    private static readonly DateTime Known = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Adds days nobody has said anything about, in one statement, so that two nodes starting at once do not collide.</summary>
    public static async Task AddAsync(AppDb db, CancellationToken ct)
    {
        var said = (await db.HolidayNotes.Select(n => n.Day).Distinct().ToListAsync(ct)).ToHashSet();
        var missing = BankHolidays.EnglandAndWales.Where(h => !said.Contains(h.Day)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        List<object> values = [true, Source, Guid.Empty, Known];
        var rows = missing.ConvertAll(h =>
        {
            values.AddRange([h.Day, h.Name]);
            return $"({{{values.Count - 2}}}, 0, {{0}}, {{{values.Count - 1}}}, {{1}}, {{2}}, {{3}})";
        });
        var sql = $"""insert into "HolidayNotes" ("Day", "Number", "IsHoliday", "Name", "Source", "By", "At") values {string.Join(", ", rows)} on conflict do nothing""";
        await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(sql, [.. values]), ct);
    }
}
