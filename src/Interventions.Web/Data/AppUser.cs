using Interventions.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace Interventions.Web.Data;

/// <summary>A member of staff with an account.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    public const int NameMaxLength = 100;
    public const int CollarNumberMaxLength = 20;

    /// <summary>Name as colleagues read it, for example "Insp Priya Shah".</summary>
    public required string Name { get; set; }

    public Rank Rank { get; set; }

    public string? CollarNumber { get; set; }

    public bool IsSupervisor { get; set; }

    /// <summary>False once the person has left; they cannot sign in and open tabs close within a minute.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The roles this person may sign in as, one at a time.</summary>
    public List<Appointment> Appointments { get; } = [];

    /// <summary>Areas whose cases this person works on (product.md 4).</summary>
    public List<UserArea> Areas { get; } = [];

    /// <summary>Custody suites this person works in.</summary>
    public List<UserSuite> Suites { get; } = [];
}

/// <summary>A role that a person holds.</summary>
public sealed record Appointment(Guid UserId, Role Role);

/// <summary>An area that a person works in.</summary>
public sealed record UserArea(Guid UserId, string AreaCode);

/// <summary>A custody suite that a person works in.</summary>
public sealed record UserSuite(Guid UserId, string SuiteCode);
