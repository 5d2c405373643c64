namespace Interventions.Domain.Reoffending;

/// <content>What is counted of a group, and which sums hold within it.</content>
public sealed partial class ReoffendingCounts
{
    /// <summary>How far curves go; two years.</summary>
    private const int Months = 24;

    /// <summary>Where fewer people of a cohort reoffended, its curves have points by quarters of a year: by months hardly one could be shown.</summary>
    private const int LeastForMonths = 1500;

    /// <summary>How many counts every group has: people, not checked, too early, mature, reoffended, clear.</summary>
    private const int Basic = 6;

    /// <summary>A sum of harm of which one person made more than this share would tell of him.</summary>
    private const double Dominated = 0.85;

    private static readonly int[] Horizons = [183, Counting.Year, 2 * Counting.Year];
    private static readonly Counting AfterAYear = new();
    private static readonly Counting Proven = new(ProvenOnly: true);

    /// <summary>What can be asked of a slice: each kind after 6, 12 and 24 months and, of any offence, what was proven after 12.</summary>
    public static IReadOnlyList<Counting> Countings { get; } =
        [.. from horizon in Horizons from kind in Enum.GetValues<OffenceKind>() select new Counting(horizon, kind), Proven];

    /// <summary>The last day of a month after the index day; after 6, 12 and 24 months the very day of the horizon.</summary>
    private static int DayOfMonth(int month) => ((Counting.Year * month) + 11) / 12;

    private static int[] CountBasic(IEnumerable<Followed> people)
    {
        var counts = new int[Basic];
        foreach (var person in people)
        {
            counts[0]++;
            counts[1] += person.Until is null ? 1 : 0;
            counts[2] += person.Until < Counting.Year ? 1 : 0;
            counts[3] += person.IsMature(AfterAYear) ? 1 : 0;
            counts[4] += person.IsMature(AfterAYear) && person.Did(AfterAYear) ? 1 : 0;
            counts[5] += person.IsMature(AfterAYear) && !person.Did(AfterAYear) ? 1 : 0;
        }

        return counts;
    }

    /// <param name="whole">Where it tells something of each person to be in the group: of how many people the group is a part.</param>
    private static int[] AddBasic(LinkedCounts counts, int[] c, int worth, int? whole = null)
    {
        // That it is so of nobody is not told, nor that nobody of nobody did anything.
        int AddHidden(int i, int worth) => whole is { } w && (i == 0 || c[0] == 0) ? counts.AddPart(c[i], c[i], worth, w, hidesZero: true) : counts.Add(c[i], c[i], worth);
        int[] e = whole is > 0 && c[0] == 0 ? [.. Enumerable.Range(0, Basic).Select(i => AddHidden(i, worth))] :
        [
            AddHidden(0, worth + 3), counts.Add(c[1], c[1], worth), counts.Add(c[2], c[2], worth), counts.Add(c[3], c[3], worth + 2),
            counts.AddPart(c[4], c[4], worth + 1, whole: c[3], hidesZero: true), counts.AddPart(c[5], c[5], worth, whole: c[3], hidesZero: true),
        ];
        counts.Sum(e[0], [e[1], e[2], e[3]]);
        counts.Sum(e[3], [e[4], e[5]]);
        return e;
    }

    /// <summary>A person as far as he is counted here.</summary>
    private sealed class Followed
    {
        private readonly FollowedCase _case;
        private readonly int[] _first;

        public Followed(FollowedCase followed)
        {
            _case = followed;
            Values = [.. Enum.GetValues<CountedBy>().Select(by => Slices.Of(followed, by))];
            _first = [.. Enum.GetValues<OffenceKind>().Select(k => new Counting(int.MaxValue - Counting.Year, k).Of(followed).Select(r => r.Day).FirstOrDefault(int.MaxValue))];
            HasProven = Proven.IsMature(followed) && Proven.Of(followed).Any();
            (Days, IsEvent) = AfterAYear.OnCurve(followed) ?? (-1, false);
            if (IsMature(AfterAYear))
            {
                Reoffences = AfterAYear.Of(followed).Count();
                Harm = AfterAYear.Of(followed).Sum(r => r.HarmDays ?? 0);
            }
        }

        public FollowedCase Case => _case;

        /// <summary>By what he is counted by.</summary>
        public string[] Values { get; }

        public int? Until => _case.FollowedDays;

        /// <summary>On the curve; -1 where he is on none.</summary>
        public int Days { get; }

        public bool IsEvent { get; }

        public bool HasProven { get; }

        public int Reoffences { get; }

        public double Harm { get; }

        public bool IsMature(Counting counting) => counting.IsMature(_case);

        public bool Did(Counting counting) => counting.ProvenOnly ? HasProven : DidBy(counting.Kind, counting.HorizonDays);

        public bool DidBy(OffenceKind kind, int day) => _first[(int)kind] <= day;
    }

    /// <summary>A group with all measures.</summary>
    private sealed class FullGroup
    {
        private readonly LinkedCounts _counts;
        private readonly IReadOnlyList<Followed> _people;
        private readonly int _worth;
        private readonly int _unit;
        private readonly Lazy<Measures> _measures;

        /// <param name="unit">How many months a point of the curve stands for.</param>
        public FullGroup(LinkedCounts counts, IReadOnlyList<Followed> people, int worth, int unit)
        {
            (_counts, _people, _worth, _unit) = (counts, people, worth, unit);
            _measures = new(() => Measures.Of([.. people.Select(p => p.Case)], AfterAYear));
            Counts = AddBasic(counts, CountBasic(people), worth);
            All.AddRange(Counts);
            AddKinds();
            AddMeans();
            AddCurve();
        }

        /// <summary>The counts every group has.</summary>
        public int[] Counts { get; }

        /// <summary>All counts that add up from slices to the whole, in the same order in every group.</summary>
        public List<int> All { get; } = [];

        public Dictionary<Counting, (int Mature, int Reoffended, int Clear)> Kinds { get; } = [];

        public int Reoffences { get; private set; }

        public int HarmDays { get; private set; }

        public int WithHarm { get; private set; }

        public int WithoutHarm { get; private set; }

        public (PublishedCurve Published, IReadOnlyList<int> Entries)? Curve { get; private set; }

        public SurvivalGroup Group(string name) => Measures.GroupOf(name, _people.Select(p => p.Case), AfterAYear);

        public PublishedMeans Means(bool withHarm) => new(_measures.Value.Frequency!.Value, withHarm ? _measures.Value.Harm : null);

        private int Count(Func<Followed, bool> which) => _people.Count(which);

        /// <summary>A count no page shows, which ties others together.</summary>
        private int Between(Func<Followed, bool> which) => Remember(_counts.AddUnpublished(Count(which)));

        private int Remember(int entry)
        {
            All.Add(entry);
            return entry;
        }

        private void AddKinds()
        {
            var mature = Horizons.ToDictionary(h => h, h => h == Counting.Year ? Counts[3] : Add(Count(p => p.Until >= h)));
            _counts.Sum(Counts[0], [Counts[1], Between(p => p.Until < Horizons[0]), mature[Horizons[0]]]);
            foreach (var counting in Countings.Where(c => !c.ProvenOnly))
            {
                Kinds[counting] = counting == AfterAYear ? (Counts[3], Counts[4], Counts[5]) : AddKind(counting, mature[counting.HorizonDays]);
                if (counting.Kind != OffenceKind.Any)
                {
                    var any = counting with { Kind = OffenceKind.Any };
                    _counts.Sum(Kinds[any].Reoffended, [Kinds[counting].Reoffended, Between(p => p.IsMature(any) && p.Did(any) && !p.Did(counting))]);
                }
            }

            foreach (var (sooner, later) in Horizons.Zip(Horizons.Skip(1)))
            {
                AddHorizon(sooner, later, mature);
            }

            var proven = Kinds[Proven] = AddKind(Proven, Add(Count(p => p.IsMature(Proven))));
            _counts.Sum(Counts[3], [proven.Mature, Between(p => p.IsMature(AfterAYear) && !p.IsMature(Proven))]);
            _counts.Sum(Counts[4], [proven.Reoffended, Between(p => p.IsMature(AfterAYear) && p.Did(AfterAYear) && !(p.IsMature(Proven) && p.HasProven))]);
        }

        private int Add(int count) => Remember(_counts.Add(count, count, _worth));

        private (int Mature, int Reoffended, int Clear) AddKind(Counting counting, int mature)
        {
            var (all, did) = (Count(p => p.IsMature(counting)), Count(p => p.IsMature(counting) && p.Did(counting)));
            var kind = (mature, Remember(_counts.AddPart(did, did, _worth, all, hidesZero: true)), Remember(_counts.AddPart(all - did, all - did, _worth - 1, all, hidesZero: true)));
            _counts.Sum(kind.mature, [kind.Item2, kind.Item3]);
            return kind;
        }

        /// <summary>Who is mature later is mature sooner, and who had reoffended sooner has later.</summary>
        private void AddHorizon(int sooner, int later, Dictionary<int, int> mature)
        {
            _counts.Sum(mature[sooner], [mature[later], Between(p => p.Until >= sooner && p.Until < later)]);
            foreach (var kind in Enum.GetValues<OffenceKind>())
            {
                var both = Between(p => p.Until >= later && p.DidBy(kind, sooner));
                _counts.Sum(Kinds[new(sooner, kind)].Reoffended, [both, Between(p => p.Until >= sooner && p.Until < later && p.DidBy(kind, sooner))]);
                _counts.Sum(Kinds[new(later, kind)].Reoffended, [both, Between(p => p.Until >= later && p.DidBy(kind, later) && !p.DidBy(kind, sooner))]);
            }
        }

        /// <summary>Sums that means are made of. A sum of harm that is mostly one person's is as small as he is.</summary>
        private void AddMeans()
        {
            var mature = Count(p => p.IsMature(AfterAYear));
            var reoffended = Count(p => p.IsMature(AfterAYear) && p.Did(AfterAYear));
            var (harm, most) = (_people.Sum(p => p.Harm), _people.Select(p => p.Harm).DefaultIfEmpty().Max());
            var harmed = Count(p => p.Harm > 0);
            Reoffences = Remember(_counts.AddPart(_people.Sum(p => p.Reoffences), reoffended, _worth - 2, mature, hidesZero: true));
            HarmDays = Remember(_counts.AddPart((int)Math.Ceiling(harm), most > Dominated * harm ? 1 : harmed, _worth - 3, mature, hidesZero: true));
            WithHarm = Remember(_counts.AddPart(harmed, harmed, _worth - 2, mature, hidesZero: true));
            WithoutHarm = Remember(_counts.AddPart(mature - harmed, mature - harmed, _worth - 3, mature, hidesZero: true));
            _counts.Sum(Counts[3], [WithHarm, WithoutHarm]);
            _counts.Sum(Counts[4], [WithHarm, Between(p => p.IsMature(AfterAYear) && p.Did(AfterAYear) && p.Harm <= 0)]);
        }

        /// <summary>First reoffences by month or quarter, people at risk by quarter, and the steps that may be drawn.</summary>
        private void AddCurve()
        {
            var curve = Measures.CurveOf(_people.Select(p => p.Case), AfterAYear);
            var inQuarter = 3 / _unit;
            int[] first = [.. Enumerable.Range(1, Months / _unit).Select(i => Count(p => p.IsEvent && p.Days <= DayOfMonth(_unit * i) && (i == 1 || p.Days > DayOfMonth(_unit * (i - 1)))))];
            int[] events = [.. first.Select(n => Remember(_counts.AddUnpublished(n)))];
            int[] atRisk = [.. Enumerable.Range(0, (Months / 3) + 1).Select(q => q == 0 ? curve.People : Count(p => p.Days > DayOfMonth(3 * q)))];
            var drawn = Array.FindLastIndex(atRisk, n => n >= SmallNumbers.LeastDenominator);
            var steps = drawn < 1 ? null : StepsOf(first[..(inQuarter * drawn)]);
            int[] risks = [.. atRisk.Select((n, q) => Remember(steps is not null && q <= drawn ? _counts.Add(n, n, _worth - 5) : _counts.AddUnpublished(n)))];
            for (var q = 0; q + 1 < risks.Length; q++)
            {
                var (from, to) = (inQuarter * q, inQuarter * (q + 1));
                _counts.Sum(risks[q], [risks[q + 1], .. events[from..to], Remember(_counts.AddUnpublished(atRisk[q] - atRisk[q + 1] - first[from..to].Sum(), isSensitive: false))]);
            }

            _counts.Sum(Counts[0], [Counts[1], risks[0]]);
            foreach (var (horizon, month) in Horizons.Zip([6, 12, 24]))
            {
                TieCurve(horizon, month, risks[month / 3], events[..(month / _unit)]);
            }

            if (steps is null)
            {
                return;
            }

            List<int> entries = [.. risks[..(drawn + 1)]];
            List<CurvePoint> points = [new(0, 1, null)];
            foreach (var (from, to) in steps)
            {
                var (count, day) = (first[from..to].Sum(), DayOfMonth(_unit * to));
                entries.Add(_counts.AddPart(count, count, _worth - 5, atRisk[0]));
                _counts.Sum(entries[^1], events[from..to]);
                points.Add(new(day, curve.SurvivalAt(day)!.Value, curve.IntervalAt(day)));
            }

            Curve = (new(points, [.. atRisk[..(drawn + 1)].Select((n, q) => (DayOfMonth(3 * q), n))]), entries);
        }

        /// <summary>At a horizon, those at risk are nearly those who are clear, and first reoffences until then nearly those who reoffended.</summary>
        private void TieCurve(int horizon, int month, int atRisk, int[] events)
        {
            var (kind, day) = (Kinds[new(horizon)], DayOfMonth(month));
            bool IsClear(Followed p) => p.Until >= horizon && !p.DidBy(OffenceKind.Any, horizon);
            bool Did(Followed p) => p.Until >= horizon && p.DidBy(OffenceKind.Any, horizon);
            bool IsEvent(Followed p) => p.IsEvent && p.Days <= day;
            var either = Remember(_counts.AddUnpublished(Count(p => IsClear(p) || p.Days > day), isSensitive: false));
            _counts.Sum(either, [atRisk, Remember(_counts.AddUnpublished(Count(p => IsClear(p) && p.Days <= day), isSensitive: false))]);
            _counts.Sum(either, [kind.Clear, Between(p => p.Days > day && !IsClear(p))]);
            var anyhow = Remember(_counts.AddUnpublished(Count(p => Did(p) || IsEvent(p))));
            _counts.Sum(anyhow, [.. events, Between(p => Did(p) && !IsEvent(p))]);
            _counts.Sum(anyhow, [kind.Reoffended, Between(p => IsEvent(p) && !Did(p))]);
        }

        /// <summary>Months put together until at least five people first reoffended in each; null where there were fewer altogether.</summary>
        private static List<(int From, int To)>? StepsOf(int[] monthly)
        {
            List<(int From, int To)> steps = [];
            var (from, events) = (0, 0);
            for (var m = 0; m < monthly.Length; m++)
            {
                events += monthly[m];
                if (events >= SmallNumbers.LeastShown)
                {
                    steps.Add((from, m + 1));
                    (from, events) = (m + 1, 0);
                }
            }

            if (from < monthly.Length)
            {
                if (events > 0 && steps.Count == 0)
                {
                    return null;
                }

                if (events > 0)
                {
                    steps[^1] = (steps[^1].From, monthly.Length);
                }
                else
                {
                    steps.Add((from, monthly.Length));
                }
            }

            return steps;
        }
    }
}
