using PdfSharp.Fonts;

namespace Interventions.Web.Pdf;

/// <summary>The one family of our documents, out of this assembly: a server need not have any fonts.</summary>
internal sealed class DocumentFonts : IFontResolver
{
    public const string Family = "Document";

    private static readonly Lock Once = new();

    /// <summary>Makes the family known. May be called as often as one likes.</summary>
    public static void Use()
    {
        lock (Once)
        {
            GlobalFontSettings.FontResolver ??= new DocumentFonts();
        }
    }

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? "DejaVuSans-Bold" : "DejaVuSans");

    public byte[] GetFont(string faceName)
    {
        using var file = typeof(DocumentFonts).Assembly.GetManifestResourceStream($"Interventions.Web.Pdf.Fonts.{faceName}.ttf")
            ?? throw new InvalidOperationException("The font of the documents is missing from the build.");
        using MemoryStream bytes = new();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
