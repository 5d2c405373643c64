using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>What an amendment has to look for beyond its own case.</summary>
internal static class AmendmentChecks
{
    /// <summary>The same whatever the cases are that the actor cannot open, so that it tells nothing of them.</summary>
    public const string AskSupervisor = "His name, date of birth and PNC ID cannot be corrected from here. Ask your supervisor.";

    /// <summary>His other open cases, which a correction of who he is changes too: only for who may open every one of them.</summary>
    /// <exception cref="CaseRuleException">There is one the actor may not open.</exception>
    public static async Task<List<CaseFile>> OtherOpenCasesAsync(this AppDb db, CaseFile file, CurrentUser user, Stamp stamp, CancellationToken ct)
    {
        var others = await db.Cases.WhereOpen().Where(c => c.PersonId == file.PersonId && c.Id != file.Id).AsSplitQuery().ToListAsync(ct);
        var opened = await db.Cases.VisibleTo(user, db, stamp.At).Where(c => c.PersonId == file.PersonId).Select(c => c.Id).ToListAsync(ct);
        return others.TrueForAll(o => opened.Contains(o.Id)) ? others : throw new CaseRuleException(AskSupervisor);
    }

    /// <summary>A programme that is asked for has to be one of the track.</summary>
    /// <exception cref="CaseRuleException">It is not.</exception>
    public static async Task RefuseOtherProgrammeAsync(this AppDb db, CaseFile file, List<FieldChange> changes, CancellationToken ct)
    {
        if (changes.Find(c => c.Field == ReferralField.Programme)?.Value?.Trim() is { Length: > 0 } asked
            && !await db.ProgrammeVersions.AnyAsync(p => p.Id == asked && (file.Track == Track.ConditionalCaution ? p.OnTrackA : p.OnTrackB), ct))
        {
            throw new CaseRuleException("Choose the programme from the list.");
        }
    }

    /// <summary>One open case for one person and crime on a track, however the second came about. What is said of the first: docs/decisions/0011.</summary>
    /// <exception cref="CaseRuleException">There is another.</exception>
    public static async Task RefuseSecondOfCrimeAsync(this AppDb db, CaseFile file, CurrentUser user, Stamp stamp, CancellationToken ct)
    {
        var same = db.Cases.AsNoTracking().WhereOpen().WithCrime(db, file.CrimeReferences).Where(c => c.Id != file.Id && c.PersonId == file.PersonId && c.Track == file.Track);
        if (file.CrimeReferences.Count == 0 || !await same.AnyAsync(ct))
        {
            return;
        }

        var shown = await same.VisibleTo(user, db, stamp.At).Select(c => c.Reference).FirstOrDefaultAsync(ct);
        throw new CaseRuleException(shown is not null
            ? $"There is an open case for this person and crime already: {shown}. Work on that one, or ask your supervisor."
            : "There is an earlier referral for this person and crime. Ask your supervisor.");
    }
}
