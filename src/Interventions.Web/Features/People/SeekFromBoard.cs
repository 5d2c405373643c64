using System.Globalization;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.HandOverBoard;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.People;

/// <summary>What the custody record of somebody on the board says of who he is, to look for him before he is referred.</summary>
public static class SeekFromBoard
{
    [Allow(Role.CustodySupportWorker, Purpose = "Making a referral")]
    public sealed record Query(Guid DetentionId) : IRequest<Outcome<SoughtPerson>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access) : IRequestHandler<Query, Outcome<SoughtPerson>>
    {
        public async Task<Outcome<SoughtPerson>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var held = await db.Detentions.AsNoTracking().InSuitesOf(user).SingleOrDefaultAsync(d => d.Id == query.DetentionId, ct);
            if (held is null)
            {
                return new NotFound("This row is not on your board any more. Open the board again, or look for the person here.");
            }

            access.Shows(SubjectKind.Detention, held.Id);
            return new SoughtPerson
            {
                PncId = held.PncId,
                Surname = held.Surname,
                Forenames = held.Forenames,
                Day = Number(held.DateOfBirth.Day),
                Month = Number(held.DateOfBirth.Month),
                Year = Number(held.DateOfBirth.Year),
            };
        }

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
