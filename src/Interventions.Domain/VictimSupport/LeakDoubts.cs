using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Interventions.Domain.People;

namespace Interventions.Domain.VictimSupport;

/// <summary>
/// Words of streets, schools, workplaces and surnames that the guard objects to in texts about a person though they are nobody's, so that a
/// refusal is no proof. Which they are is drawn for each word with a secret: always the same for one person, however the word is written,
/// and there is no list of them to learn.
/// </summary>
public sealed class LeakDoubts
{
    /// <summary>One word of a place in so many.</summary>
    public const int PlaceOneIn = 8;

    /// <summary>One name in so many, fewer because clean notes name third persons. Who is doubted as a name is doubted as a place.</summary>
    public const int NameOneIn = 32;

    private const int ShortestWord = 4;
    private const int Reach = 5;

    private static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "mx", "dr", "missus"];
    private static readonly HashSet<string> BeforePlace = ["on", "at", "off", "in", "near", "down", "up", "from"];
    private static readonly HashSet<string> BeforeSchool = ["outside", "to", "at", "by", "near", "from", "of"];
    private static readonly HashSet<string> Company = ["ltd", "limited", "plc", "llp"];

    private readonly byte[] _key;

    /// <param name="key">The secret of this installation.</param>
    /// <param name="about">The perpetrator.</param>
    public LeakDoubts(ReadOnlySpan<byte> key, Guid about) => _key = HMACSHA256.HashData(key, about.ToByteArray());

    internal IEnumerable<Leak> Find(List<LeakWord> words, IReadOnlySet<string> his, IReadOnlySet<string> open)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (word, plain) = (words[i], words[i].IsPossessive && words[i].Forms.Count > 1 ? words[i].Forms[1] : words[i].Plain);
            if (plain.Length < ShortestWord || plain.Any(char.IsDigit) || his.Contains(plain) || open.Contains(plain) || open.Contains(word.Plain) || KindOf(words, i, plain) is not { } found)
            {
                continue;
            }

            // Of a street that is in every town the number tells.
            var phrase = found.Kind == LeakKind.Address && LeakPlaces.Everywhere.Contains(plain) ? $"{words[i - 1].Figures} {plain}" : HeardAs(plain);
            if (Draw(phrase) % (uint)(found.IsSure ? PlaceOneIn : NameOneIn) == 0)
            {
                yield return new(found.Kind, word.Start, word.Text.Length);
            }
        }
    }

    /// <summary>What a word would give away where it stands, and whether it can hardly be but a place; null where it would be let pass whoever's it were, or nearly always.</summary>
    private static (LeakKind Kind, bool IsSure)? KindOf(List<LeakWord> words, int i, string plain)
    {
        var (word, before, after) = (words[i], i > 0 ? words[i - 1] : null, i + 1 < words.Count ? words[i + 1] : null);
        var isTelling = !PlainWords.Has(plain) && !(plain[^1] == 's' && PlainWords.Has(plain[..^1])) && plain != "sept";
        var isNamed = isTelling || (word.IsCapital && !word.BeginsSentence);
        if (after is not null && after.IsAnyOf(LeakPlaces.StreetTypes) && isNamed && (!LeakPlaces.Everywhere.Contains(plain) || before is { Figures.Length: > 0 }))
        {
            return (LeakKind.Address, true);
        }

        if (LeakPlaces.Everywhere.Contains(plain) || LeakPlaces.NotItsName.Contains(plain) || LeakPlaces.StreetTypes.Contains(plain))
        {
            return null;
        }

        if (isNamed && ((after is not null && after.IsAnyOf(LeakPlaces.LikeSchool)) || (isTelling && word.IsCapital && before is not null && BeforeSchool.Contains(before.Plain) && HasNear(words, i, LeakPlaces.LikePupil))))
        {
            return (LeakKind.School, true);
        }

        if (isNamed && ((after is not null && after.IsAnyOf(Company)) || (before is not null && (BeforePlace.Contains(before.Plain) || before.Is("for")) && word.IsCapital && HasNear(words, i, LeakPlaces.LikeWork))))
        {
            return (LeakKind.Workplace, true);
        }

        if (CommonNames.IsForename(plain))
        {
            return null;
        }

        var isIntroduced = before is not null && word.IsCapital && !word.BeginsSentence && (before.IsAnyOf(Titles) || (before.IsCapital && CommonNames.IsForename(before.Plain)));
        return isTelling && word.IsCapital && before is not null && BeforePlace.Contains(before.Plain) ? (LeakKind.Address, false)
            : isIntroduced || (isTelling && word.IsCapital) || (CommonNames.IsSurname(plain) && (isTelling || (word.IsCapital && !word.BeginsSentence))) ? (LeakKind.Name, false)
            : null;
    }

    private static bool HasNear(List<LeakWord> words, int i, IReadOnlySet<string> cues) =>
        Enumerable.Range(i - Reach, Reach).Concat(Enumerable.Range(i + 1, Reach)).Any(at => at >= 0 && at < words.Count && words[at].IsAnyOf(cues));

    /// <summary>A slip that is heard alike draws alike.</summary>
    private static string HeardAs(string plain) => NameSound.KeysOf(plain).Order(StringComparer.Ordinal).FirstOrDefault() ?? plain;

    private uint Draw(string phrase) => BinaryPrimitives.ReadUInt32LittleEndian(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(phrase)));
}
