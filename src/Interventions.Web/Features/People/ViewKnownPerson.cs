using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.People;

/// <summary>Somebody on record: who he is, his cases this reader may open, what is said of his identity, and who may be the same.</summary>
public static class ViewKnownPerson
{
    private const int MostSuggested = 10;

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker, Purpose = "Telling who is who")]
    public sealed record Query(Guid PersonId) : IRequest<Outcome<View>>;

    public sealed record View(
        Guid Id, string Name, DateOnly DateOfBirth, Sex Sex, string? PncId, IReadOnlyList<KnownCase> Cases, IReadOnlyList<SaidOfIdentity> Said, IReadOnlyList<Suggestion> MayBe);

    /// <summary>Another record that may be of the same person.</summary>
    public sealed record Suggestion(Guid Id, string Name, DateOnly DateOfBirth, string? PncId, IReadOnlyList<string> Reasons);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            var now = user.Stamp(clock);
            var me = user.Actor.UserId;
            await using var db = await dbs.CreateDbContextAsync(ct);
            var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == query.PersonId, ct);
            if (person is null || !(await PersonSearch.FindableAsync(db, [person.Id], me, now.At, ct)).Contains(person.Id))
            {
                return new NotFound();
            }

            var cases = await KnownCases.OfAsync(db, user, access, [person.Id], now, ct);
            List<SaidOfIdentity> said = [.. (await db.SaidOfAsync([person.Id], me, now.At, ct))[person.Id]];
            var mayBe = await MayBeAsync(db, person, said, now, ct);
            foreach (var shown in mayBe.Select(m => m.Id).Concat(said.Select(s => s.OtherId).OfType<Guid>()).Append(person.Id).Distinct())
            {
                access.Shows(SubjectKind.Person, shown);
            }

            return new View(person.Id, person.FullName, person.DateOfBirth, person.Sex, person.PncId, [.. cases[person.Id]], said, mayBe);
        }

        /// <summary>Those who fit closely and of whom nothing is said yet.</summary>
        private async Task<IReadOnlyList<Suggestion>> MayBeAsync(AppDb db, Person person, List<SaidOfIdentity> said, Stamp now, CancellationToken ct)
        {
            var pnc = person.PncId is null ? null : PncId.FromCanonical(person.PncId);
            var found = (await PersonSearch.FindAsync(db, new(person.Surname, person.Forenames, person.DateOfBirth, pnc), ct))
                .Where(f => f.Person.Id != person.Id && f.Fit.Level <= FitLevel.Close && said.All(s => s.OtherId != f.Person.Id)).Take(MostSuggested).ToList();
            var findable = await PersonSearch.FindableAsync(db, [.. found.Select(f => f.Person.Id)], user.Actor.UserId, now.At, ct);
            return [.. found.Where(f => findable.Contains(f.Person.Id))
                .Select(f => new Suggestion(f.Person.Id, f.Person.FullName, f.Person.DateOfBirth, f.Person.PncId, f.Fit.Reasons))];
        }
    }
}
