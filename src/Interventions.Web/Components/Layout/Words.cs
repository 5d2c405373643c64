namespace Interventions.Web.Components.Layout;

/// <summary>Small turns of phrase that pages share.</summary>
public static class Words
{
    /// <summary>"facilitator" becomes "Facilitator".</summary>
    public static string AtStart(this string words) => words.Length == 0 ? words : char.ToUpper(words[0], Hosting.British.Culture) + words[1..];

    /// <summary>"administrator" becomes "an administrator"; staff are many and take none.</summary>
    public static string WithArticle(this string words) =>
        words.EndsWith("staff", StringComparison.Ordinal) ? words : ("aeiou".Contains(words[0], StringComparison.Ordinal) ? "an " : "a ") + words;

    /// <summary>"a, b or c".</summary>
    public static string InOneSentence(this IEnumerable<string> items, string last = "and")
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }
}
