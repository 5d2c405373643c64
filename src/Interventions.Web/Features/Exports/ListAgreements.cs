using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Exports;

/// <summary>Agreements of the force and what was exported under each.</summary>
public static class ListAgreements
{
    [Allow(Role.ForceAnalyst, Purpose = "Evaluation under an agreement")]
    public sealed record Query : IRequest<Outcome<View>>;

    public sealed record View(IReadOnlyList<Row> Agreements);

    /// <param name="Ended">The day it ended or ended early; null while it stands.</param>
    public sealed record Row(Guid Id, string Evaluator, string Organisation, string Reference, DateOnly EndsOn, DateOnly? Ended, string EnteredBy, IReadOnlyList<Export> Exports);

    public sealed record Export(DateTime At, string By, int Cases, string Sha256);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var today = London.DayOf(clock.GetUtcNow().UtcDateTime);
            var force = await AnalystForce.ReadAsync(db, user, ct);
            var agreements = await db.Set<EvaluatorAgreement>().AsNoTracking().Where(a => a.Force == force.Name).OrderByDescending(a => a.Id).ToListAsync(ct);
            var ids = agreements.ConvertAll(a => a.Id);
            var ends = await db.Set<AgreementEnd>().AsNoTracking().Where(e => ids.Contains(e.AgreementId)).ToDictionaryAsync(e => e.AgreementId, e => London.DayOf(e.At), ct);
            var exports = (await db.Set<EvaluatorExport>().AsNoTracking().Where(e => ids.Contains(e.AgreementId)).ToListAsync(ct)).ToLookup(e => e.AgreementId);
            Guid[] people = [.. agreements.Select(a => a.By).Concat(exports.SelectMany(e => e).Select(e => e.By)).Distinct()];
            var names = await db.Users.AsNoTracking().Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
            string NameOf(Guid id) => names.GetValueOrDefault(id, "Somebody no longer here");
            return new View(agreements.ConvertAll(a => new Row(
                a.Id, a.Evaluator, a.Organisation, a.Reference, a.EndsOn, ends.TryGetValue(a.Id, out var early) ? early : a.EndsOn < today ? a.EndsOn : null, NameOf(a.By),
                [.. exports[a.Id].OrderByDescending(e => e.At).Select(e => new Export(e.At, NameOf(e.By), e.Cases, e.Sha256))])));
        }
    }
}
