using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.VictimSupport;

/// <summary>What can be said of two records of victims.</summary>
public enum VictimClaim
{
    /// <summary>Somebody asks a colleague to merge them; changes nothing by itself.</summary>
    AskedToMerge,

    /// <summary>Two records are of one person: what closed the gate under one closes it under both.</summary>
    SamePerson,

    /// <summary>What was said last is taken back. Answers it brought over stay where they are.</summary>
    TakenBack,
}

/// <summary>
/// Somebody's word on whether two records of victims are of one person. Append-only, and the last word on a pair is what
/// stands: nothing is rewritten, so a merge can be taken back (decision 0032). Her side only.
/// </summary>
public sealed class VictimStatement
{
    public const int ReasonMaxLength = 500;

    /// <summary>Shown to whoever asked for a merge and would do it too.</summary>
    public const string TakesTwo = "This takes two people: one asks for it, another does it. Ask a colleague on her side.";

    private VictimStatement()
    {
    }

    public long Id { get; private set; }

    public VictimClaim Claim { get; private set; }

    /// <summary>Of the pair, the smaller id, so that a pair is found whichever way round it was said.</summary>
    public Guid VictimId { get; private set; }

    /// <summary>The other of the pair.</summary>
    public Guid OtherId { get; private set; }

    /// <summary>The record that is worked on from now on; null but for <see cref="VictimClaim.SamePerson"/>.</summary>
    public Guid? SurvivorId { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid By { get; private set; }

    public Role Role { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The pair in the order it is kept in.</summary>
    public static (Guid First, Guid Second) PairOf(Guid one, Guid other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    /// <summary>Says something of a pair.</summary>
    /// <param name="claim">What is said.</param>
    /// <param name="survivorId">One of the pair; of a merge, the one that is worked on from now on.</param>
    /// <param name="otherId">The other.</param>
    /// <param name="reason">How they know.</param>
    /// <param name="last">The last word on the pair; null where nothing was said.</param>
    /// <param name="takesTwo">The latest answer of either, in a case that is open, is not "supports" (product.md 3).</param>
    /// <param name="stamp">Who says it, and when.</param>
    /// <exception cref="CaseRuleException">It makes no sense, is on record already, or wants a second person.</exception>
    public static VictimStatement Say(
        VictimClaim claim, Guid survivorId, Guid otherId, string reason, VictimStatement? last, bool takesTwo, Stamp stamp)
    {
        var stands = last?.Claim is VictimClaim.TakenBack ? null : last?.Claim;
        Refuse.Unless(survivorId != otherId, "Choose another record than this one.");
        Refuse.Unless(
            claim == VictimClaim.TakenBack || stands is null || (stands == VictimClaim.AskedToMerge && claim == VictimClaim.SamePerson),
            "That is on record already. There is nothing more to do.");
        Refuse.Unless(claim != VictimClaim.TakenBack || stands is not null, "There is nothing to take back. Reload the page.");
        Refuse.Unless(
            claim != VictimClaim.SamePerson || !takesTwo || (stands == VictimClaim.AskedToMerge && last!.By != stamp.By.UserId), TakesTwo);
        var (first, second) = PairOf(survivorId, otherId);
        return new()
        {
            Claim = claim,
            VictimId = first,
            OtherId = second,
            SurvivorId = claim == VictimClaim.SamePerson ? survivorId : null,
            Reason = reason,
            By = stamp.By.UserId,
            Role = stamp.By.Role,
            At = stamp.At,
        };
    }

    /// <summary>The one of the pair who is not this one.</summary>
    public Guid OtherThan(Guid victimId) => VictimId == victimId ? OtherId : VictimId;
}

/// <summary>Words for what is said of two records of victims.</summary>
public static class VictimClaims
{
    /// <summary>As it stands beside her.</summary>
    public static string InWords(this VictimClaim claim) => claim switch
    {
        VictimClaim.AskedToMerge => "Somebody asks for the two records to be merged",
        VictimClaim.SamePerson => "Said to be the same person",
        VictimClaim.TakenBack => "Taken back",
    };
}
