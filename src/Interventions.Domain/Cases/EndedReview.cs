namespace Interventions.Domain.Cases;

/// <summary>How an "under review" came to its end (product.md 3).</summary>
public enum ReviewEnd
{
    /// <summary>She was asked, or asked again, and supports it.</summary>
    AskedAgainAndSupports,

    /// <summary>The conditions were varied and she supports them. Track A only.</summary>
    VariedAndSupported,

    /// <summary>The disposal was reviewed and the case ended. Track A only.</summary>
    DisposalReviewed,

    /// <summary>He was passed on to others and the case ended. Track B only.</summary>
    PassedOn,

    /// <summary>A pause, a risk review or a data query was resolved.</summary>
    Resolved,

    /// <summary>The case ended for another reason, or whoever is to be asked changed.</summary>
    Otherwise,
}

/// <summary>
/// One time a case was under review, from its beginning to its end: how long it took is kept, because the causes that it is
/// worked out from may change later. Append-only; for the decision-maker only.
/// </summary>
public sealed class EndedReview
{
    private EndedReview()
    {
    }

    internal EndedReview(DateTime beganAt, ReviewEnd how, int version, Stamp stamp) =>
        (BeganAt, How, Version, EndedBy, EndedAt) = (beganAt, how, version, stamp.By.UserId, stamp.At);

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public DateTime BeganAt { get; private set; }

    public DateTime EndedAt { get; private set; }

    public ReviewEnd How { get; private set; }

    /// <summary>The case's version at the entry that ended it.</summary>
    public int Version { get; private set; }

    /// <summary>Whose entry ended it.</summary>
    public Guid EndedBy { get; private set; }
}

/// <summary>Words for how reviews end.</summary>
public static class ReviewEnds
{
    public static string InWords(this ReviewEnd end) => end switch
    {
        ReviewEnd.AskedAgainAndSupports => "Asked again and supports it",
        ReviewEnd.VariedAndSupported => "Conditions varied and supported",
        ReviewEnd.DisposalReviewed => "Ended under review, disposal reviewed",
        ReviewEnd.PassedOn => "Ended under review, passed on",
        ReviewEnd.Resolved => "Resolved",
        ReviewEnd.Otherwise => "Ended otherwise",
    };
}
