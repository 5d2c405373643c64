using System.Text.Json;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.LeakGuard;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Features.People;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Interventions.Web.Tests.Wall;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.LeakGuard;

/// <summary>What is written and the other side may read tells nothing of her, and being stopped tells nothing either (docs/decisions/0031).</summary>
public sealed class LeakGuardTests
{
    private static readonly TestPerson Supervisor = TestPerson.OtherVictimContactWorker.Supervising();

    [Theory, OnBothEngines]
    public async Task What_would_tell_of_her_is_not_saved_whoever_writes_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await CaseAsync(app);
        var victim = (await app.Case(id)).Victims.Single().VictimId;
        foreach (var (kind, text) in new[] { (VictimDetailKind.Nickname, "Bean"), (VictimDetailKind.Address, "14 Acacia Avenue, Runcorn WA7 2BQ"), (VictimDetailKind.School, "St Clement's Primary School"), (VictimDetailKind.Workplace, "Lightbody Cakes Ltd") })
        {
            Assert.Null((await app.SendAs(Role.VictimContactWorker, new KeepDetail.Command { CaseId = id, VictimId = victim, Kind = kind, Text = text })).Problem);
        }

        foreach (var text in new[] { "Marianne rang.", "He lives with marrianne", "Bean is fine.", "seen at 14 acacia ave", "waits at the gates of St Clements", "her job at Lightbody Cakes", "Try 07700 900461." })
        {
            await using var fresh = app.Db();
            var before = await fresh.Journal.CountAsync();
            Assert.IsType<NeutralWords>(await WriteAsync(app, id, text));
            Assert.Equal(before, await fresh.Journal.CountAsync());
            app.Clock.Advance(TimeSpan.FromHours(3));
        }

        Assert.Null(await WriteAsync(app, id, "He rang to say that he is ill."));
    }

    /// <summary>The sentence, what is put on record and what is asked of the database are the same, whatever there is to find and even where there is nobody.</summary>
    [Theory, OnBothEngines]
    public async Task A_refusal_is_the_same_for_a_name_of_hers_for_a_number_of_anybodys_and_where_there_is_no_victim(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        using var sql = new SqlOf();
        var (with, without) = (await CaseAsync(app), await app.Referred());
        await WriteAsync(app, without, "Number 07700 900999."); // makes the key
        async Task<(Problem? Problem, List<string> Asked)> Asked(Guid id, string text)
        {
            sql.Start();
            var problem = await WriteAsync(app, id, text);
            return (problem, [.. sql.Stop().Where(s => s.Contains(LeakReading.Tag, StringComparison.Ordinal) || s.Contains("TextStops", StringComparison.Ordinal))]);
        }

        var hers = await Asked(with, "Marianne rang.");
        var anybodys = await Asked(with, "Number 07700 900999.");
        var nobodys = await Asked(without, "Number 07700 900999.");

        Assert.Equal(hers.Asked, anybodys.Asked);
        Assert.Equal(hers.Asked, nobodys.Asked);
        Assert.NotEmpty(hers.Asked);
        Assert.All(new[] { hers, anybodys, nobodys }, a => Assert.Equal($"{{\"Message\":\"{NeutralWords.Sentence}\"}}", JsonSerializer.Serialize<object>(a.Problem!)));
    }

    [Fact]
    public async Task Where_there_is_no_victim_some_names_are_objected_to_all_the_same_and_always_the_same()
    {
        await using var app = await TestApp.On(settings: new Dictionary<string, string?> { [TextGuard.DecoysSetting] = "12" });
        var id = await app.Referred();
        await using var db = app.Db();
        async Task<List<string>> Objected()
        {
            var guard = (await LeakReading.GuardAsync(db, new(id, [(await app.Case(id)).PersonId]), 12, TestContext.Current.CancellationToken)).Texts;
            return [.. CommonNames.Forenames.Where(n => guard.Find($"He rang {n}.").Count > 0)];
        }

        var first = await Objected();

        Assert.NotEmpty(first);
        Assert.Equal(first, await Objected());
        Assert.IsType<NeutralWords>(await WriteAsync(app, id, $"He rang {first[0]}."));
    }

    [Theory, OnBothEngines]
    public async Task Who_is_stopped_again_and_again_waits_longer_and_longer_whatever_they_type(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await CaseAsync(app);
        for (var i = 0; i < StopPace.FreeHere; i++)
        {
            Assert.StartsWith(NeutralWords.Sentence, (await WriteAsync(app, id, "Marianne"))!.Message, StringComparison.Ordinal);
        }

        Assert.Equal($"{NeutralWords.Sentence} You can save again at 09:01.", (await WriteAsync(app, id, "Nothing of hers in it."))!.Message);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal($"{NeutralWords.Sentence} You can save again at 09:03.", (await WriteAsync(app, id, "Marianne"))!.Message);
        Assert.IsType<NeutralWords>(await WriteAsync(app, id, "Nothing of hers in it."));
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null(await WriteAsync(app, id, "Nothing of hers in it."));
        await using var db = app.Db();
        Assert.Equal(StopPace.FreeHere + 1, await db.Set<TextStop>().CountAsync());
        var row = Assert.Single((await app.SendAs(Role.Administrator, new CountStops.Query())).Value);
        Assert.Equal((4, 4, 1, 4), (row.Stops, row.LastDay, row.About, row.Most));
    }

    /// <summary>Otherwise a step that cannot be taken would be a way of asking without a trace: refused in one way for a wrong guess and in another for a right one.</summary>
    [Fact]
    public async Task Texts_looked_at_for_nothing_are_counted_and_slowed_too()
    {
        await using var app = await TestApp.On();
        var id = await CaseAsync(app);
        async Task<Problem?> GuessAsync(string name) => (await app.SendAs(Role.DecisionMaker, new ReferToVoluntary.Command { CaseId = id, Version = -1, Note = name })).Problem;
        for (var i = 0; i < StopPace.FreeForNothing; i++)
        {
            Assert.IsType<Stale>(await GuessAsync("Gertrude"));
        }

        Assert.IsType<NeutralWords>(await GuessAsync("Gertrude"));
        Assert.IsType<NeutralWords>(await WriteAsync(app, await app.Referred(), "Anything."));
    }

    /// <summary>A case one may not open answers as one that is not there, whatever is typed.</summary>
    [Fact]
    public async Task It_answers_nothing_about_a_case_that_is_not_the_writers_to_see()
    {
        await using var app = await TestApp.On();
        var id = await CaseAsync(app);
        var elsewhere = TestPerson.Inspector.In("WAR");

        var hers = (await app.SendAs(elsewhere, new ReferToVoluntary.Command { CaseId = id, Note = "Marianne" })).Problem;
        var other = (await app.SendAs(elsewhere, new ReferToVoluntary.Command { CaseId = id, Note = "Nothing." })).Problem;

        Assert.Equal(new NotFound(), hers);
        Assert.Equal(hers, other);
        await using var db = app.Db();
        Assert.Empty(await db.Set<TextStop>().ToListAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_supervisor_of_her_side_sees_what_matched_and_lets_it_through_once(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await CaseAsync(app);
        const string Text = "Statement of Marianne taken on 3 November.";
        var stopped = Assert.IsType<NeutralWords>(await WriteAsync(app, id, Text)).Asked!;
        Assert.Null((await app.SendAs(Role.DecisionMaker, new AskToLook.Command { CaseId = stopped.CaseId, Request = stopped.Request, Texts = stopped.Texts })).Problem);

        Assert.Empty((await app.SendAs(TestPerson.OtherVictimContactWorker, new ListStoppedTexts.Query())).Value.Rows);
        Assert.Empty((await app.SendAs(Supervisor.In("WAR"), new ListStoppedTexts.Query())).Value.Rows);
        var row = Assert.Single((await app.SendAs(Supervisor, new ListStoppedTexts.Query())).Value.Rows);
        Assert.Equal(("Marianne", LeakKind.Name), (row.Parts.Single(p => p.Matched is not null).Text, row.Parts.Single(p => p.Matched is not null).Matched!.Value));
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.OtherVictimContactWorker, new RuleOnText.Command { AskId = row.AskId, LetThrough = true, Reason = "Known." })).Problem);
        Assert.Null((await app.SendAs(Supervisor, new RuleOnText.Command { AskId = row.AskId, LetThrough = true, Reason = "He was served with it." })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Supervisor, new RuleOnText.Command { AskId = row.AskId, LetThrough = false, Reason = "Again." })).Problem);

        Assert.IsType<NeutralWords>(await WriteAsync(app, id, $"{Text} Marianne."));
        Assert.Null(await WriteAsync(app, id, $" {Text}"));
        Assert.IsType<NeutralWords>(await WriteAsync(app, id, Text));
    }

    [Fact]
    public async Task Of_a_restricted_case_only_the_named_supervisor_sees_it()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.OtherVictimContactWorker, "CHE");
        var id = await app.Referred(change: r => r with { IsRestricted = true });
        await using (var db = app.Db())
        {
            db.Add(new TextAsk { Id = Guid.NewGuid(), CaseId = id, Request = "PauseCase", Text = "Marianne", TextHash = TextAsk.HashOf("Marianne"), AskedBy = TestPerson.Inspector.Id, AskedAt = TestApp.Start.UtcDateTime });
            await db.SaveChangesAsync();
        }

        Assert.Empty((await app.SendAs(Supervisor, new ListStoppedTexts.Query())).Value.Rows);
    }

    /// <summary>Of a person no case is asked about here, so the victims of all his cases are.</summary>
    [Fact]
    public async Task It_looks_at_what_is_written_about_a_person_and_not_a_case()
    {
        await using var app = await TestApp.On();
        var file = await app.Case(await CaseAsync(app));

        var problem = (await app.SendAs(Role.CustodySupportWorker, new SayWhoIsWho.Command { PersonId = file.PersonId, Claim = IdentityClaim.TwoPeople, Reason = "Marianne says so." })).Problem;

        Assert.Null(Assert.IsType<NeutralWords>(problem).Asked);
    }

    [Theory, OnBothEngines]
    public async Task What_was_stopped_asked_and_ruled_is_never_changed_and_a_detail_only_removed(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await CaseAsync(app);
        var stopped = Assert.IsType<NeutralWords>(await WriteAsync(app, id, "Marianne")).Asked!;
        await app.SendAs(Role.DecisionMaker, new AskToLook.Command { CaseId = id, Request = stopped.Request, Texts = stopped.Texts });
        await app.SendAs(Supervisor, new RuleOnText.Command { AskId = (await app.SendAs(Supervisor, new ListStoppedTexts.Query())).Value.Rows[0].AskId, Reason = "No." });
        var victim = (await app.Case(id)).Victims.Single().VictimId;
        await app.SendAs(Role.VictimContactWorker, new KeepDetail.Command { CaseId = id, VictimId = victim, Kind = VictimDetailKind.School, Text = "Oakwood" });
        await using var db = app.Db();
        foreach (var sql in new[]
        {
            """update "TextStops" set "Request" = 'Other' """, """delete from "TextStops" """, """update "TextAsks" set "Text" = 'Other' """, """delete from "TextAsks" """, """update "TextRulings" set "Step" = 'LetThrough' """,
            """delete from "TextRulings" """, """update "LeakGuardKeys" set "Id" = 2""", """delete from "LeakGuardKeys" """, """update "VictimDetails" set "Text" = 'Other' """, """delete from "VictimDetails" """,
        })
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(error is not null && DatabaseErrors.ProblemIn(error) is Refused, sql);
        }

        var detail = Assert.Single((await app.SendAs(Role.VictimContactWorker, new ListDetails.Query(id, victim))).Value);
        Assert.Null((await app.SendAs(Role.VictimContactWorker, new RemoveDetail.Command(id, victim, detail.Id))).Problem);
        Assert.Empty((await app.SendAs(Role.VictimContactWorker, new ListDetails.Query(id, victim))).Value);
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<NeutralWords>(await WriteAsync(app, id, "The kids go to Oakwood school."));
    }

    /// <summary>Only the entry's text is read by his side; what her side and decision-makers write for each other may name her.</summary>
    [Fact]
    public async Task What_his_side_does_not_read_is_not_looked_at()
    {
        await using var app = await TestApp.On();
        var id = await CaseAsync(app);

        Assert.Null((await app.SendAs(Role.DecisionMaker, new PauseCase.Command { CaseId = id, Version = (await app.Case(id)).Version, Note = "Marianne is in danger." })).Problem);
        Assert.Null((await app.SendAs(Role.DecisionMaker, new ResolveReview.Command { CaseId = id, Version = (await app.Case(id)).Version, Kind = HoldKind.Pause, Note = "Marianne is safe." })).Problem);
    }

    [Fact]
    public async Task A_way_out_that_needs_a_text_never_waits()
    {
        await using var app = await TestApp.On();
        var id = await CaseAsync(app);
        async Task<Problem?> BreachAsync(string text) => (await app.SendAs(Role.DecisionMaker, new FindBreach.Command { CaseId = id, Version = (await app.Case(id)).Version, Note = text })).Problem;
        for (var i = 0; i <= StopPace.FreeHere; i++)
        {
            await WriteAsync(app, id, "Marianne");
        }

        Assert.IsType<NeutralWords>(await WriteAsync(app, id, "Nothing of hers in it."));
        Assert.IsType<Refused>(await BreachAsync("He gave no reason.")); // not at this stage, but looked at
        Assert.Equal(NeutralWords.Sentence, Assert.IsType<NeutralWords>(await BreachAsync("Marianne")).Message);
    }

    [Fact]
    public async Task How_he_is_reached_is_looked_at_and_does_not_make_hers_openly_known()
    {
        await using var app = await TestApp.On();
        var id = await CaseAsync(app);
        var file = await app.Case(id);
        async Task<Problem?> AmendAsync(string contact) => (await app.SendAs(Role.CustodySupportWorker, new AmendReferral.Command
        {
            CaseId = id,
            Version = file.Version,
            Changes = [new(ReferralField.Contact, file.ValueOf(ReferralField.Contact), contact)],
            Reason = "He has another number.",
        })).Problem;
        await using var db = app.Db();
        var referred = await LeakReading.GuardAsync(db, new(file.PersonId, [file.PersonId], OwnWords: ["Daniel Hughes", "07700 900461"]), 0, TestContext.Current.CancellationToken);

        Assert.IsType<NeutralWords>(await AmendAsync("07700 900461"));
        Assert.Null(await AmendAsync("07700 900888"));
        Assert.NotEmpty(referred.Contact.Find("07700 900461"));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_database_that_does_not_answer_is_not_counted_against_the_writer(bool isRule, int counted)
    {
        CountingGuard guard = new();
        GuardTexts<ReferToVoluntary.Command, Outcome> pipeline = new(guard);

        await pipeline.Handle(new(), default, () => Task.FromResult<Outcome>(isRule ? new Refused("Not now.") : new Unavailable()));

        Assert.Equal(counted, guard.Refusals);
    }

    private sealed class CountingGuard : ITextGuard
    {
        public int Refusals { get; private set; }

        public Task<Problem?> LookAsync(object request, CancellationToken ct) => Task.FromResult<Problem?>(null);

        public Task SavedAsync(CancellationToken ct) => Task.CompletedTask;

        public Task RefusedAsync(CancellationToken ct)
        {
            Refusals++;
            return Task.CompletedTask;
        }
    }

    private static async Task<Problem?> WriteAsync(TestApp app, Guid id, string text) =>
        (await app.SendAs(Role.DecisionMaker, new ReferToVoluntary.Command { CaseId = id, Version = (await app.Case(id)).Version, Note = text })).Problem;

    /// <summary>With a victim on record, and a number of hers.</summary>
    private static async Task<Guid> CaseAsync(TestApp app)
    {
        var id = await app.Referred();
        await app.VictimEntered(id, c => (c.Name, c.SafeContact) = ("Marianne Markworthy", "07700 900461, mornings only"));
        return id;
    }
}
