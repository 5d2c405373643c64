using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>What was not complied with and what was made of it, what was asked of him, and how reviews ended: append-only.</summary>
internal sealed class NonComplianceConfiguration :
    IEntityTypeConfiguration<CaseFile>,
    IEntityTypeConfiguration<NonCompliance>,
    IEntityTypeConfiguration<MadeFinding>,
    IEntityTypeConfiguration<ReachAttempt>,
    IEntityTypeConfiguration<Explanation>,
    IEntityTypeConfiguration<EndedReview>
{
    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        // Nothing hangs on these, so they are written with the case and read only where they are shown.
        builder.HasMany<ReachAttempt>("_reachAttempts").WithOne().HasForeignKey(a => a.CaseId);
        builder.HasMany<Explanation>("_explanations").WithOne().HasForeignKey(e => e.CaseId);
        builder.HasMany<EndedReview>("_endedReviews").WithOne().HasForeignKey(r => r.CaseId);
        builder.Ignore(c => c.NewReachAttempts);
        builder.Ignore(c => c.NewExplanations);
        builder.Ignore(c => c.NewEndedReviews);
    }

    public void Configure(EntityTypeBuilder<NonCompliance> builder)
    {
        builder.ComplexProperty(n => n.Condition);
        builder.ComplexProperty(n => n.NewOffence, o => o.Property(x => x.CrimeReference).HasMaxLength(Referral.CrimeReferenceMaxLength));
        builder.HasMany<MadeFinding>("_findings").WithOne().HasForeignKey(f => f.NonComplianceId);
        builder.Ignore(n => n.NewFindings);
    }

    public void Configure(EntityTypeBuilder<MadeFinding> builder)
    {
        builder.ToTable("Findings");
        builder.Property(f => f.Reasons).HasMaxLength(JournalDetail.NoteMaxLength);
        builder.Property(f => f.WhyNotAsked).HasMaxLength(JournalDetail.NoteMaxLength);
    }

    public void Configure(EntityTypeBuilder<ReachAttempt> builder)
    {
        builder.ToTable("ReachAttempts");
        builder.Property(a => a.Note).HasMaxLength(ReachAttempt.NoteMaxLength);
    }

    public void Configure(EntityTypeBuilder<Explanation> builder)
    {
        builder.ToTable("Explanations");
        builder.Property(e => e.HisWords).HasMaxLength(ExplanationGiven.TextMaxLength);
        builder.Property(e => e.Evidence).HasMaxLength(ExplanationGiven.TextMaxLength);
        builder.Property(e => e.Opinion).HasMaxLength(ExplanationGiven.TextMaxLength);
        builder.Property(e => e.AskedBy).HasMaxLength(ExplanationGiven.AskedByMaxLength);
    }

    public void Configure(EntityTypeBuilder<EndedReview> builder) => builder.ToTable("EndedReviews");
}
