using Interventions.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>
/// What a fresh install can write to him. None says what it is about to whoever else opens it. No native speaker has seen the
/// translations: each says so until an administrator enters a version that one has checked.
/// </summary>
internal static class LetterSeed
{
    private static readonly DateTime Since = new(2026, 11, 26, 0, 0, 0, DateTimeKind.Utc);

    internal static IReadOnlyList<LetterTemplate> Templates { get; } =
    [
        Of(1, LetterKind.AppointmentLetter, LetterTemplate.English, """
            Dear [name],

            Your next appointment is on [day] at [time].

            Place: [place]

            Please come a few minutes early. If you cannot come, ring [telephone] before it begins.

            Please quote [reference] when you ring.
            """),
        Of(2, LetterKind.AppointmentText, LetterTemplate.English, "Your appointment is on [day] at [time], [place]. If you cannot come, ring [telephone] before it begins."),
        Of(3, LetterKind.Reminder, LetterTemplate.English, "A reminder: your appointment is on [day] at [time], [place]. If you cannot come, ring [telephone] before it begins."),
        Of(4, LetterKind.SessionChanged, LetterTemplate.English, """
            Dear [name],

            We have changed your appointments. The next one is now on [day] at [time].

            Place: [place]

            The change is ours and does not count against you. If you cannot come, ring [telephone] before it begins.

            Please quote [reference] when you ring.
            """),
        Of(5, LetterKind.WarningLetter, LetterTemplate.English, """
            Dear [name],

            We expected you on [day] at [time], and you did not take part in the whole appointment.

            Please ring [telephone] as soon as you can, so that we can talk about what happened and about your next appointment. If you miss more of them, we may have to give your place to somebody else.

            Please quote [reference] when you ring.
            """),
        Of(6, LetterKind.InvitationToExplain, LetterTemplate.English, """
            Dear [name],

            We expected you on [day] at [time], and you did not take part in the whole appointment.

            There may be a good reason. Please tell us what happened: ring [telephone] within 5 working days of getting this letter. If you have something that shows the reason, such as a letter from a hospital or an employer, keep it and tell us about it.

            Please quote [reference] when you ring.
            """),
        Of(11, LetterKind.AppointmentLetter, "Polish", """
            Szanowny Panie [name],

            Pana następne spotkanie odbędzie się: [day], godz. [time].

            Miejsce: [place]

            Prosimy przyjść kilka minut wcześniej. Jeśli nie może Pan przyjść, prosimy zadzwonić przed spotkaniem pod numer [telephone].

            Dzwoniąc, prosimy podać numer [reference].
            """),
        Of(12, LetterKind.AppointmentText, "Polish", "Pana spotkanie: [day], godz. [time], [place]. Jeśli nie może Pan przyjść, prosimy zadzwonić przed spotkaniem: [telephone]."),
        Of(13, LetterKind.Reminder, "Polish", "Przypomnienie: spotkanie [day], godz. [time], [place]. Jeśli nie może Pan przyjść, prosimy zadzwonić: [telephone]."),
        Of(21, LetterKind.AppointmentLetter, "Punjabi", """
            ਸਤਿਕਾਰਯੋਗ [name],

            ਤੁਹਾਡੀ ਅਗਲੀ ਮੁਲਾਕਾਤ [day] ਨੂੰ [time] ਵਜੇ ਹੈ।

            ਥਾਂ: [place]

            ਕਿਰਪਾ ਕਰਕੇ ਕੁਝ ਮਿੰਟ ਪਹਿਲਾਂ ਆਓ। ਜੇ ਤੁਸੀਂ ਨਹੀਂ ਆ ਸਕਦੇ, ਤਾਂ ਮੁਲਾਕਾਤ ਤੋਂ ਪਹਿਲਾਂ [telephone] 'ਤੇ ਫ਼ੋਨ ਕਰੋ।

            ਫ਼ੋਨ ਕਰਨ ਵੇਲੇ ਇਹ ਨੰਬਰ ਦੱਸੋ: [reference]
            """),
        Of(22, LetterKind.AppointmentText, "Punjabi", "ਤੁਹਾਡੀ ਮੁਲਾਕਾਤ [day] ਨੂੰ [time] ਵਜੇ ਹੈ, [place]। ਜੇ ਤੁਸੀਂ ਨਹੀਂ ਆ ਸਕਦੇ, ਤਾਂ ਪਹਿਲਾਂ [telephone] 'ਤੇ ਫ਼ੋਨ ਕਰੋ।"),
        Of(23, LetterKind.Reminder, "Punjabi", "ਯਾਦ ਕਰਵਾਉਣ ਲਈ: ਤੁਹਾਡੀ ਮੁਲਾਕਾਤ [day] ਨੂੰ [time] ਵਜੇ ਹੈ, [place]। ਜੇ ਤੁਸੀਂ ਨਹੀਂ ਆ ਸਕਦੇ, ਤਾਂ [telephone] 'ਤੇ ਫ਼ੋਨ ਕਰੋ।"),
    ];

    public static async Task AddAsync(AppDb db, CancellationToken ct)
    {
        // SQLite asks the guards before it sees the conflict, so what is there is not inserted again.
        var there = await db.Set<LetterTemplate>().Select(t => t.Id).ToListAsync(ct);
        foreach (var t in Templates.Where(t => !there.Contains(t.Id)))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "LetterTemplates" ("Id", "Kind", "Language", "Version", "Text", "AddedAt")
                values ({t.Id}, {t.Kind.ToString()}, {t.Language}, {t.Version}, {t.Text}, {t.AddedAt})
                on conflict do nothing
                """, ct);
        }
    }

    private static LetterTemplate Of(int number, LetterKind kind, string language, string text) =>
        LetterTemplate.Add(new($"1e77e205-0000-4000-8000-{number:D12}"), kind, language, version: 1, text, checkedBy: null, by: null, Since);
}
