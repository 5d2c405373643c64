using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;

namespace Interventions.Web.Features.Cautions;

/// <summary>One condition as it is typed.</summary>
public sealed class ConditionRow
{
    [Required(ErrorMessage = "Enter the condition: what, where, by when, and whom to tell if he cannot."),
        StringLength(Condition.TextMaxLength, ErrorMessage = "Shorten the condition to 1,000 characters.")]
    public string? Text { get; set; }

    public ConditionKind Kind { get; set; }

    [Required(ErrorMessage = "Enter the day it is due.")]
    public DateOnly? DueOn { get; set; }

    internal ConditionTerms Terms => new(Text!.Trim(), Kind, DueOn!.Value);

    internal static ConditionRow Of(ConditionTerms terms) => new() { Text = terms.Text, Kind = terms.Kind, DueOn = terms.DueOn };

    /// <summary>The usual pair (CC-31). It goes to him, so it carries nothing of the victim but that there is one.</summary>
    internal static IEnumerable<ConditionRow> Usual(DateOnly? due)
    {
        var by = due is { } day ? $"by {day.InWords()}" : "by the day below";
        yield return new()
        {
            Text = $"Attend and complete both CARA workshops, A and then B, {by}, at the place and times the provider gives you. If you cannot come, tell the provider before the workshop begins.",
            DueOn = due,
        };
        yield return new() { Text = $"Commit no further offence against the victim of this offence, up to and including {(due is { } last ? last.InWords() : "the day below")}.", DueOn = due };
    }
}
