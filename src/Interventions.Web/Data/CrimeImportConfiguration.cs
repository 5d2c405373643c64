using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>Crime extracts on their way in.</summary>
internal sealed class CrimeImportConfiguration :
    IEntityTypeConfiguration<CrimeImport>,
    IEntityTypeConfiguration<StagedCrime>,
    IEntityTypeConfiguration<BadCrimeRow>
{
    public void Configure(EntityTypeBuilder<CrimeImport> builder)
    {
        builder.ToTable("CrimeImports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => i.Number).IsUnique();
        builder.Property(i => i.Force).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(i => i.SentByName).HasMaxLength(AppUser.NameMaxLength);
        builder.Property(i => i.IgnoredColumns).HasMaxLength(1000);
        builder.HasIndex(i => new { i.Force, i.SentAt });
        builder.Ignore(i => i.CanMiss);
        builder.Ignore(i => i.Unchanged);
        builder.ComplexProperty(i => i.Effect);
    }

    public void Configure(EntityTypeBuilder<StagedCrime> builder)
    {
        builder.ToTable("StagedCrimes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.CrimeReference).HasMaxLength(SuspectedCrime.ReferenceMaxLength);
        builder.Property(c => c.SuspectReference).HasMaxLength(SuspectedCrime.ReferenceMaxLength);
        builder.Property(c => c.HomeOfficeCode).HasMaxLength(SuspectedCrime.CodeMaxLength);
        builder.Property(c => c.CjsCode).HasMaxLength(SuspectedCrime.CodeMaxLength);
        builder.Property(c => c.PncId).HasMaxLength(13);
        builder.Property(c => c.Surname).HasMaxLength(Person.NameMaxLength);
        builder.Property(c => c.Forenames).HasMaxLength(Person.NameMaxLength);
        builder.Property(c => c.VictimReference).HasMaxLength(SuspectedCrime.ReferenceMaxLength);
        builder.Property(c => c.Outcome).HasMaxLength(SuspectedCrime.OutcomeMaxLength);
    }

    public void Configure(EntityTypeBuilder<BadCrimeRow> builder)
    {
        builder.ToTable("BadCrimeRows");
        builder.HasKey(r => new { r.ImportId, r.Record });
        builder.Property(r => r.CrimeReference).HasMaxLength(SuspectedCrime.ReferenceMaxLength);
        builder.Property(r => r.SuspectReference).HasMaxLength(SuspectedCrime.ReferenceMaxLength);
        builder.HasOne<CrimeImport>().WithMany().HasForeignKey(r => r.ImportId);
    }
}
