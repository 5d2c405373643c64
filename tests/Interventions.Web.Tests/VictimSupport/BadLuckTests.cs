using Bunit;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.VictimSupport;

/// <summary>Two workers at once, the wrong victim on a case, and children.</summary>
public sealed class BadLuckTests : BunitContext
{
    [Theory, OnBothEngines]
    public async Task Opposite_answers_at_once_are_both_kept_and_the_order_of_recording_decides(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var caseId = await app.Referred();
        var linkId = await app.VictimEntered(caseId);
        await app.StaffedBy(TestPerson.VictimContactWorker, "CHE");
        await app.StaffedBy(TestPerson.OtherVictimContactWorker, "CHE");

        var outcomes = await Task.WhenAll(
            Task.Run(() => app.Answered(caseId, linkId)),
            Task.Run(() => app.Answered(caseId, linkId, AnswerKind.DoesNotSupport, by: TestPerson.OtherVictimContactWorker)));

        Assert.All(outcomes, o => Assert.Null(o.Problem));
        var view = (await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(caseId))).Value;
        var answers = view.Victims.Single().Answers;
        Assert.Equal(2, answers.Count);
        Assert.Equal(answers[^1].Kind == AnswerKind.Supports, view.GateIsOpen);
        Assert.Equal((await app.Case(caseId)).Victims.Single().Answers[^1].Kind, view.Victims.Single().Latest!.Kind);
        var note = Render<OppositeAnswers>(p => p.Add(o => o.View, view)).Find(".note").TextContent;
        Assert.Contains($"What stands is \"{answers[^1].Kind.InWords()}\".", note, StringComparison.Ordinal);
        Assert.Contains("Both are kept.", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_of_answers_that_are_alike_or_far_apart_or_by_one_worker()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.VictimContactWorker, "CHE");
        await app.StaffedBy(TestPerson.OtherVictimContactWorker, "CHE");
        var (caseId, linkId) = await app.Supported();
        await app.Answered(caseId, linkId, by: TestPerson.OtherVictimContactWorker);
        await NothingAsync();
        await app.Answered(caseId, linkId, AnswerKind.NoView, by: TestPerson.OtherVictimContactWorker);
        await NothingAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await app.Answered(caseId, linkId);
        await NothingAsync();

        async Task NothingAsync()
        {
            var view = (await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(caseId))).Value;
            Assert.Empty(Render<OppositeAnswers>(p => p.Add(o => o.View, view)).FindAll(".note"));
        }
    }

    [Theory, OnBothEngines]
    public async Task Unlinking_one_who_supports_never_opens_a_gate_that_the_number_keeps_closed(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, first) = await app.Supported(change: r => r with { VictimsCounted = 2 });
        var second = await app.VictimEntered(caseId, c => c.Name = "Pia Pond");
        await app.Answered(caseId, second, AnswerKind.DoesNotSupport);
        Unlink.Command Of(Guid link) => new() { CaseId = caseId, LinkId = link, Why = "Not of this case." };

        // The one who supports goes: nothing opens.
        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, Of(first))).Problem);
        Assert.False(await IsOpenAsync(app, caseId));

        // Entered again and supporting, then the one who does not goes, by two: one of two is left, and the number keeps it closed.
        var again = await app.KnownVictimEntered(caseId, (await app.Case(caseId)).Victims.Single(v => v.Id == first).VictimId);
        Assert.Null((await app.Answered(caseId, again)).Problem);
        Assert.IsType<Refused>((await app.SendAs(TestPerson.OtherVictimContactWorker, Of(second))).Problem);
        Assert.Null((await app.SendAs(TestPerson.VictimContactWorker, new ProposeUnlink.Command { CaseId = caseId, LinkId = second, Why = "Wrong case." })).Problem);
        Assert.Null((await app.SendAs(TestPerson.OtherVictimContactWorker, Of(second))).Problem);
        Assert.False(await IsOpenAsync(app, caseId));
    }

    [Theory, OnBothEngines]
    public async Task Unlinking_while_she_withdraws_either_comes_before_it_or_takes_two(Engine engine)
    {
        for (var race = 0; race < 5; race++)
        {
            await using var app = await TestApp.On(engine);
            var (caseId, linkId) = await app.Supported();

            var outcomes = await Task.WhenAll(
                Task.Run(() => app.Answered(caseId, linkId, AnswerKind.Withdrawn)),
                Task.Run(() => app.SendAs(TestPerson.OtherVictimContactWorker, new Unlink.Command { CaseId = caseId, LinkId = linkId, Why = "Wrong case." })));

            // Whichever was first, one of the two was told no, and no gate is open.
            Assert.Single(outcomes, o => o.Problem is Refused);
            Assert.False(await IsOpenAsync(app, caseId));
            var link = (await app.Case(caseId)).Victims.Single();
            Assert.Equal(link.UnlinkedAt is null, link.Latest!.Kind == AnswerKind.Withdrawn);
        }
    }

    [Theory, OnBothEngines]
    public async Task A_child_who_turned_16_is_a_task(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (caseId, _) = await app.Supported();
        await app.VictimEntered(caseId, c => (c.Name, c.DateOfBirth) = ("Kit Lee", new(2010, 11, 25)));
        Assert.DoesNotContain((await app.SendAs(Role.VictimContactWorker, new ListToAsk.Query())).Value.Rows, r => r.Kind == ToAskKind.ChildIs16);

        app.Clock.Advance(TimeSpan.FromDays(3));

        var row = Assert.Single((await app.SendAs(Role.VictimContactWorker, new ListToAsk.Query())).Value.Rows, r => r.Kind == ToAskKind.ChildIs16);
        Assert.Equal(("Kit Lee", (DateOnly?)new DateOnly(2026, 11, 25)), (row.VictimName, row.Due));
    }

    [Theory]
    [InlineData("2026-11-22", ChildBand.UnderFive), InlineData("2021-11-23", ChildBand.UnderFive), InlineData("2021-11-22", ChildBand.FiveToNine)]
    [InlineData("2016-11-22", ChildBand.TenToFifteen), InlineData("2010-11-23", ChildBand.TenToFifteen), InlineData("2010-11-22", ChildBand.SixteenOrSeventeen), InlineData("2008-11-22", null)]
    public void A_child_is_in_a_band(string born, ChildBand? band) =>
        Assert.Equal(band, ChildBands.Of(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), isChild: true, new(2026, 11, 22)));

    [Theory, OnBothEngines]
    public async Task Children_are_counted_in_bands_and_never_fewer_than_five(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        for (var i = 0; i < 6; i++)
        {
            var man = i;
            var caseId = await app.Referred(change: r => r with { Person = new() { Id = Guid.CreateVersion7(), Surname = $"Man{man}", Forenames = "Max", DateOfBirth = new(1980, 1, 1), Sex = Sex.Male } });
            await app.VictimEntered(caseId, c => (c.Name, c.DateOfBirth) = ($"Kit {man}", new(2024, 1, 1)));
            if (man < 2)
            {
                await app.VictimEntered(caseId, c => (c.Name, c.DateOfBirth) = ($"Kat {man}", new(2015, 1, 1)));
            }
        }

        app.Clock.SetUtcNow(new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero)); // numbers are of the months that are over
        var table = (await app.SendAs(Role.OpccStaff, new CountCases.Query(null))).Value.Figures.Tables.Single(t => t.Key == "children");

        // Two of ten and over are withheld, and something with them so that they cannot be worked out.
        Assert.Equal("[c]", table.Rows.Single(r => r.Label == "10 to 15").Cells[0]);
        Assert.All(table.Rows, r => Assert.DoesNotMatch("^[1-4]$", r.Cells[0]));
        Assert.True(table.Rows.Count(r => r.Cells[0] == "[c]") > 1);
    }

    private static async Task<bool> IsOpenAsync(TestApp app, Guid caseId) => (await app.SendAs(Role.DecisionMaker, new ViewVictims.Query(caseId))).Value.GateIsOpen;
}
