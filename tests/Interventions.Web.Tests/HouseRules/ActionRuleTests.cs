using System.Reflection;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.HouseRules;

/// <summary>The workflow's tables are the one list of who may do what; commands and forms follow them.</summary>
public sealed class ActionRuleTests
{
    private static readonly DateTime Now = TestApp.Start.UtcDateTime;

    public static TheoryData<string> Commands => [.. CommandsOfActions().Select(c => RequestCatalogue.NameOf(c.Type))];

    [Theory, MemberData(nameof(Commands))]
    public void A_command_is_allowed_to_the_roles_of_its_action_and_no_others(string command)
    {
        var (type, action) = CommandsOfActions().Single(c => RequestCatalogue.NameOf(c.Type) == command);

        var (table, allowed) = (RolesOf(action), AllowAttribute.Of(type)!.Roles);

        Assert.Equal(table.Where(r => r != Role.System), allowed.Where(r => r != Role.System).Order());
        Assert.True(!allowed.Contains(Role.System) || table.Contains(Role.System), "The tracker itself may send it only where the table lets it act.");
    }

    [Fact]
    public void No_two_commands_take_the_same_action() =>
        Assert.Empty(CommandsOfActions().GroupBy(c => c.Action).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_action_has_a_form_or_a_page_of_its_own() =>
        Assert.All(Enum.GetValues<CaseAction>().Where(a => !CaseForms.OnOtherPages.Contains(a)), a => Assert.True(CaseForms.For(a) is not null, $"{a} has no form."));

    [Fact]
    public void No_action_has_both_a_form_and_a_page_of_its_own() =>
        Assert.All(CaseForms.OnOtherPages, a => Assert.Null(CaseForms.For(a)));

    [Fact]
    public void Every_form_takes_the_view_and_says_when_it_is_done() =>
        Assert.All(Enum.GetValues<CaseAction>().Select(CaseForms.For).OfType<Type>(), form =>
        {
            Assert.Equal(typeof(ViewCase.View), form.GetProperty("View")?.PropertyType);
            Assert.NotNull(form.GetProperty("OnDone"));
        });

    /// <summary>Both tracks and every stage together. Asked at its own stage an action names that stage's roles, asked elsewhere those of all its stages.</summary>
    private static Role[] RolesOf(CaseAction action)
    {
        Stamp decider = new(TestPerson.Inspector.Actor, Now);
        var roles = Enum.GetValues<Track>().SelectMany(track =>
        {
            var ended = Case(track);
            ended.LeaveBy(CaseAction.Close, decider, new(Reason: Reason.Died));
            return Case(track).Preview(decider).Concat(ended.Preview(decider));
        }).Where(p => p.Action == action).SelectMany(p => p.By).Distinct().Order();
        return action == CaseAction.SubmitReferral ? [.. Roles.Referrers.Order()] : [.. roles];
    }

    private static CaseFile Case(Track track) => CaseFile.Refer(
        new()
        {
            Id = Guid.CreateVersion7(),
            Reference = "CHE-2026-000001",
            Track = track,
            Source = ReferralSource.Custody,
            AreaCode = "CHE",
            SuiteCode = "RUN",
            CrimeReference = "CHES26100412",
            Policy = new ForcePolicy { Id = "A", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8) },
            Offence = new("CJ88001", new(2026, 11, 20)),
            Person = new() { Id = Guid.CreateVersion7(), Surname = "Hughes", Forenames = "Daniel", DateOfBirth = new(1991, 7, 15) },
            Relationship = Relationship.CurrentPartner,
            VictimsCounted = 1,
        },
        new(TestPerson.CustodyWorker.Actor, Now));

    private static IEnumerable<(Type Type, CaseAction Action)> CommandsOfActions() =>
        from type in RequestCatalogue.Requests(typeof(AppDb).Assembly)
        where type.IsAssignableTo(typeof(ITakesAction))
        select (type, (CaseAction)type.GetProperty(nameof(ITakesAction.Action), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);
}
