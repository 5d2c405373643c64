using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Web.Pdf;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>The files of a pack: a PDF, a JSON file, a manifest with the SHA-256 of both, and all three in one zip. Written once.</summary>
internal static class PackPrinting
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static PackFiles FilesOf(BreachPackContent content)
    {
        var name = $"breach-pack-{content.Reference}-{content.Number}";
        byte[] json = Encoding.UTF8.GetBytes(content.ToJson());
        var pdf = PdfOf(content);
        var (pdfSha, jsonSha) = (Sha256(pdf), Sha256(json));
        var manifest = JsonSerializer.SerializeToUtf8Bytes(new
        {
            marking = content.Marking,
            reference = content.Reference,
            number = content.Number,
            madeAt = content.MadeAt,
            files = new[] { new { name = $"{name}.pdf", sha256 = pdfSha, bytes = pdf.Length }, new { name = $"{name}.json", sha256 = jsonSha, bytes = json.Length } },
        }, Indented);
        var zip = ZipOf(content.MadeAt, [($"{name}.pdf", pdf), ($"{name}.json", json), ("manifest.json", manifest)]);
        return new(pdf, json, manifest, zip, pdfSha, jsonSha);
    }

    private static byte[] PdfOf(BreachPackContent content)
    {
        using PageWriter page = new($"Breach pack {content.Number} {content.Reference}", $"{content.Reference}  Breach pack {content.Number}");
        page.Title($"Breach pack {content.Number}");
        page.Paragraph($"{content.Name}, born {content.DateOfBirth.InWords()}. Reference {content.Reference}.");
        page.Paragraph($"For: {content.For}. Made {BreachPackLines.Time(content.MadeAt)} by {content.MadeBy}.");
        foreach (var note in content.Notes)
        {
            page.Paragraph(note);
        }

        (string, IReadOnlyList<string>)[] changed = content.ChangedSince.Count > 0 ? [("Changed since the pack before", content.ChangedSince)] : [];
        foreach (var (section, lines) in changed.Concat(BreachPackLines.SectionsOf(content)))
        {
            page.Heading(section);
            foreach (var line in lines.DefaultIfEmpty("None on record."))
            {
                page.Paragraph(line);
            }
        }

        return page.ToArray();
    }

    private static byte[] ZipOf(DateTime madeAt, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = new(madeAt, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return zip.ToArray();
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
