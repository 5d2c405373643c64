using System.Globalization;

namespace Interventions.Domain.Reoffending.Matching;

/// <summary>
/// What agreement weighs (Fellegi and Sunter 1969): for each level of each field, how often it is seen in pairs that are one person (m) and
/// in pairs that are not (u), estimated from the data; how common each name is; and how likely any suspect is to be any one person before
/// anything is compared. Kept as a whole, so that what was matched in March and what comes in May are weighed alike.
/// </summary>
public sealed class MatchWeights
{
    private double[][]? _usual;

    /// <summary>Posterior odds, in bits, from which nobody is asked: more than 500 to 1.</summary>
    public const double Upper = 9;

    /// <summary>Posterior odds, in bits, below which nobody is bothered: less than 1 to 4.</summary>
    public const double Lower = -2;

    /// <summary>How far the best has to be ahead of the next human being to be taken without a person.</summary>
    public const double Ahead = 5;

    /// <summary>A base cannot be so small that a coincidence counts for nothing.</summary>
    private const int FewestPeople = 5000;

    /// <summary>Names are taken to be this rare before any have been counted, and that guess weighs as much as so many people.</summary>
    private const double RareSurname = 1 / 4000.0;
    private const double RareForename = 1 / 300.0;
    private const int WeightOfGuess = 300;
    private const double MostRarity = 3;

    /// <summary>By field and level. What a silent level holds is not used.</summary>
    public required IReadOnlyList<double[]> M { get; init; }

    /// <summary>By field and level.</summary>
    public required IReadOnlyList<double[]> U { get; init; }

    /// <summary>The share of suspects who are on record at all.</summary>
    public required double OnRecord { get; init; }

    /// <summary>How many people were on record when this was estimated.</summary>
    public required int People { get; init; }

    /// <summary>How many of them had each surname, by <see cref="KeyOf"/>; those who share it with nobody are left out.</summary>
    public required IReadOnlyDictionary<int, int> Surnames { get; init; }

    /// <summary>How many had each first forename.</summary>
    public required IReadOnlyDictionary<int, int> Forenames { get; init; }

    /// <summary>How many were born on each day that three or more share.</summary>
    public required IReadOnlyDictionary<int, int> Births { get; init; }

    /// <summary>The odds, in bits, that a suspect is one given person on record.</summary>
    public double Prior => Math.Log2(OnRecord / Math.Max(People, FewestPeople));

    /// <summary>What there is before any data: published experience with police and court records, in round numbers.</summary>
    public static MatchWeights Guess { get; } = new()
    {
        M = [[0.90, 0.03, 0.03, 0.02, 0.01, 0.01, 0], [0.55, 0.25, 0.04, 0.05, 0.04, 0.04, 0.03, 0], [0.955, 0.015, 0.02, 0.004, 0.006], [0.995, 0.005, 0], [0.99, 0.01, 0]],
        U = [[0.001, 0.0008, 0.0005, 0.004, 0.00001, 0.99369, 0], [0.003, 0.005, 0.008, 0.006, 0.006, 0.02, 0.952, 0], [0.00005, 0.00003, 0.0009, 0.018, 0.98102], [0.75, 0.25, 0], [0.00001, 0.99999, 0]],
        OnRecord = 0.3,
        People = 0,
        Surnames = new Dictionary<int, int>(),
        Forenames = new Dictionary<int, int>(),
        Births = new Dictionary<int, int>(),
    };

    /// <summary>By field and level, in bits, before names and days are told common from rare.</summary>
    private double[][] Usual => _usual ??= [.. M.Select((levels, at) => levels.Select((m, level) => level == Agreement.Silent[at] ? 0 : Math.Log2(m / U[at][level])).ToArray())];

    /// <summary>What makes somebody's own names rarer or commoner than most, in bits.</summary>
    internal (double Surname, double Forenames) RarityOf(Compared person) => (
        person.Surname.IsEmpty ? 0 : Rarity(Surnames, RareSurname, U[0][(int)SurnameAgreement.Same], person.Surname.Joined),
        person.Forenames.IsEmpty ? 0 : Rarity(Forenames, RareForename, U[1][(int)ForenamesAgreement.Same] + U[1][(int)ForenamesAgreement.Fewer] + U[1][(int)ForenamesAgreement.Part], person.Forenames.First));

    /// <summary>The weight of each field, in bits. A name that few have says more than one that many have (Winkler).</summary>
    internal void BitsOf(Agreement agreement, DateOnly born, (double Surname, double Forenames) rarity, Span<double> bits)
    {
        for (var field = 0; field < Agreement.Fields; field++)
        {
            bits[field] = Usual[field][agreement[field]];
        }

        if (agreement.Surname < SurnameAgreement.Different)
        {
            bits[0] += agreement.Surname == SurnameAgreement.Same ? rarity.Surname : Math.Clamp(rarity.Surname, -MostRarity, MostRarity);
        }

        if (agreement.Forenames < ForenamesAgreement.Different)
        {
            bits[1] += agreement.Forenames <= ForenamesAgreement.Fewer ? rarity.Forenames : Math.Clamp(rarity.Forenames, -MostRarity, MostRarity);
        }

        if (agreement.Birth == BirthAgreement.Same && Births.TryGetValue(born.DayNumber, out var sharing))
        {
            // Some days are many people's because nobody knew theirs: the first of January.
            bits[2] = Math.Log2(M[2][0] / Math.Max(U[2][0], sharing / (double)Math.Max(People, 1)));
        }
    }

    /// <summary>A number for a plain name: names are counted without being kept.</summary>
    internal static int KeyOf(string plain)
    {
        var hash = 2166136261u;
        foreach (var letter in plain)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return unchecked((int)hash);
    }

    private double Rarity(IReadOnlyDictionary<int, int> counts, double guess, double usual, NameWord word)
    {
        var share = (Math.Max(counts.GetValueOrDefault(KeyOf(word.Text)), People > 0 ? 1 : 0) + (guess * WeightOfGuess)) / (People + WeightOfGuess);
        return Math.Log2(usual / share);
    }

    /// <summary>As one text, to be kept.</summary>
    public string ToText() => string.Join('\n', [
        Numbers([OnRecord, People]),
        .. M.Select(Numbers), .. U.Select(Numbers),
        Counts(Surnames), Counts(Forenames), Counts(Births)]);

    /// <summary>Takes back what was kept.</summary>
    /// <exception cref="FormatException">It is not such a text.</exception>
    public static MatchWeights Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length != 1 + (2 * Agreement.Fields) + 3)
        {
            throw new FormatException("These are no weights.");
        }

        var first = Read(lines[0]);
        return new()
        {
            OnRecord = first[0],
            People = (int)first[1],
            M = [.. lines[1..(1 + Agreement.Fields)].Select(Read)],
            U = [.. lines[(1 + Agreement.Fields)..(1 + (2 * Agreement.Fields))].Select(Read)],
            Surnames = ReadCounts(lines[^3]),
            Forenames = ReadCounts(lines[^2]),
            Births = ReadCounts(lines[^1]),
        };
    }

    private static string Numbers(double[] numbers) => string.Join(' ', numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture)));

    private static double[] Read(string line) => [.. line.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];

    private static string Counts(IReadOnlyDictionary<int, int> counts) => string.Join(' ', counts.OrderBy(c => c.Key).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key}:{c.Value}")));

    private static Dictionary<int, int> ReadCounts(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split(':'))
        .ToDictionary(c => int.Parse(c[0], CultureInfo.InvariantCulture), c => int.Parse(c[1], CultureInfo.InvariantCulture));
}
