using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Promises;

/// <summary>Whom to tell what, most urgent first. Of the perpetrator it shows the name only, of a restricted case the owner only.</summary>
public static class ListToTell
{
    public const int PageSize = 25;

    /// <param name="Kind">Only this kind.</param>
    /// <param name="IsLate">Only what is overdue.</param>
    /// <param name="Page">From 1.</param>
    [Allow(Role.VictimContactWorker, Purpose = "Planning whom to tell")]
    public sealed record Query(ToTellKind? Kind = null, bool IsLate = false, int Page = 1) : IRequest<Outcome<View>>;

    /// <param name="Counts">How much there is of each kind, whatever the filter.</param>
    public sealed record View(int Total, int All, int Late, IReadOnlyDictionary<ToTellKind, int> Counts, IReadOnlyList<Row> Rows);

    /// <summary>One thing to do. For a restricted case not open to the reader only reference and owner are filled.</summary>
    /// <param name="Tried">How often it was tried in vain.</param>
    public sealed record Row(
        Guid CaseId, string Reference, string? Owner, ToTellKind? Kind, string? What, string? PersonName, string? VictimName, DateOnly? Due, bool IsLate, int Tried);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var today = London.DayOf(now);
            var all = await ToTellItem.AllAsync(db, user, now, await calendar.GetAsync(ct), ct);
            var known = all.FindAll(i => i.Of.IsOpenToMe);

            // A filter would tell of a restricted case what it is waiting for, so it keeps them out.
            var chosen = (query.Kind is null && !query.IsLate ? all : known)
                .FindAll(i => (query.Kind is null || i.Kind == query.Kind) && (!query.IsLate || i.Due < today));
            var page = chosen.Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).ToList();
            return new View(
                chosen.Count, all.Count, known.Count(i => i.Due < today), known.CountBy(i => i.Kind).ToDictionary(), await RowsAsync(db, page, today, ct));
        }

        private async Task<IReadOnlyList<Row>> RowsAsync(AppDb db, List<ToTellItem> page, DateOnly today, CancellationToken ct)
        {
            var open = page.FindAll(i => i.Of.IsOpenToMe);
            var (caseIds, victimIds) = (open.ConvertAll(i => i.Of.CaseId), open.ConvertAll(i => i.Of.VictimId));
            var people = await db.Cases.AsNoTracking().Where(c => caseIds.Contains(c.Id)).Select(c => new { c.Id, c.PersonId, Name = c.Person.Forenames + " " + c.Person.Surname }).ToDictionaryAsync(c => c.Id, ct);
            var victims = await db.Victims.AsNoTracking().Where(v => victimIds.Contains(v.Id)).Select(v => new { v.Id, v.Name }).ToDictionaryAsync(v => v.Id, v => v.Name, ct);
            var owners = await db.Users.AsNoTracking().ToNamesAsync(page.Where(i => !i.Of.IsOpenToMe).Select(i => i.Of.OwnerId), ct);
            page.ForEach(i => access.Shows(SubjectKind.Case, i.Of.CaseId));
            open.ForEach(i => access.Shows(SubjectKind.Person, people[i.Of.CaseId].PersonId));
            open.ForEach(i => access.Shows(SubjectKind.Victim, i.Of.VictimId));
            return page.ConvertAll(i => i.Of.IsOpenToMe
                ? new Row(i.Of.CaseId, i.Of.Reference, null, i.Kind, i.InWords, people[i.Of.CaseId].Name, victims[i.Of.VictimId], i.Due, i.Due < today, i.News?.Tried ?? 0)
                : new Row(i.Of.CaseId, i.Of.Reference, owners.GetValueOrDefault(i.Of.OwnerId, ""), null, null, null, null, null, false, 0));
        }
    }

    /// <summary>What is to be done, as it stands over the list.</summary>
    public static string InWords(this ToTellKind kind) => kind switch
    {
        ToTellKind.Decision => "Decisions",
        ToTellKind.Promise => "Promises",
        ToTellKind.Correction => "To put right",
        ToTellKind.Feedback => "Feedback to ask for",
    };
}
