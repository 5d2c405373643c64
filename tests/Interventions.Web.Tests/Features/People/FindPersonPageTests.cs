using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.People;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Interventions.Web.Tests.Features.People;

public sealed class FindPersonPageTests
{
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly Guid Draft = Guid.CreateVersion7();
    private const string Address = "/referrals/new";

    [Fact]
    public void Sends_what_was_typed_and_keeps_it_out_of_the_address()
    {
        using var scene = Scene(out var page);
        page.Find("#find-pnc-id").Change("03/62845e");
        page.Find("#find-surname").Change("Hughes");
        page.Find("#find-forenames").Change("Daniel");
        page.Find("#born-day").Change("15");
        page.Find("#born-month").Change("jul");
        page.Find("#born-year").Change("91");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("1 person fits", page.Markup, StringComparison.Ordinal));
        var sent = scene.Sent<FindPerson.Query>();
        Assert.Equal(("03/62845e", "Hughes", "Daniel", new DateOnly(1991, 7, 15)), (sent.PncId, sent.Surname, sent.Forenames, sent.DateOfBirth));
        var address = scene.Services.GetRequiredService<NavigationManager>().Uri;
        Assert.Contains("find=", address, StringComparison.Ordinal);
        Assert.DoesNotContain("hughes", address, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Hughes", page.Find("#find-surname").GetAttribute("value"));
    }

    [Fact]
    public void Shows_who_fits_why_and_the_cases_and_what_is_said()
    {
        using var scene = Scene(out var page);
        Search(page);

        Assert.Contains("Same surname; sounds alike", page.Markup, StringComparison.Ordinal);
        Assert.Contains("CHE-2026-000412", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Waiting", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Said to be the same person as Dan Hughs, born 15 Jul 1991.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Begins_a_referral_about_who_was_found_or_somebody_new()
    {
        using var scene = Scene(out var page, "?detention=0190a5b1-0000-7000-8000-000000000001");
        page.WaitForState(() => page.FindAll(".sheet button").Count > 0);
        page.Find(".sheet button").Click();
        var found = scene.Sent<StartDraft.Command>();
        Assert.Equal("Hughes", scene.Mediator.Sent.OfType<FindPerson.Query>().First().Surname);
        Assert.Equal((Person, null, "0190a5b1-0000-7000-8000-000000000001"), (found.PersonId, found.Surname, found.DetentionId.ToString()));
        Assert.EndsWith($"/referrals/drafts/{Draft}/{DraftTask.Referral.Path()}", scene.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);

        using var again = Scene(out page);
        Search(page);
        page.FindAll("button").Single(b => b.TextContent == "None of these: a new person").Click();
        var somebodyNew = again.Sent<StartDraft.Command>();
        Assert.Equal((null, "Hughes"), (somebodyNew.PersonId, somebodyNew.Surname));
    }

    [Fact]
    public void Says_what_is_missing_and_what_is_no_day_or_number_and_sends_nothing()
    {
        using var scene = Scene(out var page);
        page.Find("form").Submit();
        Assert.Contains("Enter a PNC ID, a name or a date of birth.", page.Markup, StringComparison.Ordinal);

        page.Find("#find-pnc-id").Change("2003/0062845A");
        page.Find("#born-day").Change("31");
        page.Find("#born-month").Change("2");
        page.Find("#born-year").Change("1991");
        page.Find("form").Submit();

        Assert.Contains(PncId.WrongLetter, page.Markup, StringComparison.Ordinal);
        Assert.Contains("like 15 7 1991.", page.Find("#birth-error").TextContent, StringComparison.Ordinal);
        Assert.Empty(scene.Mediator.Sent);
    }

    [Fact]
    public void Shows_a_problem()
    {
        using var scene = Scene(out var page, problem: new Unavailable());
        Search(page);

        Assert.Contains("The tracker cannot save or show this", page.Find(".note.stop").TextContent, StringComparison.Ordinal);
    }

    private static void Search(IRenderedComponent<FindPersonPage> page)
    {
        page.Find("#find-surname").Change("Hughes");
        page.Find("form").Submit();
    }

    private static FormScene Scene(out IRenderedComponent<FindPersonPage> page, string query = "", Problem? problem = null)
    {
        var scene = FormScene.For(TestPerson.CustodyWorker);
        scene.Services.AddSingleton(new SearchWords(new FakeTimeProvider(TestApp.Start)));
        KnownCase known = new(Guid.NewGuid(), "CHE-2026-000412", Track.ConditionalCaution, CaseStage.Referred, new("Waiting", false), new(2026, 11, 20));
        SaidOfIdentity said = new(Guid.NewGuid(), IdentityClaim.SamePerson, Guid.NewGuid(), "Dan Hughs, born 15 Jul 1991", "So", "Cara", TestApp.Start.UtcDateTime);
        FindPerson.Row row = new(Person, "Daniel Hughes", new(1991, 7, 15), Sex.Male, null, FitLevel.Close, "Close", ["same surname", "sounds alike"], [known], [said]);
        scene.Mediator
            .On<FindPerson.Query>(_ => problem is not null ? (Outcome<FindPerson.View>)problem : new FindPerson.View([row], HasMore: false))
            .On<FindFromBoard.Query>(_ => (Outcome<FindFromBoard.View>)new FindFromBoard.View("Hughes", "Daniel", new(1991, 7, 15), null))
            .On<StartDraft.Command>(_ => (Outcome<Guid>)Draft);
        page = scene.ShowPage<FindPersonPage>(Address + query);
        return scene;
    }
}
