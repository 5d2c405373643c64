using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>
/// One answer of a referral amended. Append-only, and beside the journal, whose entry says only that the referral was amended:
/// values are personal, and disposal removes them without breaking the chain (product.md 2).
/// </summary>
public sealed class Amendment
{
    public const int ReasonMaxLength = 1000;

    private Amendment()
    {
    }

    internal Amendment(Guid caseId, ReferralField field, string? before, string? after, string reason, int version, Stamp stamp)
    {
        (CaseId, Field, Before, After, Reason, Version) = (caseId, field, before, after, reason, version);
        (By, Role, At) = (stamp.By.UserId, stamp.By.Role, stamp.At);
    }

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public ReferralField Field { get; private set; }

    /// <summary>What it said; null for nothing.</summary>
    public string? Before { get; private set; }

    public string? After { get; private set; }

    /// <summary>Why, for all that were amended together; shown only to who may see every one of them.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The case's version at the commit: that of the journal's entry.</summary>
    public int Version { get; private set; }

    public Guid By { get; private set; }

    public Role Role { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>What a facilitator or decision-maker asks of the referrer. Append-only; for his side and the decision-maker.</summary>
public sealed class ReferralQuestion
{
    public const int TextMaxLength = 2000;

    private ReferralQuestion()
    {
    }

    internal ReferralQuestion(Guid caseId, string text, int version, Stamp stamp)
    {
        (Id, CaseId, Text, Version) = (Guid.CreateVersion7(), caseId, text, version);
        (By, Role, At) = (stamp.By.UserId, stamp.By.Role, stamp.At);
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public string Text { get; private set; } = "";

    public int Version { get; private set; }

    public Guid By { get; private set; }

    public Role Role { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>What the referrer answered. Append-only.</summary>
public sealed class ReferralAnswer
{
    private ReferralAnswer()
    {
    }

    internal ReferralAnswer(Guid caseId, Guid questionId, string text, int version, Stamp stamp)
    {
        (CaseId, QuestionId, Text, Version) = (caseId, questionId, text, version);
        (By, Role, At) = (stamp.By.UserId, stamp.By.Role, stamp.At);
    }

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid QuestionId { get; private set; }

    public string Text { get; private set; } = "";

    public int Version { get; private set; }

    public Guid By { get; private set; }

    public Role Role { get; private set; }

    public DateTime At { get; private set; }
}
