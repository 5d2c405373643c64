using System.Collections.ObjectModel;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;

namespace Interventions.Domain.Programmes;

/// <summary>A session somebody could go to.</summary>
/// <param name="Number">Position in the programme, from 1.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="Day">The London day.</param>
public readonly record struct Slot(int Number, DateTime StartsAt, DateTime EndsAt, DateOnly Day);

/// <summary>A group as far as it decides whether somebody can finish: its sessions, its places, and for whom it is.</summary>
public sealed class GroupOffer
{
    /// <summary>The numbers held from each slot on, a bit each, so that what a group cannot give is seen without walking it.</summary>
    private readonly ulong[] _from;

    /// <param name="id">The group.</param>
    /// <param name="name">As it stands in a sentence.</param>
    /// <param name="slots">Sessions that are held; cancelled ones left out.</param>
    /// <param name="seatsLeft">Places nobody holds.</param>
    /// <param name="sex">For whom it is; null takes anybody.</param>
    public GroupOffer(Guid id, string name, IEnumerable<Slot> slots, int seatsLeft, Sex? sex)
    {
        (Id, Name, SeatsLeft, Sex) = (id, name, seatsLeft, sex);
        Slots = [.. slots.OrderBy(s => s.StartsAt).ThenBy(s => s.Number)];
        _from = new ulong[Slots.Length + 1];
        for (var i = Slots.Length - 1; i >= 0; i--)
        {
            _from[i] = _from[i + 1] | (1UL << (Slots[i].Number - 1));
        }
    }

    public Guid Id { get; }

    public string Name { get; }

    public int SeatsLeft { get; }

    public Sex? Sex { get; }

    /// <summary>In the order they come.</summary>
    public Slot[] Slots { get; }

    /// <summary>The first slot that begins after a moment; their number where none does.</summary>
    internal int FirstAfter(DateTime moment)
    {
        var (low, high) = (0, Slots.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Slots[middle].StartsAt > moment ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>The numbers of the slots from one on, session 1 in the lowest bit.</summary>
    internal ulong NumbersFrom(int slot) => _from[slot];

    /// <summary>A group's own sessions with its places.</summary>
    public static GroupOffer Of(Group group, int taken, string? name = null) => new(
        group.Id, name ?? group.Name, group.Held.Select(s => new Slot(s.Number, s.StartsAt, s.EndsAt, London.DayOf(s.StartsAt))), Math.Max(0, group.Capacity - taken), group.Sex);
}

/// <summary>The groups of every programme, sorted once for any number of questions.</summary>
public sealed class GroupCalendar
{
    private static readonly GroupOffer[] None = [];

    private readonly ReadOnlyDictionary<(string Code, int Sessions), GroupOffer[]> _groups;

    /// <param name="groups">Each with the version it runs.</param>
    public GroupCalendar(IEnumerable<(ProgrammeVersion Programme, GroupOffer Offer)> groups) => _groups = groups
        .GroupBy(g => (g.Programme.Code, g.Programme.Sessions), g => g.Offer).ToDictionary(g => g.Key, g => g.OrderBy(o => o.Id).ToArray()).AsReadOnly();

    private GroupCalendar(ReadOnlyDictionary<(string Code, int Sessions), GroupOffer[]> groups) => _groups = groups;

    /// <summary>Every group in it.</summary>
    public IReadOnlyList<Guid> Ids => [.. _groups.Values.SelectMany(g => g).Select(g => g.Id)];

    /// <summary>The same without groups that are not offered to somebody.</summary>
    public GroupCalendar Without(IReadOnlySet<Guid> groups) =>
        groups.Count == 0 ? this : new(_groups.ToDictionary(g => g.Key, g => g.Value.Where(o => !groups.Contains(o.Id)).ToArray()).AsReadOnly());

    /// <summary>The groups whose seats serve a case of a version (<see cref="ProgrammeVersion.SharesGroupsWith"/>).</summary>
    public IReadOnlyList<GroupOffer> For(ProgrammeVersion rules) => _groups.GetValueOrDefault((rules.Code, rules.Sessions), None);
}
