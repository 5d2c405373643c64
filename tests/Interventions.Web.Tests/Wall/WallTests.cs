using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.KeptApart;
using Interventions.Web.Features.LeakGuard;
using Interventions.Web.Features.LinkedPeople;
using Interventions.Web.Features.Marac;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Features.Promises;
using Interventions.Web.Features.RestrictedCases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Features.Waiting;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Wall;

/// <summary>What his side, analysts, OPCC and administrators are sent holds nothing of the victim (product.md 9: 0 occurrences).</summary>
public sealed class WallTests
{
    /// <summary>Every text of hers carries it, so that one search finds any of them.</summary>
    private const string Mark = "Zqmark";

    private static readonly TestPerson[] Outside =
        [TestPerson.CustodyWorker, TestPerson.Facilitator.Supervising(), TestPerson.Analyst, TestPerson.Opcc, TestPerson.Administrator];

    [Theory, OnBothEngines]
    public async Task Nobody_outside_is_sent_anything_of_hers_and_no_query_of_theirs_reads_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        using var sql = new SqlOf();
        var marked = await MarkedAsync(app);
        foreach (var person in Outside)
        {
            foreach (var type in RequestCatalogue.Requests(typeof(AppDb).Assembly))
            {
                foreach (var caseId in marked.Cases)
                {
                    var request = RequestFiller.Fill(type, name => marked.IdFor(name, caseId));
                    sql.Start();
                    var answer = await AnswerOf.SendAsync(app, person, request);
                    var seen = sql.Stop();
                    Assert.False(answer.Contains(Mark, StringComparison.OrdinalIgnoreCase), $"{RequestCatalogue.NameOf(type)} sends {person.Actor.Role}: {answer}");
                    Assert.All(seen, s => Assert.False(ReadsHers(s), $"{RequestCatalogue.NameOf(type)} as {person.Actor.Role} reads hers: {s}"));
                }
            }
        }
    }

    /// <summary>
    /// product.md 6: seating refuses without saying why. What decides it is read for the facilitator by the tracker alone, in one
    /// place, and the same is asked of the database whatever there is to find.
    /// </summary>
    [Theory, OnBothEngines]
    public async Task A_seat_is_offered_booked_moved_and_led_without_reading_anything_of_hers(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        using var sql = new SqlOf();
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        var (group, other) = (await app.FormedGroup(), await app.FormedGroup(first: new(2026, 12, 12)));
        var (sits, asks) = (await app.FileNow(await app.SeatedCase(group, surname: "Baker")), await app.EnrolledCase());
        async Task<List<string>> Asked(Func<Task> act)
        {
            sql.Start();
            await act();
            var seen = sql.Stop();
            Assert.All(seen, s => Assert.False(ReadsHers(s), s));
            Assert.Contains(seen, s => s.Contains(CompanyReading.Tag, StringComparison.Ordinal));
            return [.. seen.Where(s => s.Contains("SELECT", StringComparison.Ordinal))];
        }

        var before = await Asked(() => app.SendAs(Role.Facilitator, new ListSeats.Query(asks)));
        Ok(new((await app.SendAs(Role.VictimContactWorker, new KeepTwoApart.Command { CaseId = asks, OtherReference = sits.Reference, Cause = ApartCause.NewPartner, Note = $"{Mark} apart" })).Problem));

        Assert.Equal(before, await Asked(() => app.SendAs(Role.Facilitator, new ListSeats.Query(asks))));
        Assert.DoesNotContain(Mark, await AnswerOf.SendAsync(app, TestPerson.Facilitator, new ListSeats.Query(asks)), StringComparison.Ordinal);
        await Asked(async () => Assert.Equal(new Refused(Company.NoPlace), (await app.Book(asks, group)).Problem));
        await Asked(() => app.Book(asks, other).Worked());
        var version = (await app.FileNow(asks)).Version;
        await Asked(async () => Assert.Equal(new Refused(Company.NoPlace), (await app.SendAs(Role.Facilitator, new MoveSeat.Command { CaseId = asks, Version = version, GroupId = group })).Problem));
        await Asked(() => app.SendAs(Role.Facilitator, new ChangeLeads.Command { GroupId = group, Facilitators = [TestPerson.OtherFacilitator.Id] }).Worked());
        await app.EnrolledCase(surname: "Clark");
        await Asked(() => app.SendAs(Role.Facilitator, new ListWaiting.Query()));
    }

    /// <summary>So that the test above cannot pass because nothing was marked, filled or captured.</summary>
    [Fact]
    public async Task Her_side_is_sent_all_of_it()
    {
        await using var app = await TestApp.On();
        using var sql = new SqlOf();
        var marked = await MarkedAsync(app);

        sql.Start();
        var answer = await AnswerOf.SendAsync(app, TestPerson.VictimContactWorker, new ViewVictims.Query(marked.Cases[0]));
        answer += await AnswerOf.SendAsync(app, TestPerson.VictimContactWorker, new ViewPromises.Query(marked.Cases[1], marked.Link));
        var marks = await app.Case(marked.Cases[0]);
        var linkId = marks.Victims.Single().Id;
        answer += await AnswerOf.SendAsync(app, TestPerson.VictimContactWorker, new ViewContactPlan.Query(marked.Cases[0], linkId));
        answer += await AnswerOf.SendAsync(app, TestPerson.VictimContactWorker, new ShowNumbers.Command { CaseId = marked.Cases[0], LinkId = linkId, Why = "To see all of it." });
        var seen = sql.Stop();

        foreach (var what in new[] { "name", "ref", "contact", "interpreter", "words", "wishes", "earshot", "remark", "attempt", "wish", "told" })
        {
            Assert.Contains($"{Mark} {what}", answer, StringComparison.Ordinal);
        }

        Assert.All(HerTables, t => Assert.Contains(seen, s => s.Contains($"\"{t}\"", StringComparison.Ordinal)));
        var journal = await AnswerOf.SendAsync(app, TestPerson.Inspector, new ViewCase.Query(marked.Cases[2]));
        Assert.Contains($"{Mark} restricted", journal, StringComparison.Ordinal);
    }

    /// <summary>Under Debug, where the application logs most. What is logged is the same on either engine.</summary>
    [Fact]
    public async Task The_log_of_whole_journeys_holds_nothing_of_hers()
    {
        await using var app = await TestApp.On();
        var marked = await MarkedAsync(app);
        foreach (var person in (TestPerson[])[TestPerson.Facilitator.Supervising(), TestPerson.Administrator, TestPerson.VictimContactWorker, TestPerson.Inspector])
        {
            foreach (var type in RequestCatalogue.Requests(typeof(AppDb).Assembly))
            {
                await AnswerOf.SendAsync(app, person, RequestFiller.Fill(type, name => marked.IdFor(name, marked.Cases[0]), text: $"{Mark} typed"));
            }
        }

        Assert.NotEmpty(app.Log.Lines);
        Assert.All(app.Log.Lines, line => Assert.DoesNotContain(Mark, line, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] HerTables = ["Victims", "AnswerWords", "AnswerRemarks", "ContactAttempts", "ToldWishes", "Tellings", "Feedback", "FirstContacts", "SafeContactPlans", "ContactPoints", "NumbersShown"];

    /// <summary>What somebody typed or who somebody is: not even read to be counted.</summary>
    private static readonly string[] HerWords = ["Name", "DateOfBirth", "VictimRef", "SafeContact", "Interpreter", "Note", "HerWords", "Wishes", "InEarshot"];

    /// <summary>Hers too, read by other requests than her own page of a case.</summary>
    private static readonly string[] AlsoHers = ["VictimAddresses", "LinkCandidates", "LinkVerdicts", "MaracReferrals", "MaracEntries"];

    private static readonly string[] HerTablesToo = ["VictimDetails", "TextAsks", "TextRulings"];

    /// <summary>Who is kept apart is read by his side in two ways only: what the reader recorded himself, and by the check that answers yes or no.</summary>
    private static bool ReadsHers(string sql) => ((sql.StartsWith($"-- {NewsReading.Tag}", StringComparison.Ordinal) ? HerWords : HerTables.Concat(AlsoHers).Concat(HerTablesToo)).Any(t => sql.Contains($"\"{t}\"", StringComparison.Ordinal)) && !IsGuards(sql))
        || (sql.Contains("\"KeptApart\"", StringComparison.Ordinal) && !sql.StartsWith($"-- {CompanyReading.Tag}", StringComparison.Ordinal) && !sql.StartsWith($"-- {SeenKeptApart.OwnOnly}", StringComparison.Ordinal));

    /// <summary>
    /// The leak guard reads hers for whoever writes, tagged, and only whether a text may be saved leaves it (LeakGuardTests). What somebody asks
    /// to be looked at is put down and not read; the administrator is told how many there are.
    /// </summary>
    private static bool IsGuards(string sql) => sql.StartsWith($"-- {LeakReading.Tag}", StringComparison.Ordinal) || IsSameVictim(sql) || sql.Contains("INSERT INTO \"TextAsks\"", StringComparison.Ordinal)
        || (sql.Contains("\"TextAsks\"", StringComparison.Ordinal) && sql.Contains("COUNT(*)", StringComparison.OrdinalIgnoreCase) && !sql.Contains("\"Text\"", StringComparison.Ordinal) && !HerTables.Any(t => sql.Contains($"\"{t}\"", StringComparison.Ordinal)));

    /// <summary>Whether a crime was against a victim of the case is asked in the database; what may be selected is ids.</summary>
    private static bool IsSameVictim(string sql) => sql.StartsWith($"-- {SameVictimReading.Tag}", StringComparison.Ordinal)
        && !HerWords.Any(w => sql[..sql.IndexOf("FROM", StringComparison.Ordinal)].Contains($"\"{w}\"", StringComparison.Ordinal));

    /// <summary>Both tracks under way, one ended under review, one restricted; everything of hers marked.</summary>
    private static async Task<Marked> MarkedAsync(TestApp app)
    {
        List<Guid> cases = [];
        Guid link = default, answer = default, victim = default;
        foreach (var track in Enum.GetValues<Track>())
        {
            var id = await app.Referred(track);
            link = await app.VictimEntered(id, c => (c.Name, c.VictimRef, c.SafeContact, c.Interpreter) = ($"{Mark} name", $"{Mark} ref {track}", $"{Mark} contact", $"{Mark} interpreter"));
            Ok(await app.SendAs(Role.VictimContactWorker, new RecordAttempt.Command { CaseId = id, LinkId = link, How = AskedHow.SafePhone, When = LondonMoment.Of(TestApp.Start.UtcDateTime), Result = AttemptResult.NoAnswer, Note = $"{Mark} attempt" }));
            Ok(await app.Answered(id, link, change: c => (c.HerWords, c.Wishes, c.InEarshot) = ($"{Mark} words", $"{Mark} wishes", $"{Mark} earshot")));
            await StepsAsync(app, id, track);
            Ok(await app.SendAs(Role.VictimContactWorker, new RecordWish.Command { CaseId = id, LinkId = link, Missed = true, Through = ToldThrough.Video, Note = $"{Mark} wish" }));
            Ok(await app.SendAs(Role.VictimContactWorker, new RecordFeedback.Command { CaseId = id, LinkId = link, Point = FeedbackPoint.Start, Safety = Feeling.NotAtAll, How = AskedHow.Video }));
            Ok(await app.SendAs(Role.VictimContactWorker, new RecordFirstContact.Command { CaseId = id, LinkId = link, Source = ContactSource.IdvaCar, Support = SupportTaken.Accepted }));
            if ((await app.SendAs(Role.VictimContactWorker, new ViewPromises.Query(id, link))).Value.Waiting is { Count: > 0 } waiting)
            {
                Ok(await app.SendAs(Role.VictimContactWorker, new TellHer.Command { CaseId = id, LinkId = link, News = [.. waiting.Select(n => n.Key)], Result = TellingResult.Told, How = AskedHow.SafePhone, When = LondonMoment.Of(app.Clock.GetUtcNow().UtcDateTime), Note = $"{Mark} told" }));
            }

            Ok(await app.Answered(id, link, AnswerKind.Withdrawn, c => c.HerWords = $"{Mark} words"));
            var latest = (await app.Case(id)).Victims.Single().Latest!;
            (answer, victim) = (latest.Id, (await app.Case(id)).Victims.Single().VictimId);
            Ok(await app.SendAs(Role.VictimContactWorker, new AnnotateAnswer.Command { CaseId = id, AnswerId = answer, Text = $"{Mark} remark" }));
            Ok(await app.SendAs(Role.VictimContactWorker, new CountVictims.Command { CaseId = id, Number = 2, Why = $"{Mark} count" }));
            Ok(await app.SendAs(Role.VictimContactWorker, new ProposeUnlink.Command { CaseId = id, LinkId = link, Why = $"{Mark} unlink" }));
            Ok(await app.SendAs(Role.VictimContactWorker, new NoteAddress.Command { CaseId = id, VictimId = victim, Text = $"{Mark} address", From = new(2026, 1, 1) }));
            Ok(await app.SendAs(Role.VictimContactWorker, new ReferToMarac.Command { CaseId = id, VictimId = victim, ReferredOn = new(2026, 11, 22), Note = $"{Mark} marac" }));
            cases.Add(id);
        }

        Ok(new((await app.SendAs(Role.VictimContactWorker, new KeepTwoApart.Command
        {
            CaseId = cases[0],
            OtherReference = (await app.Case(cases[1])).Reference,
            Cause = ApartCause.NewPartner,
            Note = $"{Mark} apart",
        })).Problem));

        var (ended, _) = await app.Supported();
        await app.Do(ended, TestPerson.Inspector, (file, stamp) => file.Pause(stamp, new($"{Mark} pause", RestrictedNote: $"{Mark} restricted")));
        await app.Do(ended, TestPerson.Inspector, (file, stamp) =>
            file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.EndedUnderReview, RestrictedNote: $"{Mark} restricted", RestrictedReason: RestrictedReason.VictimDoesNotSupport, Outcome: CrimeOutcome.NotInPublicInterestPolice)));
        cases.Add(ended);
        await app.StaffedBy(TestPerson.CustodyWorker, "CHE");
        var restricted = await app.Referred(change: r => r with { IsRestricted = true });
        Ok(await app.SendAs(Role.VictimContactWorker, new BreakGlass.Command { CaseId = restricted, Reason = $"{Mark} glass" }));
        await app.VictimEntered(restricted, c => c.Name = $"{Mark} name");
        cases.Add(restricted);
        return new(cases, link, answer, victim, (await app.Case(cases[0])).PersonId);
    }

    private static Task StepsAsync(TestApp app, Guid id, Track track) => track == Track.ConditionalCaution
        ? app.Do(id, TestPerson.Inspector, (file, stamp) =>
        {
            file.RecordDeskChecks([.. Domain.Eligibility.Criteria.DeskChecks.Select(c => (c, Domain.Eligibility.CriterionAnswer.Yes, "PNC"))], stamp);
            file.ConfirmEligibility(stamp, Because.None);
        })
        : app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));

    private static void Ok(Outcome outcome) => Assert.True(outcome.Problem is null, outcome.Problem?.Message);

    private sealed record Marked(IReadOnlyList<Guid> Cases, Guid Link, Guid Answer, Guid Victim, Guid Person)
    {
        public Guid IdFor(string name, Guid caseId) => name switch
        {
            "LinkId" => Link,
            "AnswerId" => Answer,
            "VictimId" => Victim,
            "PersonId" => Person,
            "UserId" => TestPerson.CustodyWorker.Id,
            _ => caseId,
        };
    }
}
