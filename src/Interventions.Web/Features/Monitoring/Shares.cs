using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Shares of published counts.</summary>
internal static class Shares
{
    /// <summary>The share of a part in a whole that holds it; null where none may be given.</summary>
    public static PublishedShare? Of(PublishedCount part, PublishedCount whole) =>
        PublishedShare.Of(part, whole.Less(part), whole);

    /// <summary>In words; nothing where there is nobody, and [c] where it is withheld.</summary>
    public static string InWords(PublishedCount part, PublishedCount whole) => whole.Number == 0 ? "" : Of(part, whole).InWords();
}
