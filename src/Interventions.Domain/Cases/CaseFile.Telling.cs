using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Cases;

/// <summary>What she wants to be told, what she was told, how it is for her and how she was first reached (V-02, RS-05). Facts of her side that move nothing.</summary>
public sealed partial class CaseFile
{
    private readonly List<ToldWish> _wishes = [];
    private readonly List<Telling> _tellings = [];
    private readonly List<Feedback> _feedback = [];
    private readonly List<FirstContact> _firstContacts = [];

    /// <summary>Wishes recorded in this unit of work; earlier ones are read only where they are shown.</summary>
    public IReadOnlyList<ToldWish> NewWishes => _wishes;

    /// <summary>Tellings recorded in this unit of work.</summary>
    public IReadOnlyList<Telling> NewTellings => _tellings;

    /// <summary>Feedback recorded in this unit of work.</summary>
    public IReadOnlyList<Feedback> NewFeedback => _feedback;

    /// <summary>First contacts recorded in this unit of work.</summary>
    public IReadOnlyList<FirstContact> NewFirstContacts => _firstContacts;

    /// <summary>What she wants to be told from now on. The version before stays on record.</summary>
    public void RecordWish(Guid linkId, Wanted wanted, ToldThrough? through, string? note, Stamp stamp)
    {
        var link = Link(linkId);
        var hearsNothing = wanted == Wanted.Nothing;
        Note(CaseAction.RecordWish, stamp, Because.None, () => _wishes.Add(new(link.Id, wanted, hearsNothing ? null : through, note, stamp)),
            (() => !link.IsChild, "Children are linked but never asked."),
            (() => hearsNothing || through is not null, "Choose how she wants to be told."));
    }

    /// <summary>That she was told of some things at once, or that it was tried.</summary>
    public void TellHer(Guid linkId, IReadOnlyList<News> news, TellingGiven given, Stamp stamp)
    {
        var link = Link(linkId);
        Note(CaseAction.TellHer, stamp, Because.None, () => _tellings.AddRange(news.Select(n => new Telling(link.Id, n.Key, n.Due, given, stamp))),
            (() => news.Count > 0, "Choose what you told her."),
            (() => news.All(n => n.IsWaiting), "A colleague has recorded some of this already. Reload the page."),
            (() => given.How != AskedHow.NotAsked || given.Result == TellingResult.GaveUp, "Say how she was told."),
            (() => given.ToldAt <= stamp.At, "The time she was told is in the future. Check it."),
            (() => given.Result != TellingResult.Told || news.All(n => given.ToldAt >= Calendar.London.MinuteOf(n.HappenedAt)), "That is before it happened. Check the time."),
            (() => given.Result != TellingResult.GaveUp || !string.IsNullOrWhiteSpace(given.Note), "Say why nobody tries any more."));
    }

    /// <summary>What she said when she was asked how it is for her, or that it was left out.</summary>
    public void RecordFeedback(Guid linkId, FeedbackGiven given, Stamp stamp)
    {
        var link = Link(linkId);
        Note(CaseAction.RecordFeedback, stamp, Because.None, () => _feedback.Add(new(link.Id, given, stamp)),
            (() => !link.IsChild, "Children are linked but never asked."),
            (() => given is { How: not AskedHow.NotAsked } or { Safety: null, Freedom: null, Again: null }, "Say how she was asked."));
    }

    /// <summary>How she was first reached and what she took up, as far as it is known.</summary>
    public void RecordFirstContact(Guid linkId, FirstContactGiven given, Stamp stamp)
    {
        var link = Link(linkId);
        Note(CaseAction.RecordFirstContact, stamp, Because.None, () => _firstContacts.Add(new(link.Id, given, stamp)),
            (() => !link.IsChild, "Children are linked but never asked."),
            (() => given.IncidentAt is null || given.IncidentAt <= stamp.At, "The time of the incident is in the future. Check it."),
            (() => given.SpokenAt is null || given.SpokenAt <= stamp.At, "The time a specialist spoke to her is in the future. Check it."),
            (() => given.IncidentAt is null || given.SpokenAt is null || given.SpokenAt >= given.IncidentAt, "A specialist cannot have spoken to her before the incident. Check the times."));
    }
}
