using System.Reflection;
using MediatR;

namespace Interventions.Web.Pipeline;

/// <summary>Every request there is: the container, the house rules and docs/access.md read this one list.</summary>
public static class RequestCatalogue
{
    public static IEnumerable<Type> Requests(Assembly assembly) => assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && ResponseOf(type) is not null)
        .OrderBy(NameOf, StringComparer.Ordinal);

    public static IEnumerable<(Type Handler, Type Service)> Handlers(IEnumerable<Type> types) =>
        from type in types
        where type is { IsAbstract: false, IsInterface: false, ContainsGenericParameters: false }
        from service in type.GetInterfaces()
        where service.IsGenericType && service.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
        select (type, service);

    /// <summary>What the access log calls a request: the slice's name, for example "IssueCaution".</summary>
    public static string NameOf(Type request) => request.DeclaringType?.Name ?? request.Name;

    public static Type? ResponseOf(Type request) => request.GetInterfaces()
        .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>))?.GetGenericArguments()[0];

    public static bool IsOutcome(Type response) => response == typeof(Outcome)
        || (response.IsGenericType && response.GetGenericTypeDefinition() == typeof(Outcome<>));

    /// <summary>Throws, so that the application does not start, if a request is open to nobody or would escape the behaviours.</summary>
    internal static void Check(Type request)
    {
        if (AllowAttribute.Of(request) is null)
        {
            throw new InvalidOperationException($"{NameOf(request)} does not say who may make it: add [Allow].");
        }

        if (ResponseOf(request) is not { } response || !IsOutcome(response))
        {
            throw new InvalidOperationException($"{NameOf(request)} does not answer with an outcome.");
        }
    }
}
