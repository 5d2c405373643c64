using Interventions.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>The programmes a fresh install knows (product.md 1). Where no source gives the numbers, the version says that it needs checking.</summary>
internal static class ProgrammeSeed
{
    private const int HonourAndStalkingSessions = 12;

    public static IReadOnlyList<ProgrammeVersion> Programmes { get; } =
    [
        new()
        {
            // CARA-10 to CARA-13: A then B, 5 hours each, 4 weeks apart; late is refused, a miss repeats both.
            Id = "cara-1", Name = "CARA workshops", Version = 1, OnTrackA = true, Sessions = 2, SessionWord = "workshop", SessionMinutes = 300,
            DaysBetween = 28, GraceMinutes = 0, OnMiss = MissRule.RestartRun, CompletionPercent = 100, LastSessionRequired = true, InOrder = true,
            Gap = SessionGap.Cara, GroupMin = 5, Capacity = 12, SingleSex = true, Facilitators = 2,
        },
        Weekly("custody-32-1", "Cheshire custody programme", sessions: 32, // CU-02, AT-03, AT-06
            modes: [DeliveryMode.Group, DeliveryMode.OneToOne, DeliveryMode.Online]),
        Weekly("engage-1", "Engage", sessions: 12, needsChecking: true),
        Weekly("reset-1", "Reset", sessions: 8, needsChecking: true),
        Weekly("stalking-1", "Stalking specialist programme", HonourAndStalkingSessions, needsChecking: true),
        Weekly("honour-1", "Honour-based abuse programme", HonourAndStalkingSessions, needsChecking: true),
    ];

    public static async Task AddAsync(AppDb db, CancellationToken ct)
    {
        var known = await db.ProgrammeVersions.Select(p => p.Id).ToListAsync(ct);
        foreach (var p in Programmes.Where(p => !known.Contains(p.Id)))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "ProgrammeVersions" ("Id", "Name", "Version", "OnTrackA", "OnTrackB", "Sessions", "SessionWord", "SessionMinutes", "DaysBetween",
                    "GraceMinutes", "OnMiss", "CompletionPercent", "LastSessionRequired", "InOrder", "Capacity", "NeedsChecking", "SessionLengths", "Languages", "Modes",
                    "GroupMin", "SingleSex", "Facilitators", "Gap_AimFrom", "Gap_AimTo", "Gap_LeastDays", "Gap_MostDays")
                values ({p.Id}, {p.Name}, {p.Version}, {p.OnTrackA}, {p.OnTrackB}, {p.Sessions}, {p.SessionWord}, {p.SessionMinutes}, {p.DaysBetween},
                    {p.GraceMinutes}, {p.OnMiss.ToString()}, {p.CompletionPercent}, {p.LastSessionRequired}, {p.InOrder}, {p.Capacity}, {p.NeedsChecking},
                    {JsonColumn.Of(p.SessionLengths)}, {JsonColumn.Of(p.Languages)}, {JsonColumn.Of(p.Modes)},
                    {p.GroupMin}, {p.SingleSex}, {p.Facilitators}, {p.Gap?.AimFrom}, {p.Gap?.AimTo}, {p.Gap?.LeastDays}, {p.Gap?.MostDays})
                on conflict do nothing
                """, ct);
        }

        foreach (var p in Programmes.Where(p => known.Contains(p.Id)))
        {
            await FillAsync(db, p, ct);
        }

        // A version from elsewhere in a database that is older than these columns: what every programme has.
        await db.Database.ExecuteSqlAsync(
            $"""
            update "ProgrammeVersions" set "Languages" = {JsonColumn.Of<string>([ProgrammeVersion.English])}, "Modes" = {JsonColumn.Of([DeliveryMode.Group])}, "GroupMin" = 1, "Facilitators" = 1
            where "GroupMin" = 0
            """, ct);
    }

    /// <summary>What a version of an older database did not state yet. It was true all along, so it changes no rule that a case was enrolled on.</summary>
    private static Task<int> FillAsync(AppDb db, ProgrammeVersion p, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        update "ProgrammeVersions" set "Languages" = {JsonColumn.Of(p.Languages)}, "Modes" = {JsonColumn.Of(p.Modes)}, "GroupMin" = {p.GroupMin},
            "SingleSex" = {p.SingleSex}, "Facilitators" = {p.Facilitators},
            "Gap_AimFrom" = {p.Gap?.AimFrom}, "Gap_AimTo" = {p.Gap?.AimTo}, "Gap_LeastDays" = {p.Gap?.LeastDays}, "Gap_MostDays" = {p.Gap?.MostDays}
        where "Id" = {p.Id} and "GroupMin" = 0
        """, ct);

    /// <summary>Track B, two hours a week, 15 minutes of grace, missed sessions caught up, four in five and the last.</summary>
    private static ProgrammeVersion Weekly(string id, string name, int sessions, bool needsChecking = false, IReadOnlyList<DeliveryMode>? modes = null) => new()
    {
        Id = id,
        Name = name,
        Version = 1,
        OnTrackB = true,
        Sessions = sessions,
        SessionWord = "session",
        SessionMinutes = 120,
        DaysBetween = 7,
        GraceMinutes = 15,
        OnMiss = MissRule.CatchUp,
        CompletionPercent = 80,
        LastSessionRequired = true,
        NeedsChecking = needsChecking,
        GroupMin = 4,
        SingleSex = true,
        Facilitators = 2,
        Modes = modes ?? [DeliveryMode.Group],
    };
}
