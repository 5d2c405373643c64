using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;

namespace Interventions.Web.Features.Cases;

/// <summary>A case in words, for a reader of a role.</summary>
internal static class CaseWords
{
    /// <summary>Days before the prosecution limit at which its clock turns amber (STL-07).</summary>
    private const int AmberDays = 56;

    public static IReadOnlyList<JourneyStop> JourneyOf(CaseFile file)
    {
        var road = file.Track.Journey();
        var since = file.Journal.LastOrDefault(e => e.To == CaseStage.Referred)?.Version ?? 0;
        var reached = file.Journal.Where(e => e.To is not null && e.Version >= since).GroupBy(e => e.To!.Value).ToDictionary(g => g.Key, g => g.First().Day);
        var here = file.Journal.Last(e => e.To is not null);
        CaseStage? leftAt = road.Contains(file.Stage) ? null : file.Journal.Last(e => e.To is { } to && road.Contains(to)).To;
        return [.. road.Select(s => new JourneyStop(s, reached.TryGetValue(s, out var day) ? day : null, reached.ContainsKey(s), s == file.Stage)
        {
            Beside = s == leftAt ? file.Stage : null,
            BesideSince = s == leftAt ? here.Day : null,
        })];
    }

    public static IReadOnlyList<Fact> FactsOf(CaseFile file, DateOnly today, Role reader, string? programmeAskedFor = null)
    {
        List<Fact> facts = [];
        if (reader == Role.VictimContactWorker)
        {
            // Her side knows him by name only (domain.md 4.3).
            Add("Offence", OffenceOf(file));
            Add("Crime", file.CrimeReference);
            AddFurtherOffences();
            Add("Relationship", file.Relationship.InWords());
            Add("Risk", RiskOf(file.CurrentRisk));
            AddHousehold();
            AddOutcome();
            return facts;
        }

        Add("Born", $"{file.Person.DateOfBirth.InWords()} ({file.Person.AgeOn(today)})");
        Add("PNC ID", file.Person.PncId);
        Add("Contact", file.Person.Contact);
        Add("Not to be reached", file.Person.ContactNot);
        Add("Bail", file.Details.NoContactBail ? "No contact is in force. Check its conditions before you book him or ring him." : null);
        Add("Language", file.Details.Language);
        Add("Interpreter", file.Details.NeedsInterpreter ? "Needed" : null);
        Add("To take part he needs", file.Details.Access);
        Add("Needs", file.Details.Needs == SupportNeeds.None ? null : file.Details.Needs.InWords());
        Add("Note on needs", file.Details.NeedsNote);
        Add("Offence", OffenceOf(file));
        Add("Crime", file.CrimeReference);
        AddFurtherOffences();
        Add("Relationship", file.Relationship.InWords());
        Add("Risk", RiskOf(reader == Role.DecisionMaker ? file.CurrentRisk : file.RiskForHisSide));
        Add("Circumstances", file.Circumstances);
        Add("Source", file.Source.InWords());
        Add("Custody record", file.Details.CustodyRecordNumber);
        Add("Arrest summons number", file.Details.ArrestSummonsNumber);
        Add("Programme asked for", programmeAskedFor);
        if (reader == Role.DecisionMaker)
        {
            AddHousehold();
            AddOutcome();
        }

        Add("Officer in the case", file.OfficerInCase);
        Add("His consent", file.Consent is { } consent ? $"{(consent.IsSigned ? "Signed" : "By word of mouth")}, {London.DayOf(consent.At).InWords()}" : null);
        Add("Rests until", file.Stage == CaseStage.Paused ? file.RestsUntil?.InWords() : null);
        Add("Programme", file.Programme?.Name);
        Add("Attended", file.Programme is { } p ? $"{file.RunAttendance.Count(a => a.Fact == AttendanceFact.Attended)} of {p.Sessions} in this run" : null);
        return facts;

        void AddFurtherOffences()
        {
            foreach (var further in file.Offences.Skip(1))
            {
                Add("Further offence", $"{further.InWords}, crime {further.CrimeReference}");
            }
        }

        void AddHousehold()
        {
            Add("Children in the household", YesOrNo(file.Details.ChildrenInHousehold));
            Add("Referred to MARAC", YesOrNo(file.Details.ReferredToMarac));
        }

        // For her side and decision-makers only: some outcomes tell her view (domain.md 1.6).
        void AddOutcome() => Add("Crime outcome", file.Track == Track.ConditionalCaution ? file.OutcomeOfCrime?.InWords() ?? "None assigned yet" : null);

        static string? YesOrNo(bool? known) => known switch { true => ReferralFields.Yes, false => ReferralFields.No, null => null };

        void Add(string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                facts.Add(new(label, value));
            }
        }
    }

    public static IReadOnlyList<Clock> ClocksOf(CaseFile file, DateOnly today)
    {
        List<Clock> clocks = [];
        if (!file.IsOpen || file.Track != Track.ConditionalCaution)
        {
            return clocks;
        }

        if (file.Deadline is { } deadline && file.ClockStart(file.Caution!.SignedOn) is { } start)
        {
            clocks.Add(Running(start, deadline, "to complete conditions", $"by {deadline.InWords()}", amberDays: 28));
        }
        else if (file.ClockStart(today) is { } from)
        {
            var last = CompletionDeadline.Latest(from, hasReason: false, file.ProsecutionLimit, file.Policy.ProsecutionMarginDays);
            clocks.Add(Running(from, last, "left of the time for completing conditions", $"by {last.InWords()}, 16 weeks from the offence at most", amberDays: 84));
        }

        if (file.ProsecutionLimit is { } limit)
        {
            clocks.Add(Running(file.FirstToExpire!.Facts.CommittedOn, limit, "to the prosecution limit", file.ProsecutionLimitInWords!, AmberDays));
        }

        return clocks;

        Clock Running(DateOnly begin, DateOnly end, string what, string source, int amberDays)
        {
            var (left, whole) = (end.DayNumber - today.DayNumber, Math.Max(1, end.DayNumber - begin.DayNumber));
            return new(left, Math.Clamp(100 - (left * 100 / whole), 0, 100), what, source, left <= amberDays);
        }
    }

    /// <summary>
    /// True where the page draws the gate as open. An ended case draws it shut for everybody, and before the first step his side
    /// sees it shut whatever the answer, but for the facilitator who is to take that step (product.md 3, V-28).
    /// </summary>
    public static bool GateLooksOpen(CaseFile file, DateOnly day, Role reader) =>
        file.IsOpen
        && (file.HasGoneForward || reader.Side() != Side.His || (reader == Role.Facilitator && file.Track == Track.Voluntary))
        && file.Gate.IsOpenOn(day, file.NeedsFreshAnswers) && file.Holds.All(h => !h.IsOpen);

    /// <summary>What the page says of the gate. His side reads only open, waiting or under review.</summary>
    public static string GateOf(CaseFile file, DateOnly day, Role reader)
    {
        if (!file.IsOpen)
        {
            return "The case has ended. Nothing goes forward unless it is opened again.";
        }

        if (reader.Side() == Side.His)
        {
            return GateLooksOpen(file, day, reader) ? "Nothing stands in the way of the next step. It is checked again at every step."
                : file.HasGoneForward ? CaseFile.UnderReviewInWords : CaseFile.WaitingInWords;
        }

        var asked = file.Victims.Where(v => v.IsAsked).ToList();
        if (asked.Count < file.VictimsCounted)
        {
            return $"{asked.Count} of {file.VictimsCounted} to be asked {(asked.Count == 1 ? "is" : "are")} entered. Nothing goes forward until all are entered and support it.";
        }

        var holds = file.Holds.Where(h => h.IsOpen).Select(h => h.Kind switch
        {
            HoldKind.Pause => "a decision-maker paused it",
            HoldKind.RiskReview => "a risk review is due",
            HoldKind.AnswerDue => "she has to be asked about what has changed",
            HoldKind.DataQuery => "there is a data query",
        }).ToList();
        if (!file.Gate.IsOpenOn(day, file.NeedsFreshAnswers))
        {
            holds.InsertRange(0, asked.Where(v => v.Latest?.Opens(day, file.NeedsFreshAnswers) != true).Select(AnswerInWords).Distinct());
        }

        return holds.Count > 0 ? $"Nothing goes forward: {string.Join("; ", holds)}."
            : file.Gate.GoodUntil is { } until && file.NeedsFreshAnswers ? $"Support is on record and good until {until.InWords()}. It is checked again at every step."
            : "Support is on record. It is checked again at every step.";
    }

    private static string AnswerInWords(CaseVictim victim) => victim.Latest is { } latest
        ? latest.Kind switch
        {
            AnswerKind.Supports => "the answer on record has ended",
            AnswerKind.DoesNotSupport => "she does not support it",
            AnswerKind.NoView => "she gave no view",
            AnswerKind.UnableToContact => "she could not be reached",
            AnswerKind.Withdrawn => "she withdrew her support",
            AnswerKind.EndedByRiseInRisk => "the risk rose and she has to be asked again",
            AnswerKind.CannotAnswer => "she cannot answer",
        }
        : "she has not been asked";

    private static string? OffenceOf(CaseFile file) => file.Offence is null ? null : file.Offences[0].InWords;

    private static string? RiskOf(RiskAssessment? risk) => risk is null ? null : $"{risk.Level}, {risk.Tool.InWords()}, {risk.AssessedOn.InWords()}";
}
