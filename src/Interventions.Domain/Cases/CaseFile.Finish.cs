using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.Programmes;

namespace Interventions.Domain.Cases;

/// <summary>What the case brings to "can he still finish?" and to a comparison of programme versions (product.md 6). Asks nothing of the gate.</summary>
public sealed partial class CaseFile
{
    /// <summary>True while the question has a meaning: on the way to the programme or in it, whatever stands beside.</summary>
    public bool MayYetFinish => Stage switch
    {
        CaseStage.Referred => Track == Track.ConditionalCaution,
        CaseStage.Eligible or CaseStage.Authorised or CaseStage.Offered or CaseStage.Cautioned or CaseStage.Accepted or CaseStage.Assessed
            or CaseStage.Enrolled or CaseStage.InProgress or CaseStage.NonComplianceReview or CaseStage.Paused => !(Stage == CaseStage.NonComplianceReview && StageBefore == CaseStage.Completed),
        CaseStage.Completed or CaseStage.Breached or CaseStage.Returned or CaseStage.Closed => false,
    };

    /// <summary>The facts of the question; null where it has no meaning.</summary>
    /// <param name="asked">The programme he would be enrolled on, while he is not.</param>
    /// <param name="sessions">Those he has attendance for, and those of the group he holds a seat in.</param>
    /// <param name="now">UTC.</param>
    /// <param name="instead">Another version, to ask how he would fare under it; null asks by his own.</param>
    public FinishFacts? FactsToFinish(ProgrammeVersion? asked, IReadOnlyCollection<Session> sessions, DateTime now, ProgrammeVersion? instead = null)
    {
        if (!MayYetFinish || (instead ?? Programme ?? asked) is not { } rules)
        {
            return null;
        }

        var today = London.DayOf(now);
        var byId = sessions.ToDictionary(s => s.Id);
        var standing = StandingAttendance.Where(a => a.Run == Run).ToList();
        var isBroken = rules.OnMiss == MissRule.RestartRun && standing.Exists(a => IsMiss(a.Fact));
        var carriesOn = !isBroken && RunCarriesOnUnder(rules.OnMiss);
        var keeps = carriesOn || (!isBroken && HeldSeat is not null);
        List<(int Number, DateOnly Day)> attended = keeps
            ? [.. standing.Where(a => a.Fact == AttendanceFact.Attended && byId.ContainsKey(a.SessionId)).Select(a => (a.SessionNumber, byId[a.SessionId].Day))]
            : [];
        var awaited = !isBroken && HeldSeat is { } seat
            ? sessions.Where(s => s.GroupId == seat.GroupId && s is { IsCancelled: false, IsCatchUp: false } && s.StartsAt <= now && s.StartsAt >= seat.BookedAt
                && !standing.Exists(a => a.SessionId == s.Id) && !attended.Exists(a => a.Number == s.Number)).Select(s => (s.Number, s.Day)).ToList()
            : [];
        var start = Track == Track.ConditionalCaution ? ClockStart(Caution?.SignedOn ?? today) : null;
        DateOnly? Latest(bool hasReason) => start is { } s ? CompletionDeadline.Latest(s, hasReason, ProsecutionLimit, Policy.ProsecutionMarginDays) : null;
        return new()
        {
            Rules = rules,
            Now = now,
            Today = today,
            Sex = Person.Sex,
            Attended = [.. attended, .. awaited],
            RunCarriesOn = carriesOn,
            HeldGroup = HeldSeat?.GroupId,
            AwaitsRegister = awaited.Count > 0,
            Deadline = Track == Track.ConditionalCaution ? Deadline ?? Latest(hasReason: false) : null,
            LongestDeadline = Latest(hasReason: true),
            ProsecutionLimit = Track == Track.ConditionalCaution ? ProsecutionLimit : null,
        };
    }

    /// <summary>His sessions since he was enrolled, as they were, for <see cref="ProgrammeStanding.Under"/>.</summary>
    /// <param name="sessions">Those he has attendance for.</param>
    public IReadOnlyList<SessionSeen> HistoryOf(IReadOnlyDictionary<Guid, Session> sessions) =>
    [
        .. StandingAttendance.Where(a => sessions.TryGetValue(a.SessionId, out var s) && s.StartsAt >= Enrolment?.At)
            .Select(a => new SessionSeen(a.SessionNumber, sessions[a.SessionId].StartsAt, a.Fact, a.ArrivedAt is { } at ? sessions[a.SessionId].MinutesLate(at) : null)),
    ];
}
