using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Exports;
using Interventions.Web.Features.Monitoring;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.PanelSamples;

/// <summary>
/// A case as a panel reads it: by its number in the sample, without names, references, days of the calendar or free text, and without
/// anything of a victim. Everything is as it was when the sample was drawn.
/// </summary>
/// <param name="Facts">What it was, each with its label; empty where the case has been taken out since.</param>
/// <param name="Stages">Each stage with the days since referral on which it was reached.</param>
public sealed record RedactedCase(int Number, IReadOnlyList<(string Label, string Value)> Facts, IReadOnlyList<(string Stage, int Day)> Stages)
{
    /// <summary>Restricted since it was drawn: why is nobody's business, so nothing of it is shown.</summary>
    public bool IsTakenOut => Facts.Count == 0;
}

/// <summary>Reads no table of a victim's.</summary>
internal static class Redaction
{
    /// <summary>E9 is the victim's answer, and E8 may rest on what she said of her risk.</summary>
    private static readonly HashSet<string> Hers = [Criterion.E9VictimSupport.Code(), Criterion.E8RiskAllowed.Code()];

    public static async Task<IReadOnlyList<RedactedCase>> ReadAsync(AppDb db, AnalystForce force, PanelSample sample, CancellationToken ct)
    {
        Guid[] ids = [.. sample.Cases.Select(c => c.CaseId)];
        var files = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id) && !c.IsRestricted).Select(c => new
        {
            c.Id,
            c.Track,
            c.Source,
            c.AreaCode,
            c.ReferredAt,
            c.Person.Sex,
            c.Person.DateOfBirth,
            Programme = db.ProgrammeVersions.Where(v => c.Enrolment != null && v.Id == c.Enrolment.ProgrammeVersionId).Select(v => v.Name).FirstOrDefault(),
            Risk = c.Risks.Where(r => !r.IsRestricted && r.At <= sample.At).OrderByDescending(r => r.Id).Select(r => (RiskLevel?)r.Level).FirstOrDefault(),
            Answers = c.Evaluations.Where(e => e.At <= sample.At).OrderByDescending(e => e.Id).Select(e => e.Answers).FirstOrDefault(),
        }).ToDictionaryAsync(c => c.Id, ct);
        var journal = (await db.Journal.AsNoTracking().Where(j => ids.Contains(j.CaseId) && j.To != null && j.To != j.From && j.At <= sample.At).OrderBy(j => j.Id).Select(j => new { j.CaseId, To = j.To!.Value, j.Day, j.Reason }).ToListAsync(ct)).ToLookup(j => j.CaseId);
        var marks = (await db.Attendance.AsNoTracking().Where(a => ids.Contains(a.CaseId) && a.At <= sample.At && !db.Attendance.Any(later => later.CorrectsId == a.Id && later.At <= sample.At)).Select(a => new { a.CaseId, a.Fact }).ToListAsync(ct)).ToLookup(a => a.CaseId, a => a.Fact);
        return [.. sample.Cases.OrderBy(c => c.Number).Select(drawn =>
        {
            if (!files.TryGetValue(drawn.CaseId, out var c))
            {
                return new RedactedCase(drawn.Number, [], []);
            }

            var referred = London.DayOf(c.ReferredAt);
            var ended = journal[c.Id].LastOrDefault(j => j.To == CaseStage.Closed);
            return new RedactedCase(
                drawn.Number,
                [
                    ("Area", force.Areas.First(a => a.Code == c.AreaCode).Name),
                    ("Track", c.Track.InWords()),
                    ("Source", c.Source.InWords()),
                    ("Sex", c.Sex.ToString()),
                    ("Age when referred", AgeBands.Of(new Domain.People.Person { Surname = "", Forenames = "", DateOfBirth = c.DateOfBirth }.AgeOn(referred))),
                    ("Risk", c.Risk?.ToString() ?? "Not known"),
                    ("Programme", c.Programme ?? "None"),
                    .. EligibilityOf(c.Answers),
                    ("Sessions attended", Count(marks[c.Id], AttendanceFact.Attended)),
                    ("Late, refused entry", Count(marks[c.Id], AttendanceFact.LateRefused)),
                    ("Left or sent home", Count(marks[c.Id], AttendanceFact.LeftEarly, AttendanceFact.SentHomeBehaviour)),
                    ("Absent", Count(marks[c.Id], AttendanceFact.Absent)),
                    ("Not held for him, never against him", Count(marks[c.Id], AttendanceFact.SentHomeService, AttendanceFact.CancelledByUs, AttendanceFact.StoodDown)),
                    ("Ended", ended?.Reason?.ForHisSide().InWords() ?? "No reason on record"),
                    ("Closed in", ended is null ? "Not closed" : Quarter.Of(ended.Day).InWords),
                ],
                [.. journal[c.Id].Select(j => (j.To.InWords(), j.Day.DayNumber - referred.DayNumber))]);
        })];
    }

    private static IEnumerable<(string, string)> EligibilityOf(string? answers) =>
        Enum.GetValues<Criterion>().Where(c => !Hers.Contains(c.Code())).Select(c => (
            $"{c.Code()} {c.InWords()}",
            (answers ?? "").Split(' ').Select(a => a.Split('=')).FirstOrDefault(a => a.Length == 2 && a[0] == c.Code())?[1] ?? "Not asked"));

    private static string Count(IEnumerable<AttendanceFact> marks, params AttendanceFact[] facts) => marks.Count(facts.Contains).ToString(Hosting.British.Culture);
}
