using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Letters;
using Interventions.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>What was written to him, from what, and the breach packs with who got them: all append-only.</summary>
internal sealed class LetterConfiguration :
    IEntityTypeConfiguration<CaseFile>,
    IEntityTypeConfiguration<LetterTemplate>,
    IEntityTypeConfiguration<LetterToHim>,
    IEntityTypeConfiguration<BreachPack>,
    IEntityTypeConfiguration<PackDelivery>,
    IEntityTypeConfiguration<PackSeenTo>
{
    private const int Sha256Length = 64;

    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        // Written with the case and read only where they are shown: a pack carries its files.
        builder.HasMany<LetterToHim>("_letters").WithOne().HasForeignKey(l => l.CaseId);
        builder.HasMany<BreachPack>("_packs").WithOne().HasForeignKey(p => p.CaseId);
        builder.HasMany<PackDelivery>("_packDeliveries").WithOne().HasForeignKey(d => d.CaseId);
        builder.HasMany<PackSeenTo>("_packsSeenTo").WithOne().HasForeignKey(s => s.CaseId);
        builder.Ignore(c => c.NewLetters);
        builder.Ignore(c => c.NewPacks);
        builder.Ignore(c => c.NewPackDeliveries);
        builder.Ignore(c => c.NewPacksSeenTo);
        builder.Ignore(c => c.LastMissed);
        builder.Ignore(c => c.AttendedNumbers);
    }

    public void Configure(EntityTypeBuilder<LetterTemplate> builder)
    {
        builder.ToTable("LetterTemplates");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Language).HasMaxLength(LetterTemplate.LanguageMaxLength);
        builder.Property(t => t.Text).HasMaxLength(LetterTemplate.TextMaxLength);
        builder.Property(t => t.CheckedBy).HasMaxLength(LetterTemplate.CheckedByMaxLength);
        builder.Ignore(t => t.IsToBeChecked);
        builder.HasIndex(t => new { t.Kind, t.Language, t.Version }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LetterToHim> builder)
    {
        builder.ToTable("LettersToHim");
        builder.Property(l => l.Language).HasMaxLength(LetterTemplate.LanguageMaxLength);
        builder.HasOne<LetterTemplate>().WithMany().HasForeignKey(l => l.TemplateId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Session>().WithMany().HasForeignKey(l => l.SessionId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BreachPack> builder)
    {
        builder.ToTable("BreachPacks");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.PdfSha256).HasMaxLength(Sha256Length);
        builder.Property(p => p.JsonSha256).HasMaxLength(Sha256Length);
        builder.HasIndex(p => new { p.CaseId, p.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PackDelivery> builder)
    {
        builder.ToTable("PackDeliveries");
        builder.Property(d => d.Name).HasMaxLength(PackRecipient.NameMaxLength);
        builder.Property(d => d.Organisation).HasMaxLength(PackRecipient.NameMaxLength);
        builder.Property(d => d.UrgentReason).HasMaxLength(PackRecipient.ReasonMaxLength);
        builder.HasOne<BreachPack>().WithMany().HasForeignKey(d => d.PackId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PackSeenTo> builder)
    {
        builder.ToTable("PacksSeenTo");
        builder.HasOne<BreachPack>().WithMany().HasForeignKey(s => s.PackId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.PackId).IsUnique();
    }
}
