using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>What she wants to be told, what she was told, how it is for her and how she was first reached: her side, all append-only.</summary>
internal sealed class TellingConfiguration :
    IEntityTypeConfiguration<CaseFile>,
    IEntityTypeConfiguration<ToldWish>,
    IEntityTypeConfiguration<Telling>,
    IEntityTypeConfiguration<Feedback>,
    IEntityTypeConfiguration<FirstContact>,
    IEntityTypeConfiguration<SchemeStart>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        // Written with the case and read only where they are shown.
        builder.HasMany<ToldWish>("_wishes").WithOne().HasForeignKey(w => w.CaseId);
        builder.HasMany<Telling>("_tellings").WithOne().HasForeignKey(t => t.CaseId);
        builder.HasMany<Feedback>("_feedback").WithOne().HasForeignKey(f => f.CaseId);
        builder.HasMany<FirstContact>("_firstContacts").WithOne().HasForeignKey(c => c.CaseId);
        builder.Ignore(c => c.NewWishes);
        builder.Ignore(c => c.NewTellings);
        builder.Ignore(c => c.NewFeedback);
        builder.Ignore(c => c.NewFirstContacts);
    }

    public void Configure(EntityTypeBuilder<ToldWish> builder)
    {
        builder.ToTable("ToldWishes");
        builder.Property(w => w.Note).HasMaxLength(ToldWish.NoteMaxLength);
        builder.Ignore(w => w.Wanted);
        builder.HasIndex(w => w.CaseVictimId);
    }

    public void Configure(EntityTypeBuilder<Telling> builder)
    {
        builder.ToTable("Tellings");
        builder.Property(t => t.Note).HasMaxLength(Telling.NoteMaxLength);
        builder.HasIndex(t => t.CaseVictimId);
    }

    public void Configure(EntityTypeBuilder<Feedback> builder)
    {
        builder.ToTable("Feedback");
        builder.Ignore(f => f.IsSkipped);
        builder.HasIndex(f => f.CaseVictimId);
    }

    public void Configure(EntityTypeBuilder<FirstContact> builder)
    {
        builder.ToTable("FirstContacts");
        builder.HasIndex(c => c.CaseVictimId);
    }

    public void Configure(EntityTypeBuilder<SchemeStart> builder)
    {
        builder.ToTable("SchemeStarts");
        builder.Property(s => s.AreaCode).HasMaxLength(3);
        builder.HasOne<Area>().WithMany().HasForeignKey(s => s.AreaCode).OnDelete(DeleteBehavior.Restrict);
    }
}
