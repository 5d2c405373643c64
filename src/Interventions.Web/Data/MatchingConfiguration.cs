using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>What people say of matches, weights, and how far matching has come.</summary>
internal sealed class MatchingConfiguration : IEntityTypeConfiguration<MatchDecision>, IEntityTypeConfiguration<MatchModel>, IEntityTypeConfiguration<MatchRun>, IEntityTypeConfiguration<MatchedPerson>
{
    public void Configure(EntityTypeBuilder<MatchDecision> builder)
    {
        builder.ToTable("MatchDecisions");
        builder.Property(d => d.Reason).HasMaxLength(MatchDecision.ReasonMaxLength);
        builder.HasOne<SuspectedCrime>().WithMany().HasForeignKey(d => d.CrimeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.CrimeId, d.PersonId, d.Id });
    }

    public void Configure(EntityTypeBuilder<MatchModel> builder) => builder.ToTable("MatchModels");

    public void Configure(EntityTypeBuilder<MatchRun> builder) => builder.ToTable("MatchRuns");

    public void Configure(EntityTypeBuilder<MatchedPerson> builder)
    {
        builder.ToTable("MatchedPeople");
        builder.HasKey(p => p.PersonId);
        builder.Property(p => p.PersonId).ValueGeneratedNever();
    }
}
