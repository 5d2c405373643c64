using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.People;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>How she is safely reached. Outside the hours her numbers are not read from the database, so none can be sent.</summary>
public static class ViewContactPlan
{
    [Allow(Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Reaching the victim safely")]
    public sealed record Query(Guid CaseId, Guid LinkId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="Plan">Null while there is none.</param>
    /// <param name="Shown">When her numbers were shown outside the hours, and why.</param>
    /// <param name="Workers">Who can be named as the one who may ring; for the worker.</param>
    public sealed record View(PlanRow? Plan, IReadOnlyList<ShownRow> Shown, IReadOnlyList<WorkerRow> Workers);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var link = await db.LinkVisibleToAsync(user, query.CaseId, query.LinkId, now, ct);
            if (link is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(query.CaseId, link.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, query.CaseId);
            access.Shows(SubjectKind.Victim, link.VictimId);
            var plans = await db.PlansOfAsync(link.VictimId, ct);
            var (plan, records) = (plans.FirstOrDefault(), await db.SameVictimsAsync([link.VictimId], ct));
            var workers = user.Role == Role.VictimContactWorker ? await WorkersAsync(db, link.AreaCode, ct) : [];
            var shown = await db.NumbersShown.AsNoTracking().Where(s => records.Contains(s.VictimId)).OrderBy(s => s.Id).ToListAsync(ct);
            var names = await db.Users.AsNoTracking().ToNamesAsync([.. shown.Select(s => s.By), plan?.MadeBy ?? default, plan?.OnlyWorker ?? default], ct);
            return new View(
                plan is null ? null : PlanRow.Of(plans, await PointsAsync(db, plans, now, ct), names, user.Role, now),
                [.. shown.Select(s => new ShownRow(s.At, names.GetValueOrDefault(s.By, "the tracker"), s.Why))],
                workers);
        }

        private static async Task<IReadOnlyList<PointRow>?> PointsAsync(AppDb db, List<SafeContactPlan> plans, DateTime now, CancellationToken ct) =>
            plans.TrueForAll(p => p.ShowsNumbersAt(now)) ? await PointRow.OfAsync(db, plans[0].Id, ct) : null;

        private static async Task<IReadOnlyList<WorkerRow>> WorkersAsync(AppDb db, string area, CancellationToken ct) =>
            [.. await db.Users.AsNoTracking()
                .Where(u => u.Areas.Any(a => a.AreaCode == area) && u.Appointments.Any(a => a.Role == Role.VictimContactWorker))
                .OrderBy(u => u.Name).Select(u => new WorkerRow(u.Id, u.Name)).ToListAsync(ct)];
    }

    /// <summary>Who she is to a case this reader may see; null where there is nothing to see.</summary>
    internal static Task<SeenLink?> LinkVisibleToAsync(this AppDb db, CurrentUser user, Guid caseId, Guid linkId, DateTime now, CancellationToken ct) => (
        from c in db.Cases.VisibleTo(user, db, now)
        join link in db.CaseVictims on c.Id equals link.CaseId
        where c.Id == caseId && link.Id == linkId
        select new SeenLink(link.VictimId, c.PersonId, c.AreaCode)).SingleOrDefaultAsync(ct);
}

/// <summary>Ids behind a link, for a reader who may see its case.</summary>
internal sealed record SeenLink(Guid VictimId, Guid PersonId, string AreaCode);

/// <summary>A worker who can be named.</summary>
public sealed record WorkerRow(Guid Id, string Name);

/// <summary>Her numbers were shown outside the hours.</summary>
public sealed record ShownRow(DateTime At, string By, string Why);

/// <summary>A number or address.</summary>
public sealed record PointRow(ContactKind Kind, string Value, string? Whose, bool IsHersAlone, bool MayLeaveVoicemail)
{
    internal static async Task<IReadOnlyList<PointRow>> OfAsync(AppDb db, Guid planId, CancellationToken ct) =>
        [.. (await db.Set<ContactPoint>().AsNoTracking().Where(p => p.PlanId == planId).OrderBy(p => p.Id).ToListAsync(ct))
            .Select(p => new PointRow(p.Kind, p.Kind == ContactKind.Phone ? PhoneNumberReading.InWords(p.Value) : p.Value, p.Whose, p.IsHersAlone, p.MayLeaveVoicemail))];
}

/// <summary>The plan in force.</summary>
/// <param name="Points">Null outside the safe hours.</param>
/// <param name="Withheld">Why they are not shown; null where they are.</param>
/// <param name="HiddenAt">When they are to go from the screen, UTC.</param>
/// <param name="CodeWord">For the worker only.</param>
public sealed record PlanRow(
    int Version, SafeChannels Channels, IReadOnlyList<SafeHours> Hours, string? HoursInWords, IReadOnlyList<PointRow>? Points, string? Withheld, DateTime? HiddenAt, string? Next,
    string? CodeWord, WhoMayCall WhoMayCall, Guid? OnlyWorker, string? OnlyWorkerName, string? NotToBeTold, string? IfSomebodyElse, string? Agency, DateOnly? ReviewOn, bool IsReviewDue,
    bool IsOnlyNote, string? Note, DateTime MadeAt, string MadeBy)
{
    /// <summary>The first of these plans; where another forbids it now, its hours count.</summary>
    internal static PlanRow Of(List<SafeContactPlan> plans, IReadOnlyList<PointRow>? points, Dictionary<Guid, string> names, Role reader, DateTime now)
    {
        var (plan, closed) = (plans[0], plans.Find(p => !p.ShowsNumbersAt(now)));
        return Of(plan, points, closed is null ? null : $"Shown {FromHours(closed)}. To ring outside them, say why.", plans.Min(p => p.ShownUntil(now)), (closed ?? plan).NextInWords(now), names, reader, now);
    }

    private static PlanRow Of(
        SafeContactPlan plan, IReadOnlyList<PointRow>? points, string? withheld, DateTime? hiddenAt, string? next, Dictionary<Guid, string> names, Role reader, DateTime now) => new(
        plan.Version, plan.Channels, plan.Hours, plan.HoursInWords, points, withheld, hiddenAt, next,
        reader == Role.VictimContactWorker ? plan.CodeWord : null, plan.WhoMayCall, plan.OnlyWorker, plan.OnlyWorker is { } only ? names.GetValueOrDefault(only, "Somebody who has left") : null,
        plan.NotToBeTold, plan.IfSomebodyElse, plan.Agency, plan.ReviewOn, plan.ReviewOn <= Domain.Calendar.London.DayOf(now), plan.IsOnlyNote, plan.Note, plan.MadeAt, names.GetValueOrDefault(plan.MadeBy, "the tracker"));

    private static string FromHours(SafeContactPlan plan) =>
        string.Join(", or ", plan.Hours.Select(h => h.InWords.StartsWith("at ", StringComparison.Ordinal) ? h.InWords : $"from {h.InWords}"));
}
