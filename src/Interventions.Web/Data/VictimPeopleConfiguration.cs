using Interventions.Domain.VictimSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>Who is who on her side, where she lives, and MARAC. No role outside her side but the decision-maker reads any of it.</summary>
internal sealed class VictimPeopleConfiguration :
    IEntityTypeConfiguration<VictimStatement>,
    IEntityTypeConfiguration<VictimAddress>,
    IEntityTypeConfiguration<LinkCandidate>,
    IEntityTypeConfiguration<LinkVerdict>,
    IEntityTypeConfiguration<MaracReferral>,
    IEntityTypeConfiguration<MaracEntry>
{
    public void Configure(EntityTypeBuilder<VictimStatement> builder)
    {
        builder.ToTable("VictimStatements");
        builder.Property(s => s.Reason).HasMaxLength(VictimStatement.ReasonMaxLength);
        builder.HasIndex(s => new { s.VictimId, s.OtherId, s.Id });
        builder.HasIndex(s => s.OtherId);
        builder.HasOne<Victim>().WithMany().HasForeignKey(s => s.VictimId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Victim>().WithMany().HasForeignKey(s => s.OtherId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<VictimAddress> builder)
    {
        builder.ToTable("VictimAddresses");
        builder.Property(a => a.Text).HasMaxLength(VictimAddress.TextMaxLength);
        builder.Property(a => a.Plain).HasMaxLength(VictimAddress.TextMaxLength);
        builder.HasIndex(a => a.VictimId);
        builder.HasIndex(a => a.Plain);
        builder.HasOne<Victim>().WithMany().HasForeignKey(a => a.VictimId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LinkCandidate> builder)
    {
        builder.ToTable("LinkCandidates");
        builder.Property(c => c.Why).HasMaxLength(LinkCandidate.WhyMaxLength);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.Kind, c.VictimId, c.OtherId }).IsUnique();
        builder.HasIndex(c => c.OtherId);
        builder.HasOne<Victim>().WithMany().HasForeignKey(c => c.VictimId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LinkVerdict> builder)
    {
        builder.ToTable("LinkVerdicts");
        builder.Property(v => v.Reason).HasMaxLength(VictimStatement.ReasonMaxLength);
        builder.HasIndex(v => v.CandidateId);
        builder.HasOne<LinkCandidate>().WithMany().HasForeignKey(v => v.CandidateId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MaracReferral> builder)
    {
        builder.ToTable("MaracReferrals");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Note).HasMaxLength(MaracReferral.TextMaxLength);
        builder.HasIndex(m => m.CaseId);
        builder.HasIndex(m => m.VictimId);
    }

    public void Configure(EntityTypeBuilder<MaracEntry> builder)
    {
        builder.ToTable("MaracEntries");
        builder.Property(e => e.Text).HasMaxLength(MaracReferral.TextMaxLength);
        builder.Property(e => e.Owner).HasMaxLength(MaracEntry.OwnerMaxLength);
        builder.HasIndex(e => e.ReferralId);
        builder.HasOne<MaracReferral>().WithMany().HasForeignKey(e => e.ReferralId).OnDelete(DeleteBehavior.Restrict);
    }
}
