namespace Interventions.Domain.Offences;

/// <summary>How an offence may be tried, which decides whether the six-month limit applies (STL-01, STL-04).</summary>
public enum Mode
{
    /// <summary>Magistrates' court only.</summary>
    Summary,

    /// <summary>Magistrates' court or Crown Court.</summary>
    EitherWay,

    /// <summary>Crown Court only; a caution needs a prosecutor (CC-25).</summary>
    Indictable,
}

/// <summary>Whether an offence is taken on Track A (E3, CARA-01; domain.md 8.6, column CARA).</summary>
public enum SuitableForCaution
{
    /// <summary>On the usual CARA list; allowed in Cheshire.</summary>
    Yes,

    /// <summary>A force may decide; not allowed in Cheshire.</summary>
    LocalPolicy,

    /// <summary>Excluded or out of the ordinary for a caution (CARA-01).</summary>
    Excluded,
}

/// <summary>An offence as charged. "Domestic abuse" is a flag on any of them, never an offence itself.</summary>
/// <param name="CjsCode">Offence code used on charges, capitals, such as <c>CJ88001</c>.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="HomeOfficeCode">Home Office classification as class/sub, such as <c>105/01</c>; null where none was established.</param>
/// <param name="Mode">How it may be tried.</param>
/// <param name="SuitableForCaution">Whether it is taken on Track A.</param>
/// <param name="IsCommonAssaultOrBattery">Common assault or battery contrary to CJA 1988 s.39, which has a prosecution limit of its own (STL-02).</param>
/// <param name="IsCourseOfConduct">Harassment or stalking, where time runs from the last incident (STL-06).</param>
public sealed record Offence(
    string CjsCode,
    string Title,
    string? HomeOfficeCode,
    Mode Mode,
    SuitableForCaution SuitableForCaution,
    bool IsCommonAssaultOrBattery = false,
    bool IsCourseOfConduct = false);
