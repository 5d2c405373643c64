using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>Further offences, the document before it is signed, what became of conditions, and the library they are picked from.</summary>
internal sealed class CautionConfiguration :
    IEntityTypeConfiguration<CaseFile>,
    IEntityTypeConfiguration<FurtherOffence>,
    IEntityTypeConfiguration<PreparedDocument>,
    IEntityTypeConfiguration<Condition>,
    IEntityTypeConfiguration<ConditionRecord>,
    IEntityTypeConfiguration<ConditionWording>,
    IEntityTypeConfiguration<ProviderContact>
{
    private const int CodeMaxLength = 50;
    private const int NameMaxLength = 100;

    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.Property(c => c.DeadlineReason).HasMaxLength(JournalDetail.NoteMaxLength);
        builder.HasMany(c => c.AllFurtherOffences).WithOne().HasForeignKey(o => o.CaseId);
        builder.Navigation(c => c.AllFurtherOffences).HasField("_furtherOffences").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();

        // Drafts are read by whoever prepares or signs, and shown only there.
        builder.HasMany<PreparedDocument>("_drafts").WithOne().HasForeignKey(d => d.CaseId);
        builder.Ignore(c => c.Drafts);
        builder.Ignore(c => c.FurtherOffences);
        builder.Ignore(c => c.Offences);
        builder.Ignore(c => c.CrimeReferences);
        builder.Ignore(c => c.FirstToExpire);
        builder.Ignore(c => c.AllConditions);
    }

    public void Configure(EntityTypeBuilder<FurtherOffence> builder)
    {
        builder.ToTable("FurtherOffences");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.CrimeReference).HasMaxLength(Referral.CrimeReferenceMaxLength);
        builder.Property(o => o.RemovedBecause).HasMaxLength(FurtherOffence.ReasonMaxLength);
        builder.ComplexProperty(o => o.Facts, f => f.Property(x => x.CjsCode).HasMaxLength(CodeMaxLength));
        builder.HasIndex(o => o.CrimeReference);
    }

    public void Configure(EntityTypeBuilder<PreparedDocument> builder)
    {
        builder.ToTable("PreparedDocuments");
        builder.Property(d => d.Sha256).HasMaxLength(64);
        builder.HasIndex(d => new { d.CaseId, d.Number }).IsUnique();
        builder.Ignore(d => d.Document);
        builder.Ignore(d => d.IsAsPrepared);
    }

    public void Configure(EntityTypeBuilder<Condition> builder)
    {
        builder.Property(c => c.Text).HasMaxLength(Condition.TextMaxLength);
        builder.Property(c => c.Title).HasMaxLength(ConditionWording.TitleMaxLength);
        builder.HasMany(c => c.Records).WithOne().HasForeignKey(r => r.ConditionId);
        builder.Navigation(c => c.Records).HasField("_records").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude();
        builder.HasOne<ConditionWording>().WithMany().HasForeignKey(c => c.WordingId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(c => c.Latest);
    }

    public void Configure(EntityTypeBuilder<ConditionRecord> builder)
    {
        builder.ToTable("ConditionRecords");
        builder.Property(r => r.Evidence).HasMaxLength(ConditionRecord.EvidenceMaxLength);
    }

    public void Configure(EntityTypeBuilder<ConditionWording> builder)
    {
        builder.ToTable("ConditionWordings");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Force).HasMaxLength(NameMaxLength);
        builder.Property(w => w.Title).HasMaxLength(ConditionWording.TitleMaxLength);
        builder.Property(w => w.Text).HasMaxLength(Condition.TextMaxLength);
        builder.HasIndex(w => w.Force);
    }

    public void Configure(EntityTypeBuilder<ProviderContact> builder)
    {
        builder.ToTable("ProviderContacts");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.AreaCode).HasMaxLength(3);
        builder.Property(p => p.Provider).HasMaxLength(ProviderContact.MaxLength);
        builder.Property(p => p.Place).HasMaxLength(ProviderContact.MaxLength);
        builder.Property(p => p.Telephone).HasMaxLength(ProviderContact.MaxLength);
        builder.HasOne<Area>().WithMany().HasForeignKey(p => p.AreaCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.AreaCode, p.Service });
    }
}
