using System.Globalization;
using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>What happens to a referral after it is submitted: amended with a reason and history, sent back with questions, sent again (decision 15).</summary>
public sealed partial class CaseFile
{
    private readonly List<Amendment> _amendments = [];
    private readonly List<ReferralQuestion> _questions = [];
    private readonly List<ReferralAnswer> _questionAnswers = [];

    /// <summary>The questions the referrer has not answered yet; null where there are none.</summary>
    public Guid? OpenQuestionId { get; private set; }

    /// <summary>Amendments made in this unit of work; earlier ones are not loaded, because nothing hangs on them.</summary>
    public IReadOnlyList<Amendment> NewAmendments => _amendments;

    /// <summary>True while the offence itself may still be corrected: not once he was cautioned for it.</summary>
    public bool OffenceMayBeAmended =>
        Track == Track.Voluntary || (Stage is CaseStage.Referred or CaseStage.Eligible or CaseStage.Authorised or CaseStage.Offered && !IsCautionInForce);

    /// <summary>What the referral says now, as an amendment keeps it: days as 2026-11-22, choices by their name, null for nothing.</summary>
    public string? ValueOf(ReferralField field) => field switch
    {
        ReferralField.Surname => Person.Surname,
        ReferralField.Forenames => Person.Forenames,
        ReferralField.DateOfBirth => Iso(Person.DateOfBirth),
        ReferralField.PncId => Person.PncId,
        ReferralField.Gender => Person.Gender?.ToString(),
        ReferralField.Ethnicity => Person.EthnicitySde,
        ReferralField.ObservedAppearance => Person.Observed?.ToString(),
        ReferralField.CrimeReference => CrimeReference,
        ReferralField.Offence => Offence?.CjsCode,
        ReferralField.OffenceOn => Iso(Offence?.CommittedOn),
        ReferralField.LastIncidentOn => Iso(Offence?.LastIncidentOn),
        ReferralField.StatementGivenOn => Iso(Offence?.StatementGivenOn),
        ReferralField.ArrestSummonsNumber => Details.ArrestSummonsNumber,
        ReferralField.OfficerInCase => OfficerInCase,
        ReferralField.OfficerInCaseCollar => OfficerInCaseCollar,
        ReferralField.Relationship => Relationship.ToString(),
        ReferralField.Circumstances => Circumstances,
        ReferralField.NoContactBail => Flag(Details.NoContactBail),
        ReferralField.ChildrenInHousehold => Flag(Details.ChildrenInHousehold),
        ReferralField.ReferredToMarac => Flag(Details.ReferredToMarac),
        ReferralField.CustodyRecordNumber => Details.CustodyRecordNumber,
        ReferralField.Programme => Details.ProgrammeVersionId,
        ReferralField.Needs => Details.Needs.ToString(),
        ReferralField.NeedsNote => Details.NeedsNote,
        ReferralField.Language => Details.Language,
        ReferralField.NeedsInterpreter => Flag(Details.NeedsInterpreter),
        ReferralField.Access => Details.Access,
        ReferralField.Contact => Person.Contact,
        ReferralField.ContactNot => Person.ContactNot,
    };

    /// <summary>Of these changes, those that meet somebody else's: the referral says neither what the page showed nor what is wanted.</summary>
    public IReadOnlyList<FieldChange> Overtaken(IEnumerable<FieldChange> changes) =>
        [.. changes.Where(c => ValueOf(c.Field) is var now && Blank(c.Seen) != now && Blank(c.Value) != now)];

    /// <summary>
    /// Amends the referral with a reason. What a stage rested on and is amended raises a data query, which puts the case under
    /// review (AT-09, product.md 2).
    /// </summary>
    public void AmendReferral(IReadOnlyCollection<FieldChange> changes, string reason, Stamp stamp)
    {
        RefuseIfUnmet(Ask(TableFor(stamp), CaseAction.AmendReferral, stamp,
            (() => !string.IsNullOrWhiteSpace(reason), "Say why you amend the referral."),
            (() => changes.DistinctBy(c => c.Field).Count() == changes.Count, "Amend each answer once."),
            (() => changes.All(c => stamp.By.Role.MayAmend(c.Field)), "What is known of the household is corrected by a custody support worker or a decision-maker."),
            (() => OffenceMayBeAmended || !changes.Any(c => c.Field.IsOffence()), "He has been cautioned for this offence, so it stays as it is. Ask the decision-maker.")));
        var made = changes.Select(c => c with { Value = Canonical(c.Field, c.Value, stamp) }).Where(c => c.Value != ValueOf(c.Field)).ToDictionary(c => c.Field, c => c.Value);
        Refuse.Unless(made.Count > 0, "Nothing is changed yet. Change an answer first.");
        CheckTogether(f => made.TryGetValue(f, out var value) ? value : ValueOf(f));

        // What she said, she said of a crime: of another it has to be looked at again, before the first step too (product.md 3).
        var restedOn = made.Keys.Any(HasRestedOn) || (made.ContainsKey(ReferralField.CrimeReference) && _victims.Exists(v => v.IsAsked && v.Latest is not null));
        Note(CaseAction.AmendReferral, stamp, Because.None, () =>
        {
            _amendments.AddRange(made.OrderBy(m => m.Key).Select(m => new Amendment(Id, m.Key, ValueOf(m.Key), m.Value, reason.Trim(), Version, stamp)));
            Apply(made);
        });
        QueryIf(restedOn, stamp);
        if (made.Keys.Any(f => f.IsJudged()))
        {
            Reevaluate(CaseAction.AmendReferral, stamp);
        }
    }

    /// <summary>Puts a correction of who he is, made in another case of his, on record in this one.</summary>
    public void FollowAmendment(IEnumerable<Amendment> elsewhere, Stamp stamp)
    {
        var ofPerson = elsewhere.Where(a => a.Field.IsIdentity()).ToList();
        Note(CaseAction.AmendReferral, stamp, Because.None,
            () => _amendments.AddRange(ofPerson.Select(a => new Amendment(Id, a.Field, a.Before, a.After, a.Reason, Version, stamp))));
        QueryIf(ofPerson.Exists(a => HasRestedOn(a.Field)), stamp);
        if (ofPerson.Exists(a => a.Field.IsJudged()))
        {
            Reevaluate(CaseAction.AmendReferral, stamp);
        }
    }

    /// <summary>Sends the referral back to the referrer with questions. Moves nothing.</summary>
    public void AskReferrer(string questions, Stamp stamp) => Note(CaseAction.AskReferrer, stamp, Because.None,
        () =>
        {
            ReferralQuestion asked = new(Id, questions.Trim(), Version, stamp);
            _questions.Add(asked);
            OpenQuestionId = asked.Id;
        },
        (() => !string.IsNullOrWhiteSpace(questions), "Write the questions."));

    /// <summary>Answers the questions and sends the referral again.</summary>
    public void AnswerQuestions(string answers, Stamp stamp) => Note(CaseAction.AnswerQuestions, stamp, Because.None,
        () =>
        {
            _questionAnswers.Add(new(Id, OpenQuestionId!.Value, answers.Trim(), Version, stamp));
            OpenQuestionId = null;
        },
        (() => !string.IsNullOrWhiteSpace(answers), "Write the answers."));

    /// <summary>True where a step on Track A has gone by what the field said.</summary>
    private bool HasRestedOn(ReferralField field) => Track == Track.ConditionalCaution && (field switch
    {
        ReferralField.DateOfBirth => HasGoneForward,
        ReferralField.OfficerInCaseCollar => Authorisation is not null,

        // Whatever it turns, or the hold would tell who amends it unseen what the rules had made of the case before (CARA-02).
        ReferralField.ReferredToMarac => HasGoneForward && !IsCautionInForce && Rules.HighRiskMonths > 0,
        _ => field.IsOffence() && HasGoneForward,
    });

    private void QueryIf(bool hasRestedOn, Stamp stamp, string why = "The referral was amended in what a step or an answer had gone by (AT-09).")
    {
        if (hasRestedOn && (IsOpen || Stage == CaseStage.Completed))
        {
            QueryData(why, stamp);
        }
    }

    private void Apply(Dictionary<ReferralField, string?> made)
    {
        foreach (var (field, value) in made.OrderBy(m => m.Key))
        {
            Set(field, value);
        }
    }

    private void Set(ReferralField field, string? value)
    {
        switch (field)
        {
            case ReferralField.Surname: Person.Surname = value!; break;
            case ReferralField.Forenames: Person.Forenames = value!; break;
            case ReferralField.DateOfBirth: Person.DateOfBirth = Day(value)!.Value; break;
            case ReferralField.PncId: Person.PncId = value; break;
            case ReferralField.Gender: Person.Gender = Choice<Gender>(value); break;
            case ReferralField.Ethnicity: Person.EthnicitySde = value; break;
            case ReferralField.ObservedAppearance: Person.Observed = Choice<ObservedAppearance>(value); break;
            case ReferralField.CrimeReference: CrimeReference = value; break;
            case ReferralField.Offence: Offence = value is null ? null : (Offence ?? new(value, default)) with { CjsCode = value }; break;
            case ReferralField.OffenceOn: Offence = Offence is null ? null : Offence with { CommittedOn = Day(value)!.Value }; break;
            case ReferralField.LastIncidentOn: Offence = Offence is null ? null : Offence with { LastIncidentOn = Day(value) }; break;
            case ReferralField.StatementGivenOn: Offence = Offence is null ? null : Offence with { StatementGivenOn = Day(value) }; break;
            case ReferralField.ArrestSummonsNumber: Details = Details with { ArrestSummonsNumber = value }; break;
            case ReferralField.OfficerInCase: OfficerInCase = value; break;
            case ReferralField.OfficerInCaseCollar: OfficerInCaseCollar = value; break;
            case ReferralField.Relationship: Relationship = Choice<Relationship>(value)!.Value; break;
            case ReferralField.Circumstances: Circumstances = value; break;
            case ReferralField.NoContactBail: Details = Details with { NoContactBail = value == ReferralFields.Yes }; break;
            case ReferralField.ChildrenInHousehold: Details = Details with { ChildrenInHousehold = Known(value) }; break;
            case ReferralField.ReferredToMarac: Details = Details with { ReferredToMarac = Known(value) }; break;
            case ReferralField.CustodyRecordNumber: Details = Details with { CustodyRecordNumber = value }; break;
            case ReferralField.Programme: Details = Details with { ProgrammeVersionId = value }; break;
            case ReferralField.Needs: Details = Details with { Needs = Choice<SupportNeeds>(value) ?? SupportNeeds.None }; break;
            case ReferralField.NeedsNote: Details = Details with { NeedsNote = value }; break;
            case ReferralField.Language: Details = Details with { Language = value }; break;
            case ReferralField.NeedsInterpreter: Details = Details with { NeedsInterpreter = value == ReferralFields.Yes }; break;
            case ReferralField.Access: Details = Details with { Access = value }; break;
            case ReferralField.Contact: Person.Contact = value; break;
            case ReferralField.ContactNot: Person.ContactNot = value; break;
        }
    }

    private static string? Iso(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);

    private static T? Choice<T>(string? name)
        where T : struct, Enum => name is null ? null : Enum.Parse<T>(name);

    private static string? Flag(bool? flag) => flag is { } known ? (known ? ReferralFields.Yes : ReferralFields.No) : null;

    private static bool? Known(string? flag) => flag is null ? null : flag == ReferralFields.Yes;

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
