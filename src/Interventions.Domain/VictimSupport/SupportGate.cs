namespace Interventions.Domain.VictimSupport;

/// <summary>
/// The victim-support gate (product.md 3, V-23..V-27): open while at least one victim is linked, every one counted is
/// entered, and the latest answer of each is "supports" and still good. Nothing else opens it and no role overrides it.
/// A programme rule, stricter than s.23ZA, held on both tracks.
/// </summary>
public sealed class SupportGate
{
    /// <summary>
    /// The one sentence a guarded edge carries. It is the same for every cause and names none, so that nobody can infer
    /// what a victim said from it (V-28, RS-04).
    /// </summary>
    public const string Closed = "This case cannot go forward at present. Ask your supervisor.";

    private readonly IReadOnlyList<CaseVictim> _asked;
    private readonly int _counted;

    internal SupportGate(IEnumerable<CaseVictim> victims, int counted) =>
        (_asked, _counted) = ([.. victims.Where(v => v.IsAsked)], counted);

    /// <summary>True if a forward step may be taken on that London day.</summary>
    /// <param name="day">London day of the step.</param>
    /// <param name="needsFresh">Up to and including signing (A) or start (B) an answer must be good on that day; afterwards it stands until changed.</param>
    public bool IsOpenOn(DateOnly day, bool needsFresh) =>
        _asked.Count > 0 && _asked.Count >= _counted && _asked.All(v => v.Latest is { } latest && latest.Opens(day, needsFresh));

    /// <summary>The answers an open gate rests on.</summary>
    public IEnumerable<SupportAnswer> ReliedOn => _asked.Select(v => v.Latest).OfType<SupportAnswer>();

    /// <summary>The first end date among the answers relied on; null while none of them ends.</summary>
    public DateOnly? GoodUntil => ReliedOn.Min(a => a.GoodUntil);
}
