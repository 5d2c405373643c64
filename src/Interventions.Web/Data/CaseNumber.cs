using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>The last case number given in an area and year.</summary>
public sealed class CaseNumber
{
    public required string AreaCode { get; init; }

    public required int Year { get; init; }

    public int Last { get; init; }
}

internal sealed class CaseNumberConfiguration : IEntityTypeConfiguration<CaseNumber>
{
    public void Configure(EntityTypeBuilder<CaseNumber> builder)
    {
        builder.ToTable("CaseNumbers");
        builder.HasKey(n => new { n.AreaCode, n.Year });
        builder.Property(n => n.AreaCode).HasMaxLength(3);
    }
}

public static class CaseNumbers
{
    /// <summary>The next reference of an area and year, for example CHE-2026-000412. Two callers never get the same; a number may stay unused.</summary>
    public static async Task<string> NextReferenceAsync(this AppDb db, string areaCode, int year, CancellationToken ct)
    {
        var next = await db.Database.SqlQuery<int>($"""
            insert into "CaseNumbers" ("AreaCode", "Year", "Last") values ({areaCode}, {year}, 1)
            on conflict ("AreaCode", "Year") do update set "Last" = "CaseNumbers"."Last" + 1
            returning "Last" as "Value"
            """).ToListAsync(ct);
        return $"{areaCode}-{year:D4}-{next[0]:D6}";
    }
}
