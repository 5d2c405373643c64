using Interventions.Web.Features.HerNumbers;

namespace Interventions.Web.Features.Monitoring;

/// <summary>A page of figures, fit to show: everything in it is published or withheld already. Screen, file and picture are made of it alike.</summary>
/// <param name="Heading">Says the finding.</param>
/// <param name="Basis">What was counted, when, and up to when.</param>
public sealed record Figures(string Heading, string Basis, IReadOnlyList<FigureTile> Tiles, IReadOnlyList<Picture> Pictures, IReadOnlyList<NumbersTable> Tables, IReadOnlyList<string> Warnings);

/// <summary>One number to see at once.</summary>
public sealed record FigureTile(string Number, string What, string Beside);

/// <summary>A drawn figure.</summary>
/// <param name="Key">Its name in an address.</param>
/// <param name="Title">Says the finding.</param>
/// <param name="Svg">The picture; null where everything it would show is withheld.</param>
/// <param name="Table">Key of the table that holds its numbers.</param>
/// <param name="Warning">What whoever sees it alone has to be told; the page tells it once for all.</param>
public sealed record Picture(string Key, string Title, string? Svg, string Table, string? Warning = null);

/// <summary>What a page of figures is asked for: a cohort, one thing it is narrowed to, and what it is broken down by.</summary>
public sealed record FiguresAsked(Domain.Reoffending.Cohort Cohort, Domain.Reoffending.Slice? Only, Domain.Reoffending.CountedBy By);
