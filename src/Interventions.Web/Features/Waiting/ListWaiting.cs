using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Waiting;

/// <summary>Who waits for a seat, in the order in which seats are to be found (<see cref="WaitingPlace"/>), paged on the server.</summary>
public static class ListWaiting
{
    public const int PageSize = 25;

    /// <param name="Programme">By name.</param>
    [Allow(Role.Facilitator, Purpose = "Planning groups")]
    public sealed record Query(string? Programme = null, string? Language = null, Sex? Sex = null, int Page = 1) : IRequest<Outcome<View>>;

    /// <param name="Total">How many the filters leave.</param>
    /// <param name="Programmes">To filter by: what those who wait are or would be enrolled on.</param>
    /// <param name="Languages">To filter by.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Total, IReadOnlyList<string> Programmes, IReadOnlyList<string> Languages);

    /// <param name="Place">Position in the whole list, whatever the filters.</param>
    /// <param name="ToDo">What comes next; null while the case is under review.</param>
    public sealed record Row(
        int Place, Guid CaseId, string Reference, string Name, string? Programme, string? Language, Sex Sex, string Because, bool IsUnderReview, string? ToDo);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, Seating seating, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock).At;
            var files = await db.Cases.WaitingIn(user, db, now).AsNoTracking().AsSplitQuery().ToListAsync(ct);
            var today = London.DayOf(now);
            var all = await db.WaitingAsync(files, seating, now, ct);
            var found = all.Where(w => (query.Programme is null or "" || w.Programme == query.Programme)
                && (query.Language is null or "" || LanguageOf(w.File) == query.Language) && (query.Sex is null || w.File.Person.Sex == query.Sex)).ToList();
            var rows = found.Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize).Select(w => RowOf(w, today)).ToList();
            foreach (var waits in found.Where(w => rows.Exists(r => r.CaseId == w.File.Id)))
            {
                access.Shows(SubjectKind.Case, waits.File.Id);
                access.Shows(SubjectKind.Person, waits.File.PersonId);
            }

            return new View(rows, found.Count, [.. all.Select(w => w.Programme).OfType<string>().Distinct().Order(StringComparer.Ordinal)], [.. files.Select(LanguageOf).Distinct().Order(StringComparer.Ordinal)]);
        }

        private static Row RowOf(WaitingRows.Waits waits, DateOnly today)
        {
            var file = waits.File;
            var isUnderReview = file.IsUnderReviewOn(today);
            return new(
                waits.Number, file.Id, file.Reference, file.Person.FullName, waits.Programme, LanguageOf(file) is var language && language == ProgrammeVersion.English ? null : language,
                file.Person.Sex, waits.Place.Because, isUnderReview, isUnderReview ? null : file.Enrolment is null ? "Enrol him" : "Book a seat");
        }

        private static string LanguageOf(CaseFile file) => string.IsNullOrWhiteSpace(file.Details.Language) ? ProgrammeVersion.English : file.Details.Language.Trim();
    }
}
