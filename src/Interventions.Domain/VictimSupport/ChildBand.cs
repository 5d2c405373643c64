namespace Interventions.Domain.VictimSupport;

/// <summary>
/// How old a child was when she or he was linked, as far as anybody outside her side may know it (domain.md 4.3): a band and
/// never a day of birth.
/// </summary>
public enum ChildBand
{
    UnderFive,
    FiveToNine,
    TenToFifteen,

    /// <summary>16 or 17: asked like anybody of 16 or over, and a child all the same.</summary>
    SixteenOrSeventeen,
    NotKnown,
}

/// <summary>Bands from days of birth, and in words.</summary>
public static class ChildBands
{
    /// <summary>The band on a day; null for somebody of 18 or over.</summary>
    /// <param name="born">Day of birth, where it is known.</param>
    /// <param name="isChild">Whether she or he is linked as a child.</param>
    /// <param name="day">The London day asked about.</param>
    public static ChildBand? Of(DateOnly? born, bool isChild, DateOnly day) => born switch
    {
        null => isChild ? ChildBand.NotKnown : null,
        { } b when b.AddYears(18) <= day => null,
        { } b when b.AddYears(16) <= day => ChildBand.SixteenOrSeventeen,
        { } b when b.AddYears(10) <= day => ChildBand.TenToFifteen,
        { } b when b.AddYears(5) <= day => ChildBand.FiveToNine,
        _ => ChildBand.UnderFive,
    };

    /// <summary>As the head of a column.</summary>
    public static string InWords(this ChildBand band) => band switch
    {
        ChildBand.UnderFive => "0 to 4",
        ChildBand.FiveToNine => "5 to 9",
        ChildBand.TenToFifteen => "10 to 15",
        ChildBand.SixteenOrSeventeen => "16 or 17",
        ChildBand.NotKnown => "age not known",
    };
}
