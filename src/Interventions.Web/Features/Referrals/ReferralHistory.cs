using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>What was amended in a referral and asked of its referrer, newest first, as far as a reader may see it.</summary>
public sealed record ReferralHistory(IReadOnlyList<AmendmentRow> Amendments, IReadOnlyList<QuestionRow> Questions)
{
    public static ReferralHistory None { get; } = new([], []);

    internal static async Task<ReferralHistory> OfAsync(AppDb db, CaseFile file, Role reader, CancellationToken ct)
    {
        var fields = ReferralFields.All.Where(f => reader.MaySee(f)).ToList();

        // One reason stands for all that were amended together, so it may speak of any of them.
        var amended = await db.Amendments.AsNoTracking().Where(a => a.CaseId == file.Id && fields.Contains(a.Field)).OrderByDescending(a => a.Version).ThenBy(a => a.Id)
            .Select(a => new
            {
                a.Field,
                a.Before,
                a.After,
                a.At,
                a.Role,
                By = db.Users.Where(u => u.Id == a.By).Select(u => u.Name).FirstOrDefault(),
                Reason = db.Amendments.Any(o => o.CaseId == a.CaseId && o.Version == a.Version && !fields.Contains(o.Field)) ? null : a.Reason,
            }).ToListAsync(ct);

        // A programme is kept by its id and shown by its name.
        var programmes = amended.Exists(a => a.Field == ReferralField.Programme)
            ? await db.ProgrammeVersions.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, ct)
            : [];
        string Say(ReferralField field, string? value) =>
            field == ReferralField.Programme && value is not null ? programmes.GetValueOrDefault(value, value) : field.InWords(value);
        return new(
            [.. amended.Select(a => new AmendmentRow(a.Field.InWords(), Say(a.Field, a.Before), Say(a.Field, a.After), a.By ?? a.Role.InWords(), a.At, a.Reason))],
            reader is Role.CustodySupportWorker or Role.Facilitator or Role.DecisionMaker ? await QuestionsAsync(db, file, ct) : []);
    }

    /// <summary>For who works with him or decides: what is asked may speak of his circumstances.</summary>
    private static async Task<IReadOnlyList<QuestionRow>> QuestionsAsync(AppDb db, CaseFile file, CancellationToken ct)
    {
        var rows = await (
            from q in db.ReferralQuestions.AsNoTracking()
            where q.CaseId == file.Id
            orderby q.Version descending
            let answer = db.ReferralAnswers.FirstOrDefault(a => a.QuestionId == q.Id)
            select new
            {
                q.Text,
                q.At,
                q.Role,
                By = db.Users.Where(u => u.Id == q.By).Select(u => u.Name).FirstOrDefault(),
                Answer = answer == null ? null : answer.Text,
                AnsweredAt = answer == null ? (DateTime?)null : answer.At,
                AnsweredBy = answer == null ? null : db.Users.Where(u => u.Id == answer.By).Select(u => u.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. rows.Select(r => new QuestionRow(r.Text, r.By ?? r.Role.InWords(), r.At, r.Answer, r.AnsweredBy, r.AnsweredAt))];
    }
}

/// <param name="Reason">Null where something this reader may not see was amended with it.</param>
public sealed record AmendmentRow(string Field, string Before, string After, string By, DateTime At, string? Reason);

/// <param name="Answer">Null while the referrer has not answered.</param>
public sealed record QuestionRow(string Text, string By, DateTime At, string? Answer, string? AnsweredBy, DateTime? AnsweredAt);
