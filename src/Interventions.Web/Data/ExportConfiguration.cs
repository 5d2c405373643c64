using Interventions.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>What a named evaluator was promised cases under. Append-only.</summary>
public sealed class EvaluatorAgreement
{
    public const int TextMaxLength = 120;

    public required Guid Id { get; init; }

    public required string Force { get; init; }

    /// <summary>The person who gets the export.</summary>
    public required string Evaluator { get; init; }

    public required string Organisation { get; init; }

    /// <summary>The force's own reference of the signed agreement.</summary>
    public required string Reference { get; init; }

    /// <summary>The last day anything may be exported.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>What pseudonyms are made with, under the keys of Data Protection: another for each agreement, so that two evaluators cannot join theirs.</summary>
    public required byte[] ProtectedKey { get; init; }

    public required Guid By { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>An agreement ended before its day. Append-only.</summary>
public sealed class AgreementEnd
{
    public required Guid AgreementId { get; init; }

    public required Guid By { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>What was exported, when and by whom. Append-only.</summary>
public sealed class EvaluatorExport
{
    public const int HashLength = 64;

    public required Guid Id { get; init; }

    public required Guid AgreementId { get; init; }

    public required Guid By { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Rows.</summary>
    public required int Cases { get; init; }

    /// <summary>SHA-256 of the file of cases, by which a file can be told to be this one.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>A random sample of closed cases for a scrutiny panel (CARA-04), with all it takes to draw it again. Append-only, drawn in vain or not.</summary>
public sealed class PanelSample
{
    public required Guid Id { get; init; }

    public required string Force { get; init; }

    /// <summary>Cases that were last closed from this day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>And to this day.</summary>
    public required DateOnly To { get; init; }

    public string? AreaCode { get; init; }

    public Track? Track { get; init; }

    /// <summary>The neutral reason they were closed for; null for any.</summary>
    public Reason? Ended { get; init; }

    public required int Size { get; init; }

    public required int Seed { get; init; }

    /// <summary>How many cases there were to draw from.</summary>
    public required int FrameSize { get; init; }

    /// <summary>SHA-256 of their ids, in order: the same frame has the same one.</summary>
    public required string FrameHash { get; init; }

    public required Guid By { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The cases drawn.</summary>
    public List<PanelCase> Cases { get; } = [];
}

/// <summary>A case in a sample, known to the panel by its number alone.</summary>
public sealed class PanelCase
{
    public required Guid SampleId { get; init; }

    /// <summary>From 1, in the order of drawing.</summary>
    public required int Number { get; init; }

    public required Guid CaseId { get; init; }
}

/// <summary>That a sample was released to a panel. Append-only.</summary>
public sealed class PanelRelease
{
    public required Guid SampleId { get; init; }

    public required Guid By { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>What leaves the tracker for evaluators and panels.</summary>
internal sealed class ExportConfiguration :
    IEntityTypeConfiguration<EvaluatorAgreement>,
    IEntityTypeConfiguration<AgreementEnd>,
    IEntityTypeConfiguration<EvaluatorExport>,
    IEntityTypeConfiguration<PanelSample>,
    IEntityTypeConfiguration<PanelCase>,
    IEntityTypeConfiguration<PanelRelease>
{
    public void Configure(EntityTypeBuilder<EvaluatorAgreement> builder)
    {
        builder.ToTable("EvaluatorAgreements");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Force).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(a => a.Evaluator).HasMaxLength(EvaluatorAgreement.TextMaxLength);
        builder.Property(a => a.Organisation).HasMaxLength(EvaluatorAgreement.TextMaxLength);
        builder.Property(a => a.Reference).HasMaxLength(EvaluatorAgreement.TextMaxLength);
    }

    public void Configure(EntityTypeBuilder<AgreementEnd> builder)
    {
        builder.ToTable("AgreementEnds");
        builder.HasKey(e => e.AgreementId);
        builder.HasOne<EvaluatorAgreement>().WithMany().HasForeignKey(e => e.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EvaluatorExport> builder)
    {
        builder.ToTable("EvaluatorExports");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Sha256).HasMaxLength(EvaluatorExport.HashLength);
        builder.HasOne<EvaluatorAgreement>().WithMany().HasForeignKey(e => e.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PanelSample> builder)
    {
        builder.ToTable("PanelSamples");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Force).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(s => s.AreaCode).HasMaxLength(3);
        builder.Property(s => s.FrameHash).HasMaxLength(EvaluatorExport.HashLength);
        builder.HasMany(s => s.Cases).WithOne().HasForeignKey(c => c.SampleId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PanelCase> builder)
    {
        builder.ToTable("PanelCases");
        builder.HasKey(c => new { c.SampleId, c.Number });
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PanelRelease> builder)
    {
        builder.ToTable("PanelReleases");
        builder.HasKey(r => r.SampleId);
        builder.HasOne<PanelSample>().WithMany().HasForeignKey(r => r.SampleId).OnDelete(DeleteBehavior.Restrict);
    }
}
