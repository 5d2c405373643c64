using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Returns;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>The quarters there are, and how the return of each stands.</summary>
public static class ListReturns
{
    /// <summary>Two years.</summary>
    private const int Quarters = 9;

    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Reading returns")]
    public sealed record Query : IRequest<Outcome<View>>;

    /// <param name="Lines">What the next return will hold.</param>
    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<ReturnLineChoice> Lines, IReadOnlyList<(string Key, string Title)> Choices);

    public sealed record Row(Quarter Quarter, bool IsOver, Guid? ReturnId, ReturnState? State, string? FirstByName, DateTime? FirstAt, string? SecondByName, bool SignedByMe);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var today = London.DayOf(now);
            var (force, _) = await db.ForceOfAsync(user, ct);
            var made = (await db.QuarterlyReturns.AsNoTracking().Where(r => r.Force == force).ToListAsync(ct)).GroupBy(r => r.Quarter).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Number)!);
            var quarters = Quarter.Of(today).WithThoseBefore(Quarters).Select(q => q.FirstDay).Union(made.Keys).OrderDescending();
            return new View(
                [.. quarters.Select(q => made.GetValueOrDefault(q) is { } r
                    ? new Row(new(q), true, r.Id, r.State, r.FirstByName, r.FirstAt, r.SecondByName, r.FirstBy == user.Actor.UserId)
                    : new Row(new(q), q.AddMonths(3) <= today, null, null, null, null, null, false))],
                (await db.TemplateAsync(force, now, ct)).Lines,
                ReturnLines.All);
        }
    }
}
