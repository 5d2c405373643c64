using Interventions.Domain.Custody;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CrimeImports;

/// <summary>
/// Holds the staged rows of an import against the register of crimes, set by set in the database itself: to say what would follow, or
/// to make it so (decision 0034). The statements are the same on both engines.
/// </summary>
internal sealed class CrimeRegister(AppDb db, CrimeImport import)
{
    private const int Chunk = 25_000;

    /// <summary>What a row may say anew of a crime, with the name of its column in the file.</summary>
    private static readonly (string Column, string InFile)[] Says =
    [
        ("HomeOfficeCode", "ho_offence_code"), ("CjsCode", "cjs_offence_code"), ("CommittedFrom", "committed_from"), ("CommittedTo", "committed_to"), ("RecordedOn", "recorded_on"), ("IsDomesticAbuse", "da_flag"),
        ("PncId", "suspect_pnc_id"), ("Surname", "suspect_surname"), ("Forenames", "suspect_forenames"), ("DateOfBirth", "suspect_date_of_birth"), ("Sex", "suspect_sex"), ("VictimReference", CrimeExtract.VictimColumn),
        ("Outcome", ""), ("OutcomeOn", ""), ("Status", ""),
    ];

    private static readonly string Differs = string.Join(" or ", Says.Select(s => $"c.\"{s.Column}\" is distinct from s.\"{s.Column}\""));

    /// <summary>Values that went, as columns and values of the file; the victim's number never leaves its own column.</summary>
    private static readonly string Others = string.Join(" || ", Says.Where(s => s.InFile.Length > 0).Select(s =>
        $"case when c.\"{s.Column}\" is distinct from s.\"{s.Column}\" then '{s.InFile}=' || {(s.InFile == CrimeExtract.VictimColumn ? $"'{CrimeExtract.NotShown}'" : $"coalesce(cast(c.\"{s.Column}\" as text), '')")} || '; ' else '' end"));

    /// <summary>A staged row and the crime it speaks of; "cross join" keeps SQLite to that order, which has no statistics to choose by. The parameters of every statement are the same: force, first and last row, import, instant, the file's date.</summary>
    private const string OnCrime = """c."Force" = {0} and c."CrimeReference" = s."CrimeReference" and c."SuspectReference" = s."SuspectReference" and s."Id" >= {1} and s."Id" < {2}""";

    private const string SaidByNewer = """c."LastImportId" in (select i."Id" from "CrimeImports" i where i."Force" = {0} and i."ExtractAt" > {5})""";
    private const string SaidByOlder = """c."LastImportId" in (select i."Id" from "CrimeImports" i where i."Force" = {0} and i."ExtractAt" < {5})""";

    private const string Missing = """
        c."Force" = {0} and c."WithdrawnAt" is null and c."RecordedOn" >= {6} and c."RecordedOn" <= {7} and
        """ + " " + SaidByOlder + " " + """
        and not exists (select 1 from "BadCrimeRows" b where b."ImportId" = {3} and b."CrimeReference" = c."CrimeReference" and b."SuspectReference" = c."SuspectReference")
        """;

    private readonly long _first = import.Number * CrimeImport.RowsOfOne;

    /// <summary>What would follow, without a change, were it called a full refresh of what it covers.</summary>
    public async Task<CrimeEffect> ExpectAsync(CancellationToken ct)
    {
        if (!await AnyAsync(ct))
        {
            return new(import.Good, 0, 0, 0, 0);
        }

        var (last, at) = (_first + CrimeImport.RowsOfOne, import.SentAt);
        var known = await CountAsync($"select count(*) as \"Value\" from \"StagedCrimes\" s cross join \"SuspectedCrimes\" c where {OnCrime}", last, at, ct);
        var older = !await HasNewerAsync(ct) ? 0 : await CountAsync($"select count(*) as \"Value\" from \"StagedCrimes\" s cross join \"SuspectedCrimes\" c where {OnCrime} and {SaidByNewer}", last, at, ct);
        var returned = await CountAsync($"select count(*) as \"Value\" from \"StagedCrimes\" s cross join \"SuspectedCrimes\" c where {OnCrime} and c.\"WithdrawnAt\" is not null and not {SaidByNewer}", last, at, ct);
        var changed = await CountAsync($"select count(*) as \"Value\" from \"StagedCrimes\" s cross join \"SuspectedCrimes\" c where {OnCrime} and c.\"WithdrawnAt\" is null and not {SaidByNewer} and ({Differs})", last, at, ct);

        // What is missing less what the file has of it: the other way round the staged rows would need an index of their own.
        var withdrawn = !import.CanMiss ? 0
            : await CountAsync($"select count(*) as \"Value\" from \"SuspectedCrimes\" c where {Missing}", last, at, ct)
            - await CountAsync($"select count(*) as \"Value\" from \"StagedCrimes\" s cross join \"SuspectedCrimes\" c where {OnCrime} and {Missing}", last, at, ct);
        return new(import.Good - known, changed, older, withdrawn, returned);
    }

    /// <summary>Makes it so, piece by piece; the caller's transaction holds the pieces together.</summary>
    /// <param name="at">When.</param>
    /// <param name="progress">Told how many rows are done.</param>
    /// <param name="ct">Stops between pieces.</param>
    public async Task<CrimeEffect> ApplyAsync(DateTime at, Action<int> progress, CancellationToken ct)
    {
        var isKnown = await AnyAsync(ct);
        var hasNewer = isKnown && await HasNewerAsync(ct);
        var hasWithdrawn = isKnown && await db.Crimes.AnyAsync(c => c.Force == import.Force && c.WithdrawnAt != null, ct);
        var mostRecords = import.Good + import.Bad + 2; // the header is record 1
        var offset = await db.Crimes.MaxAsync(c => (long?)c.Id, ct) ?? 0;
        var (added, changed, older, returned) = (0, 0, 0, 0);
        for (var done = 0; done < mostRecords; done += Chunk)
        {
            ct.ThrowIfCancellationRequested();
            var (from, to) = (_first + done, _first + done + Chunk);
            if (isKnown)
            {
                older += !hasNewer ? 0 : await CountAsync($"select count(*) as \"Value\" from \"StagedCrimes\" s cross join \"SuspectedCrimes\" c where {OnCrime} and {SaidByNewer}", from, to, at, ct);
                returned += !hasWithdrawn ? 0 : await CountAsync($"select count(*) as \"Value\" from \"StagedCrimes\" s cross join \"SuspectedCrimes\" c where {OnCrime} and c.\"WithdrawnAt\" is not null and not {SaidByNewer}", from, to, at, ct);
                changed += await KeepBeforeAsync(from, to, at, ct);
                await BringAsync(from, to, at, ct);
            }

            added += await AddAsync(offset, isKnown, from, to, at, ct);
            progress(Math.Min(import.Good, done + Chunk));
        }

        ct.ThrowIfCancellationRequested();
        return new(added, changed - returned, older, import.IsFullRefresh ? await WithdrawAsync(at, ct) : 0, returned);
    }

    /// <summary>More than a tenth of what stands in its period would go, as with a file that was cut off.</summary>
    public async Task<bool> WithdrawsManyAsync(int withdrawn, CancellationToken ct)
    {
        var standing = await db.Crimes.CountAsync(c => c.Force == import.Force && c.WithdrawnAt == null && c.RecordedOn >= import.CoveredFrom && c.RecordedOn <= import.CoveredUntil, ct);
        return withdrawn * 10 > standing + withdrawn;
    }

    private Task<bool> HasNewerAsync(CancellationToken ct) => db.CrimeImports.AnyAsync(i => i.Force == import.Force && i.ExtractAt > import.ExtractAt && i.State == ImportState.Applied, ct);

    private Task<bool> AnyAsync(CancellationToken ct) => db.Crimes.AnyAsync(c => c.Force == import.Force, ct);

    private Task<int> KeepBeforeAsync(long from, long to, DateTime at, CancellationToken ct) => RunAsync(
        $$"""
        insert into "CrimeChanges" ("CrimeId", "ImportId", "At", "OutcomeBefore", "OutcomeOnBefore", "StatusBefore", "WasWithdrawnBefore", "OthersBefore")
        select c."Id", {3}, {4}, c."Outcome", c."OutcomeOn", c."Status", c."WithdrawnAt" is not null, nullif({{Others}}, '')
        from "StagedCrimes" s cross join "SuspectedCrimes" c where {{OnCrime}} and not {{SaidByNewer}} and (c."WithdrawnAt" is not null or {{Differs}})
        """, from, to, at, ct);

    private Task<int> BringAsync(long from, long to, DateTime at, CancellationToken ct) => RunAsync(
        $$"""
        update "SuspectedCrimes" as c set {{string.Join(", ", Says.Select(s => $"\"{s.Column}\" = s.\"{s.Column}\""))}}, "LastImportId" = {3}, "WithdrawnAt" = null
        from "StagedCrimes" s where {{OnCrime}} and not {{SaidByNewer}} and (c."WithdrawnAt" is not null or {{SaidByOlder}} or {{Differs}})
        """, from, to, at, ct);

    private Task<int> AddAsync(long offset, bool isKnown, long from, long to, DateTime at, CancellationToken ct)
    {
        var columns = CrimeStaging.Columns.Skip(1).Select(c => $"\"{c}\"").ToList();
        var isNew = isKnown ? """and not exists (select 1 from "SuspectedCrimes" c where c."Force" = {0} and c."CrimeReference" = s."CrimeReference" and c."SuspectReference" = s."SuspectReference")""" : "";
        return RunAsync(
            $$"""
            insert into "SuspectedCrimes" ("Id", "Force", {{string.Join(", ", columns)}}, "FirstImportId", "LastImportId")
            select s."Id" - {{_first}} + {{offset}}, {0}, {{string.Join(", ", columns.Select(c => $"s.{c}"))}}, {3}, {3}
            from "StagedCrimes" s where s."Id" >= {1} and s."Id" < {2} {{isNew}} order by s."Id"
            """, from, to, at, ct);
    }

    /// <summary>Every row of the file has this import's name on its crime by now, or that of one as new, so what an older one spoke of last is missing.</summary>
    private async Task<int> WithdrawAsync(DateTime at, CancellationToken ct)
    {
        await RunAsync(
            $$"""
            insert into "CrimeChanges" ("CrimeId", "ImportId", "At", "OutcomeBefore", "OutcomeOnBefore", "StatusBefore", "WasWithdrawnBefore")
            select c."Id", {3}, {4}, c."Outcome", c."OutcomeOn", c."Status", false from "SuspectedCrimes" c where {{Missing}}
            """, 0, 0, at, ct);
        return await RunAsync($$"""update "SuspectedCrimes" as c set "WithdrawnAt" = {4}, "LastImportId" = {3} where {{Missing}}""", 0, 0, at, ct);
    }

    private object[] Parameters(long from, long to, DateTime at) =>
        [import.Force, from, to, import.Id, at, import.ExtractAt, import.CoveredFrom ?? DateOnly.MinValue, import.CoveredUntil ?? DateOnly.MinValue];

    private Task<int> RunAsync(string sql, long from, long to, DateTime at, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(sql, Parameters(from, to, at), ct);

    private Task<int> CountAsync(string sql, long last, DateTime at, CancellationToken ct) => CountAsync(sql, _first, last, at, ct);

    private Task<int> CountAsync(string sql, long from, long to, DateTime at, CancellationToken ct) => db.Database.SqlQueryRaw<int>(sql, Parameters(from, to, at)).SingleAsync(ct);
}
