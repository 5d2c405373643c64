using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Letters;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Letters;

/// <summary>Records that somebody sent him a letter or text. The tracker sends nothing itself, and records nothing that may not go.</summary>
public static class SendLetter
{
    [Allow(Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.SendLetter;

        public Guid CaseId { get; set; }

        public LetterKind Kind { get; set; }

        /// <summary>Of the text that was shown.</summary>
        public string? Checksum { get; set; }

        [Required(ErrorMessage = "Say how it went.")]
        public ReachChannel? How { get; set; }

        /// <summary>When it went.</summary>
        public LondonMoment When { get; set; } = new();
    }

    public sealed class Handler(CaseStore store, BankHolidayCalendar calendar) : IRequestHandler<Command, Outcome>
    {
        private const string Changed = "The appointment or the text has changed since this was drafted. Look at the draft again before you send it.";

        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.MergeAsync(
            command.CaseId,
            async (db, file, stamp) =>
            {
                if (await db.WhyNothingGoesAsync(file, calendar, stamp.At, ct) is { } hold)
                {
                    return new Refused(hold);
                }

                var made = await Drafting.OfAsync(db, file, command.Kind, stamp.At, ct);
                if (made.Letter is not { } letter || Checksum.Of(letter.Text) != command.Checksum)
                {
                    return new Refused(made.WhyNot ?? Changed);
                }

                file.SendLetter(letter, command.How!.Value, command.When.ToUtc(), whyNothingGoes: null, stamp);
                return null;
            },
            ct);
    }
}
