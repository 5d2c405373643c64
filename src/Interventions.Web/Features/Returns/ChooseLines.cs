using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Domain.Returns;
using Interventions.Web.Data;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>Chooses what returns hold from now on, in which order and under which titles (FM-02). Returns made before stay as they are.</summary>
public static class ChooseLines
{
    [Allow(Role.OpccStaff, Purpose = "Preparing a return")]
    public sealed class Command : IRequest<Outcome>
    {
        [MinLength(1, ErrorMessage = "Choose at least one line.")]
        public IReadOnlyList<ReturnLineChoice> Lines { get; set; } = [];
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            if (command.Lines.Any(l => ReturnLines.All.All(a => a.Key != l.Key)) || command.Lines.DistinctBy(l => l.Key).Count() < command.Lines.Count)
            {
                return new Invalid(nameof(command.Lines), "Choose each line once, from the list.");
            }

            if (command.Lines.Any(l => l.Title?.Length > ReturnTemplate.TitleMaxLength))
            {
                return new Invalid(nameof(command.Lines), $"Shorten each title to {ReturnTemplate.TitleMaxLength} characters.");
            }

            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            var (force, _) = await db.ForceOfAsync(user, ct);
            var last = await db.ReturnTemplates.Where(t => t.Force == force).MaxAsync(t => (int?)t.Version, ct) ?? 0;
            db.Add(new ReturnTemplate
            {
                Id = Guid.CreateVersion7(),
                Force = force,
                Version = last + 1,
                Lines = [.. command.Lines.Select(l => l with { Title = string.IsNullOrWhiteSpace(l.Title) ? null : l.Title.Trim() })],
                By = stamp.By.UserId,
                At = stamp.At,
            });
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
