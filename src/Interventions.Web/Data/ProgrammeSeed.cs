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
        },
        Weekly("custody-32-1", "Cheshire custody programme", sessions: 32), // CU-02, AT-03, AT-06
        Weekly("engage-1", "Engage", sessions: 12, needsChecking: true),
        Weekly("reset-1", "Reset", sessions: 8, needsChecking: true),
        Weekly("stalking-1", "Stalking specialist programme", HonourAndStalkingSessions, needsChecking: true),
        Weekly("honour-1", "Honour-based abuse programme", HonourAndStalkingSessions, needsChecking: true),
    ];

    public static async Task AddAsync(AppDb db, CancellationToken ct)
    {
        foreach (var p in Programmes)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "ProgrammeVersions" ("Id", "Name", "Version", "OnTrackA", "OnTrackB", "Sessions", "SessionWord", "SessionMinutes", "DaysBetween",
                    "GraceMinutes", "OnMiss", "CompletionPercent", "LastSessionRequired", "InOrder", "Capacity", "NeedsChecking")
                values ({p.Id}, {p.Name}, {p.Version}, {p.OnTrackA}, {p.OnTrackB}, {p.Sessions}, {p.SessionWord}, {p.SessionMinutes}, {p.DaysBetween},
                    {p.GraceMinutes}, {p.OnMiss.ToString()}, {p.CompletionPercent}, {p.LastSessionRequired}, {p.InOrder}, {p.Capacity}, {p.NeedsChecking})
                on conflict do nothing
                """, ct);
        }
    }

    /// <summary>Track B, two hours a week, 15 minutes of grace, missed sessions caught up, four in five and the last.</summary>
    private static ProgrammeVersion Weekly(string id, string name, int sessions, bool needsChecking = false) => new()
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
    };
}
