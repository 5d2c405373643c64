using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;

namespace Interventions.Web.Features.Referrals;

/// <summary>
/// What needs a day or the force's policy to be judged: identifiers and dates of a referral, each with a sentence that says
/// what is expected. The annotations of the command say the rest.
/// </summary>
internal static class ReferralChecks
{
    private const int OldestYears = 110;

    /// <summary>Property of the command, and the sentence.</summary>
    public static IEnumerable<(string Field, string Sentence)> Of(SubmitReferral.Command command, DateOnly today, ForcePolicy? policy) =>
        Identifiers(command, today, policy).Concat(Days(command, today)).Where(p => p.Sentence is not null).Select(p => (p.Field, p.Sentence!));

    private static IEnumerable<(string Field, string? Sentence)> Identifiers(SubmitReferral.Command c, DateOnly today, ForcePolicy? policy)
    {
        if (Filled(c.PncId) && !PncId.TryParse(c.PncId, today, out _, out var pnc))
        {
            yield return (nameof(c.PncId), pnc);
        }

        if (Filled(c.ArrestSummonsNumber) && !ArrestSummonsNumber.TryParse(c.ArrestSummonsNumber, today, out _, out var asn))
        {
            yield return (nameof(c.ArrestSummonsNumber), asn);
        }

        if (Filled(c.EthnicitySde) && Ethnicity.Find(c.EthnicitySde) is null)
        {
            yield return (nameof(c.EthnicitySde), Ethnicity.Expected);
        }

        if (Filled(c.CrimeReference))
        {
            yield return (nameof(c.CrimeReference), policy?.CrimeReferences?.ProblemWith(c.CrimeReference!, "crime reference"));
        }

        if (Filled(c.CustodyRecordNumber))
        {
            yield return (nameof(c.CustodyRecordNumber), policy?.CustodyRecords?.ProblemWith(c.CustodyRecordNumber!, "custody record number"));
        }

        if (c.Track is { } track && c.Source is { } source && !track.Sources().Contains(source))
        {
            yield return (nameof(c.Source), $"{source.InWords()} is no source of this kind of referral. Choose another.");
        }

        if (c.Source == ReferralSource.IdvaCar && !Filled(c.OfficerInCase))
        {
            yield return (nameof(c.OfficerInCase), "Enter the officer in the IDVA car.");
        }
    }

    private static IEnumerable<(string Field, string? Sentence)> Days(SubmitReferral.Command c, DateOnly today)
    {
        if (c.DateOfBirth is { } born && (born >= today || born < today.AddYears(-OldestYears)))
        {
            yield return (nameof(c.DateOfBirth), $"Enter the day he was born: a day between {today.AddYears(-OldestYears).Year} and yesterday.");
        }

        (string Field, DateOnly? Day, string What)[] days =
        [
            (nameof(c.OffenceOn), c.OffenceOn, "offence"), (nameof(c.LastIncidentOn), c.LastIncidentOn, "last incident"),
            (nameof(c.StatementGivenOn), c.StatementGivenOn, "statement"), (nameof(c.RiskAssessedOn), c.RiskAssessedOn, "assessment"),
        ];
        foreach (var (field, day, what) in days)
        {
            yield return (field, day > today ? $"The day of the {what} is in the future. Enter today, {today.InWords()}, or a day before." : null);
        }

        foreach (var (field, day, what) in days[1..3])
        {
            yield return (field, day < c.OffenceOn ? $"The {what} is before the offence. Check both days." : null);
        }
    }

    private static bool Filled(string? text) => !string.IsNullOrWhiteSpace(text);
}
