using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Letters;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Letters;

/// <summary>Fills a template for a case: from its whitelist and from nothing of hers.</summary>
/// <param name="WhyNot">Why there is none, in a sentence.</param>
/// <param name="Note">What whoever sends it has to know of the language.</param>
internal sealed record Drafting(DraftLetter? Letter, string? WhyNot, string? Note)
{
    private const string NoSession = "He has no appointment ahead. Book a seat first.";
    private const string NoMiss = "No missed session stands on the register.";
    private const string NoTelephone = "No telephone of the provider is known for this area. Ask your administrator to enter it under provider contacts.";
    private const string TellingPlace = "The name of the venue says what is held there. Ring him instead, and have the venue entered under a neutral name.";

    public static async Task<Drafting> OfAsync(AppDb db, CaseFile file, LetterKind kind, DateTime now, CancellationToken ct)
    {
        var session = kind.IsAboutMiss() ? await MissedAsync(db, file, ct) : await NextAsync(db, file, now, ct);
        if (session is null)
        {
            return new(null, kind.IsAboutMiss() ? NoMiss : NoSession, null);
        }

        var today = London.DayOf(now);
        var telephone = await db.ProviderContacts.AsNoTracking()
            .Where(p => p.AreaCode == file.AreaCode && p.Service == ServiceKind.Programme && p.EffectiveFrom <= today)
            .OrderByDescending(p => p.EffectiveFrom).ThenByDescending(p => p.AddedAt).Select(p => p.Telephone).FirstOrDefaultAsync(ct);
        var place = await db.Groups.Where(g => g.Id == session.GroupId).Select(g => g.Mode == DeliveryMode.Online ? "online" : g.Venue).SingleAsync(ct);
        if (telephone is null || LetterTemplate.TellingWordIn(place) is not null)
        {
            return new(null, telephone is null ? NoTelephone : TellingPlace, null);
        }

        var (template, note) = await TemplateAsync(db, file.Details, kind, ct);
        LetterFields fields = new(file.Person.FullName, file.Reference, LetterDays.In(template.Language, session.Day), $"{London.TimeOf(session.StartsAt):HH:mm}", place, telephone);
        return new(new(kind, template, session.Id, template.Fill(fields)), null, note);
    }

    /// <summary>The newest template in his language; where there is none, the English one with a word about an interpreter.</summary>
    private static async Task<(LetterTemplate Template, string? Note)> TemplateAsync(AppDb db, ReferralDetails his, LetterKind kind, CancellationToken ct)
    {
        var all = await db.Set<LetterTemplate>().AsNoTracking().Where(t => t.Kind == kind).OrderByDescending(t => t.Version).ToListAsync(ct);
        var language = string.IsNullOrWhiteSpace(his.Language) ? LetterTemplate.English : his.Language.Trim();
        var found = all.Find(t => t.Language.Equals(language, StringComparison.OrdinalIgnoreCase));
        var template = found ?? all.Find(t => t.Language == LetterTemplate.English) ?? throw new CaseRuleException("There is no text of this kind. Ask your administrator to enter one.");
        var note = found is null ? $"There is no text in {language}. He needs an interpreter: have this one read to him in his language, by nobody of the family."
            : template.IsToBeChecked ? $"{language}. {LetterTemplate.NotChecked}"
            : his.NeedsInterpreter ? "The referral says that he needs an interpreter: have it read to him as well."
            : null;
        return (template, note);
    }

    private static async Task<Session?> MissedAsync(AppDb db, CaseFile file, CancellationToken ct) =>
        file.LastMissed is { } missed ? await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == missed.SessionId, ct) : null;

    private static async Task<Session?> NextAsync(AppDb db, CaseFile file, DateTime now, CancellationToken ct)
    {
        if (file.HeldSeat is not { } seat)
        {
            return null;
        }

        var attended = file.AttendedNumbers.ToList();
        return await db.Sessions.AsNoTracking().Where(s => s.GroupId == seat.GroupId && s.CancelledAt == null && s.StartsAt > now && !attended.Contains(s.Number))
            .OrderBy(s => s.StartsAt).FirstOrDefaultAsync(ct);
    }
}
