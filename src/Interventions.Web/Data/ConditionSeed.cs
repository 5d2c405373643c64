using Interventions.Domain.Cautions;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>
/// The library of conditions a fresh install knows (CC-31). None is about money, which can hurt the victim's household (CC-11), and
/// none names anybody: they go to him.
/// </summary>
internal static class ConditionSeed
{
    private static readonly DateOnly Since = new(2024, 8, 8);

    internal static IReadOnlyList<ConditionWording> Wordings { get; } =
    [
        Of(1, "Both CARA workshops", ConditionKind.Rehabilitative, isUsual: true,
            "Attend and complete both CARA workshops, A and then B, by [date], at [place], at the days and times [provider] gives you. If you cannot come, ring [telephone] before the workshop begins."),
        Of(2, "No further offence", ConditionKind.Rehabilitative, isUsual: true,
            "Commit no further offence against the victim of this offence, up to and including [date]."),
        Of(3, "No contact other than through somebody named", ConditionKind.Rehabilitative, isUsual: false,
            "Do not contact the victim of this offence, yourself or through others, by any means, up to and including [date], other than through [name and telephone of the go-between]. If you need to arrange anything, ring them first."),
        Of(4, "Letter of apology", ConditionKind.Reparative, isUsual: false,
            "Write a letter of apology and hand it to [officer] at [police station] by [date]. Do not send or give it to the victim of this offence: it is passed on only if that is wished. If you cannot come, ring [telephone of the officer] before that day."),
        Of(5, "Appointment about alcohol", ConditionKind.Rehabilitative, isUsual: false,
            "Attend one appointment about your drinking with [provider] at [place] by [date], and take part until its end. If you cannot come, ring [telephone] before it begins.", ServiceKind.Alcohol),
        Of(6, "Unpaid work", ConditionKind.Punitive, isUsual: false,
            "Do [number, at most 20] hours of unpaid work at [place] by [date], at the days and times [provider] gives you. If you cannot come, ring [telephone] before you are due.", ServiceKind.UnpaidWork),
    ];

    public static async Task AddAsync(AppDb db, CancellationToken ct)
    {
        // SQLite asks the guards before it sees the conflict, so what is there is not inserted again.
        var there = await db.ConditionWordings.Select(w => w.Id).ToListAsync(ct);
        foreach (var w in Wordings.Where(w => !there.Contains(w.Id)))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "ConditionWordings" ("Id", "Force", "Title", "Text", "Kind", "Service", "IsUsual", "EffectiveFrom")
                values ({w.Id}, {w.Force}, {w.Title}, {w.Text}, {w.Kind.ToString()}, {w.Service.ToString()}, {w.IsUsual}, {w.EffectiveFrom})
                on conflict do nothing
                """, ct);
        }
    }

    private static ConditionWording Of(int number, string title, ConditionKind kind, bool isUsual, string text, ServiceKind service = ServiceKind.Programme) => new()
    {
        Id = new($"c0d17105-0000-4000-8000-{number:D12}"),
        Force = "Cheshire",
        Title = title,
        Text = text,
        Kind = kind,
        Service = service,
        IsUsual = isUsual,
        EffectiveFrom = Since,
    };
}
