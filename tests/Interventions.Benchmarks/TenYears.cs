using System.Data.Common;
using System.Diagnostics;
using System.Text;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.CrimeImports;
using Interventions.Web.Features.Imports;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Benchmarks;

/// <summary>
/// One force's ten years in a database: a case for each of many people, a third of them voluntary, a third cautioned and a third who met
/// the criteria and were not, over four areas; and crimes, which come in as a file like anybody's. One case is referred through the domain,
/// and the rest are copies of its row.
/// </summary>
internal static class TenYears
{
    public const int People = 60_000;

    private static readonly string[] Areas = ["CHE", "CWC", "HAL", "WAR"];
    private static readonly DateTime LastDay = new(2026, 11, 1, 10, 0, 0, DateTimeKind.Utc);

    public static SignedInUser Analyst { get; } = new(new Actor(Guid.NewGuid(), "Ann Analyst", Role.ForceAnalyst), Areas, []);

    public static SignedInUser Opcc { get; } = new(new Actor(Guid.NewGuid(), "Olive Opcc", Role.OpccStaff), Areas, []);

    /// <summary>Checks and applies a crime extract; applying hands it on to matching.</summary>
    public static async Task<(TimeSpan Check, TimeSpan Apply)> ImportAsync(BenchApp app, IEnumerable<string> lines)
    {
        await using MemoryStream file = new(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        var watch = Stopwatch.StartNew();
        var id = await app.SendAsync(new CheckCrimeExtract.Command { File = file }, Analyst);
        var check = watch.Elapsed;
        await app.SendAsync(new ApplyCrimeExtract.Command { ImportId = id }, Analyst);
        return (check, watch.Elapsed - check);
    }

    public static async Task FillAsync(BenchApp app, IReadOnlyList<Person> people)
    {
        await using var db = app.Db();
        db.Add(await TemplateAsync(db));
        await db.SaveChangesAsync();
        await BulkRows.AddAsync(db, people, default);
        var (columns, template) = await RowAsync(db);
        var cases = people.Select((p, i) => new Copied(Guid.CreateVersion7(), p.Id, i, LastDay.AddDays(-(i * 7919L % 3500)))).ToList();
        await FastRows.AddAsync(db, "Cases", columns, cases, (c, into) =>
        {
            for (var i = 0; i < columns.Count; i++)
            {
                into.Any(Value(c, columns[i], template[i]));
            }
        }, default);
        var uncautioned = cases.Where(c => c.Cohort == 2).ToList();
        var met = string.Join(' ', Criteria.Hard.Select(c => $"{c.Code()}={CriterionAnswer.Yes}"));
        await FastRows.AddAsync(db, "Evaluation", ["CaseId", "RuleSet", "Because", "Answers", "By", "At"], uncautioned, (c, into) =>
        {
            into.Id(c.Id);
            into.Text("bench");
            into.Text(nameof(CaseAction.ConfirmEligibility));
            into.Text(met);
            into.Id(Guid.Empty);
            into.Instant(c.ReferredAt);
        }, default);
        await FastRows.AddAsync(db, "Journal", ["CaseId", "Version", "Action", "Kind", "To", "UserId", "Role", "At", "Day", "NeedsFreshAnswers", "Reason", "IsRestricted"], uncautioned, (c, into) =>
        {
            into.Id(c.Id);
            into.Small(1);
            into.Text(nameof(CaseAction.Close));
            into.Text("WayOut");
            into.Text(nameof(CaseStage.Closed));
            into.Id(Guid.Empty);
            into.Text(nameof(Role.System));
            into.Instant(c.ReferredAt);
            into.Day(DateOnly.FromDateTime(c.ReferredAt));
            into.YesOrNo(false);
            into.Text(nameof(Reason.Moved));
            into.YesOrNo(false);
        }, default);
    }

    /// <param name="Number">Spreads cohorts, areas and days.</param>
    private sealed record Copied(Guid Id, Guid PersonId, int Number, DateTime ReferredAt)
    {
        public int Cohort => Number % 3;
    }

    private static object? Value(Copied c, string column, object? template) => column switch
    {
        "Id" => c.Id,
        "PersonId" => c.PersonId,
        "Reference" => $"B{c.Number}",
        "Track" => c.Cohort == 0 ? nameof(Track.Voluntary) : nameof(Track.ConditionalCaution),
        "AreaCode" => Areas[c.Number / 3 % Areas.Length],
        "CrimeReference" => $"T{c.Number}",
        "ReferredAt" => c.ReferredAt,
        "Caution_SignedOn" or "Caution_Deadline" when c.Cohort == 1 => DateOnly.FromDateTime(c.ReferredAt),
        "Caution_Admission" or "Caution_OffenceDetails" when c.Cohort == 1 => "",
        "Caution_By" when c.Cohort == 1 => Guid.Empty,
        "Caution_Consents" when c.Cohort == 1 => true,
        "Caution_At" when c.Cohort == 1 => c.ReferredAt,
        _ => template,
    };

    private static async Task<CaseFile> TemplateAsync(AppDb db) => CaseFile.Refer(
        new()
        {
            Id = Guid.CreateVersion7(),
            Reference = "CHE-2025-000000",
            Track = Track.ConditionalCaution,
            Source = ReferralSource.Custody,
            Policy = await db.Policies.FirstAsync(),
            AreaCode = "CHE",
            SuiteCode = "RUN",
            Person = new() { Id = Guid.CreateVersion7(), Surname = "Template", Forenames = "Tom", DateOfBirth = new(1950, 1, 1), Sex = Sex.Male },
            CrimeReference = "T",
            Offence = new("CJ88001", DateOnly.FromDateTime(LastDay)),
            Relationship = Relationship.CurrentPartner,
            VictimsCounted = 1,
            Risk = RiskLevel.Standard,
            RiskAssessedOn = DateOnly.FromDateTime(LastDay),
        },
        new(BenchApp.Worker.Actor, LastDay));

    /// <summary>The template's row as the database has it, with days as days.</summary>
    private static async Task<(IReadOnlyList<string> Columns, object?[] Values)> RowAsync(AppDb db)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """select * from "Cases" """;
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        return (columns, [.. columns.Select((_, i) => reader.IsDBNull(i) ? null
            : reader.GetDataTypeName(i) == "date" ? reader.GetFieldValue<DateOnly>(i)
            : reader.GetValue(i))]);
    }
}
