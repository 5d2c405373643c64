using Interventions.Domain.People;

namespace Interventions.Domain.Reoffending.Matching;

/// <summary>An identity made ready to be compared.</summary>
internal sealed record Compared(Identity Identity, BookName Surname, BookName Forenames);

/// <summary>Compares suspects with people on record, and remembers what it said of two names. For one thread.</summary>
internal sealed class Comparison(NameBook book)
{
    private const int LongEnoughForSlip = 3;
    private const int LongEnoughForTwo = 6;

    private readonly PairMemory _surnames = new();
    private readonly PairMemory _forenames = new();

    public Compared Ready(Identity identity) => new(identity, book.Of(identity.Surname), book.Of(identity.Forenames));

    public Agreement Of(Compared suspect, Compared person)
    {
        var surname = (SurnameAgreement)_surnames.Of(suspect.Surname, person.Surname, SurnamesAgree);
        var forenames = (ForenamesAgreement)_forenames.Of(suspect.Forenames, person.Forenames, ForenamesAgree);
        if (surname >= SurnameAgreement.Alike && forenames == ForenamesAgreement.Different && AreSwapped(suspect, person))
        {
            (surname, forenames) = (SurnameAgreement.Swapped, ForenamesAgreement.Missing);
        }

        return new(surname, forenames, Births(suspect.Identity.DateOfBirth, person.Identity.DateOfBirth), Sexes(suspect.Identity.Sex, person.Identity.Sex), Pncs(suspect.Identity.PncId, person.Identity.PncId));
    }

    private bool AreSwapped(Compared suspect, Compared person) =>
        (ForenamesAgreement)_forenames.Of(suspect.Surname, person.Forenames, ForenamesAgree) is ForenamesAgreement.Same or ForenamesAgreement.Fewer or ForenamesAgreement.Part or ForenamesAgreement.OneSlip
        && (SurnameAgreement)_surnames.Of(suspect.Forenames, person.Surname, SurnamesAgree) is SurnameAgreement.Same or SurnameAgreement.Part or SurnameAgreement.OneSlip;

    private static int SurnamesAgree(BookName a, BookName b) => (int)SurnameOf(a, b);

    private static SurnameAgreement SurnameOf(BookName a, BookName b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return SurnameAgreement.Missing;
        }

        if (a.Joined == b.Joined)
        {
            return SurnameAgreement.Same;
        }

        if ((a.Index.Length > 1 || b.Index.Length > 1) && a.Index.Any(w => w.Text.Length > 2 && b.Index.Contains(w)))
        {
            return SurnameAgreement.Part;
        }

        return (SurnameAgreement)Math.Min(
            (int)OfWords(a.Joined, b.Joined),
            a.Parts.Length > 1 || b.Parts.Length > 1 ? a.Parts.SelectMany(x => b.Parts, OfWords).Any(f => f < SurnameAgreement.Different) ? (int)SurnameAgreement.Alike : (int)SurnameAgreement.Different : int.MaxValue);
    }

    private static SurnameAgreement OfWords(NameWord a, NameWord b)
    {
        var shorter = Math.Min(a.Text.Length, b.Text.Length);
        var slips = shorter < LongEnoughForSlip ? NameSlip.TooMany : a.SlipsTo(b);
        return slips == 1 ? SurnameAgreement.OneSlip
            : a.SoundsLike(b) || (slips == 2 && shorter >= LongEnoughForTwo) ? SurnameAgreement.Alike
            : SurnameAgreement.Different;
    }

    private static int ForenamesAgree(BookName a, BookName b) => (int)ForenamesOf(a, b);

    private static ForenamesAgreement ForenamesOf(BookName a, BookName b)
    {
        if (a.IsEmpty || b.IsEmpty)
        {
            return ForenamesAgreement.Missing;
        }

        if (a.Joined == b.Joined)
        {
            return ForenamesAgreement.Same;
        }

        if (a.First == b.First)
        {
            return a.Parts.Length == 1 || b.Parts.Length == 1 || !a.Parts.Except(b.Parts).Any() || !b.Parts.Except(a.Parts).Any() ? ForenamesAgreement.Fewer : ForenamesAgreement.Part;
        }

        if ((a.Parts.Length > 1 || b.Parts.Length > 1) && a.Parts.Any(w => w.Text.Length > 2 && b.Parts.Contains(w)))
        {
            return ForenamesAgreement.Part;
        }

        var words = OfWords(a.First, b.First);
        return a.First.IsCalled(b.First) ? ForenamesAgreement.Nickname
            : words == SurnameAgreement.OneSlip || a.Joined.SlipsTo(b.Joined) == 1 ? ForenamesAgreement.OneSlip
            : words == SurnameAgreement.Alike || Begins(a.First.Text, b.First.Text) ? ForenamesAgreement.Alike
            : ForenamesAgreement.Different;
    }

    /// <summary>An initial, or a name that somebody did not write to its end.</summary>
    private static bool Begins(string a, string b) => Math.Min(a.Length, b.Length) is 1 or > 2 && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    private static BirthAgreement Births(DateOnly a, DateOnly b) => a == b ? BirthAgreement.Same
        : DateSlip.IsSwapped(a, b) ? BirthAgreement.Swapped
        : DateSlip.IsOneDigitOff(a, b) ? BirthAgreement.OneDigit
        : a.Year == b.Year ? BirthAgreement.SameYear
        : BirthAgreement.Different;

    private static SexAgreement Sexes(Sex a, Sex b) => a is Sex.Unknown or Sex.Indeterminate || b is Sex.Unknown or Sex.Indeterminate ? SexAgreement.Unknown
        : a == b ? SexAgreement.Same
        : SexAgreement.Different;

    private static PncAgreement Pncs(string? a, string? b) => a is null || b is null ? PncAgreement.Missing
        : a == b ? PncAgreement.Same
        : PncAgreement.Different;
}
