using Interventions.Domain.Cases;

namespace Interventions.Domain.Letters;

/// <summary>A letter or text that somebody sent him, word for word. The tracker sends nothing itself. Append-only: evidence (CC-28).</summary>
public sealed class LetterToHim
{
    private LetterToHim()
    {
    }

    internal LetterToHim(DraftLetter draft, ReachChannel how, DateTime sentAt, Stamp stamp)
    {
        (Kind, Language, TemplateId, Text, SessionId) = (draft.Kind, draft.Template.Language, draft.Template.Id, draft.Text, draft.SessionId);
        (How, SentAt, By, At) = (how, sentAt, stamp.By.UserId, stamp.At);
    }

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public LetterKind Kind { get; private set; }

    public string Language { get; private set; } = "";

    /// <summary>The version it was made from.</summary>
    public Guid TemplateId { get; private set; }

    /// <summary>As it was sent.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The session it is about.</summary>
    public Guid SessionId { get; private set; }

    public ReachChannel How { get; private set; }

    /// <summary>UTC, as whoever sent it says it was.</summary>
    public DateTime SentAt { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>A letter as it would go today.</summary>
public sealed record DraftLetter(LetterKind Kind, LetterTemplate Template, Guid SessionId, string Text);
