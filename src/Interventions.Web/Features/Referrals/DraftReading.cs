using System.Globalization;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Referrals;

/// <summary>What has to be known besides the answers to judge them.</summary>
/// <param name="Today">The London day.</param>
/// <param name="Policy">Of the area's force; null while no area is chosen.</param>
/// <param name="Programmes">All versions.</param>
/// <param name="PersonId">Somebody found before.</param>
/// <param name="MySuites">In custody, where the writer works; null for others.</param>
internal sealed record DraftFacts(
    DateOnly Today, ForcePolicy? Policy, IReadOnlyList<ProgrammeVersion> Programmes, Guid? PersonId, IReadOnlyList<string>? MySuites);

/// <summary>The answers of a draft read as a referral: what they say, what is missing and what cannot be used, answer by answer.</summary>
internal sealed class DraftReading
{
    private static readonly Dictionary<string, string> FieldOf = new()
    {
        [nameof(SubmitReferral.Command.Track)] = DraftFields.Track,
        [nameof(SubmitReferral.Command.Source)] = DraftFields.Source,
        [nameof(SubmitReferral.Command.AreaCode)] = DraftFields.Area,
        [nameof(SubmitReferral.Command.SuiteCode)] = DraftFields.Suite,
        [nameof(SubmitReferral.Command.CustodyRecordNumber)] = DraftFields.CustodyRecord,
        [nameof(SubmitReferral.Command.Surname)] = DraftFields.Surname,
        [nameof(SubmitReferral.Command.Forenames)] = DraftFields.Forenames,
        [nameof(SubmitReferral.Command.DateOfBirth)] = DraftFields.DateOfBirth,
        [nameof(SubmitReferral.Command.Sex)] = DraftFields.Sex,
        [nameof(SubmitReferral.Command.Gender)] = DraftFields.Gender,
        [nameof(SubmitReferral.Command.EthnicitySde)] = DraftFields.Ethnicity,
        [nameof(SubmitReferral.Command.Observed)] = DraftFields.Observed,
        [nameof(SubmitReferral.Command.PncId)] = DraftFields.PncId,
        [nameof(SubmitReferral.Command.CrimeReference)] = DraftFields.CrimeReference,
        [nameof(SubmitReferral.Command.OffenceCode)] = DraftFields.Offence,
        [nameof(SubmitReferral.Command.OffenceOn)] = DraftFields.OffenceOn,
        [nameof(SubmitReferral.Command.LastIncidentOn)] = DraftFields.LastIncidentOn,
        [nameof(SubmitReferral.Command.StatementGivenOn)] = DraftFields.StatementOn,
        [nameof(SubmitReferral.Command.ArrestSummonsNumber)] = DraftFields.ArrestSummons,
        [nameof(SubmitReferral.Command.OfficerInCase)] = DraftFields.Officer,
        [nameof(SubmitReferral.Command.OfficerInCaseCollar)] = DraftFields.OfficerCollar,
        [nameof(SubmitReferral.Command.Relationship)] = DraftFields.Relationship,
        [nameof(SubmitReferral.Command.VictimsCounted)] = DraftFields.Victims,
        [nameof(SubmitReferral.Command.Circumstances)] = DraftFields.Circumstances,
        [nameof(SubmitReferral.Command.ConsentExplained)] = DraftFields.ConsentExplained,
        [nameof(SubmitReferral.Command.NeedsNote)] = DraftFields.NeedsNote,
        [nameof(SubmitReferral.Command.Language)] = DraftFields.Language,
        [nameof(SubmitReferral.Command.Access)] = DraftFields.Access,
        [nameof(SubmitReferral.Command.Contact)] = DraftFields.Contact,
        [nameof(SubmitReferral.Command.ContactNot)] = DraftFields.ContactNot,
        [nameof(SubmitReferral.Command.Risk)] = DraftFields.Risk,
        [nameof(SubmitReferral.Command.RiskAssessedOn)] = DraftFields.RiskOn,
        [nameof(SubmitReferral.Command.ProgrammeVersionId)] = DraftFields.Programme,
    };

    private readonly IReadOnlyDictionary<string, string> _answers;
    private readonly DraftFacts _facts;
    private readonly List<(string Field, string Sentence)> _problems = [];

    public DraftReading(IReadOnlyDictionary<string, string> answers, DraftFacts facts)
    {
        (_answers, _facts) = (answers, facts);
        Command = Read();
        Fit = FitOf();
        ReadChecks();
        ReadProgramme();
        Judge();
    }

    public SubmitReferral.Command Command { get; }

    /// <summary>What decides which programmes are possible; null until track, source, relationship and sex are there.</summary>
    public FitFacts? Fit { get; }

    /// <summary>What the facts decide, with the sentence it rests on; the writer may say otherwise.</summary>
    public IReadOnlyList<CheckRow> Worked => field ??= [.. DraftChecks.WorkedOut(Command, _facts)];

    /// <summary>Sentences by answer, for whatever is missing or cannot be used.</summary>
    public IReadOnlyDictionary<string, string[]> Problems =>
        _problems.GroupBy(p => p.Field).ToDictionary(g => g.Key, g => g.Select(p => p.Sentence).Distinct().ToArray());

    public bool Has(string field) => !string.IsNullOrWhiteSpace(Text(field));

    private string? Text(string field) => _answers.TryGetValue(field, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private SubmitReferral.Command Read() => new()
    {
        Track = Choice<Track>(DraftFields.Track),
        Source = Choice<ReferralSource>(DraftFields.Source),
        AreaCode = Text(DraftFields.Area),
        SuiteCode = Text(DraftFields.Suite),
        CustodyRecordNumber = Text(DraftFields.CustodyRecord),
        PersonId = _facts.PersonId,
        Surname = Text(DraftFields.Surname),
        Forenames = Text(DraftFields.Forenames),
        DateOfBirth = Day(DraftFields.DateOfBirth),
        Sex = Choice<Sex>(DraftFields.Sex),
        Gender = Choice<Gender>(DraftFields.Gender),
        EthnicitySde = Text(DraftFields.Ethnicity),
        Observed = Choice<ObservedAppearance>(DraftFields.Observed),
        PncId = Text(DraftFields.PncId),
        CrimeReference = Text(DraftFields.CrimeReference),
        OffenceCode = Text(DraftFields.Offence),
        OffenceOn = Day(DraftFields.OffenceOn),
        LastIncidentOn = Day(DraftFields.LastIncidentOn),
        StatementGivenOn = Day(DraftFields.StatementOn),
        ArrestSummonsNumber = Text(DraftFields.ArrestSummons),
        OfficerInCase = Text(DraftFields.Officer),
        OfficerInCaseCollar = Text(DraftFields.OfficerCollar),
        Relationship = Choice<Relationship>(DraftFields.Relationship),
        VictimsCounted = Number(DraftFields.Victims),
        Circumstances = Text(DraftFields.Circumstances),
        ChildrenInHousehold = YesNo(DraftFields.Children),
        ReferredToMarac = YesNo(DraftFields.Marac),
        NoContactBail = YesNo(DraftFields.NoContactBail) == true,
        IsRestricted = (Text(DraftFields.IsRestricted) ?? "").Split(',').Any(why => DraftOptions.Restricted.Any(o => o.Value == why.Trim())),
        ConsentExplained = Text(DraftFields.ConsentExplained),
        ConsentSigned = YesNo(DraftFields.ConsentSigned) == true,
        SeemedFit = YesNo(DraftFields.SeemedFit) == true,
        Needs = (Text(DraftFields.Needs) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Aggregate(SupportNeeds.None, (all, one) => Enum.TryParse<SupportNeeds>(one, out var need) ? all | need : all),
        NeedsNote = Text(DraftFields.NeedsNote),
        Language = Text(DraftFields.Language),
        NeedsInterpreter = YesNo(DraftFields.Interpreter) == true,
        Access = Text(DraftFields.Access),
        Contact = Text(DraftFields.Contact),
        ContactNot = Text(DraftFields.ContactNot),
        Risk = Choice<RiskLevel>(DraftFields.Risk),
        RiskTool = Choice<RiskTool>(DraftFields.RiskTool) ?? RiskTool.Dash,
        RiskAssessedOn = Day(DraftFields.RiskOn),
        ProgrammeVersionId = Text(DraftFields.Programme),
    };

    private FitFacts? FitOf() => Command is { Track: { } track, Source: { } source, Relationship: { } relationship }
        ? new(track, source, Domain.Offences.OffenceCatalogue.Find(Command.OffenceCode), relationship, Command.Sex ?? Sex.Unknown, Command.Risk, _facts.Policy?.HighestRiskAllowed ?? RiskLevel.Standard)
        : null;

    /// <summary>What the writer answered goes before what the facts say; what nobody answered is recorded on the case later.</summary>
    private void ReadChecks()
    {
        foreach (var criterion in Command.Track == Track.ConditionalCaution ? DraftFields.Checks : [])
        {
            var worked = Worked.FirstOrDefault(w => w.Criterion == criterion);
            var typed = Choice<CriterionAnswer>(DraftFields.Check(criterion.Code()));
            var evidence = Text(DraftFields.Evidence(criterion.Code()));
            if (typed is not null && evidence is null && typed != worked?.Answer)
            {
                _problems.Add((DraftFields.Evidence(criterion.Code()), $"Say what the answer to {criterion.Code()} rests on."));
            }
            else if (evidence?.Length > DeskCheck.EvidenceMaxLength)
            {
                _problems.Add((DraftFields.Evidence(criterion.Code()), "Shorten what it rests on to 1,000 characters."));
            }
            else if ((typed ?? worked?.Answer) is { } answer)
            {
                Command.Checks.Add(new() { Criterion = criterion, Answer = answer, Evidence = evidence ?? worked!.Evidence });
            }
        }
    }

    /// <summary>The only possible one is asked for without a question.</summary>
    private void ReadProgramme()
    {
        if (Fit is not { } fit)
        {
            return;
        }

        var chosen = _facts.Programmes.FirstOrDefault(p => p.Id == Command.ProgrammeVersionId);
        if (chosen?.WhyNot(fit) is { } whyNot)
        {
            _problems.Add((DraftFields.Programme, $"{chosen.Name} is not possible. {whyNot}"));
        }
        else if (chosen is null)
        {
            Command.ProgrammeVersionId = _facts.Programmes.Where(p => p.WhyNot(fit) is null).ToList() is [var only] ? only.Id : null;
        }
    }

    private void Judge()
    {
        foreach (var (property, sentences) in Validation.ErrorsOf(Command).Where(e => FieldOf.ContainsKey(e.Key)))
        {
            // What was typed and cannot be read has its own sentence already; "missing" would be wrong.
            var field = FieldOf[property];
            _problems.AddRange(_problems.Exists(p => p.Field == field) ? [] : sentences.Select(s => (field, s)));
        }

        _problems.AddRange(ReferralChecks.Of(Command, _facts.Today, _facts.Policy).Select(p => (FieldOf[p.Field], p.Sentence)));
        if (_facts.MySuites is { } suites && (Command.SuiteCode is null || !suites.Contains(Command.SuiteCode)) && !_problems.Exists(p => p.Field == DraftFields.Suite))
        {
            _problems.Add((DraftFields.Suite, "Choose one of the suites you work in."));
        }
    }

    private T? Choice<T>(string field)
        where T : struct, Enum
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value))
        {
            return value;
        }

        _problems.Add((field, "Choose one of the list."));
        return null;
    }

    private DateOnly? Day(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        _problems.Add((field, "Enter the day as day, month and year of four digits, like 22 11 2026."));
        return null;
    }

    private int? Number(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _problems.Add((field, "Enter a number of victims from 1 to 20."));
        return null;
    }

    private bool? YesNo(string field) => Text(field) switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };
}
