using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Promises;

/// <summary>How she was first reached and what she took up, as far as it is known (CU-11, product.md 1). The last version counts.</summary>
public static class RecordFirstContact
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordFirstContact;

        public Guid CaseId { get; set; }

        /// <summary>Her link to the case.</summary>
        public Guid LinkId { get; set; }

        public ContactSource Source { get; set; } = ContactSource.Other;

        /// <summary>When the incident was; null takes the day of the offence.</summary>
        public LondonMoment? Incident { get; set; }

        /// <summary>When a specialist first spoke to her, where that is not recorded as an attempt or an answer.</summary>
        public LondonMoment? Spoken { get; set; }

        public SupportTaken? Support { get; set; }

        public WithPolice? Police { get; set; }

        internal FirstContactGiven Given => new(Source, Incident?.ToUtc(), Spoken?.ToUtc(), Support, Police);
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                (_, file, stamp) =>
                {
                    file.RecordFirstContact(command.LinkId, command.Given, stamp);
                    return Task.CompletedTask;
                },
                ct);
    }
}
