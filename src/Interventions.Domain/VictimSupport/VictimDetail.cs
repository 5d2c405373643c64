using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>What can be on record of a victim or child beside name and safe contact.</summary>
public enum VictimDetailKind
{
    Nickname,
    Phone,
    Address,
    School,
    Workplace,
}

/// <summary>
/// Something that would give a victim or child away, kept so that the leak guard knows it. On her side of the wall, like
/// <see cref="Victim"/>. Never changed: what is wrong is removed and entered anew.
/// </summary>
public sealed class VictimDetail
{
    public const int TextMaxLength = 200;

    private VictimDetail()
    {
    }

    public VictimDetail(Guid id, Guid victimId, VictimDetailKind kind, string text, Stamp stamp) =>
        (Id, VictimId, Kind, Text, AddedBy, AddedAt) = (id, victimId, kind, text.Trim(), stamp.By.UserId, stamp.At);

    public Guid Id { get; private set; }

    public Guid VictimId { get; private set; }

    public VictimDetailKind Kind { get; private set; }

    /// <summary>As entered.</summary>
    public string Text { get; private set; } = "";

    public Guid AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }

    public Guid? RemovedBy { get; private set; }

    /// <summary>When it was taken out; the guard goes on knowing it, for a former address gives her away too.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Takes it out of what is shown.</summary>
    public void Remove(Stamp stamp)
    {
        if (RemovedAt is null)
        {
            (RemovedBy, RemovedAt) = (stamp.By.UserId, stamp.At);
        }
    }
}
