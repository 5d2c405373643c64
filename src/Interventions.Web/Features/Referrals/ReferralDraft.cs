using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Features.Referrals;

/// <summary>
/// A referral being written. It is no case: it goes after 90 days, with a warning before, and becomes one when it is submitted.
/// Its answers are kept as typed, right or wrong, each a row of its own, so that nothing typed waits for something else.
/// </summary>
public sealed class ReferralDraft
{
    /// <summary>Days after the last change until a draft goes.</summary>
    public const int KeptForDays = 90;

    /// <summary>Days before it goes from which the list warns.</summary>
    public const int WarnedForDays = 14;

    public required Guid Id { get; init; }

    public required Guid StartedBy { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>The suite it was begun in, whose next shift can go on with it; null where it is its author's alone.</summary>
    public string? SuiteCode { get; set; }

    /// <summary>The person it is about, where they were found first; null for somebody new.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The row of the hand-over board it was begun from.</summary>
    public Guid? DetentionId { get; init; }

    public DateTime ChangedAt { get; set; }

    /// <summary>The case it has become. A second submit leads there, and nothing more is kept here.</summary>
    public Guid? CaseId { get; set; }

    public List<DraftAnswer> Answers { get; } = [];

    public List<DraftAside> Asides { get; } = [];

    /// <summary>The day it goes, unless somebody goes on with it.</summary>
    public DateTime GoesAt => ChangedAt.AddDays(KeptForDays);
}

/// <summary>One answer of a draft as typed. Raised by one with each change, so that two writers find out about each other.</summary>
public sealed class DraftAnswer
{
    public const int NameMaxLength = 40;
    public const int ValueMaxLength = 5000;

    public required Guid DraftId { get; init; }

    /// <summary>A name of <see cref="DraftFields"/>.</summary>
    public required string Name { get; init; }

    public required string Value { get; set; }

    public int Version { get; set; }

    public required Guid By { get; set; }

    public required DateTime At { get; set; }

    /// <summary>The open page it was typed in. A page never stands in its own way, also where an acknowledgement got lost.</summary>
    public Guid Writer { get; set; }

    /// <summary>Counts that page's requests: one that was overtaken changes nothing.</summary>
    public long Sequence { get; set; }
}

/// <summary>What somebody typed over an answer they had not seen: set aside until one of the two is taken, so that neither is lost.</summary>
public sealed class DraftAside
{
    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    public required string Name { get; init; }

    public required string Value { get; set; }

    public required Guid By { get; init; }

    public required DateTime At { get; set; }

    public required Guid Writer { get; init; }

    public required long Sequence { get; set; }

    /// <summary>When somebody chose between this and what stood there; null while both wait.</summary>
    public DateTime? SettledAt { get; set; }
}

internal sealed class DraftConfiguration :
    IEntityTypeConfiguration<ReferralDraft>, IEntityTypeConfiguration<DraftAnswer>, IEntityTypeConfiguration<DraftAside>
{
    public void Configure(EntityTypeBuilder<ReferralDraft> builder)
    {
        builder.ToTable("ReferralDrafts");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.SuiteCode).HasMaxLength(3);

        // Two who submit at once make one case: the second finds that it has become one.
        builder.Property(d => d.CaseId).IsConcurrencyToken();
        builder.Ignore(d => d.GoesAt);
        builder.HasIndex(d => d.StartedBy);
        builder.HasIndex(d => d.SuiteCode);
        builder.HasIndex(d => d.ChangedAt);
        builder.HasMany(d => d.Answers).WithOne().HasForeignKey(a => a.DraftId);
        builder.HasMany(d => d.Asides).WithOne().HasForeignKey(a => a.DraftId);
    }

    public void Configure(EntityTypeBuilder<DraftAnswer> builder)
    {
        builder.ToTable("DraftAnswers");
        builder.HasKey(a => new { a.DraftId, a.Name });
        builder.Property(a => a.Name).HasMaxLength(DraftAnswer.NameMaxLength);
        builder.Property(a => a.Value).HasMaxLength(DraftAnswer.ValueMaxLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<DraftAside> builder)
    {
        builder.ToTable("DraftAsides");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Name).HasMaxLength(DraftAnswer.NameMaxLength);
        builder.Property(a => a.Value).HasMaxLength(DraftAnswer.ValueMaxLength);
        builder.HasIndex(a => a.DraftId);

        // One for each page and answer while it waits: a writer who types on adds to what is set aside.
        builder.HasIndex(a => new { a.DraftId, a.Name, a.Writer }, "IX_DraftAsides_OneAPage").IsUnique().HasFilter("\"SettledAt\" is null");
    }
}
