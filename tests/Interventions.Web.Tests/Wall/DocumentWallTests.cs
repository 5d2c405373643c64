using System.Text.Json;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Features.Cautions;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Wall;

/// <summary>What was written into the document stays in it: others are named there as the statute needs, and nowhere else (CC-04.5, domain.md 4.3).</summary>
public sealed class DocumentWallTests
{
    private const string Mark = "Zqdocument";

    private static readonly TestPerson[] Outside =
        [TestPerson.CustodyWorker, TestPerson.Facilitator.Supervising(), TestPerson.Analyst, TestPerson.Opcc, TestPerson.Administrator];

    /// <summary>Of what a decision-maker can ask for, only these carry it; of her side's, only the conditions she is asked about.</summary>
    private static readonly Type[] Readers = [typeof(ViewDocument.Query), typeof(ViewCase.Query), typeof(ViewVictims.Query)];

    [Fact]
    public async Task Nobody_outside_is_sent_anything_written_into_a_document()
    {
        await using var app = await TestApp.On();
        var id = await MarkedAsync(app);
        foreach (var person in Outside)
        {
            foreach (var type in RequestCatalogue.Requests(typeof(AppDb).Assembly))
            {
                var answer = await AnswerOf.SendAsync(app, person, RequestFiller.Fill(type, name => name == "UserId" ? TestPerson.CustodyWorker.Id : id, TextFor(type)));
                Assert.False(answer.Contains($"{Mark} ", StringComparison.OrdinalIgnoreCase), $"{RequestCatalogue.NameOf(type)} sends {person.Actor.Role}: {answer}");
            }
        }
    }

    [Fact]
    public async Task Lists_searches_journals_and_exports_of_those_who_may_read_it_hold_none_of_it_either()
    {
        await using var app = await TestApp.On();
        var id = await MarkedAsync(app);
        foreach (var person in new[] { TestPerson.Inspector, TestPerson.VictimContactWorker })
        {
            foreach (var type in RequestCatalogue.Requests(typeof(AppDb).Assembly).Except(Readers))
            {
                var answer = await AnswerOf.SendAsync(app, person, RequestFiller.Fill(type, _ => id, TextFor(type)));
                Assert.False(answer.Contains($"{Mark} ", StringComparison.OrdinalIgnoreCase), $"{RequestCatalogue.NameOf(type)} sends {person.Actor.Role}: {answer}");
            }

            Assert.Empty((await app.SendAs(person, new ListCases.Query { Text = Mark })).Value.Rows);
        }

        var hers = (await app.SendAs(Role.VictimContactWorker, new ViewCase.Query(id))).Value;
        Assert.DoesNotContain(Mark, JsonSerializer.Serialize(hers with { Details = hers.Details with { Conditions = [], ConditionStates = [] } }), StringComparison.Ordinal);
        await using var db = app.Db();
        Assert.DoesNotContain(await db.Set<JournalDetail>().AsNoTracking().ToListAsync(), d => $"{d.Note} {d.RestrictedNote}".Contains(Mark, StringComparison.Ordinal));
        Assert.DoesNotContain(await db.AccessLog.AsNoTracking().ToListAsync(), e => JsonSerializer.Serialize(e).Contains(Mark, StringComparison.Ordinal));
        Assert.NotEmpty(app.Log.Lines);
        Assert.All(app.Log.Lines, line => Assert.DoesNotContain(Mark, line, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>So that the tests above cannot pass because nothing was marked; and his side reads what the library calls a condition.</summary>
    [Fact]
    public async Task The_decision_maker_reads_all_of_it_and_his_side_the_title_of_a_condition()
    {
        await using var app = await TestApp.On();
        var id = await MarkedAsync(app);

        var answer = await AnswerOf.SendAsync(app, TestPerson.Inspector, new ViewDocument.Query(id)) + await AnswerOf.SendAsync(app, TestPerson.Inspector, new ViewCase.Query(id));

        foreach (var what in new[] { "offence", "admission", "condition", "reason", "evidence", "other draft", "varied", "why longer" })
        {
            Assert.Contains($"{Mark} {what}", answer, StringComparison.Ordinal);
        }

        var his = (await app.SendAs(TestPerson.Facilitator, new ViewCase.Query(id))).Value.Details;
        Assert.Equal([Condition.OwnWording, "Letter of apology"], his.ConditionStates.Select(c => c.Text));
        Assert.Equal(("", ""), (his.Caution!.OffenceDetails, his.Caution.Admission));
        Assert.Null(his.Draft);
    }

    private static async Task<Guid> MarkedAsync(TestApp app)
    {
        var scene = await CautionScene.ReferredAsync(app, supported: false);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new AddOffence.Command { CrimeReference = "CHES26100999", OffenceCode = "CJ88116", OffenceOn = new(2026, 11, 20), VictimsInAll = 1 }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RemoveOffence.Command { OffenceId = (await scene.LoadAsync()).FurtherOffences[0].Id, Reason = $"{Mark} taken back" }));
        await scene.AnswerAsync(AnswerKind.Supports);
        await scene.AtAsync(CaseStage.Offered);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Preparing("other draft")));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Preparing("offence")));
        Assert.Null(await scene.SendAsync(TestPerson.Inspector, PrepareDocumentTests.Signing((await scene.ViewAsync(TestPerson.Inspector)).Details.Draft!)));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RecordCondition.Command { Number = 1, WasKept = true, On = CautionScene.Today, Evidence = $"{Mark} evidence" }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new VaryConditions.Command
        {
            Note = "He moved.",
            Variation = new()
            {
                SignedAgainOn = CautionScene.Today,
                Agrees = true,
                Deadline = CautionScene.Latest.AddDays(14),
                DeadlineReason = $"{Mark} why longer",
                Conditions = [Row("condition"), new() { Text = $"{Mark} varied", DueOn = CautionScene.Latest, Title = "Letter of apology" }],
            },
        }));
        return scene.CaseId;
    }

    private static PrepareDocument.Command Preparing(string what) => new()
    {
        OffenceDetails = $"{Mark} {what}",
        Admission = $"{Mark} admission",
        Deadline = CautionScene.Latest.AddDays(7),
        DeadlineReason = $"{Mark} reason",
        Conditions = [Row("condition")],
    };

    private static ConditionRow Row(string what) => new() { Text = $"{Mark} {what}", DueOn = CautionScene.Latest };

    /// <summary>What asks looks for the mark itself; what writes must not write it.</summary>
    private static string TextFor(Type request) => request.Name == "Query" ? Mark : "CHE-2026";
}
