namespace Interventions.Web.Components.Ui;

/// <summary>What an input inside a <see cref="Field"/> needs to belong to its label, hint and error.</summary>
/// <param name="Id">For <c>id</c>.</param>
/// <param name="DescribedBy">For <c>aria-describedby</c>; nothing where there is neither hint nor error.</param>
public sealed record FieldContext(string Id, string? DescribedBy);
