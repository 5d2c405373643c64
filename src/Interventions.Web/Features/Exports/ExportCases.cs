using System.Security.Cryptography;
using System.Text;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Exports;

/// <summary>
/// Makes an evaluator's export and puts on record that it was made. Rows are personal data under an agreement, so nothing is suppressed;
/// they hold no name, no reference, no day and nothing of a victim but whether an offence was against the same one.
/// </summary>
public static class ExportCases
{
    [Allow(Role.ForceAnalyst, Purpose = "Evaluation under an agreement")]
    public sealed record Command(Guid AgreementId) : IRequest<Outcome<File>>;

    public sealed record File(string Name, byte[] Bytes);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, IDataProtectionProvider protection, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome<File>>
    {
        public async Task<Outcome<File>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow();
            var force = await AnalystForce.ReadAsync(db, user, ct);
            if (await db.Set<EvaluatorAgreement>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == command.AgreementId && a.Force == force.Name, ct) is not { } agreement)
            {
                return new NotFound();
            }

            if (agreement.EndsOn < London.DayOf(now.UtcDateTime) || await db.Set<AgreementEnd>().AnyAsync(e => e.AgreementId == agreement.Id, ct))
            {
                return new Refused("The agreement has ended. Enter a new one before anything more is exported.");
            }

            if (Pseudonyms.Unlock(protection, agreement.ProtectedKey) is not { } pseudonyms)
            {
                return new Refused("The key of this agreement's pseudonyms is lost. Enter a new agreement; its pseudonyms will be others.");
            }

            var rows = await RowsAsync(db, force, pseudonyms, ct);
            var cases = EvaluatorFiles.Cases(rows);
            var export = new EvaluatorExport { Id = Guid.CreateVersion7(), AgreementId = agreement.Id, By = user.Actor.UserId, At = now.UtcDateTime, Cases = rows.Count, Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cases))) };
            db.Add(export);
            access.Shows(SubjectKind.EvaluatorExport, export.Id);
            await db.SaveChangesAsync(ct);
            return new File($"OFFICIAL-SENSITIVE-interventions-export-{London.DayOf(now.UtcDateTime):yyyy-MM-dd}.zip", EvaluatorFiles.Zip(cases, now));
        }

        private static async Task<List<EvaluatorRow>> RowsAsync(AppDb db, AnalystForce force, Pseudonyms pseudonyms, CancellationToken ct)
        {
            var names = force.Areas.ToDictionary(a => a.Code, a => a.Name);
            var programmes = await db.ProgrammeVersions.AsNoTracking().ToDictionaryAsync(v => v.Id, v => (v.Name, v.Version), ct);
            return [.. (await FollowUps.ReadAsync(db, force.Codes, CountedUntil.Now, ct)).Select(c => new EvaluatorRow(c, pseudonyms.Of(c.PersonId), names[c.Area], c.ProgrammeVersion is { } version && programmes.TryGetValue(version, out var programme) ? programme : null))];
        }
    }
}
