using System.Globalization;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CrimeImports;

/// <summary>Reads a whole crime extract into rows, good and bad, without changing the register.</summary>
internal sealed class CrimeChecker(AppDb db, ExtractFile file, CrimeImport import, long number, DateOnly today)
{
    private const string Gone = "The number that was kept for this row is gone after a day. Enter it again, or leave it blank.";

    private readonly Dictionary<(string Crime, string Suspect), int> _seen = [];
    private readonly Dictionary<Guid, Dictionary<int, string>> _kept = [];
    private static readonly int Victim = CrimeExtract.Columns.Index().Single(c => c.Item == CrimeExtract.VictimColumn).Index;

    private readonly string[] _cells = new string[CrimeExtract.Columns.Count];
    private List<(long Id, CrimeFacts Facts)> _good = new(CrimeStaging.BatchSize);
    private List<BadCrimeRow> _bad = [];
    private Task _keeping = Task.CompletedTask;
    private bool _isVictimGone;

    public int Good { get; private set; }

    public int Bad { get; private set; }

    public int BadWithoutReference { get; private set; }

    public DateOnly? From { get; private set; }

    public DateOnly? Until { get; private set; }

    /// <summary>The file that mended rows came from.</summary>
    public DateTime? MendedOf { get; private set; }

    /// <summary>What stands in a file of bad rows for the victim's number, which is shown to nobody.</summary>
    public static string KeptAs(Guid importId, int record) => string.Create(CultureInfo.InvariantCulture, $"kept-{importId:N}-{record}");

    /// <summary>Reads to the end, and keeps each batch of rows as soon as it is full, while the next is read.</summary>
    public async Task ReadAsync(CancellationToken ct)
    {
        try
        {
            while (await file.ReadAsync(ct))
            {
                await ReadCellsAsync(ct);
                Take(CrimeExtract.Read(_cells, today));
                if (_good.Count == CrimeStaging.BatchSize || _bad.Count == StagedRows.BatchSize)
                {
                    await KeepAsync(ct);
                }
            }

            await KeepAsync(ct);
        }
        finally
        {
            // Also when the file breaks off: nobody else may use the connection before.
            await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _keeping;
    }

    private async Task ReadCellsAsync(CancellationToken ct)
    {
        file.Cells(_cells);
        _isVictimGone = false;
        if (file.IsMended && _cells[Victim].StartsWith("kept-", StringComparison.Ordinal))
        {
            var kept = await KeptAsync(_cells[Victim], ct);
            _isVictimGone = kept is null;
            _cells[Victim] = kept ?? "";
        }
    }

    private async Task KeepAsync(CancellationToken ct)
    {
        await _keeping;
        var (good, bad) = (_good, _bad);
        (_good, _bad) = (new(CrimeStaging.BatchSize), []);
        _keeping = Task.Run(
            async () =>
            {
                await CrimeStaging.AddAsync(db, good, ct);
                await BulkRows.AddAsync(db, bad, ct);
            },
            ct);
    }

    private void Take(CrimeRow row)
    {
        var problems = _isVictimGone ? [.. row.Problems, new(CrimeExtract.VictimColumn, CrimeExtract.NotShown, Gone)] : row.Problems;
        if (row is { CrimeReference: { } crime, SuspectReference: { } suspect } && !_seen.TryAdd((crime, suspect), file.Record))
        {
            problems = [.. problems, new("crime_ref", crime, $"Record {_seen[(crime, suspect)]} has this crime and suspect already. Keep the one that is right.")];
        }

        if (problems.Count == 0)
        {
            Stage(row.Facts!);
            return;
        }

        Bad++;
        BadWithoutReference += row.CrimeReference is null || row.SuspectReference is null ? 1 : 0;
        _bad.Add(new()
        {
            ImportId = import.Id,
            Record = file.Record,
            CrimeReference = row.CrimeReference,
            SuspectReference = row.SuspectReference,
            Cells = CrimeStaging.Write(_cells),
            Remarks = StagedRows.Write(problems),
        });
    }

    private void Stage(CrimeFacts f)
    {
        Good++;
        From = From is null || f.RecordedOn < From ? f.RecordedOn : From;
        Until = Until is null || f.RecordedOn > Until ? f.RecordedOn : Until;
        _good.Add(((number * CrimeImport.RowsOfOne) + file.Record, f));
    }

    /// <summary>The value as it stood in the file before; null where it is gone.</summary>
    private async Task<string?> KeptAsync(string text, CancellationToken ct)
    {
        if (text.Split('-') is not [_, var id, var record] || !Guid.TryParseExact(id, "N", out var from) || !int.TryParse(record, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return null;
        }

        if (!_kept.TryGetValue(from, out var rows))
        {
            await _keeping;
            var earlier = await db.CrimeImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == from && i.Force == import.Force, ct);
            MendedOf ??= earlier?.ExtractAt;
            var cells = earlier is null ? [] : await db.BadCrimeRows.AsNoTracking().Readable().Where(r => r.ImportId == from).Select(r => new { r.Record, r.Cells }).ToListAsync(ct);
            _kept[from] = rows = cells.ToDictionary(r => r.Record, r => StagedRows.Cells(r.Cells)[Victim]);
        }

        return rows.GetValueOrDefault(at);
    }
}
