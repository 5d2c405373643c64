using System.Globalization;
using System.Xml.Linq;

namespace Interventions.Web.Features.Monitoring.Charts;

/// <summary>A picture as it leaves the application: with its marking, its title and what was counted, so that it still says what it is wherever it is pasted.</summary>
internal static class PictureFile
{
    private const int Edge = 20;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Null where the picture shows nothing.</summary>
    public static string? Of(Picture picture, string basis)
    {
        if (picture.Svg is null)
        {
            return null;
        }

        var drawn = XElement.Parse(picture.Svg);
        var size = drawn.Attribute("viewBox")!.Value.Split(' ');
        var (drawnWide, drawnHigh) = (Number(size[2]), Number(size[3]));
        var wide = drawnWide + (2 * Edge);
        List<XElement> parts = [new(Svg + "title", picture.Title), new(Svg + "desc", basis), new(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#fff"))];
        var y = 24;
        parts.Add(Marking(wide, y));
        y = Lines(parts, picture.Title, 18, y + 14, drawnWide, strong: true) + 14;
        drawn.Attributes().Where(a => a.Name == "role" || a.Name == "aria-label").Remove();
        drawn.Add(new XAttribute("x", Edge), new XAttribute("y", y), new XAttribute("width", drawnWide), new XAttribute("height", drawnHigh));
        parts.Add(drawn);
        y += drawnHigh + 4;
        foreach (var words in new[] { picture.Warning, basis }.OfType<string>())
        {
            y = Lines(parts, words, 13, y + 6, drawnWide, strong: false);
        }

        parts.Add(Marking(wide, y + 26));
        return new XElement(
            Svg + "svg",
            new XAttribute("width", wide), new XAttribute("height", y + 38), new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {wide} {y + 38}")),
            new XAttribute("font-family", Drawing.Font), parts).ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Adds lines below a height; the answer is the height of the last.</summary>
    private static int Lines(List<XElement> parts, string words, int size, int below, int wide, bool strong)
    {
        var y = below;
        foreach (var line in Drawing.Wrap(words, wide, size))
        {
            y += size + 5;
            parts.Add(Words(line, Edge, y, size, strong));
        }

        return y;
    }

    private static XElement Marking(int wide, int y)
    {
        var words = Words("OFFICIAL-SENSITIVE", wide / 2, y, 13, strong: true);
        words.Add(new XAttribute("text-anchor", "middle"), new XAttribute("letter-spacing", "1"));
        return words;
    }

    private static XElement Words(string words, int x, int y, int size, bool strong) => new(
        Svg + "text", new XAttribute("x", x), new XAttribute("y", y), new XAttribute("font-size", size), new XAttribute("fill", strong ? Drawing.Ink : Drawing.Soft),
        strong ? new XAttribute("font-weight", 700) : null, words);

    private static int Number(string written) => int.Parse(written, CultureInfo.InvariantCulture);
}
