using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Letters;
using Interventions.Web.Features.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>What was tried to reach him and what he said, oldest first: for facilitators and decision-makers (domain.md 4.3).</summary>
public sealed record HisContacts(IReadOnlyList<ReachAttemptRow> Attempts, IReadOnlyList<ExplanationRow> Explanations)
{
    public static HisContacts None { get; } = new([], []);

    /// <summary>What was written to him, newest first.</summary>
    public IReadOnlyList<LetterRow> Letters { get; init; } = [];

    internal static async Task<HisContacts> OfAsync(AppDb db, Guid caseId, Role reader, CancellationToken ct)
    {
        if (reader is not (Role.Facilitator or Role.DecisionMaker))
        {
            return None;
        }

        var attempts = await db.Set<ReachAttempt>().AsNoTracking().Where(a => a.CaseId == caseId).OrderBy(a => a.TriedAt).ThenBy(a => a.Id).ToListAsync(ct);
        var explanations = await db.Set<Explanation>().AsNoTracking().Where(e => e.CaseId == caseId).OrderBy(e => e.AskedAt).ThenBy(e => e.Id).ToListAsync(ct);

        // What a decision-maker asked him about may be an offence his side is not told of.
        var asked = reader == Role.Facilitator
            ? (await db.Journal.AsNoTracking().Where(e => e.CaseId == caseId && e.Action == CaseAction.RecordExplanation && e.Role == Role.DecisionMaker)
                .Select(e => new { e.UserId, e.At }).ToListAsync(ct)).ConvertAll(e => (e.UserId, e.At))
            : [];
        explanations.RemoveAll(e => asked.Contains((e.By, e.At)));
        var names = await db.Users.AsNoTracking().ToNamesAsync(attempts.Select(a => a.By).Concat(explanations.Select(e => e.By)), ct);
        return new(
            attempts.ConvertAll(a => new ReachAttemptRow(a.Channel, a.TriedAt, a.Result, a.Note, names.GetValueOrDefault(a.By, ""))),
            explanations.ConvertAll(e => new ExplanationRow(e.How, e.AskedAt, e.AskedBy, e.GaveNone, e.HisWords, e.Evidence, e.Opinion, names.GetValueOrDefault(e.By, ""), e.At)))
        {
            Letters = await LetterRow.OfAsync(db, caseId, ct),
        };
    }
}

/// <summary>One attempt.</summary>
public sealed record ReachAttemptRow(ReachChannel Channel, DateTime TriedAt, ReachResult Result, string? Note, string By);

/// <summary>One explanation.</summary>
/// <param name="AskedBy">Null where whoever recorded it asked him.</param>
/// <param name="Opinion">What whoever recorded it makes of it, marked as that wherever it is shown.</param>
public sealed record ExplanationRow(
    ReachChannel How, DateTime AskedAt, string? AskedBy, bool GaveNone, string? HisWords, string? Evidence, string? Opinion, string By, DateTime At);
