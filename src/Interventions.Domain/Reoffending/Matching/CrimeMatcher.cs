namespace Interventions.Domain.Reoffending.Matching;

/// <summary>
/// Says whose a recorded crime is among the people on record. The same PNC ID decides, unless everything else speaks against it; else
/// the weights do. Two human beings who both might be meant are left to a person, and never is a crime counted as both of theirs.
/// Pure: the same people, weights and suspect give the same answer, in whatever order they come. For one thread.
/// </summary>
public sealed class CrimeMatcher
{
    private readonly Comparison _comparison;
    private readonly Blocks _blocks = new();
    private readonly List<KnownPerson> _people;
    private readonly List<Compared> _compared;
    private readonly List<(double Surname, double Forenames)> _rarity;
    private readonly MatchWeights _weights;

    /// <summary>Makes ready to match.</summary>
    /// <param name="people">Everybody on record.</param>
    /// <param name="weights">What agreement weighs.</param>
    /// <param name="book">The one that the weights were estimated with, if any.</param>
    public CrimeMatcher(IEnumerable<KnownPerson> people, MatchWeights weights, NameBook? book = null)
    {
        (_comparison, _weights) = (new(book ?? new()), weights);
        _people = [.. people.OrderBy(p => p.Id)];
        _compared = [.. _people.Select(p => _comparison.Ready(p.Identity))];
        _rarity = [.. _compared.Select(weights.RarityOf)];
        for (var i = 0; i < _compared.Count; i++)
        {
            _blocks.Add(i, _compared[i]);
        }
    }

    /// <summary>How many pairs were compared so far.</summary>
    public long Compared { get; private set; }

    /// <summary>Whose it may be: nobody's, one human being's, or for a person to decide between. Of what people have decided it knows no more than who is ruled out.</summary>
    /// <param name="suspect">Who is suspected.</param>
    /// <param name="ruledOut">
    /// Of whom a person said that it is not his, by self. Where the weights would have nobody but these, the others are looked at as if these
    /// were not on record, and always left to a person: what was wrong once is not taken unasked again.
    /// </param>
    public IReadOnlyList<Proposal> Of(Identity suspect, IReadOnlySet<Guid>? ruledOut = null)
    {
        var likely = _people.Count == 0 ? [] : LikelyFor(suspect);
        if (likely.Count == 0)
        {
            return [];
        }

        var decided = Decide(likely);
        var others = ruledOut is null || !decided.All(d => ruledOut.Contains(d.Who.Person.Self)) ? [] : likely.FindAll(c => !ruledOut.Contains(c.Person.Self));
        return [.. decided.Select(d => d.Who.As(d.Standing)), .. others.Count == 0 ? [] : Decide(others).Select(d => d.Who.As(MatchStanding.ToReview))];
    }

    private List<Candidate> LikelyFor(Identity suspect)
    {
        var ready = _comparison.Ready(suspect);
        List<Candidate> likely = [];
        Span<double> bits = stackalloc double[Agreement.Fields];
        foreach (var place in _blocks.Of(ready))
        {
            Compared++;
            var agreement = _comparison.Of(ready, _compared[place]);
            _weights.BitsOf(agreement, suspect.DateOfBirth, _rarity[place], bits);
            var odds = _weights.Prior;
            foreach (var weight in bits)
            {
                odds += weight;
            }

            if (odds >= MatchWeights.Lower || agreement.Pnc == PncAgreement.Same)
            {
                likely.Add(new(_people[place], agreement, bits.ToArray(), odds));
            }
        }

        return likely;
    }

    private static IReadOnlyList<(Candidate Who, MatchStanding Standing)> Decide(List<Candidate> likely)
    {
        // The PNC holds one number for one human being, however many records of him there are here.
        var byPnc = likely.FindAll(c => c.Agreement.Pnc == PncAgreement.Same);
        if (byPnc.Count > 0 && byPnc.TrueForAll(c => c.IsBelievable))
        {
            return [.. byPnc.Select(c => (c, MatchStanding.Matched))];
        }

        List<Candidate> humans = [.. likely.GroupBy(c => c.Person.Self).Select(g => g.OrderByDescending(c => c.Odds).ThenBy(c => c.Person.Id).First()).OrderByDescending(c => c.Odds).ThenBy(c => c.Person.Id)];
        var (best, next) = (humans[0], humans.Count > 1 ? humans[1].Odds : double.NegativeInfinity);
        return byPnc.Count == 0 && best.MayBeTaken && next < MatchWeights.Upper && best.Odds - next >= MatchWeights.Ahead
            ? [(best, MatchStanding.Matched)]
            : [.. humans.Select(c => (c, MatchStanding.ToReview))];
    }

    private sealed record Candidate(KnownPerson Person, Agreement Agreement, double[] Bits, double Odds)
    {
        /// <summary>
        /// Without a PNC ID, name and date of birth have to agree each for itself, if with slips: a twin has another forename, a father of the
        /// same name another date of birth, and no rare surname makes up for that.
        /// </summary>
        public bool MayBeTaken => Odds >= MatchWeights.Upper && !Person.MayBeTwo && Agreement.Pnc != PncAgreement.Different
            && Agreement is { Surname: < SurnameAgreement.Different, Forenames: not ForenamesAgreement.Different, Birth: <= BirthAgreement.OneDigit };

        /// <summary>With the same PNC ID the rest must not speak against it.</summary>
        public bool IsBelievable => !Person.MayBeTwo && Bits.Take(Agreement.Fields - 1).Sum() >= 0;

        public Proposal As(MatchStanding standing) => new(
            Person.Id, standing, standing == MatchStanding.Matched && Agreement.Pnc == PncAgreement.Same ? MatchedBy.PncId : MatchedBy.Likelihood,
            standing == MatchStanding.Matched && Agreement.Pnc == PncAgreement.Same ? null : Math.Round(Bits.Sum(), 2), new MatchEvidence(Agreement, Bits).Code);
    }
}
