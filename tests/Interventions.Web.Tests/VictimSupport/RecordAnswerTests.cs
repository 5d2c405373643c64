using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.VictimSupport;

public sealed class RecordAnswerTests
{
    [Theory, OnBothEngines]
    public async Task Keeps_what_she_said_and_opens_the_gate(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var caseId = await app.Referred();
        var linkId = await app.VictimEntered(caseId);

        Assert.Null((await app.Answered(caseId, linkId, change: c => (c.HerWords, c.Wishes, c.InEarshot) = ("He needs help.", "Stay away on Fridays", " "))).Problem);

        var view = (await app.SendAs(Role.DecisionMaker, new ViewVictims.Query(caseId))).Value;
        var answer = Assert.Single(view.Victims.Single().Answers);
        Assert.True(view.GateIsOpen);
        Assert.Equal((AnswerKind.Supports, "He needs help.", "Stay away on Fridays", null), (answer.Kind, answer.HerWords, answer.Wishes, answer.InEarshot));
        Assert.Equal(new DateOnly(2026, 12, 20), answer.GoodUntil);
    }

    [Theory, OnBothEngines]
    public async Task Reaches_all_her_cases_with_him_when_she_withdraws(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, link) = await app.Supported();
        var victimId = (await app.Case(first)).Victims.Single().VictimId;
        var second = await app.ReferredAgain(first, Track.Voluntary, r => r with { CrimeReference = null });
        var secondLink = await app.KnownVictimEntered(second, victimId);
        Assert.Null((await app.Answered(second, secondLink)).Problem);
        var otherMan = await app.Referred();
        var otherLink = await app.KnownVictimEntered(otherMan, victimId);
        Assert.Null((await app.Answered(otherMan, otherLink)).Problem);

        Assert.Null((await app.Answered(first, link, AnswerKind.Withdrawn)).Problem);

        Assert.Equal(AnswerKind.Withdrawn, (await app.Case(second)).Victims.Single().Latest!.Kind);
        Assert.Equal(AnswerKind.Supports, (await app.Case(otherMan)).Victims.Single().Latest!.Kind);
        Assert.False((await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(second))).Value.GateIsOpen);
    }

    [Theory, OnBothEngines]
    public async Task Saves_every_answer_of_workers_who_answer_at_once(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, link) = await app.Supported();
        var victimId = (await app.Case(first)).Victims.Single().VictimId;
        var second = await app.ReferredAgain(first, Track.Voluntary);
        var secondLink = (await app.Case(second)).Victims.Single(v => v.VictimId == victimId).Id;
        Assert.Null((await app.Answered(second, secondLink)).Problem);

        // Both withdrawals change both cases, from either end, while others go on answering.
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => (i % 4) switch
        {
            0 => app.Answered(first, link, AnswerKind.Withdrawn),
            1 => app.Answered(second, secondLink, AnswerKind.Withdrawn, by: TestPerson.OtherVictimContactWorker),
            2 => app.Answered(first, link, by: TestPerson.OtherVictimContactWorker),
            _ => app.Answered(second, secondLink),
        })));

        Assert.All(outcomes, o => Assert.Null(o.Problem));
        var (one, two) = ((await app.Case(first)).Victims.Single(), (await app.Case(second)).Victims.Single());

        // One was there before and six were given here. Of the three withdrawals in the other case those came over that met anything but a withdrawal.
        Assert.Equal((1 + 6, 1 + 6), (one.Answers.Count(a => a.InheritedFrom is null), two.Answers.Count(a => a.InheritedFrom is null)));
        Assert.All((int[])[one.Answers.Count, two.Answers.Count], n => Assert.InRange(n, 1 + 6, 1 + 6 + 3));
        Assert.Equal(one.Answers.Count, one.Answers.Select(a => a.Version).Distinct().Count());
    }

    [Fact]
    public async Task Is_for_her_side_only()
    {
        await using var app = await TestApp.On();
        var (caseId, linkId) = await app.Supported();

        foreach (var person in new[] { TestPerson.CustodyWorker, TestPerson.Facilitator, TestPerson.Inspector, TestPerson.Analyst, TestPerson.Opcc, TestPerson.Administrator })
        {
            Assert.IsType<Forbidden>((await app.Answered(caseId, linkId, by: person)).Problem);
        }
    }

    [Fact]
    public async Task Is_not_found_in_another_area()
    {
        await using var app = await TestApp.On();
        var (caseId, linkId) = await app.Supported();

        Assert.IsType<NotFound>((await app.Answered(caseId, linkId, by: TestPerson.OtherVictimContactWorker.In("WAR"))).Problem);
    }

    [Fact]
    public async Task Refuses_unable_to_contact_over_an_answer_that_stands()
    {
        await using var app = await TestApp.On();
        var (caseId, linkId) = await app.Supported();

        Assert.IsType<Refused>((await app.Answered(caseId, linkId, AnswerKind.UnableToContact)).Problem);
    }

    [Fact]
    public async Task Asks_which_of_two_times_is_meant_and_refuses_one_that_was_not()
    {
        await using var app = await TestApp.On();
        var (caseId, linkId) = await app.Supported(change: r => r with { Offence = new("CJ88001", new(2026, 10, 1)) });

        var twice = await app.Answered(caseId, linkId, change: c => c.When = Read(2026, 10, 25));
        var never = await app.Answered(caseId, linkId, change: c => c.When = Read(2027, 3, 28));
        var second = await app.Answered(caseId, linkId, AnswerKind.NoView, c => c.When = Read(2026, 10, 25, WhichOfTwo.Second));

        Assert.Contains("twice", Assert.Single(Assert.IsType<Invalid>(twice.Problem).Sentences), StringComparison.Ordinal);
        Assert.Contains("did not exist", Assert.Single(Assert.IsType<Invalid>(never.Problem).Sentences), StringComparison.Ordinal);
        Assert.Null(second.Problem);
        Assert.Equal(new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc), (await app.Case(caseId)).Victims.Single().Latest!.AskedAt);
    }

    [Fact]
    public async Task Is_invalid_without_an_answer_how_when_and_why_not()
    {
        await using var app = await TestApp.On();

        var nothing = Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, new RecordAnswer.Command())).Problem);
        var noReason = Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, new RecordAnswer.Command { Kind = AnswerKind.DoesNotSupport, When = LondonMoment.Of(TestApp.Start.UtcDateTime) })).Problem);

        Assert.Equal(["Kind", "When.Day", "When.Time"], nothing.Errors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["How", "WhyNot"], noReason.Errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Has_no_end_where_she_asks_not_to_be_contacted_again()
    {
        await using var app = await TestApp.On();
        var caseId = await app.Referred();
        var linkId = await app.VictimEntered(caseId);

        await app.Answered(caseId, linkId, change: c => c.DoNotContactAgain = true);

        Assert.Null((await app.Case(caseId)).Victims.Single().Latest!.GoodUntil);
    }

    /// <summary>Half past one in the night, as the clock showed it.</summary>
    private static LondonMoment Read(int year, int month, int day, WhichOfTwo? which = null) => new() { Day = new(year, month, day), Time = new(1, 30), Which = which };
}
