using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>Every way out of both tables of product.md 2, taken in the browser by somebody who may take it.</summary>
public sealed class WaysOutTests(WaysOutScene scene) : IClassFixture<WaysOutScene>
{
    private static readonly CaseStage[] BeforeOffer = [CaseStage.Referred, CaseStage.Eligible, CaseStage.Authorised];
    private static readonly CaseStage[] AfterSigning = [CaseStage.Cautioned, CaseStage.Enrolled, CaseStage.InProgress, CaseStage.Completed];
    private static readonly CaseStage[] SinceSigning = [.. AfterSigning, CaseStage.NonComplianceReview];
    private static readonly CaseStage[] OpenOnA = [.. BeforeOffer, CaseStage.Offered, .. SinceSigning, CaseStage.Breached, CaseStage.Returned];
    private static readonly CaseStage[] AfterAccepting = [CaseStage.Accepted, CaseStage.Assessed, CaseStage.Enrolled, CaseStage.InProgress];

    /// <summary>The tables: from where, what, by whom, to where. Reasons go round, so that each is chosen at least once.</summary>
    private static readonly (Track Track, CaseStage[] From, CaseAction Action, Role[] By, CaseStage To)[] Table =
    [
        (Track.ConditionalCaution, AfterSigning, CaseAction.ReportNonCompliance, [Role.DecisionMaker, Role.Facilitator], CaseStage.NonComplianceReview),
        (Track.ConditionalCaution, [CaseStage.NonComplianceReview], CaseAction.FindBreach, [Role.DecisionMaker], CaseStage.Breached),
        (Track.ConditionalCaution, [CaseStage.Breached], CaseAction.Prosecute, [Role.DecisionMaker], CaseStage.Closed),
        (Track.ConditionalCaution, [CaseStage.Breached], CaseAction.TakeNoFurtherAction, [Role.DecisionMaker], CaseStage.Closed),
        (Track.ConditionalCaution, BeforeOffer, CaseAction.FindNotEligible, [Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker], CaseStage.Closed),
        (Track.ConditionalCaution, BeforeOffer, CaseAction.RecordDecline, [Role.Facilitator, Role.DecisionMaker, Role.CustodySupportWorker], CaseStage.Closed),
        (Track.ConditionalCaution, BeforeOffer, CaseAction.ReturnToDecisionMaker, [Role.CustodySupportWorker, Role.DecisionMaker, Role.Facilitator], CaseStage.Returned),
        (Track.ConditionalCaution, [CaseStage.Offered], CaseAction.RecordDecline, [Role.DecisionMaker], CaseStage.Returned),
        (Track.ConditionalCaution, [CaseStage.Offered], CaseAction.ReturnToDecisionMaker, [Role.DecisionMaker], CaseStage.Returned),
        (Track.ConditionalCaution, [CaseStage.Returned], CaseAction.RecordDisposal, [Role.DecisionMaker], CaseStage.Closed),
        (Track.ConditionalCaution, SinceSigning, CaseAction.WithdrawConsent, [Role.DecisionMaker], CaseStage.Returned),
        (Track.ConditionalCaution, SinceSigning, CaseAction.Finalise, [Role.DecisionMaker], CaseStage.Closed),
        (Track.ConditionalCaution, OpenOnA, CaseAction.Close, [Role.DecisionMaker], CaseStage.Closed),
        (Track.ConditionalCaution, [CaseStage.Closed, CaseStage.Returned, CaseStage.Completed], CaseAction.Reopen, [Role.DecisionMaker], CaseStage.Referred),
        (Track.Voluntary, AfterAccepting, CaseAction.SetAside, [Role.Facilitator], CaseStage.Paused),
        (Track.Voluntary, [CaseStage.Referred, .. AfterAccepting, CaseStage.Paused], CaseAction.Close, [Role.Facilitator, Role.DecisionMaker], CaseStage.Closed),
        (Track.Voluntary, [CaseStage.Closed, CaseStage.Completed], CaseAction.ReEngage, [Role.Facilitator], CaseStage.Referred),
    ];

    public static TheoryData<Track, CaseStage, CaseAction, Role, int, CaseStage> Every
    {
        get
        {
            TheoryData<Track, CaseStage, CaseAction, Role, int, CaseStage> rows = [];
            foreach (var (track, from, action, by, to) in Table)
            {
                for (var i = 0; i < from.Length; i++)
                {
                    rows.Add(track, from[i], action, by[i % by.Length], i, to);
                }
            }

            // The reasons that the stages do not go round to.
            foreach (var left in Enumerable.Range(6, Reasons.For(CaseAction.Close, Track.Voluntary).Count - 6))
            {
                rows.Add(Track.Voluntary, CaseStage.Accepted, CaseAction.Close, Role.DecisionMaker, left, CaseStage.Closed);
            }

            return rows;
        }
    }

    [Fact]
    public void None_is_forgotten() => Assert.Equal(
        from track in Enum.GetValues<Track>()
        from state in CaseFile.Blank(track).GetInfo().States
        from edge in state.Transitions
        where ((CaseAction)edge.Trigger.UnderlyingTrigger).Kind() == ActionKind.WayOut
        let words = $"{track} {state.UnderlyingState} {edge.Trigger.UnderlyingTrigger}"
        orderby words
        select words,
        Table.SelectMany(r => r.From.Select(f => $"{r.Track} {f} {r.Action}")).Order());

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Leads_where_the_table_says(Track track, CaseStage from, CaseAction action, Role by, int turn, CaseStage to)
    {
        var id = await scene.CaseAsync(track, from);
        var who = scene.StaffFor(by, action);
        var screen = await scene.OpenAsync(who, id);
        await screen.ExpectStageAsync(from);
        await screen.ChooseAsync(action);
        await FillAsync(screen, track, action, turn);
        await scene.LookOnceAsync(screen, $"{track}-{action}");
        await screen.SendAsync(action);

        await screen.ExpectStageAsync(to);
        await screen.ExpectJournalAsync(action, who.Account.Name);
        Visitor.AssertNone(screen.Visitor.TakeComplaints());
    }

    [Fact]
    public async Task Non_compliance_is_excused_and_the_case_resumes()
    {
        var screen = await scene.OpenAsync(scene.Road.Decider, await scene.CaseAsync(Track.ConditionalCaution, CaseStage.NonComplianceReview));
        await screen.ChooseAsync(CaseAction.Excuse);
        await screen.Page.GetByLabel("Reasons").FillAsync("His mother died; he showed the certificate.");
        await scene.LookOnceAsync(screen, "excuse");
        await screen.SendAsync(CaseAction.Excuse);
        await screen.ExpectStageAsync(CaseStage.NonComplianceReview);
        await screen.DoAsync(CaseAction.Resume);
        await screen.ExpectStageAsync(CaseStage.Cautioned);
        await screen.ExpectJournalAsync(CaseAction.Resume, scene.Road.Decider.Account.Name);
    }

    [Fact]
    public async Task Reopening_needs_a_second_person()
    {
        var id = await scene.CaseAsync(Track.ConditionalCaution, CaseStage.Closed);
        var screen = await scene.OpenAsync(scene.Road.Decider, id);
        await Assertions.Expect(screen.Visitor.Button("Do this", CaseAction.Reopen.InWords())).ToHaveCountAsync(0);
        await screen.Page.GetByText("Everything else, and why not now").ClickAsync();
        await Assertions.Expect(screen.Page.GetByText("A second person has to reopen it: somebody other than who ended it.")).ToBeVisibleAsync();
        await scene.LookOnceAsync(screen, "reopen-first-person");
    }

    [Fact]
    public async Task A_pause_is_read_as_under_review_and_ends_when_it_is_resolved()
    {
        var screen = await scene.OpenAsync(scene.Road.Decider, await scene.CaseAsync(Track.ConditionalCaution, CaseStage.Cautioned));
        await screen.DoAsync(CaseAction.Pause);
        await Assertions.Expect(screen.Page.Locator(".page-title")).ToContainTextAsync("Under review");
        await screen.ChooseAsync(CaseAction.ResolveReview);
        await screen.Page.GetByLabel("What is resolved").SelectOptionAsync(nameof(HoldKind.Pause));
        await scene.LookOnceAsync(screen, "resolve");
        await screen.SendAsync(CaseAction.ResolveReview);
        await Assertions.Expect(screen.Page.Locator(".page-title")).Not.ToContainTextAsync("Under review");
        await screen.ExpectStageAsync(CaseStage.Cautioned);
    }

    [Fact]
    public async Task Conditions_are_varied_and_the_deadline_extended()
    {
        var id = await scene.CaseAsync(Track.ConditionalCaution, CaseStage.Cautioned);
        var deadline = (await scene.Road.FileAsync(id)).Deadline!.Value;
        var screen = await scene.OpenAsync(scene.Road.Decider, id);
        await screen.ChooseAsync(CaseAction.ExtendDeadline);
        await screen.Page.GetByLabel("New last day").FillAsync(deadline.AddDays(7).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        await screen.Form.Locator("textarea").FillAsync("The group begins a week later.");
        await scene.LookOnceAsync(screen, "extend");
        await screen.SendAsync(CaseAction.ExtendDeadline);

        await screen.ChooseAsync(CaseAction.VaryConditions);
        await screen.Page.GetByLabel("What he has to do").First.FillAsync("Attend both workshops in Crewe.");
        await screen.Page.GetByLabel("He agrees to the change").CheckAsync();
        await screen.Page.GetByLabel("Reasons").FillAsync("He moved to Crewe.");
        await scene.LookOnceAsync(screen, "vary");
        await screen.SendAsync(CaseAction.VaryConditions);
        await Assertions.Expect(screen.Page.Locator(".page-title")).ToContainTextAsync("Under review");
    }

    [Fact]
    public async Task A_case_goes_to_voluntary_help_as_a_new_one()
    {
        var id = await scene.CaseAsync(Track.ConditionalCaution, CaseStage.Referred);
        var screen = await scene.OpenAsync(scene.Road.Custody, id);
        await screen.DoAsync(CaseAction.ReferToVoluntary);
        await screen.ExpectJournalAsync(CaseAction.ReferToVoluntary, scene.Road.Custody.Account.Name);
        await Assertions.Expect(screen.Page.Locator("section[aria-labelledby=journal] li").First).ToContainTextAsync("New case: CHE-");
    }

    [Fact]
    public async Task Another_area_accepts_a_transfer()
    {
        var id = await scene.CaseAsync(Track.ConditionalCaution, CaseStage.Cautioned);
        var screen = await scene.OpenAsync(scene.Road.Decider, id);
        await screen.ChooseAsync(CaseAction.RequestTransfer);
        await screen.Page.GetByLabel("Area to ask").SelectOptionAsync("WAR");
        await scene.LookOnceAsync(screen, "transfer");
        await screen.SendAsync(CaseAction.RequestTransfer);
        await screen.ExpectStageAsync(CaseStage.Cautioned);

        var there = await Staff.JoinAsync(scene.App, "Insp Wes Warrington", Role.DecisionMaker, "WAR");
        var accepting = await scene.OpenAsync(there, id);
        await accepting.DoAsync(CaseAction.AcceptTransfer);
        await accepting.ExpectStageAsync(CaseStage.Cautioned);
        await Assertions.Expect(accepting.Page.Locator("section[aria-labelledby=facts]")).ToContainTextAsync("Warrington");

        // It is theirs now, and not found where it came from.
        await screen.OpenAsync(id);
        await Assertions.Expect(screen.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This case cannot be shown");
    }

    private async Task FillAsync(CaseScreen screen, Track track, CaseAction action, int turn)
    {
        if (Reasons.For(action, track) is { Count: > 1 } reasons)
        {
            await screen.Form.GetByLabel("Reason", new() { Exact = true }).SelectOptionAsync(reasons[turn % reasons.Count].ToString());
        }

        if (action == CaseAction.RecordDisposal)
        {
            await screen.Form.GetByLabel("What happened instead").SelectOptionAsync(nameof(CrimeOutcome.Charged));
        }

        if (action == CaseAction.Close && Reasons.For(action, track) is { } ends && ends[turn % ends.Count] == Reason.EndedUnderReview)
        {
            await (track == Track.ConditionalCaution
                ? screen.Form.GetByLabel("What the disposal review came to").SelectOptionAsync(nameof(CrimeOutcome.NotInPublicInterestPolice))
                : screen.Form.GetByLabel("Where he was passed on to").FillAsync("The stalking clinic."));
        }

        if (action == CaseAction.FindBreach)
        {
            await screen.Form.GetByLabel("Why he is not asked").FillAsync("He left the country.");
        }

        if (action == CaseAction.SetAside)
        {
            await screen.Form.GetByLabel("Until").FillAsync(scene.Road.Day(14));
        }

        await screen.Form.Locator("textarea").First.FillAsync("As agreed with the team.");
    }
}
