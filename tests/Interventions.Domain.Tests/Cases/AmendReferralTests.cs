using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cases;

/// <summary>A referral after it was submitted: amended, asked about, sent again (decision 15).</summary>
public class AmendReferralTests
{
    [Fact]
    public void Changes_what_is_wanted_and_keeps_what_it_said()
    {
        var made = A.Case();
        var version = made.File.Version;

        Amend(made, A.Custody, (ReferralField.Circumstances, "He pushed a door."), (ReferralField.Needs, "Alcohol, Housing"), (ReferralField.Contact, "07700 900100"));

        Assert.Equal(("He pushed a door.", SupportNeeds.Alcohol | SupportNeeds.Housing, "07700 900100"), (made.File.Circumstances, made.File.Details.Needs, made.File.Person.Contact));
        Assert.Equal(
            [(ReferralField.Circumstances, null, "He pushed a door."), (ReferralField.Needs, "None", "Alcohol, Housing"), (ReferralField.Contact, null, "07700 900100")],
            made.File.NewAmendments.Select(a => (a.Field, a.Before, a.After)));
        Assert.All(made.File.NewAmendments, a => Assert.Equal(("Typed wrongly.", version + 1, A.Custody.UserId, Role.CustodySupportWorker), (a.Reason, a.Version, a.By, a.Role)));
        var entry = made.File.Journal[^1];
        Assert.Equal((CaseAction.AmendReferral, version + 1, false), (entry.Action, entry.Version, entry.IsRestricted));
        Assert.Null(entry.Detail);
    }

    /// <summary>Whatever can be amended reads back as it was written.</summary>
    [Theory, MemberData(nameof(EveryField))]
    public void Every_answer_can_be_amended_and_reads_back(ReferralField field)
    {
        var made = A.Case();
        var value = Samples[field];

        Amend(made, A.Custody, (field, value));

        Assert.Equal(value, made.File.ValueOf(field));
        Assert.NotEmpty(field.InWords(value));
        Assert.Equal(field, Assert.Single(made.File.NewAmendments).Field);
    }

    public static TheoryData<ReferralField> EveryField { get; } = [.. Enum.GetValues<ReferralField>()];

    private static Dictionary<ReferralField, string> Samples { get; } = new()
    {
        [ReferralField.Surname] = "Hughes-Jones",
        [ReferralField.Forenames] = "Dan",
        [ReferralField.DateOfBirth] = "1990-07-15",
        [ReferralField.PncId] = "2003/0062845E",
        [ReferralField.Gender] = Enum.GetNames<Gender>()[0],
        [ReferralField.Ethnicity] = "W1",
        [ReferralField.ObservedAppearance] = Enum.GetNames<ObservedAppearance>()[0],
        [ReferralField.CrimeReference] = "CHES26100413",
        [ReferralField.Offence] = "CJ88116",
        [ReferralField.OffenceOn] = "2026-10-31",
        [ReferralField.LastIncidentOn] = "2026-11-01",
        [ReferralField.StatementGivenOn] = "2026-11-02",
        [ReferralField.ArrestSummonsNumber] = "25/07EA/01/00000012345V",
        [ReferralField.OfficerInCase] = "PC 1 Other",
        [ReferralField.OfficerInCaseCollar] = "1",
        [ReferralField.Relationship] = nameof(Relationship.FormerPartner),
        [ReferralField.Circumstances] = "A quarrel.",
        [ReferralField.NoContactBail] = "Yes",
        [ReferralField.ChildrenInHousehold] = "Yes",
        [ReferralField.ReferredToMarac] = "No",
        [ReferralField.CustodyRecordNumber] = "RUN/1/26",
        [ReferralField.Programme] = "cara-1",
        [ReferralField.Needs] = "Drugs, Learning",
        [ReferralField.NeedsNote] = "Sees his GP.",
        [ReferralField.Language] = "Polish",
        [ReferralField.NeedsInterpreter] = "Yes",
        [ReferralField.Access] = "Step-free",
        [ReferralField.Contact] = "07700 900100",
        [ReferralField.ContactNot] = "Not before noon",
    };

    [Theory]
    [InlineData(ReferralField.Surname, " ", "Surname cannot be left empty.")]
    [InlineData(ReferralField.CrimeReference, null, "Crime reference cannot be left empty.")]
    [InlineData(ReferralField.DateOfBirth, "15 July", "Date of birth: enter a day.")]
    [InlineData(ReferralField.OffenceOn, "2027-01-01", "Day of the offence is in the future. Check it.")]
    [InlineData(ReferralField.StatementGivenOn, "2026-10-01", "The last incident or the statement is before the offence. Check the days.")]
    [InlineData(ReferralField.PncId, "2003/0062845A", PncId.WrongLetter)]
    [InlineData(ReferralField.ArrestSummonsNumber, "nonsense", ArrestSummonsNumber.Expected)]
    [InlineData(ReferralField.Ethnicity, "Z9", Ethnicity.Expected)]
    [InlineData(ReferralField.Relationship, "Cousin", "Relationship: choose from the list.")]
    [InlineData(ReferralField.Offence, "XX", "Choose the offence from the list.")]
    [InlineData(ReferralField.Needs, "Money", "Needs: choose from the list.")]
    [InlineData(ReferralField.NeedsInterpreter, "Perhaps", "Needs an interpreter: choose yes or no.")]
    public void Refuses_what_cannot_be_used_and_leaves_all_as_it_was(ReferralField field, string? value, string sentence)
    {
        var made = A.Case();
        var before = Properties.Snapshot.Of(made.File);

        Assert.Equal(sentence, EveryStage.Refusal(() => Amend(made, A.Decider, (ReferralField.Circumstances, "New."), (field, value))));
        Assert.Equal(before, Properties.Snapshot.Of(made.File));
    }

    [Fact]
    public void Holds_references_to_the_way_the_force_writes_them()
    {
        ForcePolicy policy = new() { Id = "P", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), CrimeReferences = new("CHES[0-9]{8}", "CHES26100412"), CustodyRecords = new("[A-Z]{3}/[0-9]{2}", "RUN/12") };
        var made = A.Case(change: r => r with { Policy = policy });

        Assert.Contains("CHES26100412", EveryStage.Refusal(() => Amend(made, A.Custody, (ReferralField.CrimeReference, "26100412"))));
        Assert.Contains("RUN/12", EveryStage.Refusal(() => Amend(made, A.Custody, (ReferralField.CustodyRecordNumber, "12"))));
        Amend(made, A.Custody, (ReferralField.CrimeReference, "ches 2610 0413"), (ReferralField.CustodyRecordNumber, "run/13"));
        Assert.Equal(("CHES26100413", "RUN/13"), (made.File.CrimeReference, made.File.Details.CustodyRecordNumber));
    }

    [Fact]
    public void Wants_a_reason_and_a_change()
    {
        var made = A.Case();

        Assert.Equal("Say why you amend the referral.", EveryStage.Refusal(() => made.File.AmendReferral([new(ReferralField.Language, null, "Polish")], " ", made.By(A.Custody))));
        Assert.StartsWith("Nothing is changed yet.", EveryStage.Refusal(() => Amend(made, A.Custody, (ReferralField.Surname, " Hughes "))));
    }

    [Fact]
    public void What_is_known_of_the_household_is_not_for_a_facilitator()
    {
        var made = A.Case();

        Assert.Contains("household", EveryStage.Refusal(() => Amend(made, A.Facilitator, (ReferralField.ReferredToMarac, "Yes"))));
        Amend(made, A.Custody, (ReferralField.ReferredToMarac, "Yes"));
        Amend(made, A.Decider, (ReferralField.ChildrenInHousehold, "No"));
        Assert.Equal((true, false), (made.File.Details.ReferredToMarac!.Value, made.File.Details.ChildrenInHousehold!.Value));
    }

    [Theory, InlineData(Role.CustodySupportWorker), InlineData(Role.Facilitator), InlineData(Role.VictimContactWorker), InlineData(Role.DecisionMaker),
     InlineData(Role.ForceAnalyst), InlineData(Role.OpccStaff), InlineData(Role.Administrator)]
    public void Shows_each_role_what_the_matrix_gives_it(Role role)
    {
        var seen = ReferralFields.All.Where(f => role.MaySee(f)).ToList();

        var his = role is Role.CustodySupportWorker or Role.Facilitator;
        Assert.Equal(his || role == Role.DecisionMaker, seen.Contains(ReferralField.Contact) && seen.Contains(ReferralField.Circumstances) && seen.Contains(ReferralField.PncId));
        Assert.Equal(role is Role.VictimContactWorker or Role.DecisionMaker, seen.Contains(ReferralField.ChildrenInHousehold) || seen.Contains(ReferralField.ReferredToMarac));
        Assert.Equal(role is Role.ForceAnalyst or Role.OpccStaff or Role.Administrator, seen.Count == 0);
    }

    [Theory, InlineData(CaseStage.Referred, false), InlineData(CaseStage.Eligible, true), InlineData(CaseStage.Offered, true)]
    public void The_offence_amended_after_eligibility_was_confirmed_puts_the_case_under_review(CaseStage stage, bool isUnderReview)
    {
        foreach (var (field, value) in new[] { (ReferralField.Offence, "CJ88116"), (ReferralField.OffenceOn, "2026-10-31"), (ReferralField.Relationship, "FormerPartner"), (ReferralField.DateOfBirth, "1990-07-15") })
        {
            var made = A.SupportedCase().At(stage);

            Amend(made, A.Custody, (field, value));

            Assert.Equal(isUnderReview, made.File.IsUnderReviewOn(made.Today()));
            Assert.Equal(isUnderReview ? [HoldKind.DataQuery] : [], made.File.Holds.Select(h => h.Kind));
            Assert.Equal(isUnderReview, made.File.Journal[^1] is { Action: CaseAction.RaiseDataQuery, Role: Role.System, IsRestricted: true });
        }
    }

    /// <summary>She answered of a crime: once another stands there, nothing goes forward on her answer until a decision-maker has looked.</summary>
    [Theory, InlineData(Track.ConditionalCaution), InlineData(Track.Voluntary)]
    public void Another_crime_reference_stops_a_case_in_which_she_has_answered(Track track)
    {
        var (asked, notAsked) = (A.SupportedCase(track), A.Case(track));

        Amend(asked, A.Custody, (ReferralField.CrimeReference, "CHES2"));
        Amend(notAsked, A.Custody, (ReferralField.CrimeReference, "CHES2"));

        Assert.Equal(HoldKind.DataQuery, Assert.Single(asked.File.Holds).Kind);
        Assert.Empty(notAsked.File.Holds);
        foreach (var actor in new[] { A.Custody, A.Facilitator })
        {
            Assert.Equal(Says(notAsked), Says(asked));
            string[] Says(A made) => [.. made.File.Preview(new(actor, made.Now)).Select(p => $"{p.Action}: {string.Join(" ", p.WhyNot)}")];
        }
    }

    [Fact]
    public void What_no_step_rested_on_raises_nothing()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);

        Amend(made, A.Custody, (ReferralField.Circumstances, "More."), (ReferralField.OfficerInCaseCollar, "777"), (ReferralField.Surname, "Hughs"));
        Assert.Empty(made.File.Holds);

        made.StepTo(CaseStage.Authorised);
        Amend(made, A.Facilitator, (ReferralField.OfficerInCaseCollar, "778"));
        Assert.Equal(HoldKind.DataQuery, Assert.Single(made.File.Holds).Kind);
    }

    /// <summary>His side reads the same as for any other cause.</summary>
    [Fact]
    public void His_side_reads_the_same_words_as_for_a_withdrawal()
    {
        var (amended, withdrawn) = (A.SupportedCase().At(CaseStage.Eligible), A.SupportedCase().At(CaseStage.Eligible));

        Amend(amended, A.Decider, (ReferralField.Relationship, "FormerPartner"));
        withdrawn.Answer(AnswerKind.Withdrawn);

        foreach (var actor in new[] { A.Custody, A.Facilitator })
        {
            string[] Says(A made) => [.. made.File.Preview(new(actor, made.Now)).Select(p => $"{p.Action}: {string.Join(" ", p.WhyNot)}")];
            Assert.Equal(Says(withdrawn), Says(amended));
        }
    }

    [Theory, InlineData(CaseStage.Cautioned), InlineData(CaseStage.Enrolled), InlineData(CaseStage.NonComplianceReview), InlineData(CaseStage.Returned)]
    public void The_offence_stays_as_it_is_once_he_was_cautioned_for_it(CaseStage stage)
    {
        var made = EveryStage.At(Track.ConditionalCaution, stage);

        Assert.StartsWith("He has been cautioned", EveryStage.Refusal(() => Amend(made, A.Decider, (ReferralField.OffenceOn, "2026-10-31"))));
        Amend(made, A.Decider, (ReferralField.Language, "Polish"));
    }

    [Fact]
    public void The_offence_stays_as_it_is_when_a_case_comes_back_with_a_caution_in_force()
    {
        var made = EveryStage.At(Track.ConditionalCaution, CaseStage.Cautioned).Leave(CaseAction.Close, A.Decider, Reason.Moved).Leave(CaseAction.Reopen, A.OtherDecider, Reason.NewInformation);
        Assert.Equal(CaseStage.Referred, made.File.Stage);

        Assert.False(made.File.OffenceMayBeAmended);
    }

    [Fact]
    public void A_voluntary_referral_may_gain_an_offence_and_lose_it()
    {
        var made = A.Case(Track.Voluntary, r => r with { Offence = null, CrimeReference = null });

        Assert.Equal("Enter the day of the offence.", EveryStage.Refusal(() => Amend(made, A.Custody, (ReferralField.Offence, "CJ88001"))));
        Assert.StartsWith("Choose the offence", EveryStage.Refusal(() => Amend(made, A.Custody, (ReferralField.OffenceOn, "2026-11-01"))));
        Amend(made, A.Custody, (ReferralField.Offence, "CJ88001"), (ReferralField.OffenceOn, "2026-11-01"));
        Assert.Equal(new OffenceFacts("CJ88001", new(2026, 11, 1)), made.File.Offence);
        Amend(made, A.Custody, (ReferralField.Offence, null), (ReferralField.OffenceOn, null));
        Assert.Null(made.File.Offence);
    }

    [Fact]
    public void Two_changes_meet_only_where_the_referral_says_neither_what_was_seen_nor_what_is_wanted()
    {
        var made = A.Case();
        Amend(made, A.Custody, (ReferralField.Language, "Polish"), (ReferralField.Access, "Large print"));

        var met = made.File.Overtaken([new(ReferralField.Language, null, "Czech"), new(ReferralField.Access, null, "Large print "), new(ReferralField.Contact, null, "07700 900100")]);

        Assert.Equal([ReferralField.Language], met.Select(c => c.Field));
    }

    [Fact]
    public void A_correction_of_who_he_is_is_on_record_in_his_other_cases_too()
    {
        var made = A.Case();
        var other = A.SupportedCase().At(CaseStage.Eligible);
        Amend(made, A.Custody, (ReferralField.DateOfBirth, "1990-07-15"), (ReferralField.Language, "Polish"));

        other.File.FollowAmendment(made.File.NewAmendments, other.By(A.Custody));

        Assert.Equal((ReferralField.DateOfBirth, "1991-07-15", "1990-07-15"), other.File.NewAmendments.Select(a => (a.Field, a.Before, a.After)).Single());
        Assert.Equal(HoldKind.DataQuery, Assert.Single(other.File.Holds).Kind);
    }

    [Fact]
    public void Questions_go_to_the_referrer_and_come_back_answered()
    {
        var made = A.Case(Track.Voluntary);
        var stage = made.File.Stage;
        Assert.False(made.Ask(CaseAction.AnswerQuestions, A.Custody).IsPossible);

        Assert.Equal("Write the questions.", EveryStage.Refusal(() => made.File.AskReferrer(" ", made.By(A.Facilitator))));
        made.File.AskReferrer("Which suite?", made.By(A.Facilitator));
        Assert.NotNull(made.File.OpenQuestionId);
        Assert.StartsWith("The referrer has questions", EveryStage.Refusal(() => made.File.AskReferrer("And when?", made.By(A.Decider))));
        Assert.Equal("Write the answers.", EveryStage.Refusal(() => made.File.AnswerQuestions("", made.By(A.Custody))));
        made.File.AnswerQuestions("Runcorn.", made.By(A.Custody));

        Assert.Null(made.File.OpenQuestionId);
        Assert.Equal(stage, made.File.Stage);
        Assert.Equal([CaseAction.AskReferrer, CaseAction.AnswerQuestions], made.File.Journal.TakeLast(2).Select(e => e.Action));
        Assert.All(made.File.Journal.TakeLast(2), e => Assert.Null(e.Detail));
    }

    private static void Amend(A made, Actor by, params (ReferralField Field, string? Value)[] changes) =>
        made.File.AmendReferral([.. changes.Select(c => new FieldChange(c.Field, made.File.ValueOf(c.Field), c.Value))], "Typed wrongly.", made.By(by));
}
