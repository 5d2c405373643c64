using System.Text.Json.Serialization;

namespace Interventions.Web.Pipeline;

/// <summary>What can go wrong without a bug. The message is a sentence fit to show that says what to do next.</summary>
public abstract record Problem(string Message);

/// <summary>There is none, or this user may not know that there is one.</summary>
public sealed record NotFound(string Message = NotFound.Sentence) : Problem(Message)
{
    public const string Sentence = "We could not find that. Check the reference, or search for it.";
}

/// <summary>The role may not make this request. Says nothing of any case, so a stranger learns nothing from it.</summary>
public sealed record Forbidden() : Problem("Your role does not allow this. If it is part of your work, ask your administrator.");

/// <summary>A rule said no; the sentence is the rule's own.</summary>
public sealed record Refused(string Message) : Problem(Message);

/// <summary>The page was older than the data.</summary>
/// <param name="Since">What has happened since, as far as this reader may see it; empty where that is not known.</param>
public sealed record Stale(IReadOnlyList<ChangeSince> Since)
    : Problem(Since.Count == 0
        ? "Someone else changed this while you had it open. Reload it and try again."
        : "Someone else changed this while you had it open. Read what changed, then look at it again.")
{
    public Stale()
        : this([])
    {
    }
}

/// <summary>One thing that happened since a page was shown.</summary>
/// <param name="What">In words, as the journal says it.</param>
/// <param name="By">Who.</param>
/// <param name="At">UTC.</param>
/// <param name="Answers">The answers that were amended, those that this reader may see.</param>
public sealed record ChangeSince(string What, string By, DateTime At, IReadOnlyList<AnswerSince> Answers);

/// <summary>One answer amended, in words.</summary>
public sealed record AnswerSince(string Label, string Before, string After);

/// <summary>An answer is missing or has the wrong shape.</summary>
/// <param name="Errors">Sentences by field; the empty name is for what concerns several fields.</param>
public sealed record Invalid(IReadOnlyDictionary<string, string[]> Errors)
    : Problem("Some answers are missing or cannot be used. Correct them and send again.")
{
    public Invalid(string field, string sentence)
        : this(new Dictionary<string, string[]> { [field] = [sentence] })
    {
    }

    /// <summary>All sentences, for a summary above the form.</summary>
    [JsonIgnore]
    public IEnumerable<string> Sentences => Errors.Values.SelectMany(sentences => sentences).Distinct();
}

/// <summary>
/// The text would tell of her, or looks as if it might, or its writer has to wait. One sentence for all of these, so that nobody learns
/// from it what is on record, or whether anything is (docs/decisions/0031).
/// </summary>
/// <param name="Message">The sentence, with the time from which the writer may save again where they have to wait.</param>
/// <param name="Asked">What the writer can ask a supervisor to look at; null where that cannot be asked. It goes to nobody but the page they typed it in.</param>
public sealed record NeutralWords(string Message, [property: JsonIgnore] StoppedText? Asked) : Problem(Message)
{
    public const string Sentence = "Use neutral words here: leave out names, numbers and places of other people. Nothing is saved yet and your text is kept.";
}

/// <summary>What was stopped.</summary>
/// <param name="CaseId">The case it was about.</param>
/// <param name="Request">What was to be done with it, by its slice's name.</param>
/// <param name="Texts">The texts.</param>
public sealed record StoppedText(Guid CaseId, string Request, IReadOnlyList<string> Texts);

/// <summary>The database is full, locked or out of reach, or what was looked at could not be put on record.</summary>
public sealed record Unavailable()
    : Problem("The tracker cannot save or show this at the moment. Wait a minute and try again; if it goes on, tell your administrator.");
