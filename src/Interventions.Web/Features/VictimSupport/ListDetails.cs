using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>What is known of her beside name and safe contact, and must stand in no text the other side reads.</summary>
public static class ListDetails
{
    [Allow(Role.VictimContactWorker, Purpose = "Keeping her out of texts")]
    public sealed record Query(Guid CaseId, Guid VictimId) : IRequest<Outcome<IReadOnlyList<Row>>>, IAboutCase;

    /// <param name="Text">Null for a telephone number: those are shown with her plan only, at the hours that are safe. The guard knows it all the same.</param>
    public sealed record Row(Guid Id, VictimDetailKind Kind, string? Text, DateTime AddedAt);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return await db.IsOpenVictimAsync(query.CaseId, query.VictimId, user, access, clock, ct)
                ? Outcome.Of<IReadOnlyList<Row>>(await db.Set<VictimDetail>().AsNoTracking().Where(d => d.VictimId == query.VictimId && d.RemovedAt == null)
                    .OrderBy(d => d.Kind).ThenBy(d => d.AddedAt).Select(d => new Row(d.Id, d.Kind, d.Kind == VictimDetailKind.Phone ? null : d.Text, d.AddedAt)).ToListAsync(ct))
                : new NotFound();
        }
    }

    /// <summary>As it stands on her panel.</summary>
    public static string InWords(this VictimDetailKind kind) => kind switch
    {
        VictimDetailKind.Nickname => "Also called",
        VictimDetailKind.Phone => "Telephone number",
        VictimDetailKind.Address => "Address",
        VictimDetailKind.School => "School or nursery",
        VictimDetailKind.Workplace => "Workplace",
    };
}
