using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>An earlier referral that a new one may double.</summary>
/// <param name="CaseId">Where it may be opened; null where it may not.</param>
/// <param name="Reference">The same.</param>
/// <param name="IsSameCrime">True for the same person and crime, which is refused; false for the same person and relationship, which is only said.</param>
public sealed record Earlier(Guid? CaseId, string? Reference, bool IsSameCrime);

/// <summary>Finds it. What may be said without saying more than the reader may know: docs/decisions/0011.</summary>
internal static class EarlierReferral
{
    public static async Task<Earlier?> FindAsync(AppDb db, SubmitReferral.Command command, CurrentUser user, CurrentAccess access, DateTime now, DateOnly today, CancellationToken ct)
    {
        if (command.Track is not { } track || await db.KnownPersonAsync(command, today, ct) is not { } person)
        {
            return null;
        }

        var open = track.Open();
        var crime = command.CrimeReference is { } typed ? Domain.Cautions.ReferencePattern.Tidy(typed) : null;
        var same = db.Cases.AsNoTracking().Where(c => c.PersonId == person.Id && c.Track == track && open.Contains(c.Stage));
        var ofCrime = same.WithCrime(db, crime is null ? [] : [crime]).Select(c => c.Id);
        var shown = await same.VisibleTo(user, db, now).OrderByDescending(c => ofCrime.Contains(c.Id)).ThenByDescending(c => c.ReferredAt)
            .Where(c => ofCrime.Contains(c.Id) || c.Relationship == command.Relationship)
            .Select(c => new { c.Id, c.Reference, IsSameCrime = ofCrime.Contains(c.Id) }).FirstOrDefaultAsync(ct);
        if (shown is not null)
        {
            access.Shows(SubjectKind.Case, shown.Id);
            return new(shown.Id, shown.Reference, shown.IsSameCrime);
        }

        return crime is not null && await ofCrime.AnyAsync(ct) ? new(null, null, IsSameCrime: true) : null;
    }

    /// <summary>The same crime twice is refused, with the earlier one where the reader may open it.</summary>
    /// <exception cref="CaseRuleException">There is an open case for this person and crime.</exception>
    public static async Task RefuseSameCrimeAsync(AppDb db, SubmitReferral.Command command, CurrentUser user, CurrentAccess access, Stamp stamp, CancellationToken ct)
    {
        if (await FindAsync(db, command, user, access, stamp.At, Domain.Calendar.London.DayOf(stamp.At), ct) is { IsSameCrime: true } earlier)
        {
            throw new CaseRuleException(earlier.Reference is { } reference
                ? $"There is an open case for this person and crime already: {reference}. Work on that one, or ask your supervisor."
                : "There is an earlier referral for this person and crime. Ask your supervisor.");
        }
    }
}
