using Interventions.Domain.Custody;
using Interventions.Domain.Offences;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Letters;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HandOverBoard;

/// <summary>Who is in the suites somebody works in, where each of them stands, and who is to be followed up.</summary>
public static class ViewBoard
{
    public const int PageSize = 25;

    [Allow(Role.CustodySupportWorker, Purpose = "Handing over the suite")]
    public sealed record Query(BoardList List, string? Suite = null, int Page = 1) : IRequest<Outcome<View>>;

    /// <param name="ExtractAt">When the newest extract was made; null before the first.</param>
    public sealed record View(
        IReadOnlyList<SuiteTab> Suites, IReadOnlyDictionary<BoardList, int> Counts, IReadOnlyList<Row> Rows, int Total, DateTime? ExtractAt);

    public sealed record SuiteTab(string Code, string Name, int Held);

    /// <param name="About">What the extract says of him.</param>
    /// <param name="ContactDueOn">The last day for first contact (CU-11).</param>
    /// <param name="CaseId">The case made of it, where there is one this user may open.</param>
    public sealed record Row(
        Guid Id, Detention About, string Suite, string Offence, BoardStanding Standing, DateOnly ContactDueOn, IReadOnlyList<Recorded> Events, Guid? CaseId, string? CaseReference)
    {
        /// <summary>Why nothing may go to him from the case made of it, in the words of any other hold: the clock waits meanwhile, the 14 days do not (product.md 3).</summary>
        public string? HeldBack { get; init; }
    }

    public sealed record Recorded(BoardFact Fact, string Words, string? Note, string By, DateTime At);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var mine = db.Detentions.AsNoTracking().InSuitesOf(user, query.Suite);
            Dictionary<BoardList, int> counts = [];
            foreach (var list in Enum.GetValues<BoardList>())
            {
                counts[list] = await mine.On(list, db, user, now).CountAsync(ct);
            }

            var suites = await SuitesAsync(db, ct);
            var page = await mine.On(query.List, db, user, now).MostUrgentFirst(query.List, db)
                .Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            var extractAt = await db.Detentions.InSuitesOf(user, query.Suite).MaxAsync(d => (DateTime?)d.SeenInExtractAt, ct);
            return new View(suites, counts, await RowsAsync(db, page, query.List, suites, now, ct), counts[query.List], extractAt);
        }

        private async Task<IReadOnlyList<SuiteTab>> SuitesAsync(AppDb db, CancellationToken ct)
        {
            var mine = user.Suites;
            return await db.Suites.Where(s => mine.Contains(s.Code)).OrderBy(s => s.Name)
                .Select(s => new SuiteTab(s.Code, s.Name, db.Detentions.Count(d => d.SuiteCode == s.Code && d.ReleasedAt == null && d.LeftAt == null))).ToListAsync(ct);
        }

        private async Task<IReadOnlyList<Row>> RowsAsync(AppDb db, List<Detention> page, BoardList list, IReadOnlyList<SuiteTab> suites, DateTime now, CancellationToken ct)
        {
            var ids = page.ConvertAll(d => d.Id);
            var events = (await db.DetentionEvents.AsNoTracking().Where(e => ids.Contains(e.DetentionId)).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(ct)).ToLookup(e => e.DetentionId);
            var cases = (await db.CasesOfDetentions(user, now).Where(c => ids.Contains(c.DetentionId))
                .Select(c => new { c.DetentionId, c.Case.Id, c.Case.Reference, c.Case.ReferredAt }).ToListAsync(ct)).OrderByDescending(c => c.ReferredAt).ToLookup(c => c.DetentionId);
            foreach (var id in ids)
            {
                access.Shows(SubjectKind.Detention, id);
            }

            foreach (var shown in cases.SelectMany(c => c.Take(1)))
            {
                access.Shows(SubjectKind.Case, shown.Id);
            }

            var heldBack = list == BoardList.FollowUp ? await HeldBackAsync(db, [.. cases.Select(c => c.First().Id)], now, ct) : [];
            var workingDays = await calendar.GetAsync(ct);
            return [.. page.Select(d => new Row(
                d.Id, d, suites.Single(s => s.Code == d.SuiteCode).Name, OffenceCatalogue.Find(d.CjsOffenceCode)?.Title ?? d.CjsOffenceCode, BoardStanding.Of(events[d.Id]),
                d.ContactDueOn(workingDays), [.. events[d.Id].Reverse().Select(BoardLogWords.Of)], cases[d.Id].FirstOrDefault()?.Id, cases[d.Id].FirstOrDefault()?.Reference)
            { HeldBack = cases[d.Id].FirstOrDefault() is { } made ? heldBack.GetValueOrDefault(made.Id) : null })];
        }

        private async Task<Dictionary<Guid, string?>> HeldBackAsync(AppDb db, List<Guid> caseIds, DateTime now, CancellationToken ct)
        {
            Dictionary<Guid, string?> why = [];
            foreach (var file in await db.Cases.AsNoTracking().AsSplitQuery().Where(c => caseIds.Contains(c.Id)).ToListAsync(ct))
            {
                why[file.Id] = await db.WhyNothingGoesAsync(file, calendar, now, ct);
            }

            return why;
        }
    }
}
