using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Interventions.Web.Pdf;

/// <summary>Writes headings and paragraphs down A4 pages, wrapping and turning the page, with the marking and a line at the foot of each.</summary>
internal sealed class PageWriter : IDisposable
{
    private const double Margin = 56;
    private const double Foot = 72;

    private readonly PdfDocument _document = new();
    private readonly string _foot;
    private readonly XFont _body;
    private readonly XFont _bold;
    private readonly XFont _title;
    private readonly XFont _small;
    private XGraphics _page = null!;
    private double _y;

    /// <param name="title">Title of the file, also for screen readers.</param>
    /// <param name="foot">At the foot of each page.</param>
    public PageWriter(string title, string foot)
    {
        DocumentFonts.Use();
        (_body, _bold, _title, _small) = (Font(10.5), Font(11, bold: true), Font(17, bold: true), Font(8));
        _foot = foot;
        _document.Info.Title = title;
        _document.Language = "en-GB";
        TurnPage();
    }

    public void Title(string text) => Write(text, _title, after: 10);

    public void Heading(string text) => Write(text, _bold, before: 10, after: 3);

    public void Paragraph(string text) => Write(text, _body, after: 5);

    /// <summary>A line to sign on.</summary>
    public void SignHere(string who)
    {
        Need(46);
        _y += 34;
        _page.DrawLine(XPens.Black, Margin, _y, Margin + 260, _y);
        _page.DrawLine(XPens.Black, Margin + 290, _y, Margin + 430, _y);
        _y += 11;
        _page.DrawString(who, _small, XBrushes.Black, new XPoint(Margin, _y));
        _page.DrawString("Date and time", _small, XBrushes.Black, new XPoint(Margin + 290, _y));
        _y += 6;
    }

    public byte[] ToArray()
    {
        _page.Dispose();
        for (var i = 0; i < _document.PageCount; i++)
        {
            using var page = XGraphics.FromPdfPage(_document.Pages[i]);
            var height = _document.Pages[i].Height.Point;
            page.DrawString("OFFICIAL-SENSITIVE", _small, XBrushes.Black, new XPoint(Margin, 36));
            page.DrawString($"{_foot}  Page {i + 1} of {_document.PageCount}", _small, XBrushes.Black, new XPoint(Margin, height - 36));
        }

        using MemoryStream bytes = new();
        _document.Save(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _document.Dispose();

    private static XFont Font(double size, bool bold = false) => new(DocumentFonts.Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    private void Write(string text, XFont font, double before = 0, double after = 0)
    {
        _y += before;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').SelectMany(l => Wrapped(l, font)))
        {
            Need(font.GetHeight());
            _y += font.GetHeight();
            _page.DrawString(line, font, XBrushes.Black, new XPoint(Margin, _y));
        }

        _y += after;
    }

    /// <summary>Lines that fit; a word longer than a line is cut.</summary>
    private IEnumerable<string> Wrapped(string text, XFont font)
    {
        var width = _document.Pages[0].Width.Point - (2 * Margin);
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var rest = word;
            while (true)
            {
                var longer = line.Length == 0 ? rest : $"{line} {rest}";
                if (_page.MeasureString(longer, font).Width <= width)
                {
                    line = longer;
                    break;
                }

                if (line.Length > 0)
                {
                    yield return line;
                    line = "";
                    continue;
                }

                var fits = Enumerable.Range(1, rest.Length).TakeWhile(n => _page.MeasureString(rest[..n], font).Width <= width).DefaultIfEmpty(1).Last();
                yield return rest[..fits];
                rest = rest[fits..];
            }
        }

        yield return line;
    }

    private void Need(double height)
    {
        if (_y + height > _document.Pages[^1].Height.Point - Foot)
        {
            TurnPage();
        }
    }

    private void TurnPage()
    {
        _page?.Dispose();
        var page = _document.AddPage();
        page.Size = PdfSharp.PageSize.A4;
        _page = XGraphics.FromPdfPage(page);
        _y = Margin;
    }
}
