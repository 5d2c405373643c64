using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>What a fresh install knows. Adds what is missing and never touches what an administrator has changed.</summary>
internal static class ReferenceData
{
    private static readonly Area[] Areas =
    [
        new("CHE", "Cheshire East", "Cheshire"),
        new("CWC", "Cheshire West and Chester", "Cheshire"),
        new("HAL", "Halton", "Cheshire"),
        new("WAR", "Warrington", "Cheshire"),
    ];

    private static readonly Suite[] Suites = [new("MID", "Middlewich") { Force = "Cheshire" }, new("CHS", "Chester") { Force = "Cheshire" }, new("RUN", "Runcorn") { Force = "Cheshire" }];

    /// <summary>One statement a row, understood by both engines, so that two nodes starting at once do not collide.</summary>
    public static async Task SeedAsync(AppDb db, CancellationToken ct)
    {
        foreach (var area in Areas)
        {
            await db.Database.ExecuteSqlAsync(
                $"""insert into "Areas" ("Code", "Name", "Force") values ({area.Code}, {area.Name}, {area.Force}) on conflict do nothing""", ct);
        }

        foreach (var suite in Suites)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "Suites" ("Code", "Name", "Force") values ({suite.Code}, {suite.Name}, {suite.Force})
                on conflict ("Code") do update set "Force" = excluded."Force" where "Suites"."Force" = ''
                """, ct);
        }

        await HolidaySeed.AddAsync(db, ct);
        await PolicySeed.AddAsync(db, ct);
        await ProgrammeSeed.AddAsync(db, ct);
        await ConditionSeed.AddAsync(db, ct);
        await LetterSeed.AddAsync(db, ct);
        await HarmSeed.AddAsync(db, ct);
    }
}
