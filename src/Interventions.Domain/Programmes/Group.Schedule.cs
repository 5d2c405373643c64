using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;

namespace Interventions.Domain.Programmes;

/// <summary>How the schedule of a group changes: a session moved alone or with those after it, cancelled, or caught up.</summary>
public sealed partial class Group
{
    /// <summary>Moves one session and nothing else.</summary>
    /// <exception cref="CaseRuleException">It has begun or is cancelled, the day is closed, or it would change places with another.</exception>
    public void Move(Guid sessionId, DateOnly day, TimeOnly at, ClosedDays closed, Stamp stamp)
    {
        var session = StillAhead(sessionId, stamp);
        var start = StartOf(day, at, closed, stamp);
        if (!session.IsCatchUp)
        {
            var run = _sessions.Where(s => s is { IsCatchUp: false, IsCancelled: false } && s.Id != session.Id).ToList();
            Refuse.Unless(!run.Exists(s => s.Number < session.Number && s.StartsAt >= start), "It would come before an earlier session. Choose a later day.");
            Refuse.Unless(!run.Exists(s => s.Number > session.Number && s.StartsAt <= start), "It would come after a later session. Move the later ones with it, or choose an earlier day.");
        }

        session.MoveTo(start);
        ScheduleHasChanged();
    }

    /// <summary>Moves one session and plans those after it anew at the programme's distance, each at its own clock time as before.</summary>
    /// <exception cref="CaseRuleException">As for <see cref="Move"/>.</exception>
    public void MoveWithLater(Guid sessionId, DateOnly day, TimeOnly at, ClosedDays closed, Stamp stamp)
    {
        var session = StillAhead(sessionId, stamp);
        Refuse.Unless(!session.IsCatchUp, "A catch-up session stands alone. Move it by itself.");
        var start = StartOf(day, at, closed, stamp);
        Refuse.Unless(
            !_sessions.Exists(s => s is { IsCatchUp: false, IsCancelled: false } && s.Number < session.Number && s.StartsAt >= start), "It would come before an earlier session. Choose a later day.");
        var later = _sessions.Where(s => s is { IsCatchUp: false, IsCancelled: false } && s.Number > session.Number).OrderBy(s => s.Number).ToList();
        Refuse.Unless(later.TrueForAll(s => s.StartsAt > stamp.At), "A later session has begun already. Move this one alone.");
        var plan = SchedulePlan.Make(Programme, (AreaCode, Venue), day, at, closed, from: session.Number);
        List<(Session Session, DateTime To)> moves = [(session, start)];
        moves.AddRange(later.Select(s => (s, SchedulePlan.StartOf(plan.Sessions.Single(p => p.Number == s.Number).Day, London.TimeOf(s.StartsAt)))));
        foreach (var (moved, to) in moves)
        {
            moved.MoveTo(to);
        }

        ScheduleHasChanged();
    }

    /// <summary>Cancels one session. It never counts against anybody (AT-04); whoever needs it has it in a catch-up session.</summary>
    /// <exception cref="CaseRuleException">Its register is finished, it is cancelled already, or there is no reason.</exception>
    public void Cancel(Guid sessionId, string reason, Stamp stamp)
    {
        var session = Of(sessionId);
        Refuse.Unless(!session.IsCancelled, "That session is cancelled already.");
        Refuse.Unless(session.FinishedAt is null, "Its register is finished, so it was held. Correct the register instead.");
        Refuse.Unless(!string.IsNullOrWhiteSpace(reason), "Give the reason. Everybody of the group may be told it.");
        session.Cancel(reason.Trim(), stamp);
        ScheduleHasChanged();
    }

    /// <summary>Cancels what is still ahead of a series made for one person, once he goes on elsewhere.</summary>
    public void CancelWhatIsAhead(string reason, Stamp stamp) =>
        _sessions.Where(s => s is { IsCancelled: false, FinishedAt: null } && s.StartsAt > stamp.At).ToList().ForEach(s => Cancel(s.Id, reason, stamp));

    /// <summary>Adds a session in which one of the run is held again, for those who missed it or where it was cancelled.</summary>
    /// <exception cref="CaseRuleException">The programme has no such session, or nothing can be held then.</exception>
    public Session AddCatchUp(int number, DateOnly day, TimeOnly at, ClosedDays closed, Stamp stamp)
    {
        Refuse.Unless(number >= 1 && number <= Programme.Sessions, "The programme has no session of that number.");
        var session = Session.CatchUp(Id, number, StartOf(day, at, closed, stamp), Programme.MinutesOf(number));
        _sessions.Add(session);
        ScheduleHasChanged();
        return session;
    }

    /// <summary>What is wrong with the schedule as it stands: sessions too far apart (G12), or on days that have been closed since.</summary>
    public IReadOnlyList<string> ScheduleWarnings(ClosedDays closed, Stamp now)
    {
        var run = Held.Where(s => !s.IsCatchUp || _sessions.Exists(c => c.IsCancelled && c.Number == s.Number)).Select(s => new PlannedSession(s.Number, s.StartsAt, s.Minutes)).ToList();
        var closures = Held.Where(s => s.StartsAt > now.At).Select(s => (s.Day, Why: closed.WhyClosed(s.Day, AreaCode, Venue))).Where(c => c.Why is not null)
            .Select(c => $"Nothing can be held on {c.Day.InWords()} ({c.Why}). Move the session of that day.");
        var missing = Enumerable.Range(1, Programme.Sessions).Where(n => _sessions.Exists(s => s.Number == n) && !_sessions.Exists(s => s.Number == n && !s.IsCancelled))
            .Select(n => $"{Programme.SessionName(n)} is cancelled. Add a catch-up session for it.");
        return [.. SchedulePlan.WarningsOf(Programme, run), .. closures, .. missing.Select(m => char.ToUpperInvariant(m[0]) + m[1..])];
    }

    /// <summary>Too few to lead it (CARA-11), or too few to hold it with in the week before it begins.</summary>
    /// <param name="seats">How many hold a seat.</param>
    /// <param name="now">Who looks, and when.</param>
    public IReadOnlyList<string> StaffingWarnings(int seats, Stamp now)
    {
        List<string> warnings = [];
        var needed = Mode == DeliveryMode.OneToOne ? 1 : Programme.Facilitators;
        if (Held.Any(s => s.StartsAt > now.At) && _facilitators.Count < needed)
        {
            warnings.Add($"A session needs {needed} {(needed == 1 ? "facilitator" : "facilitators")}; {(_facilitators.Count == 0 ? "nobody leads" : $"{_facilitators.Count} leads")} this group yet. Choose who leads it.");
        }

        if (Mode == DeliveryMode.Group && Held is [var first, ..] && first.StartsAt > now.At && first.StartsAt <= now.At.AddDays(7) && seats < Programme.GroupMin)
        {
            warnings.Add($"The programme is held with at least {Programme.GroupMin} people; {seats} {(seats == 1 ? "holds" : "hold")} a seat.");
        }

        return warnings;
    }

    /// <summary>Refuses to be in the same place, or led by the same person, as another group at the same time.</summary>
    /// <param name="others">Groups at the venue or led by one of its facilitators.</param>
    /// <param name="stamp">Sessions that are over clash with nothing.</param>
    /// <exception cref="CaseRuleException">Two sessions clash; says which and what to do.</exception>
    public void RefuseClashes(IEnumerable<Group> others, Stamp stamp)
    {
        var mine = Held.Where(s => s.EndsAt > stamp.At).ToList();
        foreach (var (a, b) in mine.Zip(mine.Skip(1)))
        {
            Refuse.Unless(a.EndsAt <= b.StartsAt, $"Two sessions of this group would overlap on {a.Day.InWords()}. Choose another time.");
        }

        foreach (var other in others.Where(o => o.Id != Id))
        {
            var sharesVenue = Mode != DeliveryMode.Online && other.Mode != DeliveryMode.Online && AreaCode == other.AreaCode
                && string.Equals(Venue.Trim(), other.Venue.Trim(), StringComparison.OrdinalIgnoreCase);
            var sharesLead = _facilitators.Exists(f => other._facilitators.Exists(o => o.UserId == f.UserId));
            if (!sharesVenue && !sharesLead)
            {
                continue;
            }

            var clash = mine.FirstOrDefault(s => other._sessions.Exists(o => !o.IsCancelled && o.StartsAt < s.EndsAt && s.StartsAt < o.EndsAt));
            Refuse.Unless(clash is null, sharesVenue
                ? $"{Venue} is taken on {clash?.Day.InWords()} by {other.Name}. Choose another day, time or venue."
                : $"Somebody who leads this group leads {other.Name} at the same time on {clash?.Day.InWords()}. Choose another day, time or colleague.");
        }
    }

    private void ScheduleHasChanged() => (Version, ScheduleChanges) = (Version + 1, ScheduleChanges + 1);

    private Session Of(Guid sessionId) =>
        _sessions.SingleOrDefault(s => s.Id == sessionId) ?? throw new CaseRuleException("That session is not of this group. Reload the page.");

    private Session StillAhead(Guid sessionId, Stamp stamp)
    {
        var session = Of(sessionId);
        Refuse.Unless(!session.IsCancelled, "That session is cancelled. Add a catch-up session instead.");
        Refuse.Unless(session.StartsAt > stamp.At && session.FinishedAt is null, "That session has begun. It cannot be moved any more.");
        return session;
    }

    private DateTime StartOf(DateOnly day, TimeOnly at, ClosedDays closed, Stamp stamp)
    {
        var start = SchedulePlan.StartOf(SchedulePlan.FirstOpen(day, (AreaCode, Venue), closed), at);
        Refuse.Unless(start > stamp.At, "That is in the past. Choose a later day or time.");
        return start;
    }
}
