using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>Last answers to "can he still finish?", and the addresses of calendar feeds.</summary>
internal sealed class FinishConfiguration : IEntityTypeConfiguration<FinishAnswer>, IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<FinishAnswer> builder)
    {
        builder.ToTable("FinishAnswers");
        builder.HasKey(a => a.CaseId);
        builder.Property(a => a.CaseId).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithOne().HasForeignKey<FinishAnswer>(a => a.CaseId);
        builder.HasOne<Group>().WithMany().HasForeignKey(a => a.GroupId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(a => a.Answer);
    }

    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.HasKey(f => f.UserId);
        builder.Property(f => f.UserId).ValueGeneratedNever();
        builder.Property(f => f.TokenHash).HasMaxLength(CalendarFeed.HashLength);
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder.HasOne<AppUser>().WithOne().HasForeignKey<CalendarFeed>(f => f.UserId);
    }
}
