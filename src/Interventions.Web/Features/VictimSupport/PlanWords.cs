using Interventions.Domain.VictimSupport;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Plans, attempts and what she was told, as they stand on her side's screens.</summary>
public static class PlanWords
{
    /// <summary>What can be chosen for one line of hours.</summary>
    public static IReadOnlyList<(SafeDays Days, string Words)> Days { get; } =
    [
        (SafeDays.All, "Every day"), (SafeDays.Weekdays, "Weekdays"), (SafeDays.Weekend, "Weekends"), (SafeDays.Monday, "Mondays"), (SafeDays.Tuesday, "Tuesdays"),
        (SafeDays.Wednesday, "Wednesdays"), (SafeDays.Thursday, "Thursdays"), (SafeDays.Friday, "Fridays"), (SafeDays.Saturday, "Saturdays"), (SafeDays.Sunday, "Sundays"),
    ];

    /// <summary>What she can be told, in the order of telling it.</summary>
    public static IReadOnlyList<(Explained What, string Words)> Told { get; } =
    [
        (Explained.TheProgramme, "What the programme is and what he has to do"),
        (Explained.NoPromise, "That it may not change him: nothing is promised"),
        (Explained.PoliceDecide, "That the police decide, and she is not responsible for it"),
        (Explained.MayChangeHerMind, "That she may change her mind at any time"),
        (Explained.MayBeDisclosed, "That he is not told what she said, and what a court may see"),
        (Explained.WhereToFindSupport, "Where she finds support, whatever she answers"),
    ];

    public static string InWords(this SafeChannels channels)
    {
        (SafeChannels Channel, string Words)[] all =
        [
            (SafeChannels.Phone, "phone"), (SafeChannels.Text, "text"), (SafeChannels.Email, "e-mail"), (SafeChannels.InPerson, "in person"), (SafeChannels.Video, "video"), (SafeChannels.AnotherAgency, "another agency"),
        ];
        var chosen = string.Join(", ", all.Where(c => channels.HasFlag(c.Channel)).Select(c => c.Words));
        return chosen.Length == 0 ? "None" : $"{char.ToUpperInvariant(chosen[0])}{chosen[1..]}";
    }

    public static string InWords(this WhoMayCall who) => who switch
    {
        WhoMayCall.AnyWorker => "Any worker",
        WhoMayCall.NamedWorker => "One named worker",
        WhoMayCall.WomenOnly => "Women only",
    };

    public static string InWords(this AttemptResult result) => result switch
    {
        AttemptResult.Spoke => "Reached and spoke",
        AttemptResult.NoAnswer => "No answer",
        AttemptResult.VoicemailLeft => "Voicemail, message left",
        AttemptResult.VoicemailNotLeft => "Voicemail, no message left",
        AttemptResult.SomebodyElse => "Somebody else answered",
        AttemptResult.NumberDoesNotWork => "The number does not work",
        AttemptResult.RingLater => "She asked to be rung later",
        AttemptResult.NotSafeToSpeak => "Not safe for her to speak",
    };

    public static string InWords(this SaidOrNot said) => said switch
    {
        SaidOrNot.Yes => "Yes",
        SaidOrNot.No => "No",
        SaidOrNot.WouldNotSay => "Would not say",
    };

    public static string? InWords(this Explained explained) =>
        explained == Explained.None ? null : string.Join("; ", Told.Where(t => explained.HasFlag(t.What)).Select(t => t.Words));
}
