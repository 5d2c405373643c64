using Interventions.Domain.Letters;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>What letters and texts to perpetrators say, the newest version of each kind and language.</summary>
public static class ListLetterTemplates
{
    [Allow(Role.Administrator, Purpose = "Looking after letters")]
    public sealed record Query : IRequest<Outcome<IReadOnlyList<Row>>>;

    public sealed record Row(LetterKind Kind, string Language, int Version, string Text, string? CheckedBy, bool IsToBeChecked);

    public sealed class Handler(IDbContextFactory<AppDb> dbs) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var all = await db.Set<LetterTemplate>().AsNoTracking().ToListAsync(ct);
            return Outcome.Of<IReadOnlyList<Row>>([.. all.GroupBy(t => (t.Kind, t.Language)).Select(g => g.MaxBy(t => t.Version)!)
                .OrderBy(t => t.Kind).ThenBy(t => t.Language != LetterTemplate.English).ThenBy(t => t.Language, StringComparer.Ordinal)
                .Select(t => new Row(t.Kind, t.Language, t.Version, t.Text, t.CheckedBy, t.IsToBeChecked))]);
        }
    }
}
