using Interventions.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace Interventions.Web.Components.Account;

/// <summary>
/// Says which roles a page is for: <c>@attribute [PageFor(Role.Facilitator)]</c>. It spares people a page that would refuse
/// them anyway; what decides is the request's own rule in the pipeline.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PageForAttribute : AuthorizeAttribute
{
    public PageForAttribute(params Role[] roles)
    {
        For = roles;
        Roles = string.Join(',', roles);
    }

    public IReadOnlyList<Role> For { get; }
}
