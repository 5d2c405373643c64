using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Interventions.Web.Tests.Features.Cautions;

public sealed class ViewDocumentTests
{
    [Theory, OnBothEngines]
    public async Task Shows_what_was_signed_and_nothing_before(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app);
        Assert.IsType<Refused>((await app.SendAs(Role.DecisionMaker, new ViewDocument.Query(scene.CaseId))).Problem);
        await scene.AtAsync(CaseStage.Cautioned);

        var version = Assert.Single((await app.SendAs(Role.DecisionMaker, new ViewDocument.Query(scene.CaseId))).Value.Versions);

        Assert.True(version.IsAsSigned);
        Assert.Equal("He admits it in full.", version.Document.Admission);
        Assert.Equal(TestPerson.Inspector.User.Actor.Name, version.Document.Officer);
        Assert.IsType<Forbidden>((await app.SendAs(Role.Facilitator, new ViewDocument.Query(scene.CaseId))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.VictimContactWorker, new ViewDocument.Query(scene.CaseId))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Is_frozen_in_the_database(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        await using var db = app.Db();

        foreach (var table in (string[])["SignedDocuments", "Evaluation"])
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync($"update \"{table}\" set \"By\" = \"CaseId\""));
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync($"delete from \"{table}\""));
        }

        Assert.Equal(1, await db.SignedDocuments.CountAsync());
    }

    /// <summary>The file itself, opened by another library: every content, the marking, the hash, and letters beyond ASCII over several pages.</summary>
    [Fact]
    public void Prints_the_whole_document()
    {
        CautionDocument document = new()
        {
            Reference = "CHE-2026-000412",
            Variation = 0,
            Name = "José Łukasz O'Brien",
            DateOfBirth = new(1991, 7, 15),
            CrimeReference = "CHES26100412",
            OffenceDetails = "Common assault on 1 Nov 2026. " + string.Join(' ', Enumerable.Repeat("He pushed a door.", 300)),
            Admission = "I pushed the door. \U0001F6AA",
            Consent = "I consent.",
            Conditions = [new(1, "Attend both workshops at the Crewe Lifestyle Centre.", ConditionKind.Rehabilitative, new(2027, 2, 1))],
            Deadline = new(2027, 2, 1),
            DeadlineReason = null,
            SignedOn = new(2026, 11, 22),
            Officer = "Sgt Dan Decider",
            CollarNumber = "C1008",
        };
        var hash = new string('A', 64);

        using var pdf = PdfDocument.Open(CautionPdf.Of(document, hash));
        var text = string.Join('\n', pdf.GetPages().Select(p => ContentOrderTextExtractor.GetText(p)));

        Assert.True(pdf.NumberOfPages > 1);
        foreach (var expected in (string[])["OFFICIAL-SENSITIVE", "José Łukasz O'Brien", "I pushed the door.", "I consent.", "Crewe Lifestyle Centre", "1 Feb 2027", "Sgt Dan Decider, C1008", hash[..16], "Page 1 of"])
        {
            Assert.Contains(expected, text);
        }
    }
}
