using System.Text;
using Interventions.Domain.Custody;
using Interventions.Web.Features.HandOverBoard;
using Interventions.Web.Features.Imports;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>A custody extract, and the import of one.</summary>
internal static class CustodyDay
{
    public static byte[] Sample => File.ReadAllBytes(Repository.PathOf("tests/Interventions.Web.Tests/Samples/custody-extract.csv"));

    public static readonly IReadOnlyDictionary<string, string> Usual = new Dictionary<string, string>
    {
        ["custody_record_no"] = "07EC/1/26",
        ["suite"] = "Runcorn",
        ["cell"] = "B7",
        ["arrival_at"] = "2026-11-22T05:20",
        ["relevant_time"] = "2026-11-22T05:25",
        ["detention_authorised_at"] = "2026-11-22T05:45",
        ["next_review_due"] = "2026-11-22T11:45",
        ["released_at"] = "",
        ["exit_type"] = "",
        ["no_contact_bail"] = "N",
        ["surname"] = "Hughes",
        ["forenames"] = "Daniel",
        ["date_of_birth"] = "1991-07-15",
        ["sex"] = "M",
        ["ethnicity_sde"] = "W1",
        ["pnc_id"] = "2003/0062845E",
        ["cjs_offence_code"] = "CJ88001",
        ["offence_date"] = "2026-11-21",
        ["crime_ref"] = "CHES26100412",
        ["da_flag"] = "Y",
        ["dash_level"] = "standard",
        ["relationship"] = "current_partner",
        ["oic"] = "PC 2359 Johnson",
        ["warnings"] = "",
    };

    /// <summary>A row of an extract that is good but for what a test changes.</summary>
    public static Dictionary<string, string> Row(int number = 1, params (string Column, string Value)[] change)
    {
        Dictionary<string, string> row = new(Usual) { ["custody_record_no"] = $"07EC/{number}/26", ["crime_ref"] = $"CHES26{number:D6}" };
        foreach (var (column, value) in change)
        {
            row[column] = value;
        }

        return row;
    }

    public static byte[] Csv(params IReadOnlyDictionary<string, string>[] rows) => Csv(CustodyExtract.Columns, rows);

    public static byte[] Csv(IReadOnlyList<string> columns, params IReadOnlyDictionary<string, string>[] rows) => Encoding.UTF8.GetBytes(
        string.Concat(rows.Select(r => columns.Select(c => r.GetValueOrDefault(c, ""))).Prepend(columns)
            .Select(cells => string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")));

    public static Task<Outcome<Guid>> Check(this TestApp app, byte[] file, TestPerson? by = null, DateTimeOffset? madeAt = null) => app.SendAs(
        by ?? TestPerson.CustodyWorker, new CheckCustodyExtract.Command { File = new MemoryStream(file), MadeAt = (madeAt ?? app.Clock.GetUtcNow()).UtcDateTime });

    public static async Task<Guid> Checked(this TestApp app, byte[] file, TestPerson? by = null, DateTimeOffset? madeAt = null)
    {
        var outcome = await app.Check(file, by, madeAt);
        Assert.True(outcome.Problem is null, outcome.Problem?.Message);
        return outcome.Value;
    }

    public static async Task<ImportEffect> Imported(this TestApp app, byte[] file, TestPerson? by = null, DateTimeOffset? madeAt = null)
    {
        var outcome = await app.SendAs(by ?? TestPerson.CustodyWorker, new ApplyCustodyExtract.Command { ImportId = await app.Checked(file, by, madeAt) });
        Assert.True(outcome.Problem is null, outcome.Problem?.Message);
        return outcome.Value;
    }

    public static async Task<Detention> DetentionOf(this TestApp app, int number)
    {
        await using var db = app.Db();
        return await db.Detentions.AsNoTracking().SingleAsync(d => d.CustodyRecordNumber == $"07EC/{number}/26");
    }

    public static async Task<Outcome> Record(
        this TestApp app, int number, BoardFact? fact, NotSeenReason? notSeen = null, DeclineReason? declined = null, string? note = null, TestPerson? by = null) => await app.SendAs(
        by ?? TestPerson.CustodyWorker,
        new RecordOnBoard.Command { DetentionId = (await app.DetentionOf(number)).Id, Fact = fact, NotSeenBecause = notSeen, DeclinedBecause = declined, Note = note });

    public static async Task Recorded(
        this TestApp app, int number, BoardFact fact, NotSeenReason? notSeen = null, DeclineReason? declined = null, string? note = null, TestPerson? by = null)
    {
        var outcome = await app.Record(number, fact, notSeen, declined, note, by);
        Assert.True(outcome.Problem is null, outcome.Problem?.Message);
    }

    /// <summary>Enters her and records that she supports, so that the case can go forward.</summary>
    public static async Task Supporting(this TestApp app, Guid caseId) =>
        Assert.Null((await app.Answered(caseId, await app.VictimEntered(caseId))).Problem);
}
