using System.Globalization;
using System.Text;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.CalendarFeeds;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.CalendarFeeds;

public sealed class CalendarFeedTests
{
    [Theory, OnBothEngines]
    public async Task Shows_the_sessions_of_the_groups_he_leads_and_no_person_or_programme(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        var mine = await LedAsync(app);
        var spring = await LedAsync(app, first: new(2027, 3, 13), venue: "Church hall, Nantwich"); // the clocks change between its two sessions
        await app.FormedGroup();
        await app.SeatedCase(mine);

        var text = (await app.SendAs(Role.Facilitator, new ReadCalendarFeed.Query())).Value;
        var events = Parse(text);

        List<Domain.Programmes.Session> sessions = [.. await app.SessionsOf(mine), .. await app.SessionsOf(spring)];
        Assert.Equal(sessions.Select(s => s.StartsAt), events.Select(e => Utc(e["DTSTART;TZID=Europe/London"])));
        Assert.Equal(sessions.Select(s => s.EndsAt), events.Select(e => Utc(e["DTEND;TZID=Europe/London"])));
        Assert.Equal(["Session 1: Crewe", "Session 2: Crewe", "Session 1: Crewe", "Session 2: Crewe"], events.Select(e => e["SUMMARY"]));
        Assert.All(events, e => Assert.StartsWith("Church hall", e["LOCATION"], StringComparison.Ordinal));
        Assert.All((string[])["CARA", "Hughes", "CHE-2026", "ATTENDEE", "ORGANIZER"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        Assert.Empty((await app.SendAs(TestPerson.Facilitator.In("WAR"), new ReadCalendarFeed.Query())).Value.Split("BEGIN:VEVENT").Skip(1));
    }

    [Fact]
    public async Task A_moved_session_has_a_higher_sequence_a_cancelled_one_says_so_and_a_catch_up_is_marked()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        var group = await LedAsync(app);
        async Task<List<Dictionary<string, string>>> Read() => Parse((await app.SendAs(Role.Facilitator, new ReadCalendarFeed.Query())).Value);
        var before = await Read();
        var second = (await app.SessionsOf(group))[1];

        Assert.Null((await app.SendAs(Role.Facilitator, new MoveSession.Command { GroupId = group, SessionId = second.Id, Day = second.Day.AddDays(1), StartsAt = new(14, 0) })).Problem);
        var moved = await Read();
        Assert.Equal(before.Select(e => e["UID"]), moved.Select(e => e["UID"]));
        Assert.True(Number(moved[1]["SEQUENCE"]) > Number(before[1]["SEQUENCE"]));
        Assert.Equal(London.ToLocal((await app.SessionsOf(group))[1].StartsAt), Utc(moved[1]["DTSTART;TZID=Europe/London"]) is var at ? London.ToLocal(at) : default);

        Assert.Null((await app.SendAs(Role.Facilitator, new CancelSession.Command { GroupId = group, SessionId = second.Id, Reason = "Flood" })).Problem);
        Assert.Null((await app.SendAs(Role.Facilitator, new AddCatchUp.Command { GroupId = group, Number = 2, Day = second.Day.AddDays(7), StartsAt = new(10, 0) })).Problem);
        var after = await Read();
        Assert.Equal(["CONFIRMED", "CANCELLED", "CONFIRMED"], after.Select(e => e["STATUS"]));
        Assert.Equal("Session 2 (catch-up): Crewe", after[2]["SUMMARY"]);
        Assert.DoesNotContain(after, e => e.Values.Any(v => v.Contains("Flood", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_that_is_recorded_of_somebody_in_the_group_shows_in_it()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        var group = await LedAsync(app);
        var (one, other) = (await app.SeatedCase(group), await app.EnrolledCase());
        var before = (await app.SendAs(Role.Facilitator, new ReadCalendarFeed.Query())).Value;

        Assert.Null((await app.SendAs(Role.VictimContactWorker, new Web.Features.KeptApart.KeepTwoApart.Command
        {
            CaseId = one,
            OtherReference = (await app.FileNow(other)).Reference,
            Cause = Domain.Programmes.ApartCause.NewPartner,
        })).Problem);
        await app.Withdraw(one);
        await app.SeatedCase(group, surname: "Baker");

        Assert.Equal(before, (await app.SendAs(Role.Facilitator, new ReadCalendarFeed.Query())).Value);
    }

    [Theory, OnBothEngines]
    public async Task The_address_is_made_renewed_and_ended_by_its_owner_and_only_its_hash_is_kept(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        Assert.Null((await app.SendAs(Role.Facilitator, new SeeCalendarFeed.Query())).Value.MadeAt);

        var first = (await app.SendAs(Role.Facilitator, new MakeCalendarFeed.Command())).Value;
        var second = (await app.SendAs(Role.Facilitator, new MakeCalendarFeed.Command())).Value;
        Assert.NotEqual(first, second);
        Assert.True(first.Length >= 43);
        await using (var db = app.Db())
        {
            var kept = await db.CalendarFeeds.SingleAsync();
            Assert.Equal(CalendarFeed.HashOf(second), kept.TokenHash);
        }

        Assert.NotNull((await app.SendAs(Role.Facilitator, new SeeCalendarFeed.Query())).Value.MadeAt);
        Assert.All(app.Log.Lines, line => Assert.DoesNotContain(second, line, StringComparison.Ordinal));
        await app.SendAs(Role.Facilitator, new EndCalendarFeed.Command());
        Assert.Null((await app.SendAs(Role.Facilitator, new SeeCalendarFeed.Query())).Value.MadeAt);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, new MakeCalendarFeed.Command())).Problem);
    }

    [Fact]
    public async Task Long_and_odd_text_is_folded_and_escaped()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        var venue = "Neuadd, Llanfair; \\ ŵŷ " + new string('é', 60);
        await LedAsync(app, venue: venue);

        var text = (await app.SendAs(Role.Facilitator, new ReadCalendarFeed.Query())).Value;

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal)));
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.All(Parse(text), e => Assert.Equal(venue, e["LOCATION"]));
    }

    private static async Task<Guid> LedAsync(TestApp app, DateOnly? first = null, string? venue = null)
    {
        var outcome = await app.SendAs(Role.Facilitator, new CreateGroup.Command
        {
            ProgrammeVersionId = "cara-1",
            Name = "Crewe",
            AreaCode = "CHE",
            Venue = venue ?? "Church hall, Crewe",
            Capacity = 12,
            Sex = Sex.Male,
            FirstDay = first ?? new(2026, 12, 5),
            StartsAt = new(10, 0),
            Facilitators = [TestPerson.Facilitator.Actor.UserId],
        });
        Assert.Null(outcome.Problem);
        return outcome.Value;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>By the rules the calendar itself gives: summer time from one in the morning UTC on the last Sunday of March to that of October.</summary>
    private static DateTime Utc(string local)
    {
        var at = DateTime.ParseExact(local, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        DateTime LastSunday(int month) => Enumerable.Range(1, 31).Select(d => new DateTime(at.Year, month, d, 1, 0, 0)).Last(d => d.DayOfWeek == DayOfWeek.Sunday);
        var utc = at > LastSunday(3) && at <= LastSunday(10) ? at.AddHours(-1) : at;
        return DateTime.SpecifyKind(utc, DateTimeKind.Utc);
    }

    /// <summary>Unfolds and takes apart what a calendar program would.</summary>
    private static List<Dictionary<string, string>> Parse(string text)
    {
        List<Dictionary<string, string>> events = [];
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).SkipWhile(l => l != "END:VTIMEZONE"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon], line[(colon + 1)..]);
            if (line == "BEGIN:VEVENT")
            {
                events.Add([]);
            }
            else if (events.Count > 0 && name is not ("END" or "BEGIN"))
            {
                events[^1].Add(name, value.Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal));
            }
        }

        return events;
    }
}
