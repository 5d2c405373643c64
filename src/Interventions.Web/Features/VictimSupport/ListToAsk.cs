using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Her side's work, most urgent first. Of the perpetrator it shows the name only, of a restricted case the owner only.</summary>
public static class ListToAsk
{
    public const int PageSize = 25;

    /// <param name="Kind">Only this kind of work.</param>
    /// <param name="IsLate">Only what is overdue.</param>
    /// <param name="Page">From 1.</param>
    [Allow(Role.VictimContactWorker, Purpose = "Planning whom to ask")]
    public sealed record Query(ToAskKind? Kind = null, bool IsLate = false, int Page = 1) : IRequest<Outcome<View>>;

    /// <param name="Counts">How much there is of each kind, whatever the filter.</param>
    public sealed record View(int Total, int All, int Late, IReadOnlyDictionary<ToAskKind, int> Counts, IReadOnlyList<Row> Rows);

    /// <summary>One piece of work. For a restricted case not open to the reader only reference and owner are filled.</summary>
    public sealed record Row(
        Guid CaseId, string Reference, string? Owner, ToAskKind? Kind, string? PersonName, string? VictimName, DateOnly? Due, bool IsLate, int Attempts, DateTime? LastTriedAt)
    {
        /// <summary>When her plan says she can be reached next; null where none says it.</summary>
        public string? Next { get; init; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var today = London.DayOf(now);
            var all = await ToAskItem.AllAsync(db, user, now, await calendar.GetAsync(ct), ct);
            var known = all.FindAll(i => i.IsOpenToMe);

            // A filter would tell of a restricted case what it is waiting for, so it keeps them out.
            var chosen = (query.Kind is null && !query.IsLate ? all : known)
                .FindAll(i => (query.Kind is null || i.Kind == query.Kind) && (!query.IsLate || i.Due < today));
            var page = chosen.Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).ToList();
            return new View(
                chosen.Count, all.Count, known.Count(i => i.Due < today), known.CountBy(i => i.Kind).ToDictionary(), await RowsAsync(db, page, now, ct));
        }

        private async Task<IReadOnlyList<Row>> RowsAsync(AppDb db, List<ToAskItem> page, DateTime now, CancellationToken ct)
        {
            var today = London.DayOf(now);
            var open = page.FindAll(i => i.IsOpenToMe);
            var (caseIds, victimIds) = (open.ConvertAll(i => i.CaseId), open.ConvertAll(i => i.VictimId ?? Guid.Empty));
            var people = await db.Cases.AsNoTracking().Where(c => caseIds.Contains(c.Id)).Select(c => new { c.Id, c.PersonId, Name = c.Person.Forenames + " " + c.Person.Surname }).ToDictionaryAsync(c => c.Id, ct);
            var victims = await db.Victims.AsNoTracking().Where(v => victimIds.Contains(v.Id)).Select(v => new { v.Id, v.Name }).ToDictionaryAsync(v => v.Id, v => v.Name, ct);
            var plans = await db.Newest(victimIds).ToDictionaryAsync(p => p.VictimId, ct);
            var owners = await db.Users.AsNoTracking().ToNamesAsync(page.Where(i => !i.IsOpenToMe).Select(i => i.OwnerId), ct);
            foreach (var item in page)
            {
                access.Shows(SubjectKind.Case, item.CaseId);
            }

            foreach (var person in people.Values)
            {
                access.Shows(SubjectKind.Person, person.PersonId);
            }

            foreach (var victim in victims.Keys)
            {
                access.Shows(SubjectKind.Victim, victim);
            }

            return page.ConvertAll(i => i.IsOpenToMe
                ? new Row(i.CaseId, i.Reference, null, i.Kind, people[i.CaseId].Name, i.VictimId is { } v ? victims.GetValueOrDefault(v) : null, i.Due, i.Due < today, i.Attempts, i.LastTriedAt) { Next = i.VictimId is { } her ? plans.GetValueOrDefault(her)?.NextInWords(now) : null }
                : new Row(i.CaseId, i.Reference, owners.GetValueOrDefault(i.OwnerId, ""), null, null, null, null, false, 0, null));
        }
    }

    /// <summary>What is to be done, as it stands in the list.</summary>
    public static string InWords(this ToAskKind kind) => kind switch
    {
        ToAskKind.EnterVictims => "Enter who is to be asked",
        ToAskKind.Ask => "Ask for the first time",
        ToAskKind.AskAfterRise => "Ask again: the risk rose",
        ToAskKind.AskAboutVariation => "Ask about the variation",
        ToAskKind.AskAgain => "Ask again: the answer ends",
        ToAskKind.SeeWhetherToAsk => "See whether she would like to be asked again",
        ToAskKind.Unlink => "Agree to unlink her, or not",
        ToAskKind.ReviewPlan => "Go through her safe-contact plan with her",
        ToAskKind.WaitForChecks => "Not yet: the desk checks are not made",
        ToAskKind.TellOfPack => "A breach pack is about to go: tell her first if that is promised",
        ToAskKind.ReferToMarac => "High risk: refer her to MARAC",
        ToAskKind.IdvaContact => "MARAC: the IDVA speaks with her",
        ToAskKind.MaracAction => "MARAC: see to an action",
        ToAskKind.ChildIs16 => "A child has turned 16: enter again and ask",
        ToAskKind.Merge => "Agree to merge two records of her, or not",
        ToAskKind.JudgeLink => "Linked people: say whether two records belong together",
    };
}
