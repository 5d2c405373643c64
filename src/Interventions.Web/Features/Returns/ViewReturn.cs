using Interventions.Domain.People;
using Interventions.Domain.Returns;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>A return as it was signed.</summary>
public static class ViewReturn
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Reading a return")]
    public sealed record Query(Guid ReturnId) : IRequest<Outcome<View>>;

    /// <param name="SignedByMe">The reader signed it first, so somebody else has to sign next.</param>
    /// <param name="CanTrace">The reader may open the cases behind a figure.</param>
    public sealed record View(
        Guid Id, Quarter Quarter, string Force, int Number, ReturnState State, string FirstByName, DateTime FirstAt, string? SecondByName, DateTime? SecondAt, string? SentBackBecause, DateTime? SentBackAt,
        string? Remarks, bool SignedByMe, bool CanTrace, IReadOnlyList<FigureRow> Figures, IReadOnlyList<ChangeRow> Changes);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (force, _) = await db.ForceOfAsync(user, ct);
            if (await db.QuarterlyReturns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.ReturnId && r.Force == force, ct) is not { } made)
            {
                return new NotFound();
            }

            // Sent back it is no return, and laid beside the next count it would tell of whoever was corrected.
            var isHidden = made.State == ReturnState.SentBack && user.Role != Role.ForceAnalyst;
            var figures = isHidden ? [] : await db.ReturnFigures.AsNoTracking().Where(f => f.ReturnId == made.Id).OrderBy(f => f.Place).Select(f => new FigureRow(f.Key, f.Title, f.Label, f.Shown)).ToListAsync(ct);
            var changes = isHidden ? [] : await ReturnChanges.ToldByAsync(db, made.Id, ct);
            return new View(
                made.Id, new(made.Quarter), made.Force, made.Number, made.State, made.FirstByName, made.FirstAt, made.SecondByName, made.SecondAt, made.SentBackBecause, made.SentBackAt,
                made.Remarks, made.FirstBy == user.Actor.UserId, user.Role == Role.ForceAnalyst, figures, changes);
        }
    }
}
