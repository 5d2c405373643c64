using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Web.Data;

namespace Interventions.Web.Features.Users;

/// <summary>What an administrator says of a person: the part that adding and changing share.</summary>
public abstract class PersonDetails : IValidatableObject
{
    [Required(ErrorMessage = "Enter the name as colleagues read it, with the rank where there is one.")]
    [StringLength(AppUser.NameMaxLength, ErrorMessage = "Shorten the name to 100 characters.")]
    public string? Name { get; set; }

    public Rank Rank { get; set; }

    [StringLength(AppUser.CollarNumberMaxLength, ErrorMessage = "Shorten the collar number to 20 characters.")]
    public string? CollarNumber { get; set; }

    public bool IsSupervisor { get; set; }

    public List<Role> Roles { get; set; } = [];

    public List<string> Areas { get; set; } = [];

    public List<string> Suites { get; set; } = [];

    /// <summary>True for somebody who works on both sides: allowed, one at a time, and never both in one case (STD-01).</summary>
    public bool HoldsBothSides => Roles.Any(r => r.Side() == Side.His) && Roles.Any(r => r.Side() == Side.Hers);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Roles.Count == 0 || Roles.Except(Domain.People.Roles.ForPeople).Any())
        {
            yield return new("Choose at least one role.", [nameof(Roles)]);
        }

        if (Areas.Count == 0 && Roles.Any(r => r is Role.Facilitator or Role.VictimContactWorker or Role.DecisionMaker))
        {
            yield return new("Choose an area: without one this person would see no case.", [nameof(Areas)]);
        }

        if (Suites.Count == 0 && Roles.Contains(Role.CustodySupportWorker))
        {
            yield return new("Choose a custody suite: without one this person would see no case.", [nameof(Suites)]);
        }

        if (Roles.Contains(Role.DecisionMaker) && (Rank == Rank.None || string.IsNullOrWhiteSpace(CollarNumber)))
        {
            yield return new(
                "Enter rank and collar number: a decision-maker needs both.", [Rank == Rank.None ? nameof(Rank) : nameof(CollarNumber)]);
        }
    }

    /// <summary>Writes the details to the account.</summary>
    internal void WriteTo(AppUser user)
    {
        user.Name = Name!.Trim();
        user.Rank = Rank;
        user.CollarNumber = string.IsNullOrWhiteSpace(CollarNumber) ? null : CollarNumber.Trim();
        user.IsSupervisor = IsSupervisor;
        Replace(user.Appointments, Roles.Distinct().Select(r => new Appointment(user.Id, r)));
        Replace(user.Areas, Areas.Distinct().Select(a => new UserArea(user.Id, a)));
        Replace(user.Suites, Suites.Distinct().Select(s => new UserSuite(user.Id, s)));
    }

    /// <summary>Leaves what stays as it is, for it is tracked.</summary>
    private static void Replace<T>(List<T> held, IEnumerable<T> wanted)
    {
        var all = wanted.ToList();
        held.RemoveAll(h => !all.Contains(h));
        held.AddRange(all.Except(held).ToList());
    }
}
