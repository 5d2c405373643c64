using System.Security.Cryptography;
using System.Text;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>A save that the leak guard stopped, or looked at for nothing. Ids only: the text is nowhere but in its writer's page.</summary>
public sealed class TextStop
{
    public long Id { get; init; }

    public required Guid UserId { get; init; }

    public required Role Role { get; init; }

    public required string Request { get; init; }

    /// <summary>The case, or the person, draft, group or row of the board the text was about.</summary>
    public required Guid About { get; init; }

    public required DateTime At { get; init; }

    /// <summary>False where it was looked at, would have passed, and was refused for something else: a guess that left nothing in the case.</summary>
    public required bool WasStopped { get; init; }
}

/// <summary>A text its writer asks to be let through. On her side: it may hold what was stopped.</summary>
public sealed class TextAsk
{
    public const int TextMaxLength = 5000;
    public const int RequestMaxLength = 60;

    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string Request { get; init; }

    public required string Text { get; init; }

    public required string TextHash { get; init; }

    public required Guid AskedBy { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>The same for one text however it is spaced.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));
}

/// <summary>What became of a text that was asked about.</summary>
public enum TextStep
{
    LetThrough,
    NotLetThrough,

    /// <summary>Saved, once. It stands for nothing more.</summary>
    Used,
}

/// <summary>A supervisor's word on a text, or its use. Append-only; one word and one use for each.</summary>
public sealed class TextRuling
{
    public const int ReasonMaxLength = 500;

    public required Guid AskId { get; init; }

    /// <summary>With the ask the key: there is one word and one use.</summary>
    public required bool IsUse { get; init; }

    public required TextStep Step { get; init; }

    public required Guid By { get; init; }

    public required DateTime At { get; init; }

    public string? Reason { get; init; }
}

/// <summary>The secret the guard's decoys are drawn with. One row, made when it is first needed.</summary>
public sealed class LeakGuardKey
{
    public const int Only = 1;
    public const int Bytes = 32;

    public int Id { get; init; } = Only;

    public required byte[] Key { get; init; }
}

internal sealed class StoppedTextConfiguration :
    IEntityTypeConfiguration<VictimDetail>,
    IEntityTypeConfiguration<TextStop>,
    IEntityTypeConfiguration<TextAsk>,
    IEntityTypeConfiguration<TextRuling>,
    IEntityTypeConfiguration<LeakGuardKey>
{
    public void Configure(EntityTypeBuilder<VictimDetail> builder)
    {
        builder.ToTable("VictimDetails");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Text).HasMaxLength(VictimDetail.TextMaxLength);
        builder.HasOne<Victim>().WithMany().HasForeignKey(d => d.VictimId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TextStop> builder)
    {
        builder.ToTable("TextStops");
        builder.Property(s => s.Request).HasMaxLength(TextAsk.RequestMaxLength);
        builder.HasIndex(s => new { s.UserId, s.At });
    }

    public void Configure(EntityTypeBuilder<TextAsk> builder)
    {
        builder.ToTable("TextAsks");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Request).HasMaxLength(TextAsk.RequestMaxLength);
        builder.Property(a => a.Text).HasMaxLength(TextAsk.TextMaxLength);
        builder.Property(a => a.TextHash).HasMaxLength(64);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.AskedBy, a.CaseId });
    }

    public void Configure(EntityTypeBuilder<TextRuling> builder)
    {
        builder.ToTable("TextRulings");
        builder.HasKey(r => new { r.AskId, r.IsUse });
        builder.Property(r => r.Reason).HasMaxLength(TextRuling.ReasonMaxLength);
        builder.HasOne<TextAsk>().WithMany().HasForeignKey(r => r.AskId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LeakGuardKey> builder)
    {
        builder.ToTable("LeakGuardKeys");
        builder.Property(k => k.Id).ValueGeneratedNever();
    }
}
