using Bunit;
using Interventions.Domain.Programmes;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.KeptApart;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.KeptApart;

public sealed class KeptApartPanelTests
{
    [Fact]
    public async Task Shows_who_is_kept_apart_sends_what_is_typed_and_says_if_they_sit_together()
    {
        var (caseId, entry) = (Guid.NewGuid(), Guid.NewGuid());
        var mediator = new ScriptedMediator()
            .On<ListKeptApart.Query>(_ => (Outcome<ListKeptApart.View>)new ListKeptApart.View(
                "CHE", KeepApart.CausesFor(Domain.People.Role.VictimContactWorker), [new(entry, "Craig Edge", ApartCause.NewPartner, "She told us.", "Vera Ward", new(2026, 11, 20))]))
            .On<ListFacilitators.Query>(_ => Outcome.Of<IReadOnlyList<ListFacilitators.Row>>([]))
            .On<KeepTwoApart.Command>(_ => (Outcome<bool>)true)
            .On<EndKeepingApart.Command>(_ => Outcome.Done);
        await using var context = new BunitContext();
        context.Services.AddSingleton<IMediator>(mediator);
        context.Services.AddScoped<Toaster>();
        var panel = context.Render<KeptApartPanel>(p => p.Add(c => c.CaseId, caseId).Add(c => c.IsHers, true));

        Assert.Contains("Craig Edge: her new partner, recorded by Vera Ward. She told us.", panel.Find("li").TextContent, StringComparison.Ordinal);
        await panel.FindAll("button")[^1].ClickAsync(new());
        await panel.Find("form").SubmitAsync();
        Assert.Contains("Choose the cause.", panel.Markup, StringComparison.Ordinal);

        await panel.Find("#apart-reference").ChangeAsync("CHE-2026-000031");
        await panel.Find("#apart-cause").ChangeAsync(nameof(ApartCause.SameHousehold));
        await panel.Find("form").SubmitAsync();

        var sent = mediator.Sent.OfType<KeepTwoApart.Command>().Single();
        Assert.Equal((caseId, "CHE-2026-000031", ApartCause.SameHousehold), (sent.CaseId, sent.OtherReference, sent.Cause));
        Assert.Contains("They are in one group at present.", panel.Find("[role=status]").TextContent, StringComparison.Ordinal);

        await panel.Find("li button").ClickAsync(new());
        Assert.Equal(entry, mediator.Sent.OfType<EndKeepingApart.Command>().Single().EntryId);
    }
}
