using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>A local-authority area of a force; its code begins a case's reference.</summary>
public sealed record Area(string Code, string Name, string Force);

/// <summary>A custody suite.</summary>
public sealed record Suite(string Code, string Name)
{
    /// <summary>The force that runs it; custody record numbers are unique within one.</summary>
    public string Force { get; init; } = "";
}

internal sealed class AreaConfiguration : IEntityTypeConfiguration<Area>, IEntityTypeConfiguration<Suite>
{
    private const int CodeMaxLength = 3;
    private const int NameMaxLength = 100;

    public void Configure(EntityTypeBuilder<Area> builder)
    {
        builder.ToTable("Areas");
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(CodeMaxLength);
        builder.Property(a => a.Name).HasMaxLength(NameMaxLength);
        builder.Property(a => a.Force).HasMaxLength(NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<Suite> builder)
    {
        builder.ToTable("Suites");
        builder.HasKey(s => s.Code);
        builder.Property(s => s.Code).HasMaxLength(CodeMaxLength);
        builder.Property(s => s.Name).HasMaxLength(NameMaxLength);
        builder.Property(s => s.Force).HasMaxLength(NameMaxLength);
    }
}
