using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Offences;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>From a referral as typed to a case in a context that the caller saves; the same for a draft and for a command by itself.</summary>
internal static class ReferralAdding
{
    /// <summary>What the policy of the area's force, today's day and the user's places say against it: property and sentence.</summary>
    public static async Task<List<(string Field, string Sentence)>> ProblemsOfAsync(
        this AppDb db, SubmitReferral.Command command, CurrentUser user, DateOnly today, CancellationToken ct)
    {
        List<(string, string)> problems = [.. ReferralChecks.Of(command, today, await db.PolicyOfAsync(command.AreaCode, today, ct))];
        if (!IsWhereTheyWork(command, user))
        {
            problems.Add((user.Role == Role.CustodySupportWorker ? nameof(command.SuiteCode) : nameof(command.AreaCode), "Choose an area or suite that you work in."));
        }

        return problems;
    }

    /// <summary>The policy in force today for an area; null where there is none.</summary>
    public static Task<ForcePolicy?> PolicyOfAsync(this AppDb db, string? area, DateOnly today, CancellationToken ct) => db.Policies.AsNoTracking()
        .Where(p => p.EffectiveFrom <= today && p.TakenBackAt == null && db.Areas.Any(a => a.Code == area && a.Force == p.Force))
        .OrderByDescending(p => p.EffectiveFrom).FirstOrDefaultAsync(ct);

    /// <summary>Adds the case and, where he is new, the person. A known person keeps what is on record; only what was empty is filled in.</summary>
    /// <exception cref="CaseRuleException">A rule says no.</exception>
    public static async Task<CaseFile> AddReferralAsync(this AppDb db, SubmitReferral.Command command, CurrentUser user, CurrentAccess access, Stamp stamp, CancellationToken ct)
    {
        await EarlierReferral.RefuseSameCrimeAsync(db, command, user, access, stamp, ct);
        var person = await db.PersonOfAsync(command, stamp, ct);
        await db.RefuseTheOtherSideAsync(Guid.Empty, person.Id, user.Actor, ct);
        var file = await db.MakeCaseAsync(ReferralOf(command, person, London.DayOf(stamp.At)), stamp, ct);

        // What the crime brings over may be somebody this worker has worked with, in another man's case.
        await db.RefuseTheOtherSideAsync(file.Id, person.Id, user.Actor, ct, [.. file.Victims.Select(v => v.VictimId)]);
        if (command.Checks.Count > 0 && file.Track == Track.ConditionalCaution)
        {
            await db.TellOfOtherCasesAsync(file, ct);
            file.RecordDeskChecks([.. command.Checks.Select(c => (c.Criterion, c.Answer!.Value, c.Evidence!.Trim()))], stamp);
        }

        if (file.IsRestricted)
        {
            db.CaseGrants.Add(new() { CaseId = file.Id, UserId = user.Actor.UserId, GivenBy = user.Actor.UserId, GivenAt = stamp.At });
        }

        access.Shows(SubjectKind.Case, file.Id);
        access.Shows(SubjectKind.Person, person.Id);
        return file;
    }

    /// <summary>Who is meant: the one found, else the same PNC ID, else the same name and date of birth. Null for somebody new.</summary>
    public static async Task<Person?> KnownPersonAsync(this AppDb db, SubmitReferral.Command command, DateOnly today, CancellationToken ct)
    {
        if (command.PersonId is { } id)
        {
            return await db.People.SingleOrDefaultAsync(p => p.Id == id, ct);
        }

        PncId.TryParse(command.PncId, today, out var pnc, out _);
        var (surname, forenames) = (command.Surname?.Trim(), command.Forenames?.Trim());
        return (pnc is null ? null : await db.People.FirstOrDefaultAsync(p => p.PncId == pnc.Value, ct))
            ?? await db.People.FirstOrDefaultAsync(
                p => p.Surname == surname && p.Forenames == forenames && p.DateOfBirth == command.DateOfBirth && (pnc == null || p.PncId == null), ct);
    }

    private static bool IsWhereTheyWork(SubmitReferral.Command command, CurrentUser user) =>
        user.Role == Role.CustodySupportWorker ? command.SuiteCode is not null && user.Suites.Contains(command.SuiteCode) : user.Areas.Contains(command.AreaCode);

    private static async Task<Person> PersonOfAsync(this AppDb db, SubmitReferral.Command command, Stamp stamp, CancellationToken ct)
    {
        var today = London.DayOf(stamp.At);
        PncId.TryParse(command.PncId, today, out var pnc, out _);
        var known = await db.KnownPersonAsync(command, today, ct);
        if (known is null)
        {
            known = new()
            {
                Id = Guid.CreateVersion7(),
                Surname = command.Surname!.Trim(),
                Forenames = command.Forenames!.Trim(),
                DateOfBirth = command.DateOfBirth!.Value,
                Sex = command.Sex!.Value,
            };
            db.People.Add(known);
        }

        if (known.PncId is null && pnc is not null && await db.People.AnyAsync(p => p.Id != known.Id && p.PncId == pnc.Value, ct))
        {
            throw new CaseRuleException("This PNC ID is on record for somebody else. Check it; if it is right, find the person by it and start from there.");
        }

        known.PncId ??= pnc?.Value;
        known.Gender ??= command.Gender;
        known.EthnicitySde ??= Ethnicity.Find(command.EthnicitySde)?.Code;
        known.Observed ??= command.Observed;

        // Where he is to be reached is what he says now; who he is stays as it is on record.
        known.Contact = Trimmed(command.Contact) ?? known.Contact;
        known.ContactNot = Trimmed(command.ContactNot) ?? known.ContactNot;
        return known;
    }

    private static Referral ReferralOf(SubmitReferral.Command command, Person person, DateOnly today)
    {
        ArrestSummonsNumber.TryParse(command.ArrestSummonsNumber, today, out var asn, out _);
        return new()
        {
            Id = Guid.CreateVersion7(),
            Reference = "",
            Policy = null!,
            Track = command.Track!.Value,
            Source = command.Source!.Value,
            Person = person,
            AreaCode = command.AreaCode!,
            SuiteCode = Trimmed(command.SuiteCode),
            CrimeReference = Tidy(command.CrimeReference),
            Offence = Trimmed(command.OffenceCode) is { } code
                ? new(OffenceCatalogue.Find(code)?.CjsCode ?? code, command.OffenceOn!.Value, command.LastIncidentOn, command.StatementGivenOn)
                : null,
            Relationship = command.Relationship!.Value,
            VictimsCounted = command.VictimsCounted!.Value,
            Circumstances = Trimmed(command.Circumstances),
            OfficerInCase = Trimmed(command.OfficerInCase),
            OfficerInCaseCollar = Trimmed(command.OfficerInCaseCollar),
            Consent = command.Track == Track.Voluntary && Trimmed(command.ConsentExplained) is { } explained
                ? new(explained, command.ConsentSigned, command.SeemedFit)
                : null,
            Risk = command.Risk,
            RiskTool = command.RiskTool,
            RiskAssessedOn = command.RiskAssessedOn,
            IsRestricted = command.IsRestricted,
            Details = new()
            {
                CustodyRecordNumber = Tidy(command.CustodyRecordNumber),
                ArrestSummonsNumber = asn?.Value,
                Needs = command.Needs,
                NeedsNote = Trimmed(command.NeedsNote),
                Language = Trimmed(command.Language),
                NeedsInterpreter = command.NeedsInterpreter,
                Access = Trimmed(command.Access),
                ChildrenInHousehold = command.ChildrenInHousehold,
                ReferredToMarac = command.ReferredToMarac,
                NoContactBail = command.NoContactBail,
                ProgrammeVersionId = Trimmed(command.ProgrammeVersionId),
            },
        };
    }

    private static string? Tidy(string? text) => Trimmed(text) is { } typed ? ReferencePattern.Tidy(typed) : null;

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
