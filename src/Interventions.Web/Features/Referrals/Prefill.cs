using System.Globalization;
using Interventions.Domain.Cases;
using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Referrals;

/// <summary>What a new draft knows already, so that nobody types it twice.</summary>
internal static class Prefill
{
    /// <summary>Names and values; nothing for what is not known.</summary>
    public static IEnumerable<(string Name, string Value)> From(StartDraft.Command command, Person? person, Detention? held, CurrentUser user) =>
        new (string Name, string? Value)[]
        {
            (DraftFields.Surname, person?.Surname ?? Typed(command.Surname) ?? held?.Surname),
            (DraftFields.Forenames, person?.Forenames ?? Typed(command.Forenames) ?? held?.Forenames),
            (DraftFields.DateOfBirth, Day(person?.DateOfBirth ?? command.DateOfBirth ?? held?.DateOfBirth)),
            (DraftFields.Sex, (person?.Sex ?? held?.Sex).ToString()),
            (DraftFields.Gender, person?.Gender?.ToString()),
            (DraftFields.Ethnicity, person?.EthnicitySde ?? held?.EthnicitySde),
            (DraftFields.Observed, person?.Observed?.ToString()),
            (DraftFields.PncId, person?.PncId ?? Typed(command.PncId) ?? held?.PncId),
            (DraftFields.CustodyRecord, held?.CustodyRecordNumber),
            (DraftFields.CrimeReference, held?.CrimeReference),
            (DraftFields.Offence, held?.CjsOffenceCode),
            (DraftFields.OffenceOn, Day(held?.OffenceOn)),
            (DraftFields.Relationship, held?.Relationship.ToString()),
            (DraftFields.NoContactBail, held?.NoContactBail == true ? "true" : null),
            (DraftFields.Risk, held?.DashLevel?.ToString()),
            (DraftFields.Officer, held?.OfficerInCase),
            (DraftFields.Contact, person?.Contact),
            (DraftFields.ContactNot, person?.ContactNot),
            (DraftFields.Area, user.Areas is [var area] ? area : null),
            (DraftFields.Source, user.Role == Role.CustodySupportWorker ? nameof(ReferralSource.Custody) : null),
            (DraftFields.Victims, "1"),
            (DraftFields.Suite, held?.SuiteCode ?? (user.Suites is [var suite] ? suite : null)),
        }.Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => (f.Name, f.Value!.Trim()));

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
