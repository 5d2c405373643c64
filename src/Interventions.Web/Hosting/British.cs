using System.Globalization;

namespace Interventions.Web.Hosting;

/// <summary>How dates and numbers read: British, whatever the machine is set to.</summary>
public static class British
{
    public static CultureInfo Culture { get; } = Make();

    /// <summary>Set in code because a machine without a locale gives the invariant culture.</summary>
    public static void Set()
    {
        CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = Culture;
        CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = Culture;
    }

    private static CultureInfo Make()
    {
        var culture = new CultureInfo("en-GB");
        var dates = culture.DateTimeFormat;
        dates.ShortDatePattern = "d MMM yyyy";
        dates.ShortTimePattern = "HH:mm";

        // Newer locale data says "Sept", which breaks columns and surprises people who search for "Sep".
        dates.AbbreviatedMonthNames = [.. dates.AbbreviatedMonthNames.Select(Three)];
        dates.AbbreviatedMonthGenitiveNames = [.. dates.AbbreviatedMonthGenitiveNames.Select(Three)];
        return CultureInfo.ReadOnly(culture);
    }

    private static string Three(string month) => month.Length > 3 ? month[..3] : month;
}
