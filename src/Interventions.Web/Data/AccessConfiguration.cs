using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

internal sealed class AccessConfiguration :
    IEntityTypeConfiguration<AccessEntry>,
    IEntityTypeConfiguration<AccessOutcome>,
    IEntityTypeConfiguration<AccessSubject>
{
    public void Configure(EntityTypeBuilder<AccessEntry> builder)
    {
        builder.ToTable("AccessLog");
        builder.Property(e => e.Request).HasMaxLength(100);
        builder.Property(e => e.Reason).HasMaxLength(200);
        builder.HasIndex(e => e.At);
        builder.HasIndex(e => new { e.CaseId, e.At });
        builder.HasIndex(e => new { e.UserId, e.At });
    }

    public void Configure(EntityTypeBuilder<AccessOutcome> builder)
    {
        builder.ToTable("AccessOutcomes");
        builder.HasKey(o => o.AccessEntryId);
        builder.Property(o => o.AccessEntryId).ValueGeneratedNever();
        builder.HasOne<AccessEntry>().WithOne().HasForeignKey<AccessOutcome>(o => o.AccessEntryId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AccessSubject> builder)
    {
        builder.ToTable("AccessSubjects");
        builder.HasKey(s => new { s.AccessEntryId, s.Kind, s.SubjectId });
        builder.HasOne<AccessEntry>().WithMany().HasForeignKey(s => s.AccessEntryId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.SubjectId);
    }
}
