using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;

namespace Interventions.Web.Data.DemoData;

/// <summary>Groups and their sessions, laid out round the day of the first start.</summary>
internal static class DemoCalendar
{
    /// <summary>Workshop pairs begin six weeks apart over two years, the last of them in about four weeks.</summary>
    private const int CaraEvery = 42;
    private const int CaraGroups = 20;

    /// <summary>Weekly groups begin eight weeks apart.</summary>
    private const int WeeklyEvery = 56;
    private const int WeeklyGroups = 16;

    /// <summary>Four weekly groups run side by side in one hall with the same two colleagues, so each has an hour of its own.</summary>
    private static readonly int[] WeeklyHours = [17, 19, 15, 8];

    private static readonly (string Area, string Town, string Venue, int CaraDay, int WeeklyDay)[] Places =
    [
        ("CHE", "Crewe", "Crewe Lifestyle Centre", -11, -27),
        ("CWC", "Chester", "St Oswald's Hall, Chester", -12, -26),
        ("HAL", "Runcorn", "Runcorn Community Hub", -10, -25),
        ("WAR", "Warrington", "The Gateway, Warrington", -13, -28),
    ];

    public static IEnumerable<Group> Groups(DateOnly firstStart, ProgrammeVersion cara, ProgrammeVersion weekly)
    {
        var monday = MondayOf(firstStart);
        foreach (var place in Places)
        {
            for (var i = 0; i < CaraGroups; i++)
            {
                yield return Make(firstStart, place, cara, monday.AddDays(place.CaraDay - (CaraEvery * (CaraGroups - 2 - i))), hour: 10, i, "workshops");
            }

            for (var i = 0; i < WeeklyGroups; i++)
            {
                yield return Make(firstStart, place, weekly, monday.AddDays(place.WeeklyDay - (WeeklyEvery * (WeeklyGroups - 2 - i))), WeeklyHours[i % WeeklyHours.Length], i, "evenings");
            }
        }

        // Begins after the next of its area, so that whoever is seated in the story is not seated here.
        yield return Make(firstStart, Places[0], weekly, monday.AddDays(Places[0].WeeklyDay + WeeklyEvery + WeeksLater), hour: 12, WeeklyGroups, "evenings", "in Polish", "Polish");
    }

    private const int WeeksLater = 21;

    private static readonly ClosedDays Closed = new(new(BankHolidays.EnglandAndWales.Select(h => h.Day)), []);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static Group Make(DateOnly firstStart, (string Area, string Town, string Venue, int, int) place, ProgrammeVersion programme, DateOnly first, int hour, int number, string what, string? named = null, string language = ProgrammeVersion.English)
    {
        Group group = new()
        {
            Id = IdOf(place.Area, number + 1, what),
            Name = $"{place.Town} {named ?? what}, {first.ToString("MMM yyyy", Hosting.British.Culture)}",
            ProgrammeVersionId = programme.Id,
            Programme = programme,
            AreaCode = place.Area,
            Venue = place.Venue,
            Capacity = programme.Capacity,
            Sex = Sex.Male,
            Language = language,
        };
        group.LedBy([DemoStaff.Of(Role.Facilitator, place.Area).Id, DemoStaff.Of(Role.Facilitator, place.Area, 2).Id]);
        group.Schedule(Enumerable.Range(0, programme.Sessions).Select(i => At(Open(first.AddDays(i * programme.DaysBetween)), hour)));
        return group;

        DateOnly Open(DateOnly day) => day <= firstStart || Closed.WhyClosed(day, place.Area, place.Venue) is null ? day : Open(day.AddDays(1));
    }

    /// <summary>An instant on a London day. Never between one and two in the morning, when a reading may not exist.</summary>
    public static DateTime At(DateOnly day, int hour, int minute = 0) =>
        London.LocalToUtc(day.ToDateTime(new TimeOnly(hour, minute))) is LocalTimeReading.Once once ? once.Utc : London.StartOfDayUtc(day).AddHours(hour);

    private static Guid IdOf(string area, int number, string what) =>
        new($"de3a0000-0000-7000-8000-{(Array.FindIndex(Places, p => p.Area == area) * 100) + number + (what == "evenings" ? 50 : 0):D12}");
}
