using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Matches;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Matches;

public sealed class DecideMatchTests
{
    [Theory, OnBothEngines]
    public async Task A_person_decides_between_two_and_it_stands_after_every_matching(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (one, other) = (await app.PersonWithCase("Entwistle", "Callum"), await app.PersonWithCase("Entwistle", "Callum"));
        var crime = await app.CrimeOf("Entwistle", "Callum");
        await app.Matched();
        var asked = Assert.Single((await app.SendAs(TestPerson.Analyst, new ListMatches.Query())).Value.Rows);
        Assert.Equal(2, asked.Candidates.Count);
        Assert.Equal(["same", "same", "same", "same", "not on both"], asked.Candidates[0].Fields.Select(f => f.Agreement));

        Assert.Null((await Said(app, crime, one, isHis: true)).Problem);

        Assert.Equal((MatchStanding.Matched, MatchedBy.Person), await app.StandingOf(crime, one));
        Assert.Equal(0, (await app.SendAs(TestPerson.Analyst, new ListMatches.Query())).Value.Total);
        Assert.Equal(new Refused(DecideMatch.AnothersAlready), (await Said(app, crime, other, isHis: true)).Problem);
        await app.Matched(isWhole: true);
        Assert.Equal((MatchStanding.Matched, MatchedBy.Person), await app.StandingOf(crime, one));
        Assert.Equal(MatchStanding.ToReview, (await app.StandingOf(crime, other))!.Value.Standing);

        Assert.Null((await app.SendAs(TestPerson.Analyst, new UndoMatchDecision.Command { CrimeId = crime, PersonId = one })).Problem);
        Assert.Equal((MatchStanding.ToReview, MatchedBy.Likelihood), await app.StandingOf(crime, one));
        Assert.Equal(1, (await app.SendAs(TestPerson.Analyst, new ListMatches.Query())).Value.Total);
        Assert.Equal(new Refused(UndoMatchDecision.Nothing), (await app.SendAs(TestPerson.Analyst, new UndoMatchDecision.Command { CrimeId = crime, PersonId = one })).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Taking_a_match_apart_needs_a_reason_is_never_proposed_again_and_undoing_puts_everything_back(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var callum = await app.PersonWithCase("Entwistle", "Callum");
        var crime = await app.CrimeOf("Entwistle", "Callum");
        await app.Matched();
        var before = await app.Standing();
        Assert.IsType<Invalid>((await Said(app, crime, callum, isHis: false, seen: MatchStanding.Matched)).Problem);

        Assert.Null((await Said(app, crime, callum, isHis: false, seen: MatchStanding.Matched, reason: "He was in prison.")).Problem);

        await app.Matched(isWhole: true);
        Assert.Equal((MatchStanding.NotHis, MatchedBy.Person), await app.StandingOf(crime, callum));
        Assert.Equal(0, (await app.SendAs(TestPerson.Analyst, new ListMatches.Query())).Value.Total);
        Assert.Equal(0, (await app.SendAs(TestPerson.Analyst, new ViewMatchedPerson.Query(callum))).Value.CrimesInAll);
        var view = (await app.SendAs(TestPerson.Analyst, new ViewMatch.Query(crime))).Value;
        Assert.Equal([(MatchAnswer.NotHis, "He was in prison.", true)], view.Said.Select(s => (s.Answer, s.Reason, s.Stands)));

        Assert.Null((await app.SendAs(TestPerson.Analyst, new UndoMatchDecision.Command { CrimeId = crime, PersonId = callum })).Problem);
        Assert.Equal((MatchStanding.Matched, MatchedBy.Likelihood), await app.StandingOf(crime, callum));
        await app.Matched();
        Assert.Equal(before, await app.Standing());
    }

    [Theory, OnBothEngines]
    public async Task After_not_his_the_next_likely_one_is_proposed_to_a_person_and_goes_again_with_what_was_said(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (best, next) = (await app.PersonWithCase("Entwistle", "Callum", pnc: "2003/0062845E"), await app.PersonWithCase("Entwistle", "Callum"));
        var crime = await app.CrimeOf("Entwistle", "Callum", pnc: "2003/0062845E");
        await app.Matched();
        var before = await app.Standing();
        Assert.Equal(MatchStanding.Matched, (await app.StandingOf(crime, best))!.Value.Standing);
        Assert.Null(await app.StandingOf(crime, next));

        Assert.Null((await Said(app, crime, best, isHis: false, seen: MatchStanding.Matched, reason: "He was in prison.")).Problem);
        await app.Matched();

        Assert.Equal((MatchStanding.NotHis, MatchedBy.Person), await app.StandingOf(crime, best));
        Assert.Equal(MatchStanding.ToReview, (await app.StandingOf(crime, next))!.Value.Standing);
        Assert.Equal(1, (await app.SendAs(TestPerson.Analyst, new ListMatches.Query())).Value.Total);
        await app.Matched(isWhole: true);
        Assert.Equal(MatchStanding.ToReview, (await app.StandingOf(crime, next))!.Value.Standing);

        Assert.Null((await app.SendAs(TestPerson.Analyst, new UndoMatchDecision.Command { CrimeId = crime, PersonId = best })).Problem);
        await app.Matched();
        Assert.Equal(before, await app.Standing());
    }

    [Fact]
    public async Task Of_two_analysts_at_once_the_second_is_told()
    {
        await using var app = await TestApp.On();
        var (one, _) = (await app.PersonWithCase("Entwistle", "Callum"), await app.PersonWithCase("Entwistle", "Callum"));
        var crime = await app.CrimeOf("Entwistle", "Callum");
        await app.Matched();

        var outcomes = await Task.WhenAll(Said(app, crime, one, isHis: true), Said(app, crime, one, isHis: false));

        Assert.Single(outcomes, o => o.Problem is null);
        Assert.Single(outcomes, o => o.Problem is Stale);
    }

    [Fact]
    public async Task What_touches_somebody_known_from_restricted_cases_alone_is_not_shown_and_not_decided()
    {
        await using var app = await TestApp.On();
        var (open, hidden) = (await app.PersonWithCase("Entwistle", "Callum"), await app.PersonWithCase("Entwistle", "Callum", restricted: true));
        var crime = await app.CrimeOf("Entwistle", "Callum");
        await app.Matched();

        var view = (await app.SendAs(TestPerson.Analyst, new ListMatches.Query())).Value;

        Assert.Equal((0, 1), (view.Total, view.Hidden));
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new ViewMatch.Query(crime))).Problem);
        Assert.IsType<NotFound>((await Said(app, crime, open, isHis: true)).Problem);
        Assert.IsType<NotFound>((await Said(app, crime, hidden, isHis: true)).Problem);
        await using (var db = app.Db())
        {
            var restricted = db.Cases.Where(c => c.PersonId == hidden).Select(c => c.Id).Single();
            db.Add(new CaseGrant { CaseId = restricted, UserId = TestPerson.Analyst.Id, GivenBy = TestPerson.Inspector.Id, GivenAt = TestApp.Start.UtcDateTime });
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, (await app.SendAs(TestPerson.Analyst, new ListMatches.Query())).Value.Total);
    }

    [Fact]
    public async Task Somebody_hidden_stays_hidden_from_the_others_after_one_who_was_named_said_that_it_is_not_his()
    {
        await using var app = await TestApp.On();
        var (_, hidden) = (await app.PersonWithCase("Entwistle", "Callum"), await app.PersonWithCase("Entwistle", "Callum", restricted: true));
        var crime = await app.CrimeOf("Entwistle", "Callum");
        await app.Matched();
        await using (var db = app.Db())
        {
            var restricted = db.Cases.Where(c => c.PersonId == hidden).Select(c => c.Id).Single();
            db.Add(new CaseGrant { CaseId = restricted, UserId = TestPerson.Analyst.Id, GivenBy = TestPerson.Inspector.Id, GivenAt = TestApp.Start.UtcDateTime, Until = TestApp.Start.UtcDateTime.AddMinutes(60) });
            await db.SaveChangesAsync();
        }

        Assert.Null((await Said(app, crime, hidden, isHis: false)).Problem);

        var colleague = TestPerson.Make(44, "Al Analyst", Role.ForceAnalyst);
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        foreach (var analyst in new[] { colleague, TestPerson.Analyst })
        {
            var view = (await app.SendAs(analyst, new ListMatches.Query())).Value;
            Assert.Equal((0, 1, 0), (view.Total, view.Hidden, view.Rows.Count));
            Assert.Equal(0, (await app.SendAs(analyst, new CountMatchWork.Query())).Value.ToReview);
            Assert.IsType<NotFound>((await app.SendAs(analyst, new ViewMatch.Query(crime))).Problem);
        }
    }

    private static Task<Outcome> Said(TestApp app, long crime, Guid person, bool isHis, MatchStanding seen = MatchStanding.ToReview, string? reason = null) =>
        app.SendAs(TestPerson.Analyst, new DecideMatch.Command { CrimeId = crime, PersonId = person, IsHis = isHis, Seen = seen, Reason = reason });
}
