using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Tests.Features.Matches;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Imports;

public sealed class BulkRowsTests
{
    [Theory, OnBothEngines]
    public async Task A_row_added_in_bulk_is_what_a_save_would_have_kept(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var person = await app.PersonWithCase("Entwistle", "Callum");
        var crimes = new[] { await app.CrimeOf("Entwistle", "Callum"), await app.CrimeOf("Entwistle", "Callum") };
        await using var db = app.Db();
        var file = await db.Cases.Select(c => c.Id).SingleAsync();
        BadCrimeRow Bad(int record) => new() { ImportId = MatchScene.File, Record = record, CrimeReference = "", SuspectReference = null, Cells = "[\"Łukasz\"]", Remarks = "" };
        CrimeMatch Match(long crime, double? weight) => new() { CrimeId = crime, PersonId = person, Standing = MatchStanding.ToReview, By = MatchedBy.Likelihood, Weight = weight, Evidence = null };
        CaseCheck Check() => new() { CaseId = file, ImportId = MatchScene.File, At = app.Clock.GetUtcNow().UtcDateTime.AddTicks(1_230_000), CheckedUntil = new(2026, 11, 20), Found = 3 };
        db.AddRange(Bad(2), Match(crimes[0], 9.25), Check());
        await db.SaveChangesAsync();

        await BulkRows.AddAsync(db, [Bad(3)], default);
        await BulkRows.AddAsync(db, [Match(crimes[1], 9.25)], default);
        await BulkRows.AddAsync(db, [Check()], default);

        foreach (var (table, columns) in new[]
        {
            ("BadCrimeRows", """ "ImportId", "CrimeReference", "SuspectReference", "Cells", "Remarks" """), ("CrimeMatches", """ "PersonId", "Standing", "By", "Weight", "Evidence" """),
            ("CaseChecks", """ "CaseId", "ImportId", "At", "CheckedUntil", "Found" """),
        })
        {
            Assert.Equal((2, 1), (await CountAsync($"""select count(*) as "Value" from "{table}" """), await CountAsync($"""select count(*) as "Value" from (select distinct {columns} from "{table}") d""")));
        }

        Task<int> CountAsync(string sql) => db.Database.SqlQueryRaw<int>(sql).SingleAsync();
    }
}
