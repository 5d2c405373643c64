using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Returns;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>Counts a quarter, keeps the figures with the cases behind them, and signs it first.</summary>
public static class PrepareReturn
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Preparing a return")]
    public sealed class Command : IRequest<Outcome<Guid>>
    {
        [Required(ErrorMessage = "Choose the quarter.")]
        public DateOnly? Quarter { get; set; }

        [Range(0, 100_000_000, ErrorMessage = "Enter what the quarter cost in pounds, from 0 to 100,000,000, or leave it empty.")]
        public decimal? Pounds { get; set; }

        [StringLength(QuarterlyReturn.TextMaxLength, ErrorMessage = "Shorten the remarks to 2,000 characters.")]
        public string? Remarks { get; set; }
    }

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, Publications publications, TimeProvider clock) : IRequestHandler<Command, Outcome<Guid>>
    {
        public async Task<Outcome<Guid>> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (stamp, day) = (user.Stamp(clock), command.Quarter!.Value);
            var (force, all) = await db.ForceOfAsync(user, ct);
            var before = await db.QuarterlyReturns.AsNoTracking().Where(r => r.Force == force && r.Quarter == day).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
            if (Quarter.Of(day).FirstDay != day)
            {
                return new Invalid(nameof(command.Quarter), "Choose the quarter from the list.");
            }

            if (before is { State: not ReturnState.SentBack })
            {
                return new Refused("This quarter has been counted and signed already. Open it from the list of returns.");
            }

            // Counting a force takes seconds: what is refused is refused before.
            var chosen = await db.TemplateAsync(force, stamp.At, ct);
            var template = chosen.Id != Guid.Empty ? chosen : new() { Id = Guid.CreateVersion7(), Force = force, Version = 1, Lines = chosen.Lines, By = stamp.By.UserId, At = stamp.At };
            QuarterlyReturn made = new(template.Id, force, day, (before?.Number ?? 0) + 1, Blank(command.Remarks), London.DayOf(stamp.At), stamp);
            var published = await publications.GetAsync(db, all, stamp.At, ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (template != chosen)
            {
                db.Add(template);
            }

            db.Add(made);
            var count = await CountedQuarter.OfAsync(db, force, published, before, day, template.Lines, command.Pounds, ct);
            db.AddRange(count.Figures.Select((f, i) => new ReturnFigure { ReturnId = made.Id, Place = i + 1, Key = f.Key, Title = f.Title, Label = f.Label, Shown = f.Shown }));
            db.AddRange(count.Changes.Select(c => new ReturnChange { ReturnId = made.Id, AboutId = c.AboutId, Title = c.Title, Label = c.Label, Before = c.Before, After = c.After, Why = c.Why }));
            await db.SaveChangesAsync(ct);
            await BulkRows.AddAsync(db, [.. count.Traces.Select(t => new ReturnTrace { ReturnId = made.Id, Key = t.Key, Label = t.Label, CaseId = t.CaseId, Count = t.Count })], ct);
            await transaction.CommitAsync(ct);
            return made.Id;
        }

        private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
