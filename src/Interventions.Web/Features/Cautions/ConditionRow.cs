using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cautions;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Cautions;

/// <summary>One condition as it is picked or typed.</summary>
public sealed class ConditionRow
{
    [Required(ErrorMessage = "Enter the condition: what, where, by when, and whom to tell if he cannot."),
        StringLength(Condition.TextMaxLength, ErrorMessage = "Shorten the condition to 1,000 characters.")]
    [ReadByHisSide(MayName = true, HasPlaces = true)]
    public string? Text { get; set; }

    public ConditionKind Kind { get; set; }

    [Required(ErrorMessage = "Enter the day it is due.")]
    public DateOnly? DueOn { get; set; }

    /// <summary>What the library calls it; null where it is typed.</summary>
    [StringLength(ConditionWording.TitleMaxLength)]
    public string? Title { get; set; }

    public Guid? WordingId { get; set; }

    /// <summary>The day is filled in here, so that it is the day that was chosen last.</summary>
    internal ConditionTerms Terms => new(Blanks.FillDate(Text!.Trim(), DueOn!.Value), Kind, DueOn.Value, Title, WordingId);

    internal static ConditionRow Of(ConditionTerms terms) =>
        new() { Text = terms.Text, Kind = terms.Kind, DueOn = terms.DueOn, Title = terms.Title, WordingId = terms.WordingId };

    /// <summary>Takes over a wording of the library.</summary>
    internal ConditionRow Take(ListWordings.Row wording)
    {
        (Text, Kind, Title, WordingId) = (wording.Text, wording.Kind, wording.Title, wording.Id);
        return this;
    }

    /// <summary>What every new document begins with: the usual conditions of the library, or an empty one (CC-31).</summary>
    internal static IEnumerable<ConditionRow> Usual(IReadOnlyList<ListWordings.Row> library, DateOnly? due) =>
        library.Where(w => w.IsUsual).Select(w => new ConditionRow { DueOn = due }.Take(w)).DefaultIfEmpty(new() { DueOn = due });
}
