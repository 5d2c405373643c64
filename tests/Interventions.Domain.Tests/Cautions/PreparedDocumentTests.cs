using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cautions;

/// <summary>The document before it is signed (CC-04.5, CC-27).</summary>
public class PreparedDocumentTests
{
    private static readonly DateOnly Deadline = new DateOnly(2026, 11, 1).AddDays(112);

    [Fact]
    public void What_he_signs_is_the_very_draft_with_day_and_officer()
    {
        var made = A.SupportedCase().At(CaseStage.Offered);
        var draft = Prepare(made);

        made.File.SignPrepared(Shown(draft), made.Today(), consents: true, made.By(A.OtherDecider), Because.None);

        var signed = Assert.Single(made.File.NewDocuments);
        var unsigned = signed.Document with { SignedOn = null, Officer = null, CollarNumber = null, DraftSha256 = null };
        Assert.Equal(draft.Text, unsigned.ToText());
        Assert.Equal((made.Today(), A.OtherDecider.Name, 1, draft.Sha256), (signed.Document.SignedOn, signed.Document.Officer, signed.Document.DraftNumber, signed.Document.DraftSha256));
        Assert.True(signed.IsAsSigned);
        Assert.NotEqual(draft.Sha256, signed.Sha256);
        Assert.Equal((CaseStage.Cautioned, Deadline, "Assault on 1 Nov 2026", true), (made.File.Stage, made.File.Deadline, made.File.Caution!.OffenceDetails, made.File.Caution.Consents));
        Assert.Equal(A.Terms()[0], made.File.Conditions.Select(c => new ConditionTerms(c.Text, c.Kind, c.DueOn)).Single());
    }

    [Fact]
    public void Is_a_fact_from_authorised_on_and_says_nothing_in_the_journal()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        Assert.False(made.Ask(CaseAction.PrepareDocument, A.Decider).IsPossible);
        made.StepTo(CaseStage.Authorised);

        var draft = Prepare(made);

        Assert.Equal((1, 0, true), (draft.Number, draft.Variation, draft.IsAsPrepared));
        var entry = made.File.Journal[^1];
        Assert.Equal((CaseAction.PrepareDocument, draft.Version, null), (entry.Action, entry.Version, entry.Detail));
        Assert.Equal(CaseStage.Authorised, made.File.Stage);
    }

    [Fact]
    public void Only_the_last_draft_can_be_signed()
    {
        var made = A.SupportedCase().At(CaseStage.Offered);
        var first = Prepare(made);
        var second = Prepare(made, admission: "He admits all of it.");

        Assert.Equal(2, second.Number);
        Assert.Contains("as draft 2", EveryStage.Refusal(() => Sign(made, Shown(first))));
        Assert.Contains("as draft 2", EveryStage.Refusal(() => Sign(made, new(2, first.Sha256))));
        Assert.Equal(CaseStage.Offered, made.File.Stage);
        Sign(made, Shown(second));
    }

    [Fact]
    public void A_draft_that_no_longer_says_what_the_case_says_is_caught()
    {
        var made = A.SupportedCase().At(CaseStage.Offered);
        var draft = Prepare(made);
        Assert.Null(made.File.WhyNotSignable(draft));

        made.File.AmendReferral([new(ReferralField.Surname, null, "Hughes-Jones")], "Typed wrongly.", made.By(A.Decider));

        Assert.Contains("has changed since draft 1", made.File.WhyNotSignable(draft));
        Assert.Contains("has changed since draft 1", EveryStage.Refusal(() => Sign(made, Shown(draft))));
        Sign(made, Shown(Prepare(made)));
        Assert.Equal("Daniel Hughes-Jones", made.File.NewDocuments[0].Document.Name);
    }

    [Fact]
    public void An_offence_taken_off_since_is_caught_too()
    {
        var made = A.SupportedCase();
        made.File.AddOffence("CHES26100999", new("CJ88116", new(2026, 11, 1)), 1, made.By(A.Decider));
        made.File.ResolveReview(HoldKind.DataQuery, made.By(A.Decider), Because.None);
        made.Now = made.Now.AddMinutes(1);
        made.Answer(AnswerKind.Supports).At(CaseStage.Offered);
        var draft = Prepare(made);
        made.File.RemoveOffence(made.File.FurtherOffences[0].Id, "Another man did it.", made.By(A.Decider));
        made.File.ResolveReview(HoldKind.DataQuery, made.By(A.Decider), Because.None);

        Assert.Contains("has changed since", EveryStage.Refusal(() => Sign(made, Shown(draft))));
    }

    [Fact]
    public void Signing_wants_a_draft_his_consent_and_the_gate()
    {
        var made = A.SupportedCase().At(CaseStage.Offered);
        Assert.Contains("Prepare the document first", EveryStage.Refusal(() => Sign(made, new(1, ""))));
        var draft = Prepare(made);
        Assert.Contains("consent", EveryStage.Refusal(() => made.File.SignPrepared(Shown(draft), made.Today(), consents: false, made.By(A.Decider), Because.None)));
        Assert.Contains("future", EveryStage.Refusal(() => made.File.SignPrepared(Shown(draft), made.Today().AddDays(1), consents: true, made.By(A.Decider), Because.None)));

        made.Answer(AnswerKind.Withdrawn);

        Assert.Equal(CaseFile.UnderReviewInWords, EveryStage.Refusal(() => Sign(made, Shown(draft))));
        Assert.Null(made.File.Caution);
    }

    [Fact]
    public void Is_not_prepared_with_a_blank_a_gap_or_a_day_outside_the_limits()
    {
        var made = A.SupportedCase().At(CaseStage.Offered);
        void Try(string details = "x", string admission = "x", string text = "x", int due = 0, int deadline = 0, string? reason = null) => made.File.PrepareDocument(
            new(details, admission, [new(text, ConditionKind.Rehabilitative, Deadline.AddDays(due))], Deadline.AddDays(deadline), reason), made.By(A.Decider));

        Assert.Contains("details of the offence", EveryStage.Refusal(() => Try(details: " ")));
        Assert.Contains("admission", EveryStage.Refusal(() => Try(admission: "")));
        Assert.Contains("[telephone]", EveryStage.Refusal(() => Try(text: "Attend, or ring [telephone].")));
        Assert.Contains("after the deadline", EveryStage.Refusal(() => Try(due: 1)));
        Assert.Contains("16 weeks", EveryStage.Refusal(() => Try(deadline: 1)));
        Assert.Contains("20 weeks", EveryStage.Refusal(() => Try(deadline: 29, reason: "Work.")));
        Try(deadline: 28, reason: "No workshops over Christmas.");
        Assert.Single(made.File.Drafts);
    }

    /// <summary>CC-27: prepared and printed like the first, then signed again; a longer deadline inside the limits.</summary>
    [Fact]
    public void A_variation_is_prepared_and_signed_again_with_its_new_deadline()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        ConditionTerms online = new("Attend both workshops online.", ConditionKind.Rehabilitative, Deadline.AddDays(14));
        made.File.PrepareVariation([online], Deadline.AddDays(14), "He moved to the coast.", made.By(A.Decider));
        var draft = made.File.Drafts[^1];
        Assert.Equal((1, 1, Deadline), (draft.Number, draft.Variation, made.File.Deadline));

        Assert.Contains("agree", EveryStage.Refusal(() => made.File.VaryPrepared(Shown(draft), made.Today(), agrees: false, "He moved.", made.By(A.Decider))));
        made.File.VaryPrepared(Shown(draft), made.Today(), agrees: true, "He moved.", made.By(A.Decider));

        Assert.Equal((Deadline.AddDays(14), "He moved to the coast."), (made.File.Deadline, made.File.DeadlineReason));
        var signed = made.File.NewDocuments[^1].Document;
        Assert.Equal((1, 1, "He moved to the coast."), (signed.Variation, signed.DraftNumber, signed.DeadlineReason));
        Assert.Contains("agree to the change", signed.Consent);
        Assert.Equal(HoldKind.AnswerDue, Assert.Single(made.File.Holds).Kind);
        Assert.Contains("has changed since", EveryStage.Refusal(() => made.File.VaryPrepared(Shown(draft), made.Today(), agrees: true, "Again.", made.By(A.Decider))));
    }

    [Theory, InlineData(29, "He moved.", "20 weeks"), InlineData(1, null, "16 weeks"), InlineData(-200, "He moved.", "passed already")]
    public void A_variation_never_leaves_the_limits(int days, string? reason, string why)
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        ConditionTerms[] terms = [new("Attend.", ConditionKind.Rehabilitative, new(2026, 11, 2))];

        Assert.Contains(why, EveryStage.Refusal(() => made.File.PrepareVariation(terms, Deadline.AddDays(days), reason, made.By(A.Decider))));
        Assert.Contains(why, EveryStage.Refusal(() => made.File.VaryConditions(terms, new(made.Today(), true, Deadline.AddDays(days), reason), "He moved.", made.By(A.Decider))));
        Assert.Equal(Deadline, made.File.Deadline);
    }

    [Fact]
    public void An_extension_since_is_not_undone_by_an_older_variation()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        made.File.PrepareVariation(A.Terms(), null, null, made.By(A.Decider));
        made.File.ExtendDeadline(Deadline.AddDays(7), "Ill, with evidence.", made.By(A.Decider));

        Assert.Contains("has changed since", EveryStage.Refusal(() => made.File.VaryPrepared(Shown(made.File.Drafts[0]), made.Today(), agrees: true, "He moved.", made.By(A.Decider))));
        Assert.Equal(Deadline.AddDays(7), made.File.Deadline);
    }

    private static PreparedDocument Prepare(A made, string admission = "He admits it in full.")
    {
        made.File.PrepareDocument(new("Assault on 1 Nov 2026", admission, A.Terms(), Deadline, null), made.By(A.Decider));
        return made.File.Drafts[^1];
    }

    private static DraftShown Shown(PreparedDocument draft) => new(draft.Number, draft.Sha256);

    private static void Sign(A made, DraftShown shown) => made.File.SignPrepared(shown, made.Today(), consents: true, made.By(A.Decider), Because.None);
}
