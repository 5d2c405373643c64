using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>How each victim is safely reached: her side of the wall.</summary>
internal sealed class ContactPlanConfiguration : IEntityTypeConfiguration<SafeContactPlan>, IEntityTypeConfiguration<ContactPoint>, IEntityTypeConfiguration<NumbersShown>
{
    public void Configure(EntityTypeBuilder<SafeContactPlan> builder)
    {
        builder.ToTable("SafeContactPlans");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Hours).AsJson();
        builder.Property(p => p.CodeWord).HasMaxLength(SafeContactPlan.CodeWordMaxLength);
        builder.Property(p => p.NotToBeTold).HasMaxLength(SafeContactPlan.TextMaxLength);
        builder.Property(p => p.IfSomebodyElse).HasMaxLength(SafeContactPlan.TextMaxLength);
        builder.Property(p => p.Agency).HasMaxLength(SafeContactPlan.TextMaxLength);
        builder.Property(p => p.Note).HasMaxLength(SafeContactPlan.TextMaxLength);
        builder.HasIndex(p => new { p.VictimId, p.Version }).IsUnique();
        builder.HasOne<Victim>().WithMany().HasForeignKey(p => p.VictimId).OnDelete(DeleteBehavior.Restrict);

        // Never loaded with the plan: they are read where they may be shown, and nowhere else.
        builder.HasMany<ContactPoint>("_points").WithOne().HasForeignKey(p => p.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(p => p.Points);
    }

    public void Configure(EntityTypeBuilder<ContactPoint> builder)
    {
        builder.ToTable("ContactPoints");
        builder.Property(p => p.Value).HasMaxLength(ContactPoint.ValueMaxLength);
        builder.Property(p => p.Whose).HasMaxLength(ContactPoint.WhoseMaxLength);
    }

    public void Configure(EntityTypeBuilder<NumbersShown> builder)
    {
        builder.ToTable("NumbersShown");
        builder.Property(s => s.Why).HasMaxLength(NumbersShown.WhyMaxLength);
        builder.HasIndex(s => s.VictimId);
        builder.HasOne<Victim>().WithMany().HasForeignKey(s => s.VictimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SafeContactPlan>().WithMany().HasForeignKey(s => s.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
