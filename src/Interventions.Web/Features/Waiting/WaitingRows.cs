using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Programmes;

namespace Interventions.Web.Features.Waiting;

/// <summary>Puts those who wait into their order. Each programme's groups are read once, and who may sit with whom is asked once for all.</summary>
internal static class WaitingRows
{
    /// <param name="Number">Position in the list, from 1.</param>
    /// <param name="Programme">What he is or would be enrolled on.</param>
    public sealed record Waits(int Number, CaseFile File, string? Programme, WaitingPlace Place);

    public static async Task<IReadOnlyList<Waits>> WaitingAsync(this AppDb db, List<CaseFile> files, Seating seating, DateTime now, CancellationToken ct)
    {
        List<(CaseFile File, FinishFacts? Facts)> asked = [];
        var sessions = (await db.SessionsAsync(files, ct)).ToDictionary(s => s.Id);
        foreach (var file in files)
        {
            var his = file.Attendance.Select(a => a.SessionId).Distinct().Select(id => sessions[id]).ToList();
            asked.Add((file, file.FactsToFinish(file.Programme ?? await FinishReading.AskedAsync(db, file, ct), his, now)));
        }

        Dictionary<(string Programme, string Force), GroupCalendar> calendars = [];
        foreach (var key in asked.Where(a => a.Facts is not null).Select(a => (a.Facts!.Rules.Name, a.File.Policy.Force)).Distinct())
        {
            calendars[key] = await db.CalendarAsync(key.Name, key.Force, held: null, now, ct);
        }

        var people = files.Select(f => f.PersonId).Distinct().ToList();
        var keptOut = await seating.KeptOutAsync(people, [.. calendars.Values.SelectMany(c => c.Ids).Distinct()], ct);
        var places = asked.ConvertAll(a => (a.File, a.Facts?.Rules.Name, Place: WaitingPlace.Of(a.Facts, Offered(a.File, a.Facts), a.File.WaitingSince)));
        return [.. places.OrderBy(p => p.Place.Order).ThenBy(p => p.File.Id).Select((p, i) => new Waits(i + 1, p.File, p.Name, p.Place))];

        List<GroupOffer> Offered(CaseFile file, FinishFacts? facts) => facts is null
            ? []
            : [.. calendars[(facts.Rules.Name, file.Policy.Force)].For(facts.Rules).Where(g => !keptOut.Contains(new(file.PersonId, g.Id)))];
    }
}
