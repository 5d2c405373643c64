using Interventions.Domain.Cases;
using Interventions.Domain.Letters;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Letters;

/// <summary>A letter or text as it was sent.</summary>
/// <param name="Version">Of the template.</param>
public sealed record LetterRow(long Id, LetterKind Kind, string Language, int Version, string Text, ReachChannel How, DateTime SentAt, string By)
{
    /// <summary>Newest first.</summary>
    internal static async Task<IReadOnlyList<LetterRow>> OfAsync(AppDb db, Guid caseId, CancellationToken ct)
    {
        var letters = await (
            from letter in db.Set<LetterToHim>().AsNoTracking()
            join template in db.Set<LetterTemplate>() on letter.TemplateId equals template.Id
            where letter.CaseId == caseId
            orderby letter.SentAt descending, letter.Id descending
            select new { letter, template.Version }).ToListAsync(ct);
        var names = await db.Users.AsNoTracking().ToNamesAsync(letters.Select(l => l.letter.By), ct);
        return letters.ConvertAll(l => new LetterRow(
            l.letter.Id, l.letter.Kind, l.letter.Language, l.Version, l.letter.Text, l.letter.How, l.letter.SentAt, names.GetValueOrDefault(l.letter.By, "")));
    }
}
