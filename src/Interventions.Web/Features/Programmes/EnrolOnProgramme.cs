using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>Enrols him on a programme version; the case keeps that version's rules (product.md 6).</summary>
public static class EnrolOnProgramme
{
    [Allow(Role.Facilitator)]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.Enrol;

        [Required(ErrorMessage = "Choose the programme.")]
        public string? ProgrammeVersionId { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, async (db, file, stamp) =>
            {
                var programme = await db.ProgrammeVersions.SingleOrDefaultAsync(p => p.Id == command.ProgrammeVersionId, ct)
                    ?? throw new CaseRuleException("That programme is not on the list any more. Choose another.");
                file.Enrol(programme, stamp, command.Because);
            }, ct);
    }
}
