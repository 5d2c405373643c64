using System.Text.Json;
using Interventions.Domain.Cautions;
using Interventions.Domain.Letters;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.CalendarFeeds;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.Letters;
using Interventions.Web.Features.RestrictedCases;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Wall;

/// <summary>
/// Whatever leaves the tracker as a message holds nothing of a victim, whoever it is for: letters and texts to him, calendar
/// feeds, notices of a broken glass. Nothing else is sent anywhere, and the last test says so.
/// </summary>
public sealed class MessageTests
{
    private const string Mark = "Zqmessage";

    [Fact]
    public async Task Letters_texts_and_calendars_hold_nothing_of_hers()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        await using (var db = app.Db())
        {
            db.Add(new ProviderContact { AreaCode = "CHE", Service = ServiceKind.Programme, Provider = "Example Provider", Place = "Crewe", Telephone = "01632 960001", EffectiveFrom = new(2024, 8, 8), AddedAt = TestApp.Start.UtcDateTime });
            await db.SaveChangesAsync();
        }

        var group = await app.FormedGroup("custody-32-1");
        Assert.Null((await app.SendAs(Role.Facilitator, new ChangeLeads.Command { GroupId = group, Facilitators = [TestPerson.Facilitator.Id] })).Problem);
        var id = await app.SeatedCase(group, Domain.Cases.Track.Voluntary);
        await MarkAsync(app, id);
        app.Clock.Advance(TimeSpan.FromDays(4));

        List<string> messages = [];
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            if ((await app.SendAs(Role.Facilitator, new ViewLetters.Query(id, kind))).Value.Draft is { } draft)
            {
                messages.Add(JsonSerializer.Serialize(draft));
            }
        }

        Assert.NotEmpty(messages);
        messages.Add((await app.SendAs(Role.Facilitator, new ReadCalendarFeed.Query())).Value);
        Assert.Contains("BEGIN:VEVENT", messages[^1], StringComparison.Ordinal);
        Assert.All(messages, m => Assert.DoesNotContain(Mark, m, StringComparison.OrdinalIgnoreCase));
        Assert.All(messages, m => Assert.DoesNotContain("900177", m, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_notice_of_a_broken_glass_holds_nothing_of_hers()
    {
        await using var app = await TestApp.On();
        var id = await app.Referred(change: r => r with { IsRestricted = true });
        await app.SendAs(Role.VictimContactWorker, new BreakGlass.Command { CaseId = id, Reason = "She rang." });
        await MarkAsync(app, id);

        var rows = (await app.SendAs(TestPerson.CustodyWorker, new ListBreakGlass.Query())).Value.Rows;

        Assert.NotEmpty(rows);
        Assert.DoesNotContain(Mark, JsonSerializer.Serialize(rows), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A new way of sending anything is named here once a test above looks into what it sends.</summary>
    [Fact]
    public void Nothing_else_is_sent_anywhere() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("src"), "*.*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".cs" or ".razor" or ".csproj" && !f.Contains("Migrations", StringComparison.Ordinal)),
            file => Assert.All(
                (string[])["SmtpClient", "MailKit", "IEmailSender", "new HttpClient", "IHttpClientFactory", "mailto:", "sms:", "SendGrid", "Twilio", "WebPush"],
                way => Assert.False(File.ReadAllText(file).Contains(way, StringComparison.Ordinal), $"{file}: {way}")));

    private static async Task MarkAsync(TestApp app, Guid caseId)
    {
        var link = await app.VictimEntered(caseId, c => (c.Name, c.VictimRef, c.SafeContact, c.Interpreter) = ($"{Mark} name", $"{Mark} ref", $"{Mark} contact", $"{Mark} interpreter"));
        Assert.Null((await app.PlanMade(caseId, link, c => (c.Points, c.CodeWord, c.NotToBeTold, c.Note) = ([new() { Value = "07700 900177", IsHersAlone = true }], $"{Mark} word", $"{Mark} told", $"{Mark} note"))).Problem);
        Assert.Null((await app.Answered(caseId, link, change: c => (c.How, c.HerWords, c.Wishes, c.Pressure) = (AskedHow.SheRang, $"{Mark} words", $"{Mark} wishes", $"{Mark} pressure"))).Problem);
    }
}
