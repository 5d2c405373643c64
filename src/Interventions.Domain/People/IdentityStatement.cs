using Interventions.Domain.Cases;

namespace Interventions.Domain.People;

/// <summary>What can be said about who is who.</summary>
public enum IdentityClaim
{
    /// <summary>Two records are of one person.</summary>
    SamePerson,

    /// <summary>Two records that look alike are of two people; the pair is not suggested again.</summary>
    NotSamePerson,

    /// <summary>One record holds what belongs to two people.</summary>
    TwoPeople,
}

/// <summary>
/// Somebody's word on who is who. Append-only: a mistake is taken back by a later one. It changes no record; records are
/// put together and taken apart by matching (product.md 8), which reads these.
/// </summary>
public sealed class IdentityStatement
{
    public const int ReasonMaxLength = 500;

    private IdentityStatement()
    {
    }

    public Guid Id { get; private set; }

    public IdentityClaim Claim { get; private set; }

    /// <summary>Of a pair, the smaller id, so that a pair is found whichever way round it was said.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The other of the pair; null for <see cref="IdentityClaim.TwoPeople"/>.</summary>
    public Guid? OtherId { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The statement this one takes back; null for one that claims something.</summary>
    public Guid? Withdraws { get; private set; }

    public Guid By { get; private set; }

    public Role Role { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Says something about one person or a pair.</summary>
    /// <param name="claim">What is said.</param>
    /// <param name="personId">About whom.</param>
    /// <param name="otherId">The other of the pair; null for <see cref="IdentityClaim.TwoPeople"/>.</param>
    /// <param name="reason">How they know.</param>
    /// <param name="standing">What is said about them already and not taken back.</param>
    /// <param name="stamp">Who says it, and when.</param>
    /// <exception cref="CaseRuleException">It makes no sense, or contradicts what stands.</exception>
    public static IdentityStatement Say(IdentityClaim claim, Guid personId, Guid? otherId, string reason, IEnumerable<IdentityStatement> standing, Stamp stamp)
    {
        var isPair = claim != IdentityClaim.TwoPeople;
        if (isPair != otherId is not null)
        {
            throw new CaseRuleException(isPair ? "Choose the other record." : "Say it about this record alone.");
        }

        if (otherId == personId)
        {
            throw new CaseRuleException("Choose another record than this one.");
        }

        var (first, second) = otherId is { } other && other.CompareTo(personId) < 0 ? (other, personId) : (personId, otherId ?? Guid.Empty);
        Guid? last = isPair ? second : null;
        foreach (var said in standing.Where(s => s.PersonId == first && s.OtherId == last && s.Withdraws is null))
        {
            throw new CaseRuleException(said.Claim == claim
                ? "That is on record already. There is nothing more to do."
                : "The opposite is on record. Take that back first.");
        }

        return new()
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(stamp.At)),
            Claim = claim,
            PersonId = first,
            OtherId = last,
            Reason = reason,
            By = stamp.By.UserId,
            Role = stamp.By.Role,
            At = stamp.At,
        };
    }

    /// <summary>Takes it back, with the reason.</summary>
    /// <exception cref="CaseRuleException">It is itself a taking back.</exception>
    public IdentityStatement Withdraw(string reason, Stamp stamp) => Withdraws is null
        ? new()
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(stamp.At)),
            Claim = Claim,
            PersonId = PersonId,
            OtherId = OtherId,
            Reason = reason,
            Withdraws = Id,
            By = stamp.By.UserId,
            Role = stamp.By.Role,
            At = stamp.At,
        }
        : throw new CaseRuleException("That is taken back already. Say it again if it is true after all.");

    /// <summary>The one of the pair who is not this person; null where it is about one record.</summary>
    public Guid? OtherThan(Guid personId) => OtherId is null ? null : PersonId == personId ? OtherId : PersonId;
}

/// <summary>Words for claims.</summary>
public static class IdentityClaims
{
    /// <summary>As a label of a choice.</summary>
    public static string InWords(this IdentityClaim claim) => claim switch
    {
        IdentityClaim.SamePerson => "Said to be the same person",
        IdentityClaim.NotSamePerson => "Said not to be the same person",
        IdentityClaim.TwoPeople => "Said to be two people in one record",
    };
}
