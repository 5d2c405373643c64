using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.Offences;

namespace Interventions.Domain.Cases;

/// <summary>How long the conditions of a caution may take, and who may allow more (CC-21, G9, G10).</summary>
public sealed partial class CaseFile
{
    /// <summary>Why a CPS reference is needed, as the sentence that refuses a step without one; null where none is (CC-25, CC-44).</summary>
    public string? WhyCpsReference =>
        Offences.Select(o => o.Known).FirstOrDefault(o => o is { Mode: Mode.Indictable }) is { } offence
            ? $"Enter the CPS reference: {offence.Title} is indictable only, so only a prosecutor can decide on a caution for it (CC-25). Ask the CPS for a decision first."
        : Policy.CpsReferenceRequired ? "Enter the CPS reference: the force's policy asks for it (CC-44). Ask the CPS for a decision first."
        : null;

    /// <summary>
    /// The one place that says whether a deadline may stand: at signing, varying or extending. More than 16 weeks wants a reason
    /// and somebody who authorises it: the signer, if of the rank to authorise, or whoever authorised the caution and permitted it.
    /// </summary>
    private Need DeadlineIsAllowed(DateOnly deadline, string? reason, DateOnly? signedOn, Stamp stamp)
    {
        var hasReason = !string.IsNullOrWhiteSpace(reason);
        var problem = signedOn is { } signed && ClockStart(signed) is { } start
            ? CompletionDeadline.Problem(deadline, start, hasReason, ProsecutionLimit, Policy.ProsecutionMarginDays)
                ?? (deadline > CompletionDeadline.Normal(start) && AuthoriserOfLonger(stamp) is null ? WantsAuthoriser() : null)
            : "There is no offence on record to count the deadline from.";
        return new(() => problem is null, problem ?? "");

        string WantsAuthoriser() =>
            $"More than 16 weeks wants somebody to authorise it (CC-21). You are {WithArticle(stamp.By.Rank)}: ask {WithArticle(Policy.LeastRankToAuthorise)} or above to give the longer time, "
            + $"or choose {CompletionDeadline.Latest(ClockStart(signedOn!.Value)!.Value, hasReason: false, ProsecutionLimit, Policy.ProsecutionMarginDays).InWords()} or earlier.";
    }

    /// <summary>Who may answer for more than 16 weeks when this officer gives them; null for nobody.</summary>
    private Guid? AuthoriserOfLonger(Stamp stamp) =>
        stamp.By.Rank >= Policy.LeastRankToAuthorise ? stamp.By.UserId
        : Authorisation is { LongerBecause: not null } permitted ? permitted.By
        : null;

    /// <summary>
    /// What the journal says of more than 16 weeks: who answers for it, and why where that was not written into the document, which
    /// stays there. Null within them.
    /// </summary>
    private Longer? LongerTime(DateOnly deadline, string? why, DateOnly? signedOn, Stamp stamp)
    {
        if (signedOn is not { } signed || ClockStart(signed) is not { } start || deadline <= CompletionDeadline.Normal(start) || AuthoriserOfLonger(stamp) is not { } by)
        {
            return null;
        }

        var who = by == stamp.By.UserId ? $"Authorised by {stamp.By.Name}." : $"Permitted when the caution was authorised on {London.DayOf(Authorisation!.At).InWords()}: {Authorisation.LongerBecause}";
        return new(by, $"More than 16 weeks, to {deadline.InWords()}{(string.IsNullOrWhiteSpace(why) ? "." : $": {why.Trim()}")} {who}");
    }

    /// <summary>What the tracker adds to a note stands in the journal whole or not at all.</summary>
    private static Need NoteFits(string? note) => new(
        () => (note?.Length ?? 0) <= JournalDetail.NoteMaxLength,
        $"Note and reason together are too long for the journal. Shorten them to {JournalDetail.NoteMaxLength:N0} characters.");

    private static string? Joined(string? note, string? also) => note is null || also is null ? note ?? also : $"{note} {also}";

    private sealed record Longer(Guid By, string InWords);
}
