using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Web.Data;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>Makes a case from a referral in a context that the caller saves: number, policy of the day, victims of the same crime.</summary>
public static class ReferralMaker
{
    /// <param name="db">The caller's context; the new case is added to it.</param>
    /// <param name="referral">Everything but the reference and the policy, which are set here.</param>
    /// <param name="stamp">Who refers.</param>
    /// <param name="ct">Stops the look-ups.</param>
    /// <remarks>The save throws a concurrency exception if an answer is recorded meanwhile: then make the case afresh.</remarks>
    /// <exception cref="CaseRuleException">The referral lacks something, or there is a case for it already.</exception>
    public static async Task<CaseFile> MakeCaseAsync(this AppDb db, Referral referral, Stamp stamp, CancellationToken ct)
    {
        await RefuseDuplicateAsync(db, referral, ct);
        var today = London.DayOf(stamp.At);
        var force = await db.Areas.Where(a => a.Code == referral.AreaCode).Select(a => a.Force).SingleOrDefaultAsync(ct)
            ?? throw new CaseRuleException("Choose the area from the list.");
        var policy = await db.Policies.Where(p => p.Force == force && p.EffectiveFrom <= today && p.TakenBackAt == null).OrderByDescending(p => p.EffectiveFrom).FirstOrDefaultAsync(ct)
            ?? throw new CaseRuleException("The force has no policy in force today. Ask your administrator to enter one.");

        RefuseWrongReferences(referral, policy);

        // Refer first: a number is taken only for a referral that stands.
        CaseFile.Refer(referral with { Policy = policy, Reference = "" }, stamp);
        var reference = await db.NextReferenceAsync(referral.AreaCode, today.Year, ct);
        var file = CaseFile.Refer(referral with { Policy = policy, Reference = reference }, stamp);
        await Inheritance.BringOverAsync(db, file, stamp, ct);
        db.Cases.Add(file);
        return file;
    }

    /// <summary>Held here, so that every way in is held to it; but not for a case made from another, whose reference was taken in its day.</summary>
    private static void RefuseWrongReferences(Referral referral, ForcePolicy policy)
    {
        if (referral.CameFromCaseId is null
            && ((referral.CrimeReference is { } crime ? policy.CrimeReferences?.ProblemWith(crime, "crime reference") : null)
                ?? (referral.Details.CustodyRecordNumber is { } record ? policy.CustodyRecords?.ProblemWith(record, "custody record number") : null)) is { } problem)
        {
            throw new CaseRuleException(problem);
        }
    }

    private static async Task RefuseDuplicateAsync(AppDb db, Referral referral, CancellationToken ct)
    {
        if (referral.CrimeReference is not { } crime)
        {
            return;
        }

        var open = referral.Track.Open();
        var earlier = await db.Cases.WithCrime(db, [crime]).Where(c => c.PersonId == referral.Person.Id && c.Track == referral.Track && open.Contains(c.Stage))
            .Select(c => new { c.Reference, c.IsRestricted }).FirstOrDefaultAsync(ct);
        if (earlier is not null)
        {
            throw new CaseRuleException(earlier.IsRestricted
                ? "There is an open case for this person and crime already. Ask your supervisor."
                : $"There is an open case for this person and crime already: {earlier.Reference}. Work on that one, or ask your supervisor.");
        }
    }
}
