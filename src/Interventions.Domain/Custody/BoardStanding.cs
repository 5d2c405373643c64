namespace Interventions.Domain.Custody;

/// <summary>Where somebody stands on the board, from everything recorded of him (CU-09, CU-10).</summary>
/// <param name="IsSeen">Somebody has spoken to him.</param>
/// <param name="NotSeenBecause">Why not, as recorded last; null where he was seen or nobody has said.</param>
/// <param name="Response">Offered, or what he answered last.</param>
/// <param name="DeclinedBecause">Why he declined, where that is his answer.</param>
/// <param name="IsReached">He was reached after he went.</param>
public sealed record BoardStanding(bool IsSeen, NotSeenReason? NotSeenBecause, BoardFact? Response, DeclineReason? DeclinedBecause, bool IsReached)
{
    /// <summary>An offer, or an answer to one: the last of them stands.</summary>
    public static IReadOnlyList<BoardFact> Responses { get; } = [BoardFact.Offered, BoardFact.Accepted, BoardFact.Declined, BoardFact.WantsTime];

    /// <summary>What nobody can record without having spoken to him.</summary>
    public static IReadOnlyList<BoardFact> Seeing { get; } = [BoardFact.Seen, .. Responses];

    /// <summary>Answers after which nobody goes to him again in the suite.</summary>
    public static IReadOnlyList<BoardFact> Settling { get; } = [BoardFact.Accepted, BoardFact.Declined];

    /// <summary>From events in the order they were recorded.</summary>
    public static BoardStanding Of(IEnumerable<DetentionEvent> inOrder)
    {
        var standing = new BoardStanding(false, null, null, null, false);
        foreach (var e in inOrder)
        {
            standing = e.Fact switch
            {
                BoardFact.NotSeen => standing with { NotSeenBecause = standing.IsSeen ? null : e.NotSeenBecause },
                BoardFact.Seen => standing with { IsSeen = true, NotSeenBecause = null },
                BoardFact.Offered or BoardFact.Accepted or BoardFact.Declined or BoardFact.WantsTime =>
                    standing with { IsSeen = true, NotSeenBecause = null, Response = e.Fact, DeclinedBecause = e.DeclinedBecause },
                BoardFact.Reached => standing with { IsReached = true },
                BoardFact.NotReached => standing,
            };
        }

        return standing;
    }
}
