using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Promises;

/// <summary>What she wants to be told and how, from now on (V-20, RS-05). Nothing is a choice.</summary>
public static class RecordWish
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordWish;

        public Guid CaseId { get; set; }

        /// <summary>Her link to the case.</summary>
        public Guid LinkId { get; set; }

        public bool Decisions { get; set; } = true;

        public bool Started { get; set; }

        public bool Missed { get; set; }

        public bool Finished { get; set; }

        public bool Breached { get; set; }

        public bool Ended { get; set; }

        public ToldThrough? Through { get; set; }

        [StringLength(ToldWish.NoteMaxLength, ErrorMessage = "Shorten the note to 1,000 characters.")]
        public string? Note { get; set; }

        internal Wanted Wanted => new(Decisions, Started, Missed, Finished, Breached, Ended);
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                (_, file, stamp) =>
                {
                    file.RecordWish(command.LinkId, command.Wanted, command.Through, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(), stamp);
                    return Task.CompletedTask;
                },
                ct);
    }
}
