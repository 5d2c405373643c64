using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>
/// A victim in a case: the link that carries her answers. Who she is stands in <see cref="Victim"/>, on her side of the wall.
/// </summary>
public sealed class CaseVictim
{
    private readonly List<SupportAnswer> _answers = [];

    private CaseVictim()
    {
    }

    internal CaseVictim(Guid id, Guid caseId, Guid victimId, bool isChild, ChildBand? band, Stamp stamp)
    {
        (Id, CaseId, VictimId, IsChild, ChildBand) = (id, caseId, victimId, isChild, band);
        (LinkedBy, LinkedAt) = (stamp.By.UserId, stamp.At);
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid VictimId { get; private set; }

    /// <summary>Under 16: linked, never asked (V-07). Set once, when she or he is linked.</summary>
    public bool IsChild { get; private set; }

    /// <summary>How old she or he was when linked, in a band: all of a child that leaves her side, and only as a count. Null for adults.</summary>
    public ChildBand? ChildBand { get; private set; }

    public Guid LinkedBy { get; private set; }

    public DateTime LinkedAt { get; private set; }

    /// <summary>Who asked for her to be unlinked; somebody else has to do it while her latest answer is not "supports".</summary>
    public Guid? UnlinkAskedBy { get; internal set; }

    public DateTime? UnlinkedAt { get; internal set; }

    /// <summary>All answers, in the order recorded.</summary>
    public IReadOnlyList<SupportAnswer> Answers => [.. _answers.OrderBy(a => a.Version)];

    /// <summary>True if the gate asks about her.</summary>
    public bool IsAsked => !IsChild && UnlinkedAt is null;

    /// <summary>The answer that stands: the last recorded among those that count; null while she has not been asked.</summary>
    public SupportAnswer? Latest => _answers.Where(a => a.Counts).MaxBy(a => a.Version);

    internal void Add(SupportAnswer answer) => _answers.Add(answer);
}

/// <summary>
/// Somebody harmed, or a child who saw it (V-07). Lives on her side: no query of another role than victim contact worker
/// and decision-maker reads this table.
/// </summary>
public sealed class Victim
{
    public const int NameMaxLength = 100;
    public const int ContactMaxLength = 400;

    public Guid Id { get; init; }

    public required string Name { get; set; }

    public DateOnly? DateOfBirth { get; set; }

    /// <summary>The force's own number for her, which tells "same victim" in the crime extract.</summary>
    public string? VictimRef { get; set; }

    /// <summary>
    /// What was typed about reaching her when she was entered. Carried over as the note of her first <see cref="SafeContactPlan"/>,
    /// which is what counts from then on.
    /// </summary>
    public string? SafeContact { get; set; }

    /// <summary>Needs an interpreter who is not family (V-22).</summary>
    public string? Interpreter { get; set; }

    /// <summary>Informed within 1 working day rather than 5 (V-02, V-03).</summary>
    public bool EnhancedRights { get; set; } = true;
}
