namespace Interventions.Domain.Attendance;

/// <summary>How the marks of several facilitators, devices and hours become one register, person by person (product.md 7).</summary>
public static class RegisterMerge
{
    /// <summary>What comes of a tap as things stand. Nothing is overwritten without somebody having seen it.</summary>
    /// <param name="tap">The tap.</param>
    /// <param name="standing">The attendance on record for the person; null while there is none.</param>
    /// <param name="isFinished">The register is finished: what differs is for a person.</param>
    /// <param name="before">The taps for the same place that have arrived.</param>
    public static TapAnswer Judge(Tap tap, AttendanceEntry? standing, bool isFinished, IReadOnlyCollection<RegisterTap> before)
    {
        if (before.Any(t => t.Journal == tap.Journal && t.Sequence > tap.Sequence))
        {
            return TapAnswer.Superseded;
        }

        if (standing is null)
        {
            return TapAnswer.Recorded;
        }

        if (SaysNothingNew(tap, standing))
        {
            return TapAnswer.SameAlready;
        }

        var seen = before.SingleOrDefault(t => t.Id == tap.BasedOn)?.EntryId ?? tap.BasedOn;
        return !isFinished && (seen == standing.Id || OnlyAdds(tap, standing)) ? TapAnswer.Recorded : TapAnswer.Differs;
    }

    private static bool SaysNothingNew(Tap tap, AttendanceEntry standing) =>
        tap.Fact == standing.Fact && (tap.Reason ?? AbsenceReason.NoneGiven) == (standing.Reason ?? AbsenceReason.NoneGiven) && (tap.ArrivedAt ?? standing.ArrivedAt) == standing.ArrivedAt;

    /// <summary>The same fact with a reason or a time that was missing.</summary>
    private static bool OnlyAdds(Tap tap, AttendanceEntry standing) =>
        tap.Fact == standing.Fact
        && (standing.Reason is null or AbsenceReason.NoneGiven || (tap.Reason ?? standing.Reason) == standing.Reason)
        && (standing.ArrivedAt is null || (tap.ArrivedAt ?? standing.ArrivedAt) == standing.ArrivedAt);
}
