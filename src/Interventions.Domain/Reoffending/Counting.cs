namespace Interventions.Domain.Reoffending;

/// <summary>Which offences count (RO-05). Same and another victim are told apart by the force's own number of the victim; where it is not known, neither counts.</summary>
public enum OffenceKind
{
    Any,

    /// <summary>Flagged as domestic abuse by the force.</summary>
    DomesticAbuse,

    /// <summary>Repeat.</summary>
    SameVictim,

    /// <summary>Serial.</summary>
    AnotherVictim,
}

/// <summary>What is counted as reoffending, and of whom enough is known to count it (RO-01, RO-04 to RO-09).</summary>
/// <param name="HorizonDays">The follow-up: offences committed from the index day to that many days after it, last day included.</param>
/// <param name="Kind">Which offences.</param>
/// <param name="ProvenOnly">Only what led to a caution or conviction within the follow-up or half a year more (RO-01); else whatever he is suspected of (RO-04).</param>
public sealed record Counting(int HorizonDays = Counting.Year, OffenceKind Kind = OffenceKind.Any, bool ProvenOnly = false)
{
    /// <summary>The follow-up of both published measures (RO-01, RO-04).</summary>
    public const int Year = 365;

    /// <summary>Half a year, in which an offence of the follow-up may still be proven (RO-01).</summary>
    public const int ProofDays = 183;

    /// <summary>What somebody who reads a figure of completers alone has to be told (RO-08).</summary>
    public const string CompletersWarning =
        "People who completed only. This flatters any programme: those who complete differ from those who do not, before the first session. Use everyone referred to judge whether it works.";

    /// <summary>The last day by which an offence has to be proven.</summary>
    public int ProvenUntil => HorizonDays + ProofDays;

    /// <summary>Whether enough is known of a case: he was followed for the whole horizon and, for what is proven, checked half a year beyond (RO-09).</summary>
    public bool IsMature(FollowedCase followed)
    {
        ArgumentNullException.ThrowIfNull(followed);
        return followed.FollowedDays >= HorizonDays && (!ProvenOnly || followed.CheckedDays >= ProvenUntil);
    }

    /// <summary>The offences of a case that count within the horizon, in order of day.</summary>
    public IEnumerable<Reoffence> Of(FollowedCase followed)
    {
        ArgumentNullException.ThrowIfNull(followed);
        return followed.Reoffences.Where(r => r.Day <= HorizonDays && IsOfKind(r) && (!ProvenOnly || r.ProvenDay <= ProvenUntil));
    }

    /// <summary>
    /// The days he was on the survival curve, and whether an offence ended it; null where nothing is known of him yet. Of proven offences
    /// the last half year before the check is left out for everybody, in which they cannot all be proven yet (domain.md 6.2).
    /// </summary>
    public (int Days, bool IsEvent)? OnCurve(FollowedCase followed)
    {
        ArgumentNullException.ThrowIfNull(followed);
        if ((ProvenOnly ? Math.Min(followed.FollowedDays ?? -1, (followed.CheckedDays ?? -1) - ProofDays) : followed.FollowedDays ?? -1) is var until && until < 0)
        {
            return null;
        }

        foreach (var reoffence in followed.Reoffences)
        {
            if (reoffence.Day <= until && IsOfKind(reoffence) && (!ProvenOnly || reoffence.ProvenDay <= followed.CheckedDays))
            {
                return (reoffence.Day, true);
            }
        }

        return (until, false);
    }

    private bool IsOfKind(Reoffence reoffence) => Kind switch
    {
        OffenceKind.Any => true,
        OffenceKind.DomesticAbuse => reoffence.IsDomesticAbuse,
        OffenceKind.SameVictim => reoffence.Victim == VictimOfReoffence.Same,
        OffenceKind.AnotherVictim => reoffence.Victim == VictimOfReoffence.Another,
    };
}
