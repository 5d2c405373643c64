namespace Interventions.Domain.Reoffending.Matching;

/// <summary>
/// Estimates the weights from the records themselves. u comes from pairs drawn at random, which are hardly ever one person. m comes from
/// expectation and maximisation over three sets of pairs, each picked by some fields (same PNC ID; same date of birth; same names): what a
/// set was picked by is left out of what is learnt from it, so that picking does not flatter it. All drawing is by a fixed seed.
/// </summary>
public static class MatchEstimate
{
    private const int RandomPairs = 400_000;
    private const int FewestPeopleForU = 500;
    private const int SuspectsLookedAt = 25_000;
    private const int MostOnOneKey = 40;
    private const int Rounds = 40;

    /// <summary>What is known beforehand weighs as much as so many pairs.</summary>
    private const double WeightOfGuess = 50;

    /// <summary>Learns from those on record and from suspects, each identity once.</summary>
    /// <param name="people">Everybody on record.</param>
    /// <param name="suspects">Whom crimes are laid to.</param>
    /// <param name="book">Of the matching that follows; null where none does.</param>
    public static MatchWeights Of(IReadOnlyCollection<KnownPerson> people, IReadOnlyCollection<Identity> suspects, NameBook? book = null)
    {
        Comparison comparison = new(book ?? new());
        Compared[] known = [.. people.OrderBy(p => p.Id).Select(p => comparison.Ready(p.Identity))];

        // Beside nobody there is nothing to learn from.
        Compared[] sought = known.Length == 0 ? [] : [.. suspects.Select(comparison.Ready)];
        var random = new Random(20261126);
        var u = U(known, sought, comparison, random);
        Compared[] some = sought.Length <= SuspectsLookedAt ? sought : random.GetItems(sought, SuspectsLookedAt);
        var (m, onRecord) = M(known, some, comparison, u);
        return new()
        {
            M = m,
            U = u,
            OnRecord = onRecord,
            People = known.Length,
            Surnames = Counted(known.Where(k => !k.Surname.IsEmpty).Select(k => MatchWeights.KeyOf(k.Surname.Joined.Text)), 2),
            Forenames = Counted(known.Where(k => !k.Forenames.IsEmpty).Select(k => MatchWeights.KeyOf(k.Forenames.First.Text)), 2),
            Births = Counted(known.Select(k => k.Identity.DateOfBirth.DayNumber), 3),
        };
    }

    private static double[][] U(Compared[] known, Compared[] sought, Comparison comparison, Random random)
    {
        var seen = Agreement.Levels.Select(n => new double[n]).ToArray();
        for (var i = 0; i < RandomPairs && known.Length >= FewestPeopleForU && sought.Length > 0; i++)
        {
            var agreement = comparison.Of(sought[random.Next(sought.Length)], known[random.Next(known.Length)]);
            for (var field = 0; field < Agreement.Fields; field++)
            {
                seen[field][agreement[field]]++;
            }
        }

        return [.. seen.Select((counts, field) => Shares(counts, MatchWeights.Guess.U[field], field))];
    }

    private static (double[][] M, double OnRecord) M(Compared[] known, Compared[] some, Comparison comparison, double[][] u)
    {
        var byPnc = known.Where(k => k.Identity.PncId is not null).ToLookup(k => k.Identity.PncId!);
        var byBirth = known.ToLookup(k => k.Identity.DateOfBirth);
        var byName = known.ToLookup(k => (k.Surname.Joined, k.Forenames.IsEmpty ? null : k.Forenames.First));
        var learnt = Agreement.Levels.Select(n => new double[n]).ToArray();
        Learn(Pairs(some.Where(s => s.Identity.PncId is not null), s => byPnc[s.Identity.PncId!]), u, [true, true, true, true, false], learnt);
        Learn(Pairs(some, s => byBirth[s.Identity.DateOfBirth]), u, [true, true, false, true, true], learnt);
        Learn(Pairs(some, s => byName[(s.Surname.Joined, s.Forenames.IsEmpty ? null : s.Forenames.First)]), u, [false, false, true, true, true], learnt);
        var withPnc = some.Where(s => s.Identity.PncId is not null).ToList();
        var share = known.Length == 0 ? 0 : known.Count(k => k.Identity.PncId is not null) / (double)known.Length;
        var guess = MatchWeights.Guess.OnRecord;
        var onRecord = share < 0.05 ? guess : ((withPnc.Count(s => byPnc.Contains(s.Identity.PncId!)) / share) + (guess * WeightOfGuess)) / (withPnc.Count + WeightOfGuess);
        return ([.. learnt.Select((counts, field) => Shares(counts, MatchWeights.Guess.M[field], field))], Math.Clamp(onRecord, 0.02, 0.95));

        IEnumerable<Agreement> Pairs(IEnumerable<Compared> from, Func<Compared, IEnumerable<Compared>> with) =>
            from.SelectMany(s => with(s).Take(MostOnOneKey).Select(k => comparison.Of(s, k)));
    }

    /// <summary>Expectation: how likely each pattern is a match. Maximisation: what matches then look like. What matches were expected is added.</summary>
    private static void Learn(IEnumerable<Agreement> pairs, double[][] u, bool[] learns, double[][] learnt)
    {
        (Agreement Pattern, int Pairs)[] seen = [.. pairs.GroupBy(a => a).Select(g => (g.Key, g.Count()))];
        var m = MatchWeights.Guess.M.Select(f => (double[])f.Clone()).ToArray();
        var share = 0.5;
        var expected = Agreement.Levels.Select(n => new double[n]).ToArray();
        for (var round = 0; round < Rounds && seen.Length > 0; round++)
        {
            expected = [.. Agreement.Levels.Select(n => new double[n])];
            var (matches, all) = (0.0, 0.0);
            foreach (var (pattern, number) in seen)
            {
                var (match, other) = (share, 1 - share);
                for (var field = 0; field < Agreement.Fields; field++)
                {
                    if (learns[field] && pattern[field] != Agreement.Silent[field])
                    {
                        (match, other) = (match * m[field][pattern[field]], other * u[field][pattern[field]]);
                    }
                }

                var weight = number * match / Math.Max(match + other, double.Epsilon);
                (matches, all) = (matches + weight, all + number);
                for (var field = 0; field < Agreement.Fields; field++)
                {
                    expected[field][pattern[field]] += weight;
                }
            }

            share = Math.Clamp(matches / all, 0.0001, 0.9999);
            m = [.. expected.Select((counts, field) => Shares(counts, MatchWeights.Guess.M[field], field))];
        }

        for (var field = 0; field < Agreement.Fields; field++)
        {
            for (var level = 0; learns[field] && level < Agreement.Levels[field]; level++)
            {
                learnt[field][level] += expected[field][level];
            }
        }
    }

    /// <summary>Counts as shares of what says something, with the guess mixed in, so that what was never seen is rare and not impossible.</summary>
    private static double[] Shares(double[] counts, double[] guess, int field)
    {
        var all = counts.Where((_, level) => level != Agreement.Silent[field]).Sum();
        return [.. counts.Select((n, level) => level == Agreement.Silent[field] ? 0 : (n + (guess[level] * WeightOfGuess)) / (all + WeightOfGuess))];
    }

    private static Dictionary<int, int> Counted(IEnumerable<int> keys, int least) => keys.GroupBy(k => k).Where(g => g.Count() >= least).ToDictionary(g => g.Key, g => g.Count());
}
