using System.Text.RegularExpressions;
using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Wall;

/// <summary>
/// Somebody on his side, or at the OPCC, who asks for everything they may ask for, again and again, and compares: wording, times, order
/// of lists, counts, refusals and stale messages (decision 29). Whatever holds a case, they are sent the same.
/// </summary>
public sealed partial class WatcherTests
{
    private static readonly TestPerson[] Watchers = [TestPerson.Facilitator, TestPerson.CustodyWorker, TestPerson.Opcc, TestPerson.Analyst];

    /// <summary>What may hold a case, and what ends that: in each world one of them happens, at the same moment, to the same case.</summary>
    private static readonly Dictionary<string, (Func<World, Task> Begins, Func<World, Task> Ends)> Causes = new()
    {
        ["pause"] = (w => w.Act(TestPerson.Inspector, (f, s) => f.Pause(s, Because.None)), w => w.Resolve(HoldKind.Pause)),
        ["data query"] = (w => w.Act(TestPerson.Inspector, (f, s) => f.RaiseDataQuery(s, Because.None)), w => w.Resolve(HoldKind.DataQuery)),
        ["risk review"] = (w => w.Act(TestPerson.Inspector, (f, s) => f.RaiseRiskReview(s, Because.None)), w => w.Resolve(HoldKind.RiskReview)),
        ["one press"] = (w => w.App.SendAs(Role.VictimContactWorker, new StopTheLine.Command(w.Case, w.Link)).Worked(), w => w.Answer(AnswerKind.Supports)),
        ["withdrawn"] = (w => w.Answer(AnswerKind.Withdrawn), w => w.Answer(AnswerKind.Supports)),
        ["does not support"] = (w => w.Answer(AnswerKind.DoesNotSupport), w => w.Answer(AnswerKind.Supports)),
        ["no view"] = (w => w.Answer(AnswerKind.NoView), w => w.Answer(AnswerKind.Supports)),
        ["withdrawn elsewhere"] = (w => w.AnswerElsewhere(AnswerKind.Withdrawn), w => w.Answer(AnswerKind.Supports)),
        ["another victim counted"] = (
            w => w.App.SendAs(Role.VictimContactWorker, new CountVictims.Command { CaseId = w.Case, Number = 2, Why = "There is another." }).Worked(), w => w.EnterAnother(AnswerKind.Supports)),
        ["another victim entered"] = (w => w.EnterAnother(null), w => w.AnswerOther()),
        ["rise in risk"] = (
            w => w.Act(TestPerson.VictimContactWorker, (f, s) => f.RecordRisk(RiskLevel.Medium, RiskTool.Dash, new(2026, 11, 22), s)),
            async w =>
            {
                await w.Answer(AnswerKind.Supports);
                await w.Resolve(HoldKind.RiskReview);
            }
        ),
    };

    [Fact]
    public async Task Whatever_holds_the_case_everybody_outside_is_sent_the_same_from_before_it_began_until_long_after_it_ended()
    {
        Dictionary<string, IReadOnlyDictionary<string, string>> sent = [];
        foreach (var (cause, (begins, ends)) in Causes)
        {
            sent[cause] = await WatchAsync(begins, ends);
        }

        var (firstCause, first) = sent.First();
        Assert.True(first.Count > 200, $"Only {first.Count} answers were watched.");
        foreach (var (cause, answers) in sent)
        {
            Assert.Equal(first.Keys.Order(StringComparer.Ordinal), answers.Keys.Order(StringComparer.Ordinal));
            foreach (var (what, answer) in answers)
            {
                Assert.True(first[what] == answer, $"{what} tells \"{cause}\" from \"{firstCause}\":\n{Difference(first[what], answer)}");
            }
        }
    }

    /// <summary>So that the test above cannot pass because nothing is asked, or nothing changes in between.</summary>
    [Fact]
    public async Task The_watcher_does_see_that_there_is_a_review_and_that_it_is_over()
    {
        var sent = await WatchAsync(Causes["withdrawn"].Begins, Causes["withdrawn"].Ends);

        string At(string moment) => sent[$"{moment}: ViewCase as {Role.Facilitator}"];
        Assert.DoesNotContain("Under review", At("before"), StringComparison.Ordinal);
        Assert.Contains("Under review", At("during"), StringComparison.Ordinal);
        Assert.DoesNotContain("Under review", At("just ended"), StringComparison.Ordinal);
        Assert.NotEqual(At("just ended"), At("long after"));
    }

    private static async Task<IReadOnlyDictionary<string, string>> WatchAsync(Func<World, Task> begins, Func<World, Task> ends)
    {
        await using var world = await World.MadeAsync();
        Dictionary<string, string> sent = [];
        await world.LookAsync("before", sent);
        world.App.Clock.Advance(TimeSpan.FromMinutes(20));
        await begins(world);
        world.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.LookAsync("during", sent);
        world.App.GoTo(world.Session);
        await world.LookAsync("at the door", sent);
        await world.App.Mark(world.Case, world.Session, AttendanceFact.StoodDown).Worked();
        await world.LookAsync("stood down", sent);
        world.App.Clock.Advance(TimeSpan.FromHours(3));
        await ends(world);
        world.App.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.LookAsync("just ended", sent);
        world.App.Clock.Advance(TimeSpan.FromDays(5));
        await world.LookAsync("long after", sent);
        return sent;
    }

    private static string Difference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        string Around(string text) => text[Math.Max(0, at - 120)..Math.Min(text.Length, at + 120)];
        return $"{Around(one)}\n{Around(other)}";
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|CHE-2026-\\d{6}|CHES\\d{8}|Church hall \\d+")]
    private static partial Regex OwnToAWorld();

    /// <summary>Kept on the server and never sent: the version a form goes back with and the keys of rows.</summary>
    [GeneratedRegex("\"(Version|Id)\":\\d+")]
    private static partial Regex NeverSent();

    /// <summary>One man on a programme with a seat, a case of the same two people beside it, and somebody else in every list.</summary>
    private sealed class World(TestApp app) : IAsyncDisposable
    {
        private Guid _group;
        private Guid _elsewhere;
        private Guid _elsewhereLink;
        private Guid _other;

        public TestApp App => app;

        public Guid Case { get; private set; }

        public Guid Link { get; private set; }

        public Domain.Programmes.Session Session { get; private set; } = null!;

        public static async Task<World> MadeAsync()
        {
            var app = await TestApp.On();
            World world = new(app) { _group = await app.FormedGroup() };
            await app.SeatedCase(world._group, surname: "Baker");
            world.Case = await app.SeatedCase(world._group);
            await app.EnrolledCase(surname: "Clark");
            var link = (await app.Case(world.Case)).Victims.Single();
            world.Link = link.Id;
            world._elsewhere = await app.ReferredAgain(world.Case, Track.Voluntary, r => r with { CrimeReference = null });
            world._elsewhereLink = await app.KnownVictimEntered(world._elsewhere, link.VictimId);
            world.Session = (await app.SessionsOf(world._group))[0];
            await app.StaffedBy(TestPerson.Facilitator, "CHE");
            return world;
        }

        public Task Act(TestPerson person, Action<CaseFile, Stamp> act) => app.Do(Case, person, act);

        public Task Resolve(HoldKind kind) => Act(TestPerson.Inspector, (f, s) => f.ResolveReview(kind, s, Because.None));

        public Task Answer(AnswerKind kind) => app.Answered(Case, Link, kind).Worked();

        public Task AnswerElsewhere(AnswerKind kind) => app.Answered(_elsewhere, _elsewhereLink, kind).Worked();

        public async Task EnterAnother(AnswerKind? answer)
        {
            _other = await app.VictimEntered(Case, c => (c.Name, c.DateOfBirth) = ("Anna Other", new(1995, 5, 5)));
            if (answer is { } kind)
            {
                await app.Answered(Case, _other, kind).Worked();
            }
        }

        public Task AnswerOther() => app.Answered(Case, _other).Worked();

        /// <summary>Everything each watcher may ask for, and the steps he may try.</summary>
        public async Task LookAsync(string moment, Dictionary<string, string> sent)
        {
            var person = (await app.Case(Case)).PersonId;
            Guid IdOf(string name) => name switch
            {
                "GroupId" => _group,
                "SessionId" => Session.Id,
                "PersonId" => person,
                "UserId" => TestPerson.CustodyWorker.Id,
                _ => Case,
            };
            foreach (var watcher in Watchers)
            {
                foreach (var type in RequestCatalogue.Requests(typeof(AppDb).Assembly).Where(t => t.Name == "Query" && AllowAttribute.Of(t)!.Roles.Contains(watcher.Actor.Role)))
                {
                    await AskAsync(RequestCatalogue.NameOf(type), RequestFiller.Fill(type, IdOf, text: "Hughes"));
                }

                foreach (var show in (string[])["", "open", "review", "still", "finish", "mine"])
                {
                    await AskAsync($"ListCases {show}", new ListCases.Query { Show = show });
                }

                var file = await app.Case(Case);
                if (watcher == TestPerson.Facilitator && moment is not ("before" or "long after"))
                {
                    await AskAsync("StartProgramme", new StartProgramme.Command { CaseId = Case, Version = file.Version });
                    await AskAsync("StartProgramme with an old page", new StartProgramme.Command { CaseId = Case, Version = 1 });
                    await AskAsync("BookSeat", new BookSeat.Command { CaseId = Case, Version = file.Version, GroupId = _group });
                }

                async Task AskAsync(string what, object request) =>
                    sent[$"{moment}: {what} as {watcher.Actor.Role}"] = Alike(await AnswerOf.SendAsync(app, watcher, request));
            }
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        /// <summary>Ids and references become the order in which they are first seen, so that an order that differs still shows.</summary>
        private static string Alike(string answer)
        {
            List<string> met = [];
            return OwnToAWorld().Replace(NeverSent().Replace(answer, "$1"), match =>
            {
                if (!met.Contains(match.Value))
                {
                    met.Add(match.Value);
                }

                return $"#{met.IndexOf(match.Value)}";
            });
        }
    }
}
