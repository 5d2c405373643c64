using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>Recorded crimes, whose they are, and what each is scored at.</summary>
internal sealed class CrimeConfiguration :
    IEntityTypeConfiguration<SuspectedCrime>,
    IEntityTypeConfiguration<CrimeChange>,
    IEntityTypeConfiguration<CrimeMatch>,
    IEntityTypeConfiguration<CaseCheck>,
    IEntityTypeConfiguration<FollowUpEnd>,
    IEntityTypeConfiguration<HarmTable>,
    IEntityTypeConfiguration<HarmWeight>
{
    private const int EvidenceMaxLength = 400;
    private const int OthersMaxLength = 2000;

    public void Configure(EntityTypeBuilder<SuspectedCrime> builder)
    {
        builder.ToTable("SuspectedCrimes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Force).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(c => c.CrimeReference).HasMaxLength(SuspectedCrime.ReferenceMaxLength);
        builder.Property(c => c.SuspectReference).HasMaxLength(SuspectedCrime.ReferenceMaxLength);
        builder.HasIndex(c => new { c.Force, c.CrimeReference, c.SuspectReference }).IsUnique();
        builder.Property(c => c.HomeOfficeCode).HasMaxLength(SuspectedCrime.CodeMaxLength);
        builder.Property(c => c.CjsCode).HasMaxLength(SuspectedCrime.CodeMaxLength);
        builder.Property(c => c.PncId).HasMaxLength(13);
        builder.Property(c => c.Surname).HasMaxLength(Person.NameMaxLength);
        builder.Property(c => c.Forenames).HasMaxLength(Person.NameMaxLength);
        builder.Property(c => c.VictimReference).HasMaxLength(SuspectedCrime.ReferenceMaxLength);
        builder.Property(c => c.Outcome).HasMaxLength(SuspectedCrime.OutcomeMaxLength);
        builder.Ignore(c => c.ProvenOn);
    }

    public void Configure(EntityTypeBuilder<CrimeChange> builder)
    {
        builder.ToTable("CrimeChanges");
        builder.Property(c => c.OutcomeBefore).HasMaxLength(SuspectedCrime.OutcomeMaxLength);
        builder.Property(c => c.OthersBefore).HasMaxLength(OthersMaxLength);
        builder.HasOne<SuspectedCrime>().WithMany().HasForeignKey(c => c.CrimeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CrimeMatch> builder)
    {
        builder.ToTable("CrimeMatches");
        builder.HasKey(m => new { m.CrimeId, m.PersonId });
        builder.Property(m => m.Evidence).HasMaxLength(EvidenceMaxLength);
        builder.HasOne<SuspectedCrime>().WithMany().HasForeignKey(m => m.CrimeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.PersonId, m.Standing, m.CrimeId });

        // What waits for somebody is a few of all matches.
        builder.HasIndex(m => new { m.Standing, m.CrimeId });
    }

    public void Configure(EntityTypeBuilder<CaseCheck> builder)
    {
        builder.ToTable("CaseChecks");
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.CaseId, c.CheckedUntil });
    }

    public void Configure(EntityTypeBuilder<FollowUpEnd> builder)
    {
        builder.ToTable("FollowUpEnds");
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.PersonId);
    }

    public void Configure(EntityTypeBuilder<HarmTable> builder)
    {
        builder.ToTable("HarmTables");
        builder.HasKey(t => t.Version);
        builder.Property(t => t.Version).HasMaxLength(HarmTable.VersionMaxLength);
    }

    public void Configure(EntityTypeBuilder<HarmWeight> builder)
    {
        builder.ToTable("HarmWeights");
        builder.HasKey(w => new { w.Version, w.HomeOfficeCode });
        builder.Property(w => w.Version).HasMaxLength(HarmTable.VersionMaxLength);
        builder.Property(w => w.HomeOfficeCode).HasMaxLength(SuspectedCrime.CodeMaxLength);
        builder.Property(w => w.Title).HasMaxLength(HarmTable.TitleMaxLength);
        builder.HasOne<HarmTable>().WithMany().HasForeignKey(w => w.Version).OnDelete(DeleteBehavior.Restrict);
    }
}
