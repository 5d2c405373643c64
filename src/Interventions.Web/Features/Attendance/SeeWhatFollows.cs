using Interventions.Domain.Attendance;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.Letters;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>What follows from a register, before anybody confirms it.</summary>
public static class SeeWhatFollows
{
    [Allow(Role.Facilitator, Purpose = "Finishing a register")]
    public sealed record Query(Guid SessionId) : IRequest<Outcome<IReadOnlyList<Row>>>;

    /// <param name="Hold">Why nobody calls or warns him yet, where that would follow (product.md 3).</param>
    public sealed record Row(Guid CaseId, string Reference, string Name, IReadOnlyList<FollowUp> FollowUps, string? Hold = null);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Sessions.AsNoTracking().InAreasOf(user, db).SingleOrDefaultAsync(s => s.Id == query.SessionId, ct) is not { } session)
            {
                return new NotFound();
            }

            var now = user.Stamp(clock);
            var files = await db.Cases.VisibleTo(user, db, now.At).FilesIn(db, session, ct);
            files.ForEach(f => access.Shows(SubjectKind.Case, f.Id));
            List<Row> rows = [];
            foreach (var file in files)
            {
                var follows = file.FollowUpsOf(session, now);
                var hold = follows.Contains(FollowUp.CallOrWarn) ? await db.WhyNothingGoesAsync(file, calendar, now.At, ct) : null;
                rows.Add(new(file.Id, file.Reference, file.Person.FullName, [.. follows.Where(f => hold is null || f != FollowUp.CallOrWarn)], hold));
            }

            return rows;
        }
    }
}
