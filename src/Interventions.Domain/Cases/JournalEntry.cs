using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>
/// One thing that happened to a case. Append-only, and coded throughout: personal values stand beside it in
/// <see cref="Detail"/>, so that disposal can remove them without breaking the chain of hashes (product.md 2, RM-04).
/// </summary>
public sealed class JournalEntry
{
    private JournalEntry()
    {
    }

    internal JournalEntry(Guid caseId, int version, CaseAction action, CaseStage? from, CaseStage? to, Stamp stamp, DateOnly day)
    {
        (CaseId, Version, Action, From, To, Day) = (caseId, version, action, from, to, day);
        (UserId, Role, At) = (stamp.By.UserId, stamp.By.Role, stamp.At);
        Kind = action.Kind();
        IsRestricted = action.IsRestricted() || stamp.By.Role.Side() == Side.Hers;
    }

    /// <summary>Given by the database, rising.</summary>
    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>The case's version at this entry's commit.</summary>
    public int Version { get; private set; }

    public CaseAction Action { get; private set; }

    public ActionKind Kind { get; private set; }

    /// <summary>The stage before; null for the start.</summary>
    public CaseStage? From { get; private set; }

    /// <summary>The stage after; null for a fact, which moves nothing.</summary>
    public CaseStage? To { get; private set; }

    /// <summary>The account that acted; empty for the tracker itself.</summary>
    public Guid UserId { get; private set; }

    public Role Role { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The London day of <see cref="At"/>: answers end with London days.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>True for a forward step up to and including signing (A) or start (B): answers must still be good on its day.</summary>
    public bool NeedsFreshAnswers { get; internal init; }

    public Reason? Reason { get; internal init; }

    /// <summary>For a forward step, the ids of the answers it relied on, separated by spaces.</summary>
    public string? ReliedOn { get; internal init; }

    /// <summary>True where only the victim contact worker and the decision-maker may see the entry.</summary>
    public bool IsRestricted { get; private set; }

    /// <summary>Free text and the restricted face of the reason, kept beside the entry.</summary>
    public JournalDetail? Detail { get; internal set; }

    /// <summary>Hash of the entry before it in the chain; filled when the chain is sealed.</summary>
    public byte[]? PreviousHash { get; private set; }

    /// <summary>Hash of this entry and the one before; filled when the chain is sealed.</summary>
    public byte[]? Hash { get; private set; }
}

/// <summary>What stands beside a journal entry and can be removed at disposal.</summary>
public sealed class JournalDetail
{
    public const int NoteMaxLength = 4000;

    /// <summary>The entry's own id.</summary>
    public long Id { get; private set; }

    /// <summary>For everybody who may see the entry.</summary>
    public string? Note { get; internal init; }

    /// <summary>For the victim contact worker and the decision-maker only.</summary>
    public string? RestrictedNote { get; internal init; }

    public RestrictedReason? RestrictedReason { get; internal init; }

    /// <summary>The crime outcome of a disposal; restricted, because some outcomes tell the victim's view.</summary>
    public CrimeOutcome? Outcome { get; internal init; }

    internal bool IsEmpty => Note is null && RestrictedNote is null && RestrictedReason is null && Outcome is null;
}

/// <summary>What somebody says of an action: the coded reason and the free text.</summary>
/// <param name="Note">Why, in words everybody on the case may read.</param>
/// <param name="Reason">The neutral coded reason, where the action has one.</param>
/// <param name="RestrictedNote">What only the victim contact worker and the decision-maker may read.</param>
/// <param name="RestrictedReason">The restricted coded reason.</param>
/// <param name="Outcome">The crime outcome of a disposal.</param>
/// <param name="Until">Until when a case that is set aside rests.</param>
/// <param name="PassedTo">Where a voluntary case that ended under review was passed on to; kept with the restricted note.</param>
public sealed record Because(
    string? Note = null,
    Reason? Reason = null,
    string? RestrictedNote = null,
    RestrictedReason? RestrictedReason = null,
    CrimeOutcome? Outcome = null,
    DateOnly? Until = null,
    string? PassedTo = null)
{
    public const int PassedToMaxLength = 200;


    /// <summary>Nothing to say.</summary>
    public static Because None { get; } = new();
}
