using Interventions.Domain.Cases;
using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>The hand-over board and what fills it.</summary>
internal sealed class CustodyConfiguration :
    IEntityTypeConfiguration<Detention>,
    IEntityTypeConfiguration<DetentionEvent>,
    IEntityTypeConfiguration<CustodyImport>,
    IEntityTypeConfiguration<CustodyImportRow>
{
    private const int CodeMaxLength = 50;
    private const int SuiteMaxLength = 3;

    public void Configure(EntityTypeBuilder<Detention> builder)
    {
        builder.ToTable("Detentions");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Force).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(d => d.CustodyRecordNumber).HasMaxLength(DetentionFacts.RecordNumberMaxLength);
        builder.HasIndex(d => new { d.Force, d.CustodyRecordNumber }).IsUnique();
        builder.Property(d => d.SuiteCode).HasMaxLength(SuiteMaxLength);
        builder.HasOne<Suite>().WithMany().HasForeignKey(d => d.SuiteCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.SuiteCode, d.ReleasedAt, d.LeftAt });
        builder.Property(d => d.Cell).HasMaxLength(DetentionFacts.CellMaxLength);
        builder.Property(d => d.Surname).HasMaxLength(Person.NameMaxLength);
        builder.Property(d => d.Forenames).HasMaxLength(Person.NameMaxLength);
        builder.Property(d => d.EthnicitySde).HasMaxLength(2);
        builder.Property(d => d.PncId).HasMaxLength(13);
        builder.Property(d => d.CjsOffenceCode).HasMaxLength(CodeMaxLength);
        builder.Property(d => d.CrimeReference).HasMaxLength(Referral.CrimeReferenceMaxLength);
        builder.Property(d => d.OfficerInCase).HasMaxLength(DetentionFacts.OfficerMaxLength);
        builder.Property(d => d.Warnings).HasMaxLength(DetentionFacts.WarningsMaxLength);
        builder.HasIndex(d => d.CrimeReference);
        builder.Ignore(d => d.Facts);
    }

    public void Configure(EntityTypeBuilder<DetentionEvent> builder)
    {
        builder.ToTable("DetentionEvents");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.SuiteCode).HasMaxLength(SuiteMaxLength);
        builder.Property(e => e.Note).HasMaxLength(DetentionEvent.NoteMaxLength);
        builder.Property(e => e.ByName).HasMaxLength(AppUser.NameMaxLength);
        builder.HasOne<Detention>().WithMany().HasForeignKey(e => e.DetentionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.DetentionId, e.At });
        builder.HasIndex(e => new { e.SuiteCode, e.At });
    }

    public void Configure(EntityTypeBuilder<CustodyImport> builder)
    {
        builder.ToTable("CustodyImports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.SentByName).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(i => i.IgnoredColumns).HasMaxLength(1000);
        builder.HasIndex(i => i.SentAt);
        builder.HasIndex(i => i.FileHash);
        builder.ComplexProperty(i => i.Effect);
    }

    public void Configure(EntityTypeBuilder<CustodyImportRow> builder)
    {
        builder.ToTable("CustodyImportRows");
        builder.HasKey(r => new { r.ImportId, r.Record });
        builder.Property(r => r.SuiteCode).HasMaxLength(SuiteMaxLength);
        builder.Property(r => r.CustodyRecordNumber).HasMaxLength(DetentionFacts.RecordNumberMaxLength);
        builder.HasOne<CustodyImport>().WithMany().HasForeignKey(r => r.ImportId);
    }
}
