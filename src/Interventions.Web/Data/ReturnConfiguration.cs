using Interventions.Domain.Cases;
using Interventions.Domain.Returns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>Quarterly returns: templates, what was signed, what is behind each figure, and what changed since.</summary>
internal sealed class ReturnConfiguration :
    IEntityTypeConfiguration<ReturnTemplate>,
    IEntityTypeConfiguration<QuarterlyReturn>,
    IEntityTypeConfiguration<ReturnFigure>,
    IEntityTypeConfiguration<ReturnTrace>,
    IEntityTypeConfiguration<ReturnChange>
{
    private const int KeyMaxLength = 40;
    private const int ShownMaxLength = 40;

    public void Configure(EntityTypeBuilder<ReturnTemplate> builder)
    {
        builder.ToTable("ReturnTemplates");
        builder.Property(t => t.Force).HasMaxLength(AppUser.NameMaxLength);
        builder.HasIndex(t => new { t.Force, t.Version }).IsUnique();
        builder.Property(t => t.Lines).AsJson();
    }

    public void Configure(EntityTypeBuilder<QuarterlyReturn> builder)
    {
        builder.ToTable("QuarterlyReturns");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Force).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(r => r.Remarks).HasMaxLength(QuarterlyReturn.TextMaxLength);
        builder.Property(r => r.FirstByName).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(r => r.SecondByName).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(r => r.SentBackBecause).HasMaxLength(QuarterlyReturn.TextMaxLength);

        // Of two who count a quarter at once, the second is told to look again; of two who sign, as well.
        builder.HasIndex(r => new { r.Force, r.Quarter, r.Number }).IsUnique();
        builder.Property(r => r.SecondBy).IsConcurrencyToken();
        builder.HasOne<ReturnTemplate>().WithMany().HasForeignKey(r => r.TemplateId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(r => r.State);
    }

    public void Configure(EntityTypeBuilder<ReturnFigure> builder)
    {
        builder.ToTable("ReturnFigures");
        builder.HasKey(f => new { f.ReturnId, f.Place });
        builder.Property(f => f.Key).HasMaxLength(KeyMaxLength);
        builder.Property(f => f.Title).HasMaxLength(ReturnTemplate.TitleMaxLength);
        builder.Property(f => f.Label).HasMaxLength(ReturnTemplate.TitleMaxLength);
        builder.Property(f => f.Shown).HasMaxLength(ShownMaxLength);
        builder.HasOne<QuarterlyReturn>().WithMany().HasForeignKey(f => f.ReturnId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReturnTrace> builder)
    {
        builder.ToTable("ReturnTraces");
        builder.HasKey(t => new { t.ReturnId, t.Key, t.Label, t.CaseId });
        builder.Property(t => t.Key).HasMaxLength(KeyMaxLength);
        builder.Property(t => t.Label).HasMaxLength(ReturnTemplate.TitleMaxLength);
        builder.HasOne<QuarterlyReturn>().WithMany().HasForeignKey(t => t.ReturnId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReturnChange> builder)
    {
        builder.ToTable("ReturnChanges");
        builder.Property(c => c.Title).HasMaxLength(ReturnTemplate.TitleMaxLength);
        builder.Property(c => c.Label).HasMaxLength(ReturnTemplate.TitleMaxLength);
        builder.Property(c => c.Before).HasMaxLength(ShownMaxLength);
        builder.Property(c => c.After).HasMaxLength(ShownMaxLength);
        builder.Property(c => c.Why).HasMaxLength(ReturnChange.WhyMaxLength);
        builder.HasOne<QuarterlyReturn>().WithMany().HasForeignKey(c => c.ReturnId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<QuarterlyReturn>().WithMany().HasForeignKey(c => c.AboutId).OnDelete(DeleteBehavior.Restrict);
    }
}
