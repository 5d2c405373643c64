using Interventions.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>What was amended in a referral and asked of its referrer: append-only, and read only where it is shown.</summary>
internal sealed class AmendmentConfiguration :
    IEntityTypeConfiguration<Amendment>,
    IEntityTypeConfiguration<ReferralQuestion>,
    IEntityTypeConfiguration<ReferralAnswer>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.ToTable("Amendments");
        builder.Property(a => a.Before).HasMaxLength(Referral.CircumstancesMaxLength);
        builder.Property(a => a.After).HasMaxLength(Referral.CircumstancesMaxLength);
        builder.Property(a => a.Reason).HasMaxLength(Amendment.ReasonMaxLength);
        builder.HasIndex(a => new { a.CaseId, a.Version });
    }

    public void Configure(EntityTypeBuilder<ReferralQuestion> builder)
    {
        builder.ToTable("ReferralQuestions");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Text).HasMaxLength(ReferralQuestion.TextMaxLength);
    }

    public void Configure(EntityTypeBuilder<ReferralAnswer> builder)
    {
        builder.ToTable("ReferralAnswers");
        builder.Property(a => a.Text).HasMaxLength(ReferralQuestion.TextMaxLength);
        builder.HasOne<ReferralQuestion>().WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.QuestionId).IsUnique();
    }
}
