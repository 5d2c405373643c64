using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

/// <summary>Registers: who has which number, every tap that arrived, and who took a copy of the list with them.</summary>
internal sealed class RegisterConfiguration :
    IEntityTypeConfiguration<RegisterPlace>,
    IEntityTypeConfiguration<RegisterTap>,
    IEntityTypeConfiguration<RegisterCopy>
{
    public void Configure(EntityTypeBuilder<RegisterPlace> builder)
    {
        builder.ToTable("RegisterPlaces");
        builder.HasKey(p => new { p.SessionId, p.Number });
        builder.HasIndex(p => new { p.SessionId, p.CaseId }).IsUnique();
        builder.Property(p => p.Taps).IsConcurrencyToken();
        builder.HasOne<Session>().WithMany().HasForeignKey(p => p.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RegisterTap> builder)
    {
        builder.ToTable("RegisterTaps");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Because).HasMaxLength(RegisterTap.BecauseMaxLength);
        builder.HasIndex(t => new { t.SessionId, t.CaseId });
        builder.HasOne<Session>().WithMany().HasForeignKey(t => t.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(t => t.Waits);
        builder.Ignore(t => t.Again);
    }

    public void Configure(EntityTypeBuilder<RegisterCopy> builder)
    {
        builder.ToTable("RegisterCopies");
        builder.HasKey(c => new { c.SessionId, c.UserId });
        builder.HasOne<Session>().WithMany().HasForeignKey(c => c.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>A facilitator has the list of a session in a browser; what they tapped there counts even if they are no longer on it (product.md 7).</summary>
/// <param name="sessionId">Whose list.</param>
/// <param name="userId">Who has it.</param>
public sealed class RegisterCopy(Guid sessionId, Guid userId)
{
    public Guid SessionId { get; private set; } = sessionId;

    public Guid UserId { get; private set; } = userId;

    /// <summary>When it was last taken, UTC.</summary>
    public DateTime TakenAt { get; set; }
}
