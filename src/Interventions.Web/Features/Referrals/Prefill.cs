using System.Globalization;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Referrals;

/// <summary>What a new draft knows already, so that nobody types it twice.</summary>
internal static class Prefill
{
    /// <summary>Names and values; nothing for what is not known.</summary>
    public static IEnumerable<(string Name, string Value)> From(StartDraft.Command command, Person? person, CurrentUser user) =>
        new (string Name, string? Value)[]
        {
            (DraftFields.Surname, person?.Surname ?? command.Surname),
            (DraftFields.Forenames, person?.Forenames ?? command.Forenames),
            (DraftFields.DateOfBirth, Day(person?.DateOfBirth ?? command.DateOfBirth)),
            (DraftFields.Sex, person?.Sex.ToString()),
            (DraftFields.Gender, person?.Gender?.ToString()),
            (DraftFields.Ethnicity, person?.EthnicitySde),
            (DraftFields.Observed, person?.Observed?.ToString()),
            (DraftFields.PncId, person?.PncId ?? command.PncId),
            (DraftFields.Contact, person?.Contact),
            (DraftFields.ContactNot, person?.ContactNot),
            (DraftFields.Area, user.Areas is [var area] ? area : null),
            (DraftFields.Source, user.Role == Role.CustodySupportWorker ? nameof(ReferralSource.Custody) : null),
            (DraftFields.Victims, "1"),
            (DraftFields.Suite, user.Suites is [var suite] ? suite : null),
        }.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (f.Name, f.Value!.Trim()));

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
