using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.People;

/// <summary>Finds the person before a referral makes a second record of him (product.md 5). Identity over the whole force, cases as far as the role may see.</summary>
public static class FindPerson
{
    /// <summary>The best; nobody reads further down a list of guesses, they add what they know.</summary>
    public const int Most = 25;

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker, Purpose = "Finding a person to refer")]
    public sealed record Query : IRequest<Outcome<View>>, IValidatableObject
    {
        /// <summary>A name in any order or a PNC ID; looked at where no other field is filled.</summary>
        [StringLength(2 * Person.NameMaxLength, ErrorMessage = "Shorten what you are looking for to 200 characters.")]
        public string? Text { get; init; }

        public string? PncId { get; init; }

        [StringLength(Person.NameMaxLength, ErrorMessage = "Shorten the surname to 100 characters.")]
        public string? Surname { get; init; }

        [StringLength(Person.NameMaxLength, ErrorMessage = "Shorten the forenames to 100 characters.")]
        public string? Forenames { get; init; }

        public DateOnly? DateOfBirth { get; init; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (DateOfBirth is null && new[] { Text, PncId, Surname, Forenames }.All(string.IsNullOrWhiteSpace))
            {
                yield return new("Enter a PNC ID, a name or a date of birth.", [nameof(PncId)]);
            }
        }
    }

    /// <param name="HasMore">More people fit than are shown: something else has to be known.</param>
    public sealed record View(IReadOnlyList<Row> Rows, bool HasMore);

    public sealed record Row(
        Guid Id, string Name, DateOnly DateOfBirth, Sex Sex, string? PncId, FitLevel Level, string Fit, IReadOnlyList<string> Reasons,
        IReadOnlyList<KnownCase> Cases, IReadOnlyList<SaidOfIdentity> Said);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            var now = user.Stamp(clock);
            var today = London.DayOf(now.At);
            PncId? pnc = null;
            if (!string.IsNullOrWhiteSpace(query.PncId) && !Domain.People.PncId.TryParse(query.PncId, today, out pnc, out var problem))
            {
                return new Invalid(nameof(Query.PncId), problem);
            }

            await using var db = await dbs.CreateDbContextAsync(ct);
            PersonSought sought = new(query.Surname, query.Forenames, query.DateOfBirth, pnc);
            var found = sought.HasName || pnc is not null || query.DateOfBirth is not null
                ? await PersonSearch.FindAsync(db, sought, ct)
                : await PersonSearch.FindAsync(db, query.Text ?? "", today, ct);
            return await ShownAsync(db, found, now, ct);
        }

        private async Task<View> ShownAsync(AppDb db, IReadOnlyList<FoundPerson> found, Stamp now, CancellationToken ct)
        {
            found = [.. found.Take(2 * Most)];
            var findable = await PersonSearch.FindableAsync(db, [.. found.Select(f => f.Person.Id)], user.Actor.UserId, now.At, ct);
            List<FoundPerson> shown = [.. found.Where(f => findable.Contains(f.Person.Id)).Take(Most + 1)];
            List<Guid> ids = [.. shown.Take(Most).Select(f => f.Person.Id)];
            var cases = await KnownCases.OfAsync(db, user, access, ids, now, ct);
            var said = await db.SaidOfAsync(ids, user.Actor.UserId, now.At, ct);
            ids.ForEach(id => access.Shows(SubjectKind.Person, id));
            foreach (var other in said.SelectMany(s => s).Select(s => s.OtherId).OfType<Guid>().Distinct())
            {
                access.Shows(SubjectKind.Person, other);
            }

            return new(
                [.. shown.Take(Most).Select(f => new Row(
                    f.Person.Id, f.Person.FullName, f.Person.DateOfBirth, f.Person.Sex, f.Person.PncId, f.Fit.Level, f.Fit.InWords, f.Fit.Reasons,
                    [.. cases[f.Person.Id]], [.. said[f.Person.Id]]))],
                shown.Count > Most);
        }
    }
}
