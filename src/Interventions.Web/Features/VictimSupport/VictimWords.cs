using Interventions.Domain.VictimSupport;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Answers as they stand on her side's screens.</summary>
public static class VictimWords
{
    public static string InWords(this AnswerKind kind) => kind switch
    {
        AnswerKind.Supports => "Supports",
        AnswerKind.DoesNotSupport => "Does not support",
        AnswerKind.NoView => "Declined to say",
        AnswerKind.UnableToContact => "Unable to contact",
        AnswerKind.Withdrawn => "Withdrew her support",
        AnswerKind.EndedByRiseInRisk => "Ended by a rise in risk",
        AnswerKind.CannotAnswer => "Has died or cannot answer",
    };

    /// <summary>Within so many working days she is told of decisions.</summary>
    public static string WithinWorkingDays(this int days) => days == 1 ? "within 1 working day" : $"within {days} working days";

    public static string InWords(this AskedHow how) => how switch
    {
        AskedHow.InPerson => "In person",
        AskedHow.SafePhone => "On a safe number",
        AskedHow.Video => "By video",
        AskedHow.ThroughIdva => "Through her IDVA",
        AskedHow.SheRang => "She rang us",
        AskedHow.SheWrote => "She wrote to us",
        AskedHow.SafeText => "By text to a phone that is hers alone",
        AskedHow.Email => "By e-mail",
        AskedHow.NotAsked => "Not asked",
    };

    public static string InWords(this WhyNot why) => why switch
    {
        WhyNot.WantsProsecution => "Wants him prosecuted",
        WhyNot.WantsNothing => "Wants nothing to happen",
        WhyNot.Afraid => "Is afraid",
        WhyNot.Other => "Another reason",
    };

    /// <summary>The ways she can be reached; "not asked" is for the tracker and for somebody who could not be asked.</summary>
    public static IReadOnlyList<AskedHow> Ways { get; } = [.. Enum.GetValues<AskedHow>().Where(h => h is not (AskedHow.NotAsked or AskedHow.SafeText or AskedHow.Email))];

    /// <summary>The ways one may try: nobody is asked in writing (V-22), but a text can say when somebody will ring.</summary>
    public static IReadOnlyList<AskedHow> WaysToTry { get; } = [.. Ways, AskedHow.SafeText, AskedHow.Email];
}
