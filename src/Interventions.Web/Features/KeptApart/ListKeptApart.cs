using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.KeptApart;

/// <summary>
/// Whom somebody is kept apart from, as far as the reader may see it: a facilitator what he recorded himself, her side what her
/// side recorded, a decision-maker all of it. Of what is worked out from cases nothing is listed.
/// </summary>
public static class ListKeptApart
{
    [Allow(Role.VictimContactWorker, Role.DecisionMaker, Role.Facilitator, Purpose = "Keeping people apart")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="Causes">What the reader may record.</param>
    public sealed record View(string AreaCode, IReadOnlyList<ApartCause> Causes, IReadOnlyList<Row> Rows);

    /// <param name="Who">A name, or words for somebody the reader may not see.</param>
    public sealed record Row(Guid Id, string Who, ApartCause Cause, string? Note, string By, DateOnly Since);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock).At;
            if (await db.Cases.VisibleTo(user, db, now).Where(c => c.Id == query.CaseId).Select(c => new { c.PersonId, c.AreaCode }).SingleOrDefaultAsync(ct) is not { } about)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(query.CaseId, about.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, query.CaseId);
            var visible = db.Cases.VisibleTo(user, db, now);
            var rows = await db.KeptApart.SeenBy(user).Where(k => (k.PersonId == about.PersonId || k.OtherId == about.PersonId) && k.Ends == null && !db.KeptApart.Any(e => e.Ends == k.Id))
                .OrderBy(k => k.At).Select(k => new
                {
                    k.Id,
                    Other = k.PersonId == about.PersonId ? k.OtherId : k.PersonId,
                    Person = db.People.Where(p => p.Id == (k.PersonId == about.PersonId ? k.OtherId : k.PersonId) && visible.Any(c => c.PersonId == p.Id))
                        .Select(p => p.Forenames + " " + p.Surname).FirstOrDefault(),
                    Colleague = db.Users.Where(u => u.Id == k.StaffId).Select(u => u.Name).FirstOrDefault(),
                    k.StaffId,
                    k.Cause,
                    k.Note,
                    By = db.Users.Where(u => u.Id == k.By).Select(u => u.Name).FirstOrDefault(),
                    k.Role,
                    k.At,
                }).ToListAsync(ct);
            foreach (var row in rows.Where(r => r.Person is not null))
            {
                access.Shows(SubjectKind.Person, row.Other!.Value);
            }

            return new View(about.AreaCode, KeepApart.CausesFor(user.Role), rows.ConvertAll(r => new Row(
                r.Id, r.Person ?? (r.StaffId is null ? "Somebody whose cases you cannot open" : $"{r.Colleague ?? "A colleague"}, who leads groups"),
                r.Cause, r.Note, r.By ?? r.Role.InWords(), London.DayOf(r.At))));
        }
    }
}
