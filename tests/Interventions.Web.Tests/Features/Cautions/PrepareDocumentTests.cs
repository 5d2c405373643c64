using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Interventions.Web.Tests.Features.Cautions;

public sealed class PrepareDocumentTests
{
    [Theory, OnBothEngines]
    public async Task What_was_prepared_is_printed_signed_and_frozen(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Offered);

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Preparing()));

        var draft = (await scene.ViewAsync(TestPerson.Sergeant)).Details.Draft!;
        Assert.Equal((1, null, CautionScene.Latest), (draft.Number, draft.WhyNot, draft.Terms.Deadline));
        var printed = (await app.SendAs(Role.DecisionMaker, new ViewDocument.Query(scene.CaseId))).Value.ToSign!;
        var text = TextOf(CautionPdf.Of(printed.Document, printed.Sha256));
        foreach (var expected in (string[])["OFFICIAL-SENSITIVE", $"Draft 1, checksum {draft.Checksum}", "I pushed the door.", "12 Mar 2027", "Officer giving the caution", "Date and time"])
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }

        Assert.Null(await scene.SendAsync(TestPerson.Sergeant, Signing(draft)));
        var view = (await app.SendAs(Role.DecisionMaker, new ViewDocument.Query(scene.CaseId))).Value;
        var signed = Assert.Single(view.Versions);
        Assert.Null(view.ToSign);
        Assert.Equal((true, draft.Sha256, CautionScene.Today), (signed.IsAsSigned, signed.Document.DraftSha256, signed.Document.SignedOn));
        Assert.Equal(printed.Document.ToText(), (signed.Document with { SignedOn = null, Officer = null, CollarNumber = null, DraftSha256 = null }).ToText());
        Assert.Contains($"Signed as draft 1, checksum {draft.Checksum}", TextOf(CautionPdf.Of(signed.Document, signed.Sha256)), StringComparison.Ordinal);
        Assert.Null((await scene.ViewAsync(TestPerson.Sergeant)).Details.Draft);
    }

    [Fact]
    public async Task A_draft_changed_since_is_caught_whichever_way_it_changed()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Offered);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Preparing()));
        var first = (await scene.ViewAsync(TestPerson.Sergeant)).Details.Draft!;
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Preparing(admission: "I pushed it hard.")));

        Assert.Contains("as draft 2", Assert.IsType<Refused>(await scene.SendAsync(TestPerson.Sergeant, Signing(first))).Message, StringComparison.Ordinal);

        var second = (await scene.ViewAsync(TestPerson.Sergeant)).Details.Draft!;
        await app.Do(scene.CaseId, TestPerson.Inspector, (file, stamp) => file.AmendReferral([new(ReferralField.Forenames, null, "Danny")], "Typed wrongly.", stamp));
        Assert.Contains("has changed since draft 2", (await scene.ViewAsync(TestPerson.Sergeant)).Details.Draft!.WhyNot!, StringComparison.Ordinal);
        Assert.Contains("has changed since draft 2", Assert.IsType<Refused>(await scene.SendAsync(TestPerson.Sergeant, Signing(second))).Message, StringComparison.Ordinal);
        Assert.Equal(CaseStage.Offered, (await scene.LoadAsync()).Stage);
    }

    [Fact]
    public async Task Wants_every_content_the_right_paper_and_a_decision_maker()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Offered);

        Assert.Equal(
            ["Admission", "Conditions[0].DueOn", "Conditions[0].Text", "Deadline", "OffenceDetails"],
            Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, new PrepareDocument.Command { Conditions = [new()] })).Errors.Keys.Order(StringComparer.Ordinal));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.Facilitator, Preparing()));
        Assert.Contains("[place]", Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, Preparing(condition: "Attend at [place] by [date]."))).Message, StringComparison.Ordinal);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Preparing(condition: "Attend by [date].")));
        var draft = (await scene.ViewAsync(TestPerson.Sergeant)).Details.Draft!;
        Assert.Equal("Attend by 12 Mar 2027.", Assert.Single(draft.Terms.Conditions).Text);
        var signing = Signing(draft);
        signing.Prepared!.IsThePaper = false;
        Assert.Equal(["Prepared.IsThePaper"], Assert.IsType<Invalid>(await scene.SendAsync(TestPerson.Sergeant, signing)).Errors.Keys);
        signing.Prepared.IsThePaper = true;
        signing.Document = CautionScene.Signing().Document;
        Assert.IsType<Invalid>(await scene.SendAsync(TestPerson.Sergeant, signing));
    }

    [Fact]
    public async Task The_forms_begin_from_the_case_and_the_library_and_sign_in_four_presses()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Offered);
        await using var forms = FormScene.For();
        var form = forms.Show<PrepareDocumentForm>(await scene.ViewAsync(TestPerson.Inspector));
        Assert.Equal("Common assault, 20 Nov 2026", form.Find("#prepare-offence").GetAttribute("value"));
        form.Find("#prepare-admission").Change("I pushed the door.");
        form.FindAll("button").Single(b => b.TextContent == "Add a condition").Click();
        form.Find("#prepare-library-3").Change(FormScene.Library.Single(w => w.Title == "Unpaid work").Id.ToString());
        Assert.Contains("hours of unpaid work at Example Hall, Crewe", form.Find("#prepare-text-3").GetAttribute("value")!, StringComparison.Ordinal);
        form.Find("form").Submit();
        var sent = forms.Sent<PrepareDocument.Command>();
        Assert.Equal(["Both CARA workshops", "No further offence", "Unpaid work"], sent.Conditions.Select(c => c.Title));
        Assert.Equal(ConditionKind.Punitive, sent.Conditions[2].Kind);

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Preparing()));
        var view = await scene.ViewAsync(TestPerson.Inspector);
        var signing = forms.Show<SignCautionForm>(view);
        signing.Find("form").Submit();
        Assert.Contains("Compare number and checksum", signing.Find("#sign-is-the-paper-error").TextContent, StringComparison.Ordinal);
        Assert.Contains($"draft 1, checksum {view.Details.Draft!.Checksum}", signing.Markup, StringComparison.Ordinal);
        signing.Find("#sign-is-the-paper").Change(true);
        signing.Find("#sign-consents").Change(true);
        signing.Find("form").Submit();
        var prepared = forms.Sent<SignCaution.Command>().Prepared!;
        Assert.Equal((1, view.Details.Draft.Sha256, CautionScene.Today, true, true), (prepared.Number, prepared.Sha256, prepared.SignedOn, prepared.IsThePaper, prepared.Consents));

        signing.FindAll("button").Single(b => b.TextContent == "He signed something else: enter it").Click();
        Assert.Equal("Common assault, 20 Nov 2026", signing.Find("#sign-offence").GetAttribute("value"));
    }

    [Theory, OnBothEngines]
    public async Task Offences_drafts_conditions_and_the_library_are_held_by_the_database(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app, supported: false);
        await app.Do(scene.CaseId, TestPerson.Inspector, (file, stamp) => file.AddOffence("CHES26100999", new("CJ88116", new(2026, 11, 20)), 1, stamp));
        await scene.AnswerAsync(AnswerKind.Supports);
        await scene.AtAsync(CaseStage.Offered);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Preparing()));
        Assert.Null(await scene.SendAsync(TestPerson.Sergeant, CautionScene.Signing()));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RecordCondition.Command { Number = 1, WasKept = true, On = CautionScene.Today, Evidence = "Register." }));
        await using var db = app.Db();
        db.Add(new ProviderContact { AreaCode = "CHE", Service = ServiceKind.Programme, Provider = "P", Place = "Q", Telephone = "R", EffectiveFrom = CautionScene.Today, AddedAt = TestApp.Start.UtcDateTime });
        await db.SaveChangesAsync();

        foreach (var (table, column) in ((string, string)[])
            [("FurtherOffences", "CrimeReference"), ("PreparedDocuments", "Text"), ("Condition", "Text"), ("ConditionRecords", "Evidence"), ("ConditionWordings", "Text"), ("ProviderContacts", "Place")])
        {
            Assert.True(await db.Database.SqlQueryRaw<int>($"select count(*) as \"Value\" from \"{table}\"").SingleAsync() > 0, table);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync($"update \"{table}\" set \"{column}\" = 'x'"));
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync($"delete from \"{table}\""));
        }
    }

    internal static PrepareDocument.Command Preparing(string admission = "I pushed the door.", string condition = "Attend and complete both CARA workshops.") => new()
    {
        OffenceDetails = "Common assault, 20 Nov 2026",
        Admission = admission,
        Deadline = CautionScene.Latest,
        Conditions = [new() { Text = condition, DueOn = CautionScene.Latest }],
    };

    internal static SignCaution.Command Signing(DraftView draft) =>
        new() { Prepared = new() { Number = draft.Number, Sha256 = draft.Sha256, SignedOn = CautionScene.Today, IsThePaper = true, Consents = true } };

    private static string TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().Select(p => ContentOrderTextExtractor.GetText(p)));
    }
}
