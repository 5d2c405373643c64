using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Reads what stands behind the links of a case.</summary>
internal static class VictimRows
{
    public static async Task<IReadOnlyList<VictimRow>> OfAsync(AppDb db, CaseFile file, CurrentUser user, DateTime now, CancellationToken ct)
    {
        var links = file.Victims.Select(v => v.Id).ToList();
        var victimIds = file.Victims.Select(v => v.VictimId).ToList();
        var answerIds = file.Victims.SelectMany(v => v.Answers).Select(a => a.Id).ToList();
        var origins = file.Victims.SelectMany(v => v.Answers).Where(a => a.InheritedFrom is not null).Select(a => a.InheritedFrom!.Value).ToList();
        var victims = await db.Victims.AsNoTracking().Where(v => victimIds.Contains(v.Id)).ToDictionaryAsync(v => v.Id, ct);
        var words = await db.Set<AnswerWords>().AsNoTracking().Where(w => answerIds.Contains(w.Id)).ToDictionaryAsync(w => w.Id, ct);
        var remarks = (await db.AnswerRemarks.AsNoTracking().Where(r => answerIds.Contains(r.AnswerId)).OrderBy(r => r.Id).ToListAsync(ct)).ToLookup(r => r.AnswerId);
        var attempts = (await db.ContactAttempts.AsNoTracking().Where(a => links.Contains(a.CaseVictimId)).OrderBy(a => a.TriedAt).ThenBy(a => a.Id).ToListAsync(ct)).ToLookup(a => a.CaseVictimId);
        var visible = db.Cases.VisibleTo(user, db, now);
        var cameFrom = await (
            from answer in db.Answers
            join link in db.CaseVictims on answer.CaseVictimId equals link.Id
            join other in visible on link.CaseId equals other.Id
            where origins.Contains(answer.Id)
            select new { answer.Id, other.Reference }).ToDictionaryAsync(o => o.Id, o => o.Reference, ct);
        var names = await db.Users.AsNoTracking().ToNamesAsync(
            [
                .. file.Victims.SelectMany(v => v.Answers).Select(a => a.RecordedBy), .. file.Victims.Select(v => v.LinkedBy),
                .. file.Victims.Select(v => v.UnlinkAskedBy ?? Guid.Empty), .. remarks.SelectMany(r => r).Select(r => r.By), .. attempts.SelectMany(a => a).Select(a => a.By),
            ],
            ct);
        return [.. file.Victims.OrderBy(v => v.UnlinkedAt is not null).ThenBy(v => v.IsChild).ThenBy(v => v.LinkedAt).Select(Row)];

        VictimRow Row(CaseVictim link)
        {
            var victim = victims[link.VictimId];
            return new(
                link.Id, victim.Id, victim.Name, victim.DateOfBirth, victim.VictimRef, victim.Interpreter, victim.EnhancedRights,
                link.IsChild, link.IsChild && victim.DateOfBirth?.AddYears(16) <= London.DayOf(now), link.LinkedAt, Name(link.LinkedBy), link.UnlinkedAt,
                link.UnlinkAskedBy is { } asked ? Name(asked) : null, link.UnlinkAskedBy == user.Actor.UserId,
                [.. link.Answers.Select(Answer)],
                [.. attempts[link.Id].Select(a => new AttemptRow(a.How, a.TriedAt, a.Reached, a.Note, Name(a.By)) { Result = a.Result, Outside = a.Outside, WhyOutside = a.WhyOutside })]);
        }

        AnswerRow Answer(SupportAnswer answer)
        {
            var said = words.GetValueOrDefault(answer.Id);
            return new(
                answer.Id, answer.Kind, answer.How, answer.AskedAt, answer.GoodUntil, answer.Counts, answer.RecordedAt, Name(answer.RecordedBy),
                answer.InheritedFrom is { } from ? cameFrom.GetValueOrDefault(from, "another case") : null,
                said?.HerWords, said?.Wishes, said?.WhyNot, said?.InEarshot,
                [.. remarks[answer.Id].Select(r => new RemarkRow(r.Text, r.At, Name(r.By)))])
            { Asked = said };
        }

        string Name(Guid id) => names.GetValueOrDefault(id, "the tracker");
    }

    /// <summary>Names of members of staff by id.</summary>
    internal static Task<Dictionary<Guid, string>> ToNamesAsync(this IQueryable<AppUser> users, IEnumerable<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        return users.Where(u => wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
    }
}
