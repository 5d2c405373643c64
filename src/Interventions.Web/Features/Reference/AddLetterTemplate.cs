using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Letters;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Enters a version of what a letter says. Blanks outside the whitelist and words that tell what it is about are refused.</summary>
public static class AddLetterTemplate
{
    [Allow(Role.Administrator, Purpose = "Looking after letters")]
    public sealed class Command : IRequest<Outcome>
    {
        public LetterKind Kind { get; set; }

        [Required(ErrorMessage = "Enter the language, by its English name."), StringLength(LetterTemplate.LanguageMaxLength, ErrorMessage = "Shorten the language to 50 characters.")]
        public string? Language { get; set; } = LetterTemplate.English;

        [Required(ErrorMessage = "Enter what it says."), StringLength(LetterTemplate.TextMaxLength, ErrorMessage = "Shorten the text to 1,500 characters.")]
        public string? Text { get; set; }

        [StringLength(LetterTemplate.CheckedByMaxLength, ErrorMessage = "Shorten the name to 100 characters.")]
        public string? CheckedBy { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            var text = command.Text!.Trim().ReplaceLineEndings("\n");
            if (LetterTemplate.ProblemIn(command.Kind, text) is { } problem)
            {
                return new Invalid(nameof(command.Text), problem);
            }

            await using var db = await dbs.CreateDbContextAsync(ct);
            var same = await db.Set<LetterTemplate>().AsNoTracking().Where(t => t.Kind == command.Kind).Select(t => new { t.Language, t.Version }).ToListAsync(ct);
            var language = same.Select(t => t.Language).FirstOrDefault(l => l.Equals(command.Language!.Trim(), StringComparison.OrdinalIgnoreCase)) ?? command.Language!.Trim();
            var version = same.Where(t => t.Language == language).Select(t => t.Version).DefaultIfEmpty().Max() + 1;
            var stamp = user.Stamp(clock);
            var checkedBy = string.IsNullOrWhiteSpace(command.CheckedBy) ? null : command.CheckedBy.Trim();
            db.Add(LetterTemplate.Add(Guid.CreateVersion7(), command.Kind, language, version, text, checkedBy, stamp.By.UserId, stamp.At));
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
