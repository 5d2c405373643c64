using System.Reflection;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.HouseRules;

public sealed class RequestRuleTests
{
    private static readonly Assembly Web = typeof(AppDb).Assembly;

    private static readonly Type[] NotForComponents =
        [typeof(AppDb), typeof(SqliteDb), typeof(PostgresDb), typeof(AppDbs), typeof(IDbContextFactory<AppDb>), typeof(Mediator), typeof(Mediators), typeof(CurrentUser), typeof(CurrentAccess)];

    [Fact]
    public void Every_request_says_who_may_make_it() =>
        Assert.Empty(RequestCatalogue.Requests(Web).Where(r => AllowAttribute.Of(r) is not { Roles.Count: > 0 }).Select(RequestCatalogue.NameOf));

    [Fact]
    public void Every_request_returns_an_outcome() =>
        Assert.Empty(RequestCatalogue.Requests(Web).Where(r => !RequestCatalogue.IsOutcome(RequestCatalogue.ResponseOf(r)!)).Select(RequestCatalogue.NameOf));

    [Fact]
    public void Every_request_has_one_handler() =>
        Assert.Equal(
            RequestCatalogue.Requests(Web).Select(r => r.FullName).Order(StringComparer.Ordinal),
            RequestCatalogue.Handlers(Web.GetTypes()).Select(h => h.Service.GetGenericArguments()[0].FullName).Order(StringComparer.Ordinal));

    /// <summary>The log knows a request by its slice's name only.</summary>
    [Fact]
    public void No_two_requests_share_a_name() =>
        Assert.Empty(RequestCatalogue.Requests(Web).GroupBy(RequestCatalogue.NameOf).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void A_change_of_a_case_and_a_look_at_one_say_which() =>
        Assert.Empty(RequestCatalogue.Requests(Web)
            .Where(r => r.GetProperty("CaseId")?.PropertyType == typeof(Guid) && !r.IsAssignableTo(typeof(IAboutCase)))
            .Select(RequestCatalogue.NameOf));

    /// <summary>A component sends requests; what it cannot reach it cannot walk round the pipeline with.</summary>
    [Fact]
    public void No_component_opens_the_database_or_sends_past_the_scope() =>
        Assert.Equal([], (
            from component in Web.GetTypes()
            where component.IsAssignableTo(typeof(IComponent))
            from type in InjectedInto(component)
            where NotForComponents.Contains(type)
            select $"{component.Name} injects {type.Name}").ToArray());

    [Fact]
    public void The_domain_references_only_Stateless() =>
        Assert.All(
            typeof(Domain.Cases.Stamp).Assembly.GetReferencedAssemblies().Select(a => a.Name!),
            name => Assert.True(name == "Stateless" || name.StartsWith("System.", StringComparison.Ordinal), name));

    /// <summary>Serilog would write the whole object, names and addresses with it.</summary>
    [Fact]
    public void No_payload_is_logged() =>
        Assert.All(
            Directory.EnumerateFiles(Repository.PathOf("src"), "*.*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".cs" or ".razor"),
            file => Assert.False(File.ReadAllText(file).Contains("{@", StringComparison.Ordinal), file));

    private static IEnumerable<Type> InjectedInto(Type component) => component
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(p => p.GetCustomAttribute<InjectAttribute>() is not null)
        .Select(p => p.PropertyType)
        .Concat(component.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType));
}
