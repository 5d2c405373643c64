using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Referrals;

/// <summary>What is on record of somebody known, where a draft says otherwise: said, and never written over silently.</summary>
internal static class KnownPerson
{
    public static IEnumerable<string> Differences(Person known, SubmitReferral.Command typed)
    {
        (string What, string? OnRecord, string? Typed)[] all =
        [
            ("surname", known.Surname, typed.Surname),
            ("forenames", known.Forenames, typed.Forenames),
            ("date of birth", known.DateOfBirth.InWords(), typed.DateOfBirth?.InWords()),
            ("sex", known.Sex.ToString(), typed.Sex?.ToString()),
            ("ethnicity", Ethnicity.Find(known.EthnicitySde)?.Title, Ethnicity.Find(typed.EthnicitySde)?.Title),
            ("PNC ID", known.PncId, typed.PncId is null || known.PncId is null || (PncId.TryParse(typed.PncId, DateOnly.MaxValue, out var id, out _) && id.Value == known.PncId) ? null : typed.PncId),
        ];
        return all.Where(f => f.OnRecord is not null && f.Typed is not null && !string.Equals(f.OnRecord, f.Typed, StringComparison.OrdinalIgnoreCase))
            .Select(f => $"The {f.What} on record is {f.OnRecord}. It stays so; what you typed here is not written over it.");
    }

    /// <summary>Reads the answers with what has to be known besides.</summary>
    public static async Task<DraftReading> ReadDraftAsync(
        this AppDb db, ReferralDraft draft, CurrentUser user, DateOnly today, IReadOnlyList<ProgrammeVersion> programmes, CancellationToken ct)
    {
        var answers = draft.Answers.ToDictionary(a => a.Name, a => a.Value);
        var policy = await db.PolicyOfAsync(answers.GetValueOrDefault(DraftFields.Area)?.Trim(), today, ct);
        return new(answers, new(today, policy, programmes, draft.PersonId, user.Role == Role.CustodySupportWorker ? user.Suites : null));
    }
}
