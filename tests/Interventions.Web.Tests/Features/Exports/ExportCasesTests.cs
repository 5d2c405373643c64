using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Exports;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Features.Matches;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Exports;

public sealed class ExportCasesTests
{
    private static readonly string[] Columns =
    [
        "pseudonym", "cohort", "track", "programme", "programme_version", "area", "sex", "age_band", "ethnicity_group", "risk_level", "index_date_month", "completed", "exit_reason", "followup_days", "reoffended",
        "days_to_first_reoffence", "reoffences", "harm_days", "da_reoffended", "same_victim_reoffended", "checked_until",
        "another_victim_reoffended", "proven_reoffended", "days_to_first_da", "days_to_first_same_victim", "days_to_first_another_victim", "first_of_person",
    ];

    [Theory, OnBothEngines]
    public async Task One_row_a_case_with_nothing_that_names_anybody_and_no_day(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        var file = await app.Case(scene.CaseId);
        await CheckAsync(app, scene.CaseId, new(2028, 11, 22));

        var files = FilesOf(await ExportAsync(app, await AgreementAsync(app)));

        var rows = Rows(files["cases.csv"]);
        Assert.Equal(Columns, rows[0]);
        var row = Columns.Zip(Assert.Single(rows.Skip(1))).ToDictionary(c => c.First, c => c.Second);
        Assert.Equal(("voluntary", "B", "Cheshire East", "35 to 44", "2026-11", "731", "0", "", "0", "0", "2028-11", "1"),
            (row["cohort"], row["track"], row["area"], row["age_band"], row["index_date_month"], row["followup_days"], row["reoffended"], row["days_to_first_reoffence"], row["reoffences"], row["da_reoffended"], row["checked_until"], row["first_of_person"]));
        foreach (var telling in new[] { "Hughes", "Daniel", "1991", file.Reference, "CHES26100412", file.Id.ToString(), file.Id.ToString("N"), file.PersonId.ToString("N"), file.Victims.Single().VictimId.ToString("N") })
        {
            Assert.DoesNotContain(telling, files["cases.csv"], StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotMatch(new Regex(@"\d{4}-\d{2}-\d{2}|\d{2}/\d{2}/\d{4}"), files["cases.csv"]);
        Assert.Equal(Columns, Rows(files["data-dictionary.csv"]).Skip(1).Select(r => r[0]));
        Assert.Contains("survfit(Surv(time, reoffended)", files["figures.R"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_keeps_his_pseudonym_under_one_agreement_and_has_another_under_the_next()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        var (one, two) = (await AgreementAsync(app), await AgreementAsync(app, "DPA-2"));

        async Task<string> PseudonymAsync(Guid agreement) => Rows(FilesOf(await ExportAsync(app, agreement))["cases.csv"])[1][0];

        var first = await PseudonymAsync(one);
        Assert.Equal(first, await PseudonymAsync(one));
        Assert.NotEqual(first, await PseudonymAsync(two));
        Assert.Matches("^[0-9a-f]{32}$", first);
        var person = (await app.Case(scene.CaseId)).PersonId;
        Assert.DoesNotContain(first, new[] { SHA256.HashData(person.ToByteArray()), SHA256.HashData(Encoding.UTF8.GetBytes(person.ToString())), HMACSHA256.HashData(new byte[32], person.ToByteArray()) }.Select(h => Convert.ToHexStringLower(h)[..32]));
        await using var db = app.Db();
        Assert.All(await db.Set<EvaluatorAgreement>().ToListAsync(), a => Assert.True(a.ProtectedKey.Length > Pseudonyms.KeyBytes));
    }

    [Fact]
    public async Task What_was_exported_is_on_record_with_its_fingerprint()
    {
        await using var app = await TestApp.On();
        await CautionScene.ReferredAsync(app, Track.Voluntary);
        var agreement = await AgreementAsync(app);

        var files = FilesOf(await ExportAsync(app, agreement));

        var export = Assert.Single((await app.SendAs(Role.ForceAnalyst, new ListAgreements.Query())).Value.Agreements.Single().Exports);
        Assert.Equal((1, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files["cases.csv"])))), (export.Cases, export.Sha256));
        await using var db = app.Db();
        Assert.Contains(await db.AccessSubjects.ToListAsync(), s => s.Kind == SubjectKind.EvaluatorExport);
    }

    [Fact]
    public async Task Nothing_is_exported_after_the_agreement_or_once_it_was_ended()
    {
        await using var app = await TestApp.On();
        var (lapses, ended) = (await AgreementAsync(app), await AgreementAsync(app, "DPA-2"));

        Assert.Null((await app.SendAs(Role.ForceAnalyst, new EndAgreement.Command(ended))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.ForceAnalyst, new ExportCases.Command(ended))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.ForceAnalyst, new EndAgreement.Command(ended))).Problem);

        app.Clock.Advance(TimeSpan.FromDays(39)); // 31 Dec, the last day
        Assert.Null((await app.SendAs(Role.ForceAnalyst, new ExportCases.Command(lapses))).Problem);
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsType<Refused>((await app.SendAs(Role.ForceAnalyst, new ExportCases.Command(lapses))).Problem);
        await using var db = app.Db();
        Assert.Equal(1, await db.Set<EvaluatorExport>().CountAsync());
    }

    [Fact]
    public async Task An_agreement_is_whole_and_of_its_own_force_and_nobody_elses_business()
    {
        await using var app = await TestApp.On();
        var id = await AgreementAsync(app);

        Assert.IsType<Invalid>((await app.SendAs(Role.ForceAnalyst, new AddAgreement.Command { Evaluator = "Dr Lee", Organisation = "University", Reference = "X" })).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.ForceAnalyst, new AddAgreement.Command { Evaluator = "Dr Lee", Organisation = "University", Reference = "X", EndsOn = new(2026, 11, 21) })).Problem);
        await app.LancashireToo();
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst.In("LAN"), new ExportCases.Command(id))).Problem);
        Assert.Empty((await app.SendAs(TestPerson.Analyst.In("LAN"), new ListAgreements.Query())).Value.Agreements);
        foreach (var role in Roles.ForPeople.Where(r => r != Role.ForceAnalyst))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new ExportCases.Command(id))).Problem);
        }
    }

    [Fact]
    public void Who_was_followed_too_briefly_has_blanks_and_a_formula_is_defused()
    {
        var followed = new FollowedCase
        {
            CaseId = Guid.NewGuid(),
            PersonId = Guid.NewGuid(),
            Cohort = Cohort.Cautioned,
            IsFirstOfPerson = true,
            Track = Track.ConditionalCaution,
            Source = ReferralSource.Custody,
            Area = "CHE",
            Sex = Sex.Male,
            Age = 30,
            EthnicityGroup = "White",
            IsCompleted = false,
            Ended = Reason.NewOffence,
            IndexDay = new(2026, 1, 5),
            FollowedDays = 100,
            CheckedDays = 100,
            Reoffences = [new(7, true, VictimOfReoffence.Same, null, 10)],
        };

        var early = Columns.Zip(Rows(EvaluatorFiles.Cases([new(followed, "p", "=1+1", null)]))[1]).ToDictionary(c => c.First, c => c.Second);

        Assert.Equal(("1", "7", "", "", "", "", "'=1+1", "Another condition not kept", "2026-04"),
            (early["reoffended"], early["days_to_first_reoffence"], early["reoffences"], early["harm_days"], early["da_reoffended"], early["same_victim_reoffended"], early["area"], early["exit_reason"], early["checked_until"]));

        var unchecked_ = Columns.Zip(Rows(EvaluatorFiles.Cases([new(followed with { FollowedDays = null, CheckedDays = null, Reoffences = [] }, "p", "Halton", null)]))[1]).ToDictionary(c => c.First, c => c.Second);
        Assert.Equal(("", "", ""), (unchecked_["reoffended"], unchecked_["followup_days"], unchecked_["checked_until"]));
    }

    [Theory, OnBothEngines]
    public async Task Agreements_exports_and_ends_are_never_changed_or_deleted(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var agreement = await AgreementAsync(app);
        await ExportAsync(app, agreement);
        await app.SendAs(Role.ForceAnalyst, new EndAgreement.Command(agreement));
        await using var db = app.Db();
        foreach (var sql in new[]
        {
            """update "EvaluatorAgreements" set "EndsOn" = '2030-01-01' """, """delete from "EvaluatorAgreements" """, """update "AgreementEnds" set "By" = "AgreementId" """, """delete from "AgreementEnds" """,
            """update "EvaluatorExports" set "Cases" = 0""", """delete from "EvaluatorExports" """,
        })
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(error is not null && DatabaseErrors.ProblemIn(error) is Refused, sql);
        }
    }

    private static async Task<Guid> AgreementAsync(TestApp app, string reference = "DPA-1")
    {
        Assert.Null((await app.SendAs(Role.ForceAnalyst, new AddAgreement.Command { Evaluator = "Dr Lee", Organisation = "University of Example", Reference = reference, EndsOn = new(2026, 12, 31) })).Problem);
        return (await app.SendAs(Role.ForceAnalyst, new ListAgreements.Query())).Value.Agreements.Single(a => a.Reference == reference).Id;
    }

    private static async Task<ExportCases.File> ExportAsync(TestApp app, Guid agreement)
    {
        var outcome = await app.SendAs(Role.ForceAnalyst, new ExportCases.Command(agreement));
        Assert.True(outcome.Problem is null, outcome.Problem?.Message);
        return outcome.Value;
    }

    private static async Task CheckAsync(TestApp app, Guid caseId, DateOnly until)
    {
        await using var db = app.Db();
        db.CaseChecks.Add(new() { CaseId = caseId, ImportId = Guid.NewGuid(), At = TestApp.Start.UtcDateTime, CheckedUntil = until, Found = 0 });
        await db.SaveChangesAsync();
    }

    private static Dictionary<string, string> FilesOf(ExportCases.File file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes));
        return zip.Entries.ToDictionary(e => e.Name, e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        });
    }

    private static List<string[]> Rows(string csv) => [.. csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("\",\"").Select(c => c.Trim('"')).ToArray())];
}
