using System.Text.Json;
using System.Text.Json.Serialization;
using Interventions.Domain.Eligibility;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>Rule sets. Their lists are kept as JSON: they are read whole, never searched, and never change.</summary>
internal sealed class RuleSetConfiguration : IEntityTypeConfiguration<RuleSet>
{
    private const int NameMaxLength = 100;

    public void Configure(EntityTypeBuilder<RuleSet> builder)
    {
        builder.ToTable("RuleSets");
        builder.Property(r => r.Id).HasMaxLength(RuleSet.IdMaxLength);
        builder.Property(r => r.Force).HasMaxLength(NameMaxLength);
        builder.Property(r => r.Source).HasMaxLength(RuleSet.SourceMaxLength);
        builder.Property(r => r.Excluded).HasMaxLength(NameMaxLength * 4);

        // Rules made before this was asked go on as they were (CARA-05): it is switched on by another version.
        builder.Property(r => r.HighRiskMonths).HasDefaultValue(0);
        builder.Property(r => r.Relationships).AsJson();
        builder.Property(r => r.OffenceCodes).AsJson();
        builder.Property(r => r.Criteria).AsJson();
    }
}

/// <summary>Keeps a list that never changes as JSON text, with words for enum values.</summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Words = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The list as text, for a seed that writes SQL.</summary>
    public static string Of<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list, Words);

    public static PropertyBuilder<IReadOnlyList<T>> AsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        list => JsonSerializer.Serialize(list, Words),
        text => JsonSerializer.Deserialize<List<T>>(text, Words)!,
        new ValueComparer<IReadOnlyList<T>>((a, b) => ReferenceEquals(a, b) || a!.SequenceEqual(b!), list => list.Count, list => list));
}
