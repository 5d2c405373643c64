using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.VictimSupport;

/// <summary>What two records have in common that somebody should look at.</summary>
public enum LinkKind
{
    /// <summary>Two records of victims may be of one person.</summary>
    SameVictim,

    /// <summary>A victim may be a perpetrator of another case.</summary>
    VictimIsPerpetrator,

    /// <summary>Two victims have the same address.</summary>
    SameAddress,
}

/// <summary>
/// Two records that look alike, found by matching when one was entered or changed. For a supervisor to judge: it labels nobody
/// and is acted on by nothing (decision 0032). Her side only.
/// </summary>
public sealed class LinkCandidate
{
    public const int WhyMaxLength = 300;

    private LinkCandidate()
    {
    }

    /// <summary>Notes a likeness.</summary>
    public LinkCandidate(LinkKind kind, Guid victimId, Guid otherId, string why, DateTime foundAt) =>
        (Id, Kind, VictimId, OtherId, Why, FoundAt) = (Guid.CreateVersion7(), kind, victimId, otherId, why, foundAt);

    public Guid Id { get; private set; }

    public LinkKind Kind { get; private set; }

    /// <summary>A victim; of two, the one with the smaller id.</summary>
    public Guid VictimId { get; private set; }

    /// <summary>The other victim, or the record of a perpetrator.</summary>
    public Guid OtherId { get; private set; }

    /// <summary>What is the same and what differs, without a name.</summary>
    public string Why { get; private set; } = "";

    public DateTime FoundAt { get; private set; }
}

/// <summary>What a supervisor says of two records.</summary>
public enum LinkAnswer
{
    Same,
    NotTheSame,
    CannotTell,
}

/// <summary>A supervisor's word on two records that look alike. Append-only; the last stands.</summary>
public sealed class LinkVerdict
{
    private LinkVerdict()
    {
    }

    /// <summary>Says it.</summary>
    public LinkVerdict(Guid candidateId, LinkAnswer answer, string reason, Stamp stamp) =>
        (CandidateId, Answer, Reason, By, Role, At) = (candidateId, answer, reason, stamp.By.UserId, stamp.By.Role, stamp.At);

    public long Id { get; private set; }

    public Guid CandidateId { get; private set; }

    public LinkAnswer Answer { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid By { get; private set; }

    public Role Role { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>Words for links.</summary>
public static class LinkWords
{
    /// <summary>The question to the supervisor.</summary>
    public static string InWords(this LinkKind kind) => kind switch
    {
        LinkKind.SameVictim => "Are these two records of one victim?",
        LinkKind.VictimIsPerpetrator => "Is this victim the perpetrator of another case?",
        LinkKind.SameAddress => "Do these two victims live together?",
    };

    /// <summary>The answer as a choice.</summary>
    public static string InWords(this LinkAnswer answer) => answer switch
    {
        LinkAnswer.Same => "Yes",
        LinkAnswer.NotTheSame => "No",
        LinkAnswer.CannotTell => "I cannot tell",
    };
}
