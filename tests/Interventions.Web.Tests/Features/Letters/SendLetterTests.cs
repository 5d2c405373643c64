using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Letters;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.Letters;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Interventions.Web.Tests.Features.Letters;

/// <summary>What is written to him, and when nothing is (decision 26). Booked on Sunday 22 Nov 2026 for the Saturday after.</summary>
public sealed class SendLetterTests
{
    private static readonly DateTimeOffset Quiet = new(2026, 11, 24, 23, 59, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Free = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);

    [Theory, OnBothEngines]
    public async Task Nothing_is_shown_or_recorded_before_the_quiet_time_ends_and_what_went_stands_as_it_went(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (id, _) = await SeatedAsync(app);
        app.Clock.SetUtcNow(Quiet);
        var view = await ViewAsync(app, id, LetterKind.AppointmentLetter);
        Assert.Equal(("Nothing goes to him before 25 Nov 2026. Try again then.", null, 0), (view.Hold, view.Draft, view.Kinds.Count));
        Assert.Equal(view.Hold, Assert.IsType<Refused>(await SendAsync(app, id, LetterKind.AppointmentLetter, "")).Message);
        Assert.Equal(view.Hold, (await app.SendAs(Role.Facilitator, new Interventions.Web.Features.Cases.ViewCase.Query(id))).Value.Details.WhyNothingGoes);

        app.Clock.SetUtcNow(Free);
        var draft = (await ViewAsync(app, id, LetterKind.AppointmentLetter)).Draft!;
        Assert.Contains("Daniel Hughes", draft.Text, StringComparison.Ordinal);
        Assert.Contains("Saturday, 28 November 2026 at 10:00", draft.Text, StringComparison.Ordinal);
        Assert.Contains("01632 960001", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vic", draft.Text, StringComparison.Ordinal);
        Assert.Contains("Look at the draft again", Assert.IsType<Refused>(await SendAsync(app, id, LetterKind.AppointmentLetter, "other")).Message, StringComparison.Ordinal);
        Assert.Null(await SendAsync(app, id, LetterKind.AppointmentLetter, draft.Checksum));

        var sent = Assert.Single((await ViewAsync(app, id)).Sent);
        Assert.Equal((draft.Text, 1, "English"), (sent.Text, sent.Version, sent.Language));
        await using var db = app.Db();
        foreach (var sql in new[] { """update "LettersToHim" set "Text" = 'Other' """, """delete from "LettersToHim" """ })
        {
            Assert.Equal(new Refused("A letter that was sent is never changed or deleted."), DatabaseErrors.ProblemIn((await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql)))!));
        }
    }

    [Fact]
    public async Task Whatever_puts_the_case_under_review_ends_drafts_and_leaves_the_same_hold_behind()
    {
        HashSet<string> holds = [];
        foreach (var cause in new[] { "answer", "pause" })
        {
            await using var app = await TestApp.On();
            var (id, _) = await SeatedAsync(app);
            app.Clock.SetUtcNow(Free);
            var link = (await app.FileNow(id)).Victims[0].Id;
            if (cause == "answer")
            {
                Assert.Null((await app.Answered(id, link, Domain.VictimSupport.AnswerKind.Withdrawn)).Problem);
            }
            else
            {
                await app.Act(id, TestPerson.Inspector, (file, stamp) => file.Pause(stamp, Because.None));
            }

            var during = await ViewAsync(app, id, LetterKind.AppointmentText);
            Assert.Equal((CaseFile.UnderReviewInWords, null), (during.Hold, during.Draft));
            Assert.Equal(CaseFile.UnderReviewInWords, Assert.IsType<Refused>(await SendAsync(app, id, LetterKind.AppointmentText, "")).Message);
            app.Clock.Advance(TimeSpan.FromMinutes(5));
            if (cause == "answer")
            {
                Assert.Null((await app.Answered(id, link)).Problem);
            }
            else
            {
                await app.Act(id, TestPerson.Inspector, (file, stamp) => file.ResolveReview(HoldKind.Pause, stamp, Because.None));
            }

            holds.Add((await ViewAsync(app, id, LetterKind.AppointmentText)).Hold!);
        }

        Assert.Equal(["Nothing goes to him before 28 Nov 2026. Try again then."], holds);
    }

    [Theory]
    [InlineData("Polish", "Polish", "sobota, 28 listopada 2026", "To be checked by a native speaker before first use.")]
    [InlineData("punjabi", "Punjabi", "ਸ਼ਨਿੱਚਰਵਾਰ, 28 ਨਵੰਬਰ 2026", "To be checked by a native speaker before first use.")]
    [InlineData("Romanian", "English", "Saturday, 28 November 2026", "He needs an interpreter")]
    public async Task It_is_in_his_language_or_says_that_he_needs_an_interpreter(string speaks, string language, string day, string note)
    {
        await using var app = await TestApp.On();
        var (id, _) = await SeatedAsync(app);
        await app.Act(id, TestPerson.Facilitator, (file, stamp) => file.AmendReferral([new(ReferralField.Language, null, speaks)], "He said so.", stamp));
        app.Clock.SetUtcNow(Free);

        foreach (var kind in new[] { LetterKind.AppointmentLetter, LetterKind.AppointmentText })
        {
            var draft = (await ViewAsync(app, id, kind)).Draft!;
            Assert.Equal(language, draft.Language);
            Assert.Contains(day, draft.Text, StringComparison.Ordinal);
            Assert.Contains(note, draft.Note, StringComparison.Ordinal);
            Assert.Equal(kind == LetterKind.AppointmentLetter && language != "Punjabi", draft.HasPdf);
        }
    }

    [Fact]
    public async Task A_miss_on_a_voluntary_case_is_followed_by_a_warning_that_threatens_nothing()
    {
        await using var app = await TestApp.On();
        var (id, session) = await SeatedAsync(app);
        app.GoTo(session);
        await app.Mark(id, session, AttendanceFact.Absent).Worked();
        Assert.Contains(FollowUp.CallOrWarn, (await app.SendAs(Role.Facilitator, new SeeWhatFollows.Query(session.Id))).Value[0].FollowUps);

        var view = await ViewAsync(app, id, LetterKind.WarningLetter);
        Assert.DoesNotContain(LetterKind.InvitationToExplain, view.Kinds);
        Assert.All(["breach", "prosecut", "caution", "court", "police", "condition"], word => Assert.DoesNotContain(word, view.Draft!.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Null(await SendAsync(app, id, LetterKind.WarningLetter, view.Draft!.Checksum));
        Assert.Null((await ViewAsync(app, id, LetterKind.InvitationToExplain)).Draft);

        await app.Act(id, TestPerson.Inspector, (file, stamp) => file.Pause(stamp, Because.None));
        await app.Act(id, TestPerson.Inspector, (file, stamp) => file.ResolveReview(HoldKind.Pause, stamp, Because.None));
        var row = (await app.SendAs(Role.Facilitator, new SeeWhatFollows.Query(session.Id))).Value[0];
        Assert.DoesNotContain(FollowUp.CallOrWarn, row.FollowUps);
        Assert.Equal("Nothing goes to him before 2 Dec 2026. Try again then.", row.Hold);
    }

    [Fact]
    public async Task On_a_caution_he_is_asked_to_explain_and_that_counts_as_asking_him()
    {
        await using var app = await TestApp.On();
        var (id, session) = await SeatedAsync(app, Track.ConditionalCaution, "cara-1");
        app.GoTo(session);
        await app.Mark(id, session, AttendanceFact.Absent).Worked();
        Assert.Null((await app.Finish(session)).Problem);
        Assert.False((await app.FileNow(id)).IsExplanationSought);

        var draft = (await ViewAsync(app, id, LetterKind.InvitationToExplain)).Draft!;
        Assert.Contains("There may be a good reason", draft.Text, StringComparison.Ordinal);
        Assert.Null(await SendAsync(app, id, LetterKind.InvitationToExplain, draft.Checksum));

        Assert.True((await app.FileNow(id)).IsExplanationSought);
        var evidence = (await app.SendAs(Role.DecisionMaker, new ViewNonCompliance.Query(id))).Value.Contacts;
        Assert.Equal(draft.Text, Assert.Single(evidence.Letters).Text);
        Assert.Single(evidence.Attempts);
    }

    [Fact]
    public async Task A_template_with_a_field_of_hers_is_refused_and_a_checked_version_takes_the_place_of_the_one_before()
    {
        await using var app = await TestApp.On();
        var (id, _) = await SeatedAsync(app);
        foreach (var text in new[] { "Dear [name], [victim] agrees.", "Dear [name], your CARA workshop is on [day]." })
        {
            Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, new AddLetterTemplate.Command { Kind = LetterKind.AppointmentLetter, Text = text })).Problem);
        }

        Assert.Null((await app.SendAs(Role.Administrator, new AddLetterTemplate.Command { Kind = LetterKind.AppointmentLetter, Language = "polish", Text = "[name], [day].", CheckedBy = "Jan Nowak" })).Problem);
        var row = (await app.SendAs(Role.Administrator, new ListLetterTemplates.Query())).Value.Single(t => t is { Kind: LetterKind.AppointmentLetter, Language: "Polish" });
        Assert.Equal((2, false), (row.Version, row.IsToBeChecked));
        await app.Act(id, TestPerson.Facilitator, (file, stamp) => file.AmendReferral([new(ReferralField.Language, null, "Polish")], "He said so.", stamp));
        app.Clock.SetUtcNow(Free);
        Assert.Equal(("Daniel Hughes, sobota, 28 listopada 2026.", null), ((await ViewAsync(app, id, LetterKind.AppointmentLetter)).Draft!.Text, (await ViewAsync(app, id, LetterKind.AppointmentLetter)).Draft!.Note));
    }

    [Fact]
    public async Task It_is_for_facilitators_and_decision_makers_and_needs_a_place_that_tells_nothing()
    {
        await using var app = await TestApp.On();
        var (id, session) = await SeatedAsync(app);
        foreach (var role in Roles.ForPeople.Where(r => r is not (Role.Facilitator or Role.DecisionMaker)))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new ViewLetters.Query(id))).Problem);
        }

        await using var db = app.Db();
        await db.Groups.Where(g => g.Id == session.GroupId).ExecuteUpdateAsync(s => s.SetProperty(g => g.Venue, "Domestic Abuse Centre"));
        app.Clock.SetUtcNow(Free);
        Assert.Contains("The name of the venue says", (await ViewAsync(app, id, LetterKind.AppointmentText)).WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_has_no_marking_that_tells_a_household_anything()
    {
        using var pdf = PdfDocument.Open(LetterEndpoint.PdfOf("Dear José Łukasz,\n\nYour next appointment."));
        var text = string.Join('\n', pdf.GetPages().Select(p => ContentOrderTextExtractor.GetText(p)));
        Assert.Contains("Dear José Łukasz,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("OFFICIAL", text, StringComparison.Ordinal);
        Assert.Equal("Letter", pdf.Information.Title);
    }

    private static async Task<(Guid CaseId, Session Session)> SeatedAsync(TestApp app, Track track = Track.Voluntary, string programme = "custody-32-1")
    {
        await using (var db = app.Db())
        {
            db.Add(new ProviderContact { AreaCode = "CHE", Service = ServiceKind.Programme, Provider = "Example Provider", Place = "Crewe", Telephone = "01632 960001", EffectiveFrom = new(2024, 8, 8), AddedAt = TestApp.Start.UtcDateTime });
            await db.SaveChangesAsync();
        }

        var group = await app.FormedGroup(programme);
        return (await app.SeatedCase(group, track), (await app.SessionsOf(group))[0]);
    }

    private static async Task<ViewLetters.View> ViewAsync(TestApp app, Guid id, LetterKind? kind = null)
    {
        var outcome = await app.SendAs(Role.Facilitator, new ViewLetters.Query(id, kind));
        Assert.True(outcome.Problem is null, outcome.Problem?.Message);
        return outcome.Value;
    }

    private static async Task<Problem?> SendAsync(TestApp app, Guid id, LetterKind kind, string checksum) => (await app.SendAs(Role.Facilitator, new SendLetter.Command
    {
        CaseId = id,
        Kind = kind,
        Checksum = checksum,
        How = kind.IsText() ? ReachChannel.Text : ReachChannel.Letter,
        When = LondonMoment.Of(app.Clock.GetUtcNow().UtcDateTime),
    })).Problem;
}
