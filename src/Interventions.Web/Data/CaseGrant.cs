using Interventions.Domain.People;

namespace Interventions.Web.Data;

/// <summary>
/// Leave to open a restricted case (product.md 4): given to a named person, or taken by break-glass for an hour with a
/// reason, of which the owner is told at once and which is reviewed.
/// </summary>
public sealed class CaseGrant
{
    public const int ReasonMaxLength = 500;

    /// <summary>How long break-glass lasts.</summary>
    public static readonly TimeSpan BreakGlassLasts = TimeSpan.FromMinutes(60);

    public long Id { get; init; }

    public required Guid CaseId { get; init; }

    public required Guid UserId { get; init; }

    public required Guid GivenBy { get; init; }

    public required DateTime GivenAt { get; init; }

    /// <summary>When it ends, UTC; null for a person who is named and still is.</summary>
    public DateTime? Until { get; set; }

    /// <summary>Why the glass was broken; null for a named person.</summary>
    public string? Reason { get; init; }

    public bool IsBreakGlass { get; init; }

    /// <summary>The role the glass was broken in: what her side wrote is not for his to read.</summary>
    public Role? Role { get; init; }

    public Guid? ReviewedBy { get; set; }

    public DateTime? ReviewedAt { get; set; }
}
