using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.Programmes;

/// <summary>Why two people are not to be in one group (product.md 6).</summary>
public enum ApartCause
{
    /// <summary>Said by one of them, or known otherwise.</summary>
    Stated,

    /// <summary>One crime, two people.</summary>
    CoAccused,

    /// <summary>They live under one roof.</summary>
    SameHousehold,

    /// <summary>One is the new partner of somebody whom the other harmed.</summary>
    NewPartner,
}

/// <summary>
/// Somebody's word that two people, or somebody and a colleague who leads groups, are not to be in one group (product.md 6).
/// Append-only: it ends by a second entry. What her side records, his side never sees: of every cause only "he cannot have a
/// place there" is said (RS-04).
/// </summary>
public sealed class KeepApart
{
    public const int NoteMaxLength = 500;

    private KeepApart()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Of a pair of people, the smaller id, so that a pair is found whichever way round it was said.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The other of the pair; null where it is a colleague.</summary>
    public Guid? OtherId { get; private set; }

    /// <summary>The colleague who is not to lead a group he sits in.</summary>
    public Guid? StaffId { get; private set; }

    public ApartCause Cause { get; private set; }

    /// <summary>How it is known; read only by those who may see the entry.</summary>
    public string? Note { get; private set; }

    /// <summary>The entry this one ends; null for one that keeps apart.</summary>
    public Guid? Ends { get; private set; }

    public Guid By { get; private set; }

    /// <summary>In which role: decides who may see it.</summary>
    public Role Role { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The causes somebody in a role may record: who shares her home and whom she lives with now is hers to say.</summary>
    public static IReadOnlyList<ApartCause> CausesFor(Role role) => role switch
    {
        Role.VictimContactWorker => [ApartCause.NewPartner, ApartCause.SameHousehold, ApartCause.CoAccused, ApartCause.Stated],
        Role.DecisionMaker => [ApartCause.Stated, ApartCause.CoAccused],
        Role.Facilitator => [ApartCause.Stated],
        Role.CustodySupportWorker or Role.ForceAnalyst or Role.OpccStaff or Role.Administrator or Role.System => [],
    };

    /// <summary>Keeps two people apart.</summary>
    /// <exception cref="CaseRuleException">It is one person, or not this role's to record.</exception>
    public static KeepApart People(Guid personId, Guid otherId, ApartCause cause, string? note, Stamp stamp)
    {
        Refuse.Unless(personId != otherId, "That is a case of the same person. Enter the reference of somebody else's case.");
        var (first, second) = otherId.CompareTo(personId) < 0 ? (otherId, personId) : (personId, otherId);
        return Make(first, second, staffId: null, cause, note, stamp);
    }

    /// <summary>Keeps somebody from groups that a colleague leads.</summary>
    /// <exception cref="CaseRuleException">Not this role's to record.</exception>
    public static KeepApart FromColleague(Guid personId, Guid staffId, ApartCause cause, string? note, Stamp stamp) =>
        Make(personId, otherId: null, staffId, cause, note, stamp);

    /// <summary>Ends it.</summary>
    /// <exception cref="CaseRuleException">It is itself an end, or not this reader's to end.</exception>
    public KeepApart End(string? note, Stamp stamp)
    {
        Refuse.Unless(Ends is null, "That has ended already. Reload the page.");
        Refuse.Unless(MayBeEndedBy(stamp.By), "Somebody else recorded that. Ask a decision-maker to end it.");
        return new()
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(stamp.At)),
            PersonId = PersonId,
            OtherId = OtherId,
            StaffId = StaffId,
            Cause = Cause,
            Note = Blank(note),
            Ends = Id,
            By = stamp.By.UserId,
            Role = stamp.By.Role,
            At = stamp.At,
        };
    }

    /// <summary>Who sees it may end it: her side its own, a decision-maker any, a facilitator what he recorded himself.</summary>
    public bool MayBeEndedBy(Actor actor) => actor.Role switch
    {
        Role.DecisionMaker => true,
        Role.VictimContactWorker => Role == Role.VictimContactWorker,
        Role.Facilitator => Role == Role.Facilitator && By == actor.UserId,
        Role.CustodySupportWorker or Role.ForceAnalyst or Role.OpccStaff or Role.Administrator or Role.System => false,
    };

    private static KeepApart Make(Guid personId, Guid? otherId, Guid? staffId, ApartCause cause, string? note, Stamp stamp)
    {
        Refuse.Unless(CausesFor(stamp.By.Role).Contains(cause), "Choose a cause from the list.");
        return new()
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(stamp.At)),
            PersonId = personId,
            OtherId = otherId,
            StaffId = staffId,
            Cause = cause,
            Note = Blank(note),
            By = stamp.By.UserId,
            Role = stamp.By.Role,
            At = stamp.At,
        };
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Words for causes.</summary>
public static class ApartCauses
{
    /// <summary>As a label of a choice, for who may see the cause.</summary>
    public static string InWords(this ApartCause cause) => cause switch
    {
        ApartCause.Stated => "Stated conflict",
        ApartCause.CoAccused => "Co-accused",
        ApartCause.SameHousehold => "Same household",
        ApartCause.NewPartner => "Her new partner",
    };
}
