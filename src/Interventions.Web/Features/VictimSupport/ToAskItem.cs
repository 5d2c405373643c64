using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>What her side has to do.</summary>
public enum ToAskKind
{
    /// <summary>Fewer entered than counted.</summary>
    EnterVictims,

    /// <summary>Entered and never asked (V-30).</summary>
    Ask,

    /// <summary>The risk rose and ended her answer.</summary>
    AskAfterRise,

    /// <summary>The conditions were varied.</summary>
    AskAboutVariation,

    /// <summary>Her "supports" ends within seven days, or has ended, and is still needed.</summary>
    AskAgain,

    /// <summary>A colleague asked for her to be unlinked.</summary>
    Unlink,

    /// <summary>A decision-maker asks whether she would like to be asked again: without a day, and the worker decides.</summary>
    SeeWhetherToAsk,

    /// <summary>A breach pack is about to go (decision 0025).</summary>
    TellOfPack,

    /// <summary>The risk is high and nobody has referred her to MARAC (V-13).</summary>
    ReferToMarac,

    /// <summary>The IDVA speaks with her within two working days of a referral to MARAC (V-13).</summary>
    IdvaContact,

    /// <summary>An action that MARAC agreed.</summary>
    MaracAction,

    /// <summary>A child of the case has turned 16 and is to be asked.</summary>
    ChildIs16,

    /// <summary>For a supervisor: two records look alike.</summary>
    JudgeLink,

    /// <summary>A colleague asks for two records of her to be merged.</summary>
    Merge,

    /// <summary>The day to go through her safe-contact plan with her has come.</summary>
    ReviewPlan,

    /// <summary>Entered and not to be asked yet: the desk checks that can rule the case out are not made (V-30).</summary>
    WaitForChecks,
}

/// <summary>One piece of work, by ids only.</summary>
internal sealed record ToAskItem(ToAskKind Kind, Guid CaseId, string Reference, bool IsOpenToMe, Guid OwnerId, Guid? LinkId, Guid? VictimId, DateOnly? Due, int Attempts, DateTime? LastTriedAt)
{
    /// <summary>Days before an answer ends that she is to be asked again (product.md 3).</summary>
    private const int DaysBeforeEnd = 7;

    /// <summary>Working days from the referral to the first attempt (V-30).</summary>
    internal const int FirstAttemptWorkingDays = 1;

    /// <summary>Stages at which what she says can still let something go ahead.</summary>
    private static readonly CaseStage[] Asking =
    [
        CaseStage.Referred, CaseStage.Eligible, CaseStage.Authorised, CaseStage.Offered, CaseStage.Cautioned, CaseStage.Accepted, CaseStage.Assessed,
        CaseStage.Enrolled, CaseStage.InProgress, CaseStage.Completed, CaseStage.NonComplianceReview, CaseStage.Paused,
    ];

    private static readonly CaseStage[] FreshOnTrackA = [CaseStage.Referred, CaseStage.Eligible, CaseStage.Authorised, CaseStage.Offered];

    private static readonly CaseStage[] FreshOnTrackB = [CaseStage.Referred, CaseStage.Accepted, CaseStage.Assessed, CaseStage.Enrolled];

    /// <summary>Everything waiting in this worker's reach, most urgent first. Restricted cases come as what they are: not open to everybody.</summary>
    public static async Task<List<ToAskItem>> AllAsync(AppDb db, CurrentUser user, DateTime now, WorkingDays calendar, CancellationToken ct)
    {
        var today = London.DayOf(now);
        var cases = db.Cases.InReachOf(user).NotBarredTo(user, db).Where(c => Asking.Contains(c.Stage) && !(c.Track == Track.Voluntary && c.Stage == CaseStage.Completed));
        var open = cases.VisibleTo(user, db, now);
        var toEnter = await cases
            .Where(c => db.CaseVictims.Count(v => v.CaseId == c.Id && v.UnlinkedAt == null && !v.IsChild) < c.VictimsCounted)
            .Select(c => new { c.Id, c.Reference, c.OwnerId, c.ReferredAt, IsOpen = open.Any(o => o.Id == c.Id) })
            .ToListAsync(ct);
        var links = await LinksAsync(db, user, cases, open, today, ct);
        var checks = await DeskChecksMade.OfAsync(db, cases, ct);
        return
        [
            .. toEnter.Select(c => new ToAskItem(ToAskKind.EnterVictims, c.Id, c.Reference, c.IsOpen, c.OwnerId, null, null, Later(calendar, c.ReferredAt, FirstAttemptWorkingDays), 0, null))
                .Concat(links.SelectMany(l => l.Items(today, calendar, checks.GetValueOrDefault(l.CaseId))))
                .Concat(await PacksAsync(db, user, now, calendar, ct))
                .Concat(await Marac.MaracReading.WorkAsync(db, user, now, calendar, ct))
                .Concat(await GrownUp.WorkAsync(db, user, now, ct))
                .Concat(await SameVictims.MergeWork.WorkAsync(db, user, now, ct))
                .Concat(await LinkedPeople.LinkReading.WorkAsync(db, user, now, ct))
                .Concat(await PlansToReview.OfAsync(db, user, now, ct))
                .OrderBy(i => i.Kind == ToAskKind.WaitForChecks).ThenBy(i => i.Due ?? today).ThenBy(i => i.Reference, StringComparer.Ordinal).ThenBy(i => i.Kind),
        ];
    }

    /// <summary>One item a case, whatever its stage: a pack is made of cases that have ended, too.</summary>
    private static async Task<IEnumerable<ToAskItem>> PacksAsync(AppDb db, CurrentUser user, DateTime now, WorkingDays calendar, CancellationToken ct)
    {
        var cases = db.Cases.InReachOf(user).NotBarredTo(user, db);
        var open = cases.VisibleTo(user, db, now);
        var waiting = await (
            from c in cases
            let madeAt = db.Set<BreachPack>().Where(p => p.CaseId == c.Id && !db.Set<PackSeenTo>().Any(s => s.PackId == p.Id)).Min(p => (DateTime?)p.MadeAt)
            where madeAt != null
            select new { c.Id, c.Reference, c.OwnerId, MadeAt = madeAt.Value, IsOpen = open.Any(o => o.Id == c.Id) }).ToListAsync(ct);
        return waiting.Select(w => new ToAskItem(
            ToAskKind.TellOfPack, w.Id, w.Reference, w.IsOpen, w.OwnerId, null, null, Later(calendar, w.MadeAt, CaseFile.PackWaitsWorkingDays), 0, null));
    }

    private static Task<List<LinkFacts>> LinksAsync(AppDb db, CurrentUser user, IQueryable<CaseFile> cases, IQueryable<CaseFile> open, DateOnly today, CancellationToken ct)
    {
        var (me, soon) = (user.Actor.UserId, today.AddDays(DaysBeforeEnd));
        return (
            from c in cases
            join link in db.CaseVictims on c.Id equals link.CaseId
            where link.UnlinkedAt == null && !link.IsChild
            from latest in db.Answers.Where(a => a.CaseVictimId == link.Id && a.Counts && !db.Answers.Any(b => b.CaseVictimId == a.CaseVictimId && b.Counts && b.Version > a.Version)).DefaultIfEmpty()
            let needsFresh = (c.Track == Track.ConditionalCaution ? FreshOnTrackA.Contains(c.Stage) : FreshOnTrackB.Contains(c.Stage))
                || (c.Stage == CaseStage.Paused && db.Journal.Where(j => j.CaseId == c.Id && j.To != null).OrderByDescending(j => j.Id).Select(j => j.From).First() != CaseStage.InProgress)
            let variedAt = db.Set<Hold>().Where(h => h.CaseId == c.Id && h.Kind == HoldKind.AnswerDue && h.ResolvedAt == null && h.Version > latest!.Version).Max(h => (DateTime?)h.OpenedAt)
            let isEnding = latest!.Kind == AnswerKind.Supports && latest.GoodUntil != null && latest.GoodUntil <= soon && needsFresh
            let askedAgainAt = latest == null ? null : db.Journal.Where(j => j.CaseId == c.Id && j.Action == CaseAction.AskHerAgain && j.Version > latest.Version
                && latest.Kind != AnswerKind.Supports
                && !db.Journal.Any(k => k.CaseId == c.Id && k.Action == CaseAction.LeaveHerBe && k.Version > j.Version)).Max(j => (DateTime?)j.At)
            where latest == null || askedAgainAt != null || latest.Kind == AnswerKind.EndedByRiseInRisk || variedAt != null || isEnding || (link.UnlinkAskedBy != null && link.UnlinkAskedBy != me)
            select new LinkFacts(
                c.Id, c.Reference, open.Any(o => o.Id == c.Id), c.OwnerId, c.ReferredAt, link.Id, link.VictimId, link.UnlinkAskedBy != null && link.UnlinkAskedBy != me,
                latest == null ? null : latest.Kind, latest == null ? null : latest.RecordedAt, isEnding ? latest!.GoodUntil : null, variedAt, askedAgainAt,
                db.ContactAttempts.Count(a => a.CaseVictimId == link.Id), db.ContactAttempts.Where(a => a.CaseVictimId == link.Id).Max(a => (DateTime?)a.TriedAt)))
            .ToListAsync(ct);
    }

    private static DateOnly Later(WorkingDays calendar, DateTime from, int workingDays) => calendar.Add(London.DayOf(from), workingDays);

    private sealed record LinkFacts(
        Guid CaseId, string Reference, bool IsOpenToMe, Guid OwnerId, DateTime ReferredAt, Guid LinkId, Guid VictimId, bool IsToUnlink,
        AnswerKind? Latest, DateTime? LatestAt, DateOnly? EndsOn, DateTime? VariedAt, DateTime? AskedAgainAt, int Attempts, DateTime? LastTriedAt)
    {
        /// <param name="checks">Of a conditional caution not confirmed yet; null where nothing waits for desk checks.</param>
        public IEnumerable<ToAskItem> Items(DateOnly today, WorkingDays calendar, DeskChecksMade? checks)
        {
            if (IsToUnlink)
            {
                yield return Of(ToAskKind.Unlink, today);
            }

            // V-30 asks for the first attempt, once the desk checks allow it; after it there is no clock but the work itself.
            ToAskItem? item = (Latest, VariedAt, EndsOn) switch
            {
                (null, _, _) when Attempts > 0 => Of(ToAskKind.Ask, due: null),
                (null, _, _) when checks is { RuleItOut: true } => null,
                (null, _, _) when checks is { At: null } => Of(ToAskKind.WaitForChecks, due: null),
                (null, _, _) => Of(ToAskKind.Ask, Later(calendar, checks?.At > ReferredAt ? checks.At.Value : ReferredAt, FirstAttemptWorkingDays)),
                (AnswerKind.EndedByRiseInRisk, _, _) => Of(ToAskKind.AskAfterRise, Later(calendar, LatestAt!.Value, CaseFile.ReviewWorkingDays)),
                (_, { } varied, _) => Of(ToAskKind.AskAboutVariation, Later(calendar, varied, CaseFile.ReviewWorkingDays)),
                (_, _, { } end) => Of(ToAskKind.AskAgain, end),
                _ when AskedAgainAt is not null => Of(ToAskKind.SeeWhetherToAsk, due: null),
                _ => null,
            };
            if (item is not null)
            {
                yield return item;
            }
        }

        private ToAskItem Of(ToAskKind kind, DateOnly? due) => new(kind, CaseId, Reference, IsOpenToMe, OwnerId, LinkId, VictimId, due, Attempts, LastTriedAt);
    }
}
