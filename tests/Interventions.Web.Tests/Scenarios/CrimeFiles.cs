using System.Text;
using Interventions.Domain.Reoffending;
using Interventions.Web.Features.CrimeImports;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>A crime extract, and the import of one.</summary>
internal static class CrimeFiles
{
    public static byte[] Sample => File.ReadAllBytes(Repository.PathOf("tests/Interventions.Web.Tests/Samples/crime-extract.csv"));

    public static readonly IReadOnlyDictionary<string, string> Usual = new Dictionary<string, string>
    {
        ["crime_ref"] = "CHES26100001",
        ["suspect_ref"] = "S1",
        ["ho_offence_code"] = "105/01",
        ["cjs_offence_code"] = "CJ88001",
        ["committed_from"] = "2026-09-01",
        ["committed_to"] = "",
        ["recorded_on"] = "2026-09-02",
        ["da_flag"] = "Y",
        ["suspect_pnc_id"] = "2003/0062845E",
        ["suspect_surname"] = "Hughes",
        ["suspect_forenames"] = "Daniel",
        ["suspect_date_of_birth"] = "1991-07-15",
        ["suspect_sex"] = "M",
        ["victim_ref"] = "V1234567",
        ["outcome_code"] = "",
        ["outcome_on"] = "",
        ["status"] = "suspected",
    };

    /// <summary>A row that is good but for what a test changes.</summary>
    public static Dictionary<string, string> Row(int number = 1, params (string Column, string Value)[] change)
    {
        Dictionary<string, string> row = new(Usual) { ["crime_ref"] = $"CHES26{number:D6}", ["suspect_ref"] = $"S{number}" };
        foreach (var (column, value) in change)
        {
            row[column] = value;
        }

        return row;
    }

    public static byte[] Csv(params IReadOnlyDictionary<string, string>[] rows) => Csv(CrimeExtract.Columns, rows);

    public static byte[] Csv(IReadOnlyList<string> columns, params IReadOnlyDictionary<string, string>[] rows) => Encoding.UTF8.GetBytes(
        string.Concat(rows.Select(r => columns.Select(c => r.GetValueOrDefault(c, ""))).Prepend(columns)
            .Select(cells => string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")));

    public static Task<Outcome<Guid>> CheckCrimes(this TestApp app, byte[] file, TestPerson? by = null, DateTimeOffset? madeAt = null) => app.SendAs(
        by ?? TestPerson.Analyst, new CheckCrimeExtract.Command { File = new MemoryStream(file), MadeAt = (madeAt ?? app.Clock.GetUtcNow()).UtcDateTime });

    public static async Task<Guid> CrimesChecked(this TestApp app, byte[] file, TestPerson? by = null, DateTimeOffset? madeAt = null)
    {
        var outcome = await app.CheckCrimes(file, by, madeAt);
        Assert.True(outcome.Problem is null, outcome.Problem?.Message);
        return outcome.Value;
    }

    /// <summary>Checks a file and applies it; a second may differ from the one before by its age alone, so the clock goes on an hour.</summary>
    public static async Task<CrimeEffect> CrimesImported(this TestApp app, byte[] file, bool isFull = false, DateTimeOffset? madeAt = null, bool withdrawsMany = true)
    {
        app.Clock.Advance(TimeSpan.FromHours(1));
        var outcome = await app.SendAs(TestPerson.Analyst, new ApplyCrimeExtract.Command { ImportId = await app.CrimesChecked(file, madeAt: madeAt), IsFullRefresh = isFull, WithdrawsMany = withdrawsMany });
        Assert.True(outcome.Problem is null, outcome.Problem?.Message);
        return outcome.Value;
    }
}
