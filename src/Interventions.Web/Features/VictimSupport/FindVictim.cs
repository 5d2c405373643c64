using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Looks for a victim already on record, among the cases this worker may see, before she is entered a second time.</summary>
public static class FindVictim
{
    private const int Most = 10;

    [Allow(Role.VictimContactWorker, Purpose = "Entering a victim")]
    public sealed class Query : IRequest<Outcome<IReadOnlyList<View>>>, IValidatableObject
    {
        [StringLength(EnterVictim.VictimRefMaxLength)]
        public string? VictimRef { get; set; }

        [StringLength(Domain.VictimSupport.Victim.NameMaxLength)]
        public string? Name { get; set; }

        public DateOnly? DateOfBirth { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            !string.IsNullOrWhiteSpace(VictimRef) || (!string.IsNullOrWhiteSpace(Name) && DateOfBirth is not null)
                ? []
                : [new("Enter her victim reference, or her name and date of birth.", [nameof(VictimRef)])];
    }

    public sealed record View(Guid Id, string Name, DateOnly? DateOfBirth, string? VictimRef, IReadOnlyList<string> Cases);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock)
        : IRequestHandler<Query, Outcome<IReadOnlyList<View>>>
    {
        public async Task<Outcome<IReadOnlyList<View>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var visible = db.Cases.VisibleTo(user, db, clock.GetUtcNow().UtcDateTime).NotBarredTo(user, db);
            var (reference, name) = (EnterVictim.Blank(query.VictimRef), query.Name?.Trim().ToLowerInvariant());
#pragma warning disable CA1304, CA1311, CA1862 // SQL has no culture and translates no comparison but this one.
            var found = await db.Victims.AsNoTracking()
                .Where(v => (reference != null && v.VictimRef == reference) || (v.DateOfBirth != null && v.DateOfBirth == query.DateOfBirth && v.Name.ToLower() == name))
                .Where(v => db.CaseVictims.Any(l => l.VictimId == v.Id && visible.Any(c => c.Id == l.CaseId)))
                .OrderBy(v => v.Name).ThenBy(v => v.Id).Take(Most)
                .ToListAsync(ct);
#pragma warning restore CA1304, CA1311, CA1862
            var ids = found.ConvertAll(v => v.Id);
            var cases = (await (from link in db.CaseVictims join c in visible on link.CaseId equals c.Id where ids.Contains(link.VictimId) orderby c.Reference select new { link.VictimId, c.Reference })
                .ToListAsync(ct)).ToLookup(c => c.VictimId, c => c.Reference);
            ids.ForEach(id => access.Shows(SubjectKind.Victim, id));
            return Outcome.Of<IReadOnlyList<View>>(found.ConvertAll(v => new View(v.Id, v.Name, v.DateOfBirth, v.VictimRef, [.. cases[v.Id].Distinct()])));
        }
    }
}
