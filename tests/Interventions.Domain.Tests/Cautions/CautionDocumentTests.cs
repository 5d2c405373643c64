using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Tests.Cases;

namespace Interventions.Domain.Tests.Cautions;

public class CautionDocumentTests
{
    /// <summary>CC-04.5: offence, admission, consent and conditions, with what was explained (CC-04.4).</summary>
    [Fact]
    public void Holds_the_four_contents_as_he_signed_them()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);

        var signed = Assert.Single(made.File.NewDocuments);
        var document = signed.Document;

        Assert.Equal(("Common assault on 1 Nov 2026", "He admits it in full."), (document.OffenceDetails, document.Admission));
        Assert.Contains("consent", document.Consent);
        Assert.Equal("Attend and complete both CARA workshops as directed.", Assert.Single(document.Conditions).Text);
        Assert.Contains("may be prosecuted", document.Explained);
        Assert.Equal((0, "Daniel Hughes", made.File.Reference, A.Decider.Name), (document.Variation, document.Name, document.Reference, document.Officer));
        Assert.True(signed.IsAsSigned);
        Assert.Matches("^[0-9A-F]{64}$", signed.Sha256);
    }

    /// <summary>CC-27: old and new are kept, each with its own hash.</summary>
    [Fact]
    public void Is_made_again_for_a_variation_and_the_first_stays()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        var first = made.File.NewDocuments[0].Text;

        made.File.VaryConditions([new("Attend both workshops online.", ConditionKind.Rehabilitative, new(2027, 2, 1))], new(made.Today(), Agrees: true), "He moved.", made.By(A.Decider));

        Assert.Equal([0, 1], made.File.NewDocuments.Select(d => d.Variation));
        Assert.Equal(first, made.File.NewDocuments[0].Text);
        Assert.Equal("Attend both workshops online.", made.File.NewDocuments[1].Document.Conditions[0].Text);
        Assert.NotEqual(made.File.NewDocuments[0].Sha256, made.File.NewDocuments[1].Sha256);
    }

    [Fact]
    public void Reads_back_as_it_was_written()
    {
        var document = A.SupportedCase().At(CaseStage.Cautioned).File.NewDocuments[0].Document;

        Assert.Equal(document.ToText(), CautionDocument.FromText(document.ToText()).ToText());
    }
}
