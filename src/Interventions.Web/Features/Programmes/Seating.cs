using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>
/// The one way to a seat, whatever it comes from: the waiting list, a restart, a move. Who may sit with whom is asked of the tracker,
/// which reads what facilitators never see and answers yes or no (docs/decisions/0024). Where it cannot answer, nobody is seated.
/// </summary>
public sealed class Seating(Mediators mediators, CurrentUser user)
{
    /// <summary>Books a place. The group is read before its places and its company: whoever books in between has raised its version, and this save is asked again.</summary>
    public Task BookAsync(AppDb db, CaseFile file, Guid groupId, Stamp stamp, CancellationToken ct) => SeatAsync(db, file, groupId, file.BookSeat, stamp, ct);

    /// <summary>Releases his seat and books another in the same save.</summary>
    public async Task MoveAsync(AppDb db, CaseFile file, Guid groupId, Stamp stamp, CancellationToken ct)
    {
        var left = await LeftByAsync(db, file, ct);
        await SeatAsync(db, file, groupId, file.MoveSeat, stamp, ct);
        left?.CancelWhatIsAhead(NowElsewhere, stamp);
    }

    /// <summary>Releases his seat and books the one in a series made for him; nobody else can be in it.</summary>
    public async Task MoveAsync(AppDb db, CaseFile file, Group series, Stamp stamp, CancellationToken ct)
    {
        var left = await LeftByAsync(db, file, ct);
        await RefuseLeadsAsync(null, [file.PersonId], [.. series.Facilitators.Select(f => f.UserId)], ct);
        file.MoveSeat(series, 0, stamp);
        left?.CancelWhatIsAhead(NowElsewhere, stamp);
    }

    private const string NowElsewhere = "He goes on in another seat.";

    /// <summary>The series of his own that he would leave empty; null where he sits in a group.</summary>
    private static async Task<Group?> LeftByAsync(AppDb db, CaseFile file, CancellationToken ct) => file.HeldSeat is { } seat
        ? await db.Groups.Include(g => g.Programme).Include(g => g.Sessions).SingleOrDefaultAsync(g => g.Id == seat.GroupId && g.Mode == DeliveryMode.OneToOne, ct)
        : null;

    private async Task SeatAsync(AppDb db, CaseFile file, Guid groupId, Func<Group, int, Stamp, bool, Seat> seat, Stamp stamp, CancellationToken ct)
    {
        var group = await db.Groups.InAreasOf(user).Include(g => g.Programme).Include(g => g.Sessions).SingleOrDefaultAsync(g => g.Id == groupId, ct)
            ?? throw new CaseRuleException("That group is not in your areas. Choose another.");
        var taken = await db.Seats.CountAsync(s => s.GroupId == groupId && s.ReleasedAt == null, ct);
        var keptOut = await KeptOutAsync([file.PersonId], [groupId], ct);
        seat(group, taken, stamp, keptOut.Count > 0);
    }

    /// <summary>Which of some people cannot have a place in which of some groups.</summary>
    public async Task<IReadOnlySet<KeptOut>> KeptOutAsync(IReadOnlyList<Guid> people, IReadOnlyList<Guid> groups, CancellationToken ct) =>
        Answer(await mediators.ForSystem().Send(new CheckCompany.Query(people, groups), ct));

    /// <summary>The groups that may be offered to somebody, for whatever proposes a seat. One he sits in already stays.</summary>
    public async Task<GroupCalendar> OfferedToAsync(Guid personId, Guid? held, GroupCalendar calendar, CancellationToken ct) =>
        calendar.Without((await KeptOutAsync([personId], calendar.Ids, ct)).Select(k => k.GroupId).Where(id => id != held).ToHashSet());

    /// <summary>Refuses, without saying whom, colleagues who cannot lead a group.</summary>
    /// <exception cref="CaseRuleException">One of them cannot.</exception>
    public async Task RefuseLeadsAsync(Guid? groupId, IReadOnlyList<Guid> people, IReadOnlyList<Guid> staff, CancellationToken ct)
    {
        if (!Answer(await mediators.ForSystem().Send(new CheckLeads.Query(groupId, people, staff), ct)))
        {
            throw new CaseRuleException(Company.NotToLead);
        }
    }

    private static T Answer<T>(Outcome<T> outcome) => outcome.Problem is { } problem ? throw new CaseRuleException(problem.Message) : outcome.Value;
}
