using System.Reflection;
using Interventions.Domain.People;

namespace Interventions.Web.Pipeline;

/// <summary>Who may make this request. A request without it is nobody's.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>Why a look is justified, for the log of consultations (DP-02), for example "Working on the case".</summary>
    public string? Purpose { get; init; }

    public static AllowAttribute? Of(Type request) => request.GetCustomAttribute<AllowAttribute>();
}
