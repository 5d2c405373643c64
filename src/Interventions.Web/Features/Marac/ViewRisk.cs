using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Marac;

/// <summary>The risk of a case with its history, and MARAC: for her side and the decision-maker only (V-10..V-13).</summary>
public static class ViewRisk
{
    [Allow(Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Working with the risk")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="PointsToMarac">The risk is high and nobody has referred her since it became so.</param>
    /// <param name="Repeat">What to say of an earlier referral of the same two people within 12 months; null where there is none.</param>
    /// <param name="ReferrerSaysMarac">What the referral said of MARAC.</param>
    public sealed record View(
        Guid CaseId, bool PointsToMarac, string? Repeat, bool? ReferrerSaysMarac, IReadOnlyList<RiskRow> Risks, IReadOnlyList<MaracRow> Maracs, IReadOnlyList<Whom> Victims);

    /// <summary>One assessment.</summary>
    public sealed record RiskRow(RiskLevel Level, RiskTool Tool, int? Ticks, DateOnly AssessedOn, string By, DateTime At);

    /// <summary>One referral to MARAC with what became of it.</summary>
    /// <param name="IdvaDue">The last day for the IDVA's first contact; null once it was made.</param>
    public sealed record MaracRow(Guid Id, string? Victim, DateOnly ReferredOn, bool SheWasAsked, string? Note, string By, DateOnly? MeetingOn, DateOnly? IdvaDue, IReadOnlyList<EntryRow> Entries);

    /// <summary>What was recorded of it.</summary>
    /// <param name="IsDone">For an action: somebody recorded it as done.</param>
    public sealed record EntryRow(long Id, MaracEntryKind Kind, DateOnly On, string? Text, string? Owner, bool IsDone, bool IsLate, string By);

    /// <summary>Somebody of the case who can be referred.</summary>
    public sealed record Whom(Guid VictimId, string Name);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var file = await db.Cases.VisibleTo(user, db, now).AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == query.CaseId, ct);
            if (file is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, file.Id);
            var maracs = await db.MaracReferrals.AsNoTracking().Where(m => m.CaseId == file.Id).OrderByDescending(m => m.ReferredOn).ThenByDescending(m => m.At).ToListAsync(ct);
            var ids = maracs.ConvertAll(m => m.Id);
            var entries = await db.MaracEntries.AsNoTracking().Where(e => ids.Contains(e.ReferralId)).OrderBy(e => e.Id).ToListAsync(ct);
            var victimIds = file.Victims.Where(v => v.UnlinkedAt is null).Select(v => v.VictimId).Concat(maracs.Select(m => m.VictimId ?? Guid.Empty)).ToList();
            var names = await db.Victims.AsNoTracking().Where(v => victimIds.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Name, ct);
            names.Keys.ToList().ForEach(id => access.Shows(SubjectKind.Victim, id));
            var staff = await db.Users.AsNoTracking().ToNamesAsync([.. file.Risks.Select(r => r.By), .. maracs.Select(m => m.By), .. entries.Select(e => e.By)], ct);
            var days = await calendar.GetAsync(ct);
            return new View(
                file.Id, file.PointsToMarac(maracs), await db.RepeatInWordsAsync(file, user, now, ct), file.Details.ReferredToMarac,
                [.. file.Risks.OrderByDescending(r => r.Id).Select(r => new RiskRow(r.Level, r.Tool, r.Ticks, r.AssessedOn, Name(r.By), r.At))],
                maracs.ConvertAll(m => RowOf(m, entries.FindAll(e => e.ReferralId == m.Id))),
                [.. file.Victims.Where(v => v.UnlinkedAt is null).Select(v => new Whom(v.VictimId, names[v.VictimId]))]);

            MaracRow RowOf(MaracReferral m, List<MaracEntry> of) => new(
                m.Id, m.VictimId is { } her ? names.GetValueOrDefault(her) : null, m.ReferredOn, m.SheWasAsked, m.Note, Name(m.By),
                of.FindLast(e => e.Kind == MaracEntryKind.MeetingSet)?.On,
                of.Exists(e => e.Kind == MaracEntryKind.IdvaContact) ? null : days.Add(m.ReferredOn, MaracReferral.IdvaContactWorkingDays),
                of.ConvertAll(e => EntryOf(e, of)));

            EntryRow EntryOf(MaracEntry e, List<MaracEntry> of)
            {
                var isDone = of.Exists(d => d.Of == e.Id);
                return new(e.Id, e.Kind, e.On, e.Text, e.Owner, isDone, e.Kind == MaracEntryKind.ActionAgreed && !isDone && e.On < London.DayOf(now), Name(e.By));
            }

            string Name(Guid id) => staff.GetValueOrDefault(id, "the tracker");
        }
    }
}
