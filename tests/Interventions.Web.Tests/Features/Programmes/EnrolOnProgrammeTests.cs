using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Programmes;

public sealed class EnrolOnProgrammeTests
{
    [Theory, InlineData(Track.ConditionalCaution, "cara-1"), InlineData(Track.Voluntary, "engage-1")]
    public async Task Enrols_on_a_version_whose_rules_the_case_keeps(Track track, string programme)
    {
        await using var app = await TestApp.On();
        var id = await app.CaseToEnrol(track);

        await app.Enrol(id, programme).Worked();

        var file = await app.FileNow(id);
        Assert.Equal((CaseStage.Enrolled, programme, programme), (file.Stage, file.Enrolment!.ProgrammeVersionId, file.Programme!.Id));
    }

    [Fact]
    public async Task Is_refused_for_a_programme_of_the_other_track_or_of_none()
    {
        await using var app = await TestApp.On();
        var id = await app.CaseToEnrol();

        Assert.Equal(new Refused("That programme is not offered on this track. Choose another."), (await app.Enrol(id, "custody-32-1")).Problem);
        Assert.IsType<Refused>((await app.Enrol(id, "nothing")).Problem);
        Assert.IsType<Invalid>((await app.Enrol(id, "")).Problem);
    }

    [Fact]
    public async Task Is_for_facilitators_of_the_area()
    {
        await using var app = await TestApp.On();
        var id = await app.CaseToEnrol();
        EnrolOnProgramme.Command command = new() { CaseId = id, Version = 99, ProgrammeVersionId = "cara-1" };

        Assert.IsType<Forbidden>((await app.SendAs(Role.CustodySupportWorker, command)).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), command)).Problem);
    }

    [Fact]
    public async Task Is_refused_while_she_does_not_support_it()
    {
        await using var app = await TestApp.On();
        var id = await app.CaseToEnrol();
        await app.Withdraw(id);

        Assert.Equal(new Refused(CaseFile.UnderReviewInWords), (await app.Enrol(id, "cara-1")).Problem);
    }

    [Fact]
    public async Task Offers_the_programmes_of_the_track()
    {
        await using var app = await TestApp.On();

        var a = await app.SendAs(Role.Facilitator, new ListProgrammes.Query(Track.ConditionalCaution));
        var b = await app.SendAs(Role.Facilitator, new ListProgrammes.Query(Track.Voluntary));

        Assert.Equal(["cara-1"], a.Value.Select(p => p.Id));
        Assert.Equal(["custody-32-1", "engage-1", "honour-1", "reset-1", "stalking-1"], b.Value.Select(p => p.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["custody-32-1"], b.Value.Where(p => !p.NeedsChecking).Select(p => p.Id));
    }

    [Fact]
    public async Task The_form_says_what_is_missing_sends_what_was_chosen_and_shows_a_problem()
    {
        await using var app = await TestApp.On();
        var view = (await app.SendAs(Role.Facilitator, new ViewCase.Query(await app.CaseToEnrol(Track.Voluntary)))).Value;
        var mediator = new ScriptedMediator()
            .On<ListProgrammes.Query>(_ => Outcome.Of<IReadOnlyList<ListProgrammes.Row>>([new("engage-1", "Engage", 12, 7, 12, true), new("reset-1", "Reset", 8, 7, 12, true)]))
            .On<EnrolOnProgramme.Command>(_ => Outcome.Failed(new Refused("Not now.")));
        await using var context = new BunitContext();
        context.Services.AddSingleton<IMediator>(mediator);
        var form = context.Render<EnrolOnProgrammeForm>(p => p.Add(f => f.View, view));

        await form.Find("form").SubmitAsync();
        Assert.Contains("Choose the programme.", form.Markup, StringComparison.Ordinal);

        await form.Find("#enrol-programme").ChangeAsync("reset-1");
        Assert.Contains("have not been checked yet", form.Markup, StringComparison.Ordinal);
        await form.Find("form").SubmitAsync();

        var sent = Assert.Single(mediator.Sent.OfType<EnrolOnProgramme.Command>());
        Assert.Equal((view.Id, view.Version, "reset-1"), (sent.CaseId, sent.Version, sent.ProgrammeVersionId));
        Assert.Contains("Not now.", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }
}
