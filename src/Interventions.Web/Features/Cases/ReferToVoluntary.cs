using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cases;

/// <summary>One press: a voluntary case for the same person, with his people and every answer that closes the gate (product.md 2, 3).</summary>
public static class ReferToVoluntary
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.ReferToVoluntary;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, async (db, file, stamp) =>
        {
            var made = await db.MakeCaseAsync(ReferralFrom(file), stamp, ct);
            file.ReferToVoluntary(stamp, new($"{command.Because.Note} New case: {made.Reference}.".Trim()));
            await NamePeopleAsync(db, file, made, stamp, ct);
        }, ct);

        private static Referral ReferralFrom(CaseFile file) => new()
        {
            Id = Guid.CreateVersion7(),
            Reference = "",
            Policy = null!,
            Track = Track.Voluntary,
            Source = Track.Voluntary.Sources().Contains(file.Source) ? file.Source : ReferralSource.Agency,
            Person = file.Person,
            AreaCode = file.AreaCode,
            SuiteCode = file.SuiteCode,
            CrimeReference = file.CrimeReference,
            Offence = file.Offence is { } offence ? offence with { } : null,
            Relationship = file.Relationship,
            VictimsCounted = file.VictimsCounted,
            Circumstances = file.Circumstances,
            OfficerInCase = file.OfficerInCase,
            OfficerInCaseCollar = file.OfficerInCaseCollar,

            // A programme asked for on the other track is none of this one's.
            Details = file.Details with { ProgrammeVersionId = null },

            // What her side assessed stays on her side, so the new case begins with the level his side knows.
            Risk = file.RiskForHisSide?.Level,
            RiskTool = file.RiskForHisSide?.Tool ?? default,
            RiskAssessedOn = file.RiskForHisSide?.AssessedOn,
            IsRestricted = file.IsRestricted,
            CameFromCaseId = file.Id,
        };

        private static async Task NamePeopleAsync(AppDb db, CaseFile file, CaseFile made, Stamp stamp, CancellationToken ct)
        {
            if (made.IsRestricted)
            {
                var named = await db.CaseGrants.Where(g => g.CaseId == file.Id && g.Until == null).Select(g => g.UserId).Distinct().ToListAsync(ct);
                db.CaseGrants.AddRange(named.Select(n => new CaseGrant { CaseId = made.Id, UserId = n, GivenBy = stamp.By.UserId, GivenAt = stamp.At }));
            }
        }
    }
}
