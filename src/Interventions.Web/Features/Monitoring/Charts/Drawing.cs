using System.Globalization;
using System.Net;
using System.Text;

namespace Interventions.Web.Features.Monitoring.Charts;

/// <summary>
/// A picture as SVG, drawn by the server (decision 0038): presentation attributes only, which the content policy allows, so that the same
/// text is the picture on the page, in print and in a file.
/// </summary>
internal sealed class Drawing(int width, int height, string sentence)
{
    public const string Ink = "#16213a";
    public const string Soft = "#4a5568";
    public const string Line = "#d5d9d3";
    public const string Teal = "#0b5f63";
    public const string Brick = "#a3261d";
    public const string Font = "Atkinson Hyperlegible Next, Arial, sans-serif";

    /// <summary>The size of words; sizes of everything else go with it.</summary>
    public const int Size = 14;

    private static readonly string[] Colours = [Teal, "#9a3412", "#1d4ed8", "#6b2d5c", "#5c5c00", "#111827"];
    private static readonly string[] Dashes = ["", "8 4", "2 3", "10 3 2 3", "5 5", "1 4"];

    private readonly StringBuilder _svg = new();

    public static string Colour(int series) => Colours[series % Colours.Length];

    public static string Dash(int series) => Dashes[series % Dashes.Length];

    /// <summary>How wide words are at most: the server has no font to measure them by.</summary>
    public static double WidthOf(string words, double size = Size) => 0.53 * size * words.Length;

    /// <summary>Words in lines that are no wider than so much.</summary>
    public static IReadOnlyList<string> Wrap(string words, double wide, double size = Size)
    {
        List<string> lines = [];
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && WidthOf($"{lines[^1]} {word}", size) <= wide)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    public void Straight(double x1, double y1, double x2, double y2, string colour = Line, double thick = 1, string dash = "") =>
        _svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{colour}\" stroke-width=\"{thick:0.#}\"{DashOf(dash)}/>");

    public void Path(IEnumerable<(double X, double Y)> points, string colour, string dash, double thick = 2.5) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{Way(points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thick:0.#}\"{DashOf(dash)}/>");

    public void Area(IEnumerable<(double X, double Y)> points, string colour, double opacity = 0.13) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{Way(points)}Z\" fill=\"{colour}\" fill-opacity=\"{opacity:0.##}\"/>");

    public void Bar(double x, double y, double wide, double high, string colour) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{Math.Max(0, wide):0.#}\" height=\"{high:0.#}\" rx=\"3\" fill=\"{colour}\"/>");

    /// <param name="isHollow">Where what it shows rests on few.</param>
    public void Dot(double x, double y, string colour, bool isHollow = false) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"5\" {Ground(colour, isHollow)}/>");

    /// <summary>A dot whose shape says which series it is of, for those who tell no colours apart.</summary>
    public void Mark(double x, double y, int series, bool isHollow = false)
    {
        (double X, double Y)[]? corners = (series % 4) switch
        {
            1 => [(-5, -5), (5, -5), (5, 5), (-5, 5)],
            2 => [(0, -7), (7, 0), (0, 7), (-7, 0)],
            3 => [(0, -6), (6, 5), (-6, 5)],
            _ => null,
        };
        if (corners is null)
        {
            Dot(x, y, Colour(series), isHollow);
        }
        else
        {
            Shape(corners.Select(c => (x + c.X, y + c.Y)), Colour(series), isHollow);
        }
    }

    public void Shape(IEnumerable<(double X, double Y)> corners, string colour, bool isHollow = false) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{Way(corners)}Z\" {Ground(colour, isHollow)}/>");

    /// <param name="anchor">Where the words are held: start, middle or end.</param>
    public void Words(double x, double y, string words, string anchor = "start", string colour = Soft, bool strong = false) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" fill=\"{colour}\"{(strong ? " font-weight=\"700\"" : "")}>{WebUtility.HtmlEncode(words)}</text>");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{WebUtility.HtmlEncode(sentence)}\" font-family=\"{Font}\" font-size=\"{Size}\">{_svg}</svg>");

    private static string Ground(string colour, bool isHollow) => isHollow ? $"fill=\"#fff\" stroke=\"{colour}\" stroke-width=\"2\"" : $"fill=\"{colour}\"";

    private static string DashOf(string dash) => dash.Length == 0 ? "" : $" stroke-dasharray=\"{dash}\"";

    private static string Way(IEnumerable<(double X, double Y)> points) =>
        string.Concat(points.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{p.X:0.#} {p.Y:0.#}")));
}
