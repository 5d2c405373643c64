using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;

namespace Interventions.Web.Features.Groups;

/// <summary>What is asked of a group before it is formed; the plan of its sessions is made from the same.</summary>
public abstract class GroupDetails
{
    private const int MostPlaces = 30;

    [Required(ErrorMessage = "Choose the programme.")]
    public string? ProgrammeVersionId { get; set; }

    [Required(ErrorMessage = "Enter a name for the group."), StringLength(Group.NameMaxLength, ErrorMessage = "Shorten the name to 100 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Choose the area.")]
    public string? AreaCode { get; set; }

    [Required(ErrorMessage = "Enter where the group meets."), StringLength(Group.NameMaxLength, ErrorMessage = "Shorten the venue to 100 characters.")]
    public string? Venue { get; set; }

    [Required(ErrorMessage = "Enter how many places there are."), Range(1, MostPlaces, ErrorMessage = "Enter a number of places from 1 to 30.")]
    public int? Capacity { get; set; }

    /// <summary>Null takes anybody.</summary>
    public Sex? Sex { get; set; }

    public DeliveryMode Mode { get; set; }

    [StringLength(ProgrammeVersion.LanguageMaxLength, ErrorMessage = "Shorten the language to 40 characters.")]
    public string? Language { get; set; }

    [Required(ErrorMessage = "Enter the day of the first session.")]
    public DateOnly? FirstDay { get; set; }

    [Required(ErrorMessage = "Enter the time the sessions start.")]
    public TimeOnly? StartsAt { get; set; }

    /// <summary>Who leads it.</summary>
    public List<Guid> Facilitators { get; set; } = [];

    internal GroupTerms Terms => new(Name!.Trim(), AreaCode!, Venue!.Trim(), Capacity!.Value, Sex, FirstDay!.Value, StartsAt!.Value)
    {
        Mode = Mode,
        Language = string.IsNullOrWhiteSpace(Language) ? ProgrammeVersion.English : Language.Trim(),
        Facilitators = Facilitators,
    };
}
