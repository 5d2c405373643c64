using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HandOverBoard;

/// <summary>How many of those flagged as domestic abuse got how far (CU-10), by the day they arrived.</summary>
public static class CountFunnel
{
    [Allow(Role.CustodySupportWorker, Purpose = "Counting the work of the suite")]
    public sealed record Query(DateOnly From, DateOnly To, string? Suite = null) : IRequest<Outcome<View>>;

    /// <param name="Steps">Each a part of the one before, from the referral on as far as this user may see the cases.</param>
    /// <param name="OptInPercent">Accepted of offered; null where too few were offered for a rate to mean anything (SN-04).</param>
    public sealed record View(IReadOnlyList<Step> Steps, double? OptInPercent);

    public sealed record Step(string Words, int Count);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        private static readonly BoardFact[] Seeing = [.. BoardStanding.Seeing];
        private static readonly BoardFact[] Responses = [.. BoardStanding.Responses];

        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            if (query.To < query.From)
            {
                return new Invalid(nameof(query.To), "Choose a last day that is not before the first.");
            }

            await using var db = await dbs.CreateDbContextAsync(ct);
            var (from, to) = (London.StartOfDayUtc(query.From), London.EndOfDayUtc(query.To));
            var cases = db.CasesOfDetentions(user, clock.GetUtcNow().UtcDateTime);
            var arrived = db.Detentions.InSuitesOf(user, query.Suite).Where(d => d.DaFlag && d.ArrivalAt >= from && d.ArrivalAt < to);
            var eligible = arrived.Where(d => !d.IsUnder18);
            var seen = eligible.Where(d => db.DetentionEvents.Any(e => e.DetentionId == d.Id && Seeing.Contains(e.Fact)));
            var offered = seen.Where(d => db.DetentionEvents.Any(e => e.DetentionId == d.Id && Responses.Contains(e.Fact)));
            var accepted = offered.Where(d => db.DetentionEvents.Where(e => e.DetentionId == d.Id && Responses.Contains(e.Fact))
                .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => (BoardFact?)e.Fact).FirstOrDefault() == BoardFact.Accepted);

            List<Step> steps = [];
            await AddAsync("Arrived, flagged as domestic abuse", arrived);
            await AddAsync("18 or over, so to be seen", eligible);
            await AddAsync("Seen", seen);
            await AddAsync("Offered", offered);
            await AddAsync("Accepted", accepted);
            await AddAsync("Referred", accepted.Where(d => cases.Any(c => c.DetentionId == d.Id)));
            await AddAsync("Contacted", Reached(CaseStage.Accepted, CaseStage.Assessed, CaseStage.Enrolled, CaseStage.InProgress, CaseStage.Completed));
            await AddAsync("Assessed", Reached(CaseStage.Assessed, CaseStage.Enrolled, CaseStage.InProgress, CaseStage.Completed));
            await AddAsync("Started", Reached(CaseStage.InProgress, CaseStage.Completed));
            await AddAsync("Completed", Reached(CaseStage.Completed));
            return new View(steps, OptIn(steps[3].Count, steps[4].Count));

            async Task AddAsync(string words, IQueryable<Detention> who) => steps.Add(new(words, await who.CountAsync(ct)));

            IQueryable<Detention> Reached(params CaseStage[] stages)
            {
                CaseStage?[] any = [.. stages.Select(s => (CaseStage?)s)];
                return accepted.Where(d => cases.Any(c => c.DetentionId == d.Id && c.Case.Journal.Any(e => any.Contains(e.To))));
            }
        }

        private static double? OptIn(int offered, int accepted) => offered < SmallNumbers.LeastDenominator ? null : 100.0 * accepted / offered;
    }
}
