using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Interventions.Web.Pdf;

/// <summary>Writes headings and paragraphs down A4 pages, wrapping and turning the page, with the marking and a line at the foot of each.</summary>
internal sealed class PageWriter : IDisposable
{
    private const double Margin = 56;
    private const double Foot = 72;
    private const double Width = 595;
    private const double Height = 842;
    private const double LineHeight = 1.35;

    private static readonly byte[] RegularFont = FontFile("DejaVuSans");
    private static readonly byte[] BoldFont = FontFile("DejaVuSans-Bold");

    private readonly PdfDocumentBuilder _document = new();
    private readonly Dictionary<char, char> _letters = [];
    private readonly List<PdfPageBuilder> _pages = [];
    private readonly PdfDocumentBuilder.AddedFont _regular;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private readonly string _foot;
    private readonly string _marking;
    private double _y;

    /// <param name="title">Title of the file, also for screen readers.</param>
    /// <param name="foot">At the foot of each page; with none there are no page numbers either.</param>
    /// <param name="marking">At the head of each page; only what goes to him has none.</param>
    public PageWriter(string title, string foot, string marking = "OFFICIAL-SENSITIVE")
    {
        _marking = marking;
        _document.DocumentInformation.Title = title;
        (_regular, _bold, _foot) = (_document.AddTrueTypeFont(RegularFont), _document.AddTrueTypeFont(BoldFont), foot);
        TurnPage();
    }

    public void Title(string text) => Write(text, _bold, 17, after: 10);

    public void Heading(string text) => Write(text, _bold, 11, before: 10, after: 3);

    public void Paragraph(string text) => Write(text, _regular, 10, after: 5);

    /// <summary>A paragraph in the size of a letter.</summary>
    public void Letter(string text) => Write(text, _regular, 12, after: 12);

    /// <summary>Whether every letter of a text can be written: not those of scripts the font has not.</summary>
    public static bool CanWrite(string text)
    {
        using PageWriter page = new("", "", "");
        return text.Where(letter => !char.IsControl(letter)).All(letter => page.KnownLetter(letter) == letter);
    }

    /// <summary>A line to sign on.</summary>
    public void SignHere(string who)
    {
        Need(52);
        _y -= 36;
        _pages[^1].DrawLine(new(Margin, _y), new(Margin + 260, _y), 0.8);
        _pages[^1].DrawLine(new(Margin + 290, _y), new(Margin + 430, _y), 0.8);
        _y -= 11;
        _pages[^1].AddText(Known(who), 8, new(Margin, _y), _regular);
        _pages[^1].AddText("Date and time", 8, new(Margin + 290, _y), _regular);
        _y -= 6;
    }

    public byte[] ToArray()
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            if (_marking.Length > 0)
            {
                _pages[i].AddText(_marking, 8, new(Margin, Height - 36), _bold);
            }

            if (_foot.Length > 0)
            {
                _pages[i].AddText(Known($"{_foot}  Page {i + 1} of {_pages.Count}"), 8, new(Margin, 36), _regular);
            }
        }

        return _document.Build();
    }

    public void Dispose() => _document.Dispose();

    /// <summary>The text with a question mark for each letter the font has not: a document is better with one than not at all.</summary>
    private string Known(string text) => string.Concat(text.Select(KnownLetter));

    private char KnownLetter(char letter)
    {
        if (!_letters.TryGetValue(letter, out var known))
        {
            try
            {
                _pages[^1].MeasureText(letter.ToString(), 10, new PdfPoint(0, 0), _regular);
                _pages[^1].MeasureText(letter.ToString(), 10, new PdfPoint(0, 0), _bold);
                known = letter;
            }
            catch (InvalidOperationException)
            {
                known = '?';
            }

            _letters[letter] = known;
        }

        return known;
    }

    private void Write(string text, PdfDocumentBuilder.AddedFont font, double size, double before = 0, double after = 0)
    {
        _y -= before;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(Known).SelectMany(l => Wrapped(l, font, size)))
        {
            Need(size * LineHeight);
            _y -= size * LineHeight;
            if (line.Length > 0)
            {
                _pages[^1].AddText(line, size, new(Margin, _y), font);
            }
        }

        _y -= after;
    }

    /// <summary>Lines that fit; a word longer than a line is cut.</summary>
    private IEnumerable<string> Wrapped(string text, PdfDocumentBuilder.AddedFont font, double size)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word;
            while (!Fits(line.Length == 0 ? rest : $"{line} {rest}"))
            {
                if (line.Length > 0)
                {
                    yield return line;
                    line = "";
                    continue;
                }

                var some = Enumerable.Range(1, rest.Length).TakeWhile(n => Fits(rest[..n])).DefaultIfEmpty(1).Last();
                yield return rest[..some];
                rest = rest[some..];
            }

            line = line.Length == 0 ? rest : $"{line} {rest}";
        }

        yield return line;

        bool Fits(string tried) => tried.Length == 0
            || _pages[^1].MeasureText(tried, size, new PdfPoint(Margin, _y), font) is [.., var last] && last.EndBaseLine.X <= Width - Margin;
    }

    private void Need(double height)
    {
        if (_y - height < Foot)
        {
            TurnPage();
        }
    }

    private void TurnPage()
    {
        _pages.Add(_document.AddPage(PageSize.A4));
        _y = Height - Margin;
    }

    private static byte[] FontFile(string name)
    {
        using var file = typeof(PageWriter).Assembly.GetManifestResourceStream($"Interventions.Web.Pdf.Fonts.{name}.ttf")
            ?? throw new InvalidOperationException("The font of the documents is missing from the build.");
        using MemoryStream bytes = new();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
