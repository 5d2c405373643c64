using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data.DemoData;

/// <summary>
/// Walks one demo case along the real steps, by people of the area, at times in the past. Every step is saved by itself,
/// because the database holds each journal entry to the gate as it stands at that moment.
/// </summary>
internal sealed partial class DemoStory(AppDb db, DemoCase plan, string reference, DateOnly firstStart, DateTime until)
{
    private static readonly DemoEnding[] StaysAReferral = [DemoEnding.NotAskedYet, DemoEnding.NoVictimEnteredYet, DemoEnding.DoesNotSupport, DemoEnding.NotReached];

    private readonly DemoNames _names = new(plan.Number);
    private readonly List<CaseVictim> _victims = [];
    private CaseFile _file = null!;
    private DateTime _now;

    private Actor Custody => DemoStaff.Of(Role.CustodySupportWorker, DemoStaff.SuiteFor(plan.Area), 1 + (plan.Number % 2)).Actor;

    private Actor Facilitator => DemoStaff.Of(Role.Facilitator, plan.Area, 1 + (plan.Number % 2)).Actor;

    private Actor VictimWorker => DemoStaff.Of(Role.VictimContactWorker, plan.Area, 1 + (plan.Number % 2)).Actor;

    private Actor Inspector => DemoStaff.Of(Role.DecisionMaker, plan.Area).Actor;

    private Actor Sergeant => DemoStaff.Of(Role.DecisionMaker, plan.Area, 2).Actor;

    private DateOnly ReferredOn => firstStart.AddDays(-plan.DaysAgo);

    public async Task TellAsync(CancellationToken ct)
    {
        await ReferAsync(ct);
        await EnterVictimsAsync(ct);
        if (plan.Ending == DemoEnding.AskedReferrer)
        {
            var asks = plan.Track == Track.ConditionalCaution ? Inspector : Facilitator;
            await DoAsync(asks, hours: 3, s => _file.AskReferrer("Which number is he reached on after work? Is he on bail for anything else?", s), ct);
        }
        else if (!StaysAReferral.Contains(plan.Ending))
        {
            await (plan.Track == Track.ConditionalCaution ? TellCautionAsync(ct) : TellVoluntaryAsync(ct));
            await TellHerSideAsync(ct);
        }
    }

    private async Task ReferAsync(CancellationToken ct)
    {
        var policy = await db.Policies.SingleAsync(p => p.Id == DemoFiller.PolicyId, ct);
        var (code, what) = _names.Offence();
        var collar = _names.OfficerCollar();
        var isCustody = plan.Track == Track.ConditionalCaution || plan.Number % 3 > 0;
        var stamp = At(ReferredOn, 8 + (plan.Number % 8), isCustody ? Custody : Facilitator);
        var offence = ReferredOn.AddDays(-1 - (plan.Number % 2));
        Referral referral = new()
        {
            Id = plan.Id,
            Reference = reference,
            Track = plan.Track,
            Source = isCustody ? ReferralSource.Custody : plan.Number % 2 == 0 ? ReferralSource.Agency : ReferralSource.SelfReferral,
            Person = _names.Person(Guid.CreateVersion7(), firstStart),
            Policy = policy,
            AreaCode = plan.Area,
            SuiteCode = isCustody ? DemoStaff.SuiteFor(plan.Area) : null,
            CrimeReference = isCustody ? $"CHES{ReferredOn:yy}{100000 + (plan.Number * 37)}" : null,
            Offence = isCustody ? new(code, offence, StatementGivenOn: offence) : null,
            Relationship = plan.Number % 4 == 0 ? Relationship.FormerPartner : Relationship.CurrentPartner,
            VictimsCounted = plan.Victims,
            Circumstances = isCustody ? $"Arrested for {what} at the home address. Calm in custody; says he wants help to change." : "Rang and asked for help with his behaviour at home.",
            OfficerInCase = isCustody ? $"PC {collar} {_names.Surname()}" : null,
            OfficerInCaseCollar = isCustody ? collar : null,
            Consent = plan.Track == Track.Voluntary ? new("What the programme is, who is told what, and that he can stop.", IsSigned: true, SeemedFit: true) : null,
            Risk = RiskLevel.Standard,
            RiskTool = RiskTool.Dash,
            RiskAssessedOn = ReferredOn,
            IsRestricted = plan.IsRestricted,
            Details = new() { Language = plan is { Track: Track.Voluntary, Ending: DemoEnding.Enrolled or DemoEnding.Assessed, Area: "CHE" } ? "Polish" : null },
        };
        _file = CaseFile.Refer(referral, stamp);
        db.Add(_file);
        if (plan.IsRestricted)
        {
            db.CaseGrants.AddRange(new[] { stamp.By, Facilitator, Inspector, VictimWorker }.DistinctBy(a => a.UserId)
                .Select(a => new CaseGrant { CaseId = plan.Id, UserId = a.UserId, GivenBy = stamp.By.UserId, GivenAt = stamp.At }));
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task EnterVictimsAsync(CancellationToken ct)
    {
        if (plan.Ending == DemoEnding.NoVictimEnteredYet)
        {
            return;
        }

        var births = Enumerable.Repeat<DateOnly?>(null, plan.Victims).Concat(plan.HasChild ? [ReferredOn.AddYears(-7)] : []);
        foreach (var born in births)
        {
            var victim = _names.Victim(Guid.CreateVersion7(), born);
            db.Victims.Add(victim);
            await DoAsync(VictimWorker, hours: 2, s =>
            {
                _victims.Add(_file.EnterVictim(Guid.CreateVersion7(), victim.Id, born, [], s));
                if (born is null)
                {
                    db.ContactPlans.Add(_names.Plan(victim.Id, s));
                }
            }, ct);
        }

        if (plan.Ending == DemoEnding.NotAskedYet)
        {
            return;
        }

        var asked = _victims.Where(v => v.IsAsked).ToList();
        foreach (var victim in asked)
        {
            await DoAsync(VictimWorker, hours: 3, s => _file.RecordAttempt(victim.Id, new(AskedHow.SafePhone, s.At.AddMinutes(-5), AttemptResult.NoAnswer, "Try again tomorrow morning."), s), ct);
            await AnswerAsync(victim, plan.Ending switch
            {
                DemoEnding.DoesNotSupport when victim == asked[^1] => AnswerKind.DoesNotSupport,
                DemoEnding.NotReached => AnswerKind.UnableToContact,
                _ => AnswerKind.Supports,
            }, hours: 17, ct);
            if (!StaysAReferral.Contains(plan.Ending))
            {
                await WishAsync(victim, ct);
            }
        }
    }

    private Task<SupportAnswer> AnswerAsync(CaseVictim victim, AnswerKind kind, int hours, CancellationToken ct)
    {
        AnswerWords words = new()
        {
            HerWords = kind switch
            {
                AnswerKind.Supports => "She would like him to get help and wants to be told how he gets on.",
                AnswerKind.DoesNotSupport => "She wants the court to deal with it.",
                AnswerKind.Withdrawn => "He has told her she is to blame for the caution. She no longer wants this to go on.",
                _ => null,
            },
            WhyNot = kind == AnswerKind.DoesNotSupport ? WhyNot.WantsProsecution : kind == AnswerKind.Withdrawn ? WhyNot.Afraid : null,
            InEarshot = "nobody",
            Fear = kind == AnswerKind.Supports ? SaidOrNot.No : kind == AnswerKind.UnableToContact ? null : SaidOrNot.Yes,
            WantsSupport = kind == AnswerKind.UnableToContact ? null : SaidOrNot.Yes,
            WantsToBeTold = kind == AnswerKind.Supports ? SaidOrNot.Yes : null,
            Explained = kind == AnswerKind.UnableToContact ? Explained.None : Explained.TheProgramme | Explained.NoPromise | Explained.PoliceDecide | Explained.MayChangeHerMind | Explained.MayBeDisclosed | Explained.WhereToFindSupport,
        };
        return DoAsync(VictimWorker, hours, s => _file.RecordAnswer(
            victim.Id, new(kind, kind == AnswerKind.UnableToContact ? AskedHow.NotAsked : AskedHow.SafePhone, s.At.AddMinutes(-10), Words: words), s), ct);
    }

    /// <summary>Asks everybody again, as a victim contact worker does before an answer ends.</summary>
    private async Task AskAgainAsync(CancellationToken ct)
    {
        foreach (var victim in _victims.Where(v => v.IsAsked))
        {
            await AnswerAsync(victim, AnswerKind.Supports, hours: 1, ct);
        }
    }

    private async Task<Group> SeatAsync(CancellationToken ct)
    {
        var (onTrackA, soonest) = (plan.Track == Track.ConditionalCaution, _now.AddDays(1));
        var next = await db.Groups.Where(g => g.AreaCode == plan.Area && (onTrackA ? g.Programme.OnTrackA : g.Programme.OnTrackB))
            .Select(g => new { g.Id, Begins = g.Sessions.Min(s => s.StartsAt) }).Where(g => g.Begins > soonest).OrderBy(g => g.Begins).FirstAsync(ct);
        var group = await db.Groups.Include(g => g.Programme).Include(g => g.Sessions).SingleAsync(g => g.Id == next.Id, ct);
        var taken = await db.Seats.CountAsync(s => s.GroupId == group.Id && s.ReleasedAt == null, ct);
        await DoAsync(Facilitator, hours: 2, s => _file.BookSeat(group, taken, s), ct);
        return group;
    }

    private Task<AttendanceEntry> AttendAsync(Session session, AttendanceFact fact, CancellationToken ct, AbsenceReason? reason = null, AttendanceEntry? corrects = null)
    {
        var finished = session.StartsAt.AddMinutes(session.Minutes + 15);
        _now = _now > finished ? _now : finished;
        AttendanceSeen seen = new(
            session.Id, session.Number, fact, reason,
            CorrectsId: corrects?.Id, CorrectionReason: corrects is null ? null : "The wrong man was marked as present.");
        return DoAsync(Facilitator, hours: 0, s => _file.RecordAttendance(seen, s), ct);
    }

    private Stamp At(DateOnly day, int hour, Actor by)
    {
        _now = DemoCalendar.At(day, hour, _names.Minute());
        return new(by, _now);
    }

    private Task<bool> DoAsync(Actor by, int hours, Action<Stamp> act, CancellationToken ct) => DoAsync(
        by,
        hours,
        s =>
        {
            act(s);
            return true;
        },
        ct);

    /// <summary>One step some hours later, within office hours, and saved.</summary>
    private async Task<T> DoAsync<T>(Actor by, int hours, Func<Stamp, T> act, CancellationToken ct)
    {
        _now = _now.AddHours(hours).AddMinutes(1);
        if (hours > 0 && London.ToLocal(_now).Hour is < 8 or > 18)
        {
            _now = DemoCalendar.At(London.DayOf(_now.AddHours(10)), 9, _names.Minute());
        }

        if (_now > until)
        {
            throw new InvalidOperationException($"Demo case {plan.Number} would be in the future at {plan.Ending}.");
        }

        var result = act(new(by, _now));
        await db.SaveChangesAsync(ct);
        return result;
    }

    private void WaitDays(int days) => _now = _now.AddDays(days);
}
