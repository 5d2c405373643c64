using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Matches;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>By what the cases behind a number are told apart.</summary>
public enum CaseDimension
{
    All,
    Track,
    Area,
    Source,
    Stage,
}

/// <summary>The cases behind a number, for the force analyst alone: the OPCC has the number (product.md 8). Restricted ones only where somebody named the analyst.</summary>
public static class CasesBehind
{
    public const int PageSize = 25;

    /// <param name="Cohort">Whose reoffending is measured; null for everybody referred.</param>
    /// <param name="By">By what the number was broken down.</param>
    /// <param name="Value">Which part of it, such as "Voluntary" or "CHE".</param>
    /// <param name="Page">From 1.</param>
    [Allow(Role.ForceAnalyst, Purpose = "Looking behind a number")]
    public sealed record Query(Cohort? Cohort = null, CaseDimension By = CaseDimension.All, string? Value = null, int Page = 1) : IRequest<Outcome<View>>
    {
        /// <summary>What the cases of a number of the funnel have in common (<see cref="CaseCounts.Behind"/>); null where none is asked for.</summary>
        public IReadOnlyList<CaseSlice>? Of { get; init; }
    }

    /// <param name="Total">How many there are to page through.</param>
    /// <param name="Restricted">
    /// How many restricted cases of the force are in no list here. One number, whatever is asked: listed under one label after another, or
    /// counted there, a case would give away its stage, source and area.
    /// </param>
    /// <param name="Areas">Areas to choose from.</param>
    /// <param name="Rows">A page of them.</param>
    public sealed record View(int Total, int Restricted, IReadOnlyList<Area> Areas, IReadOnlyList<Row> Rows);

    public sealed record Row(string Reference, Guid PersonId, string Name);

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, Publications publications, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var counted = query.Of is { } of ? (await publications.GetAsync(db, user, now, ct)).Cases.Behind(of) : [];
            if (counted is null)
            {
                return new NotFound("There is no list of cases for that. Choose a number of the funnel that is a link.");
            }

            var all = db.Cases.AsNoTracking().InForceOf(user, db);
            var areas = await db.Areas.AsNoTracking().Where(a => all.Any(c => c.AreaCode == a.Code)).OrderBy(a => a.Name).ToListAsync(ct);
            var open = all.Open(user, db, now);
            var found = query.Of is null ? Part(open, query.By, query.Value) : open.Among(counted);
            if (query.Cohort is { } cohort)
            {
                var ids = (await FollowUps.ReadAsync(db, [.. areas.Select(a => a.Code)], await Publications.UntilAsync(db, areas, now, ct), ct)).Where(f => f.Cohort == cohort && f.IsFirstOfPerson).Select(f => f.CaseId).ToList();
                found = found.Among(ids);
            }

            var rows = await found.OrderBy(c => c.Reference).Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize)
                .Select(c => new { c.Id, Row = new Row(c.Reference, c.PersonId, c.Person.Forenames + " " + c.Person.Surname) }).ToListAsync(ct);
            rows.ForEach(r => access.Shows(SubjectKind.Case, r.Id));
            return new View(await found.CountAsync(ct), await all.CountAsync(ct) - await open.CountAsync(ct), areas, rows.ConvertAll(r => r.Row));
        }

        /// <summary>A value that names nothing is nobody, not everybody.</summary>
        private static IQueryable<CaseFile> Part(IQueryable<CaseFile> cases, CaseDimension by, string? value) => by switch
        {
            CaseDimension.All => cases,
            CaseDimension.Track => Enum.TryParse<Track>(value, out var track) ? cases.Where(c => c.Track == track) : cases.Where(c => false),
            CaseDimension.Area => cases.Where(c => c.AreaCode == value),
            CaseDimension.Source => Enum.TryParse<ReferralSource>(value, out var source) ? cases.Where(c => c.Source == source) : cases.Where(c => false),
            CaseDimension.Stage => Enum.TryParse<CaseStage>(value, out var stage) ? cases.Where(c => c.Stage == stage) : cases.Where(c => false),
        };
    }

    /// <summary>Ids as one parameter: as one each, more than 32,766 are no statement SQLite takes.</summary>
    private static IQueryable<CaseFile> Among(this IQueryable<CaseFile> cases, IReadOnlyList<Guid> ids) => cases.Where(c => EF.Parameter(ids).Contains(c.Id));
}
