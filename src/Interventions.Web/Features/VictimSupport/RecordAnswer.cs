using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>What she answered (V-20..V-23). What closes the gate reaches her other records here, a withdrawal all her cases with him, in the same save.</summary>
public static class RecordAnswer
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : ToldCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordAnswer;

        [Required(ErrorMessage = "Choose her answer.")]
        public AnswerKind? Kind { get; set; }

        [StringLength(Victim.NameMaxLength, ErrorMessage = "Shorten who was in earshot to 100 characters.")]
        public string? InEarshot { get; set; }

        [StringLength(AnswerWords.MaxLength, ErrorMessage = "Shorten her words to 4,000 characters.")]
        public string? HerWords { get; set; }

        [StringLength(AnswerWords.MaxLength, ErrorMessage = "Shorten her wishes to 4,000 characters.")]
        public string? Wishes { get; set; }

        public WhyNot? WhyNot { get; set; }

        public SaidOrNot? Fear { get; set; }

        public SaidOrNot? WantsSupport { get; set; }

        public SaidOrNot? WantsToBeTold { get; set; }

        public Explained Explained { get; set; }

        [StringLength(Victim.NameMaxLength, ErrorMessage = "Shorten the interpreter to 100 characters.")]
        public string? InterpreterUsed { get; set; }

        [StringLength(ContactAttempt.NoteMaxLength, ErrorMessage = "Shorten the signs of pressure to 1,000 characters.")]
        public string? Pressure { get; set; }

        public bool DoNotContactAgain { get; set; }

        /// <summary>Nobody was asked where nobody could be.</summary>
        internal bool WasAsked => Kind is not (AnswerKind.UnableToContact or AnswerKind.CannotAnswer);

        /// <summary>Whether the answer wants a reason (V-21).</summary>
        internal bool WantsWhyNot => Kind is AnswerKind.DoesNotSupport or AnswerKind.Withdrawn;

        internal AskedHow HowAsked => WasAsked ? How!.Value : How ?? AskedHow.NotAsked;

        /// <summary>What she said, with what of reaching her was outside her plan.</summary>
        internal AnswerGiven Given(string? outside) => new(Kind!.Value, HowAsked, When.ToUtc(), Kind == AnswerKind.Supports && DoNotContactAgain, Words(outside));

        public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            List<ValidationResult> found = [.. base.Validate(validationContext)];
            if (How is null or AskedHow.NotAsked && Kind is not null && WasAsked)
            {
                found.Add(new("Say how she was asked.", [nameof(How)]));
            }

            if (WantsWhyNot && WhyNot is null)
            {
                found.Add(new("Choose why not. If she would not say, choose another reason.", [nameof(WhyNot)]));
            }

            return found;
        }

        private AnswerWords? Words(string? outside)
        {
            var words = new AnswerWords
            {
                HerWords = Blank(HerWords),
                Wishes = Blank(Wishes),
                InEarshot = Blank(InEarshot),
                WhyNot = WantsWhyNot ? WhyNot : null,
                Fear = Fear,
                WantsSupport = WantsSupport,
                WantsToBeTold = WantsToBeTold,
                Explained = Explained,
                InterpreterUsed = Blank(InterpreterUsed),
                Pressure = Blank(Pressure),
                Outside = outside,
                WhyOutside = outside is null ? null : WhyOutsideOrNull,
            };
            return words.IsEmpty ? null : words;
        }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.RecordAsync(
                command.CaseId,
                async (db, file, stamp) =>
                {
                    var outside = await PlanReading.OutsideAsync(db, file, command.LinkId, command.HowAsked, command.When.ToUtc(), stamp.By, leftVoicemail: false, ct);
                    var answer = file.RecordAnswer(command.LinkId, command.Given(outside), stamp);
                    await db.CloseWithItAsync(file, answer, stamp, ct);
                },
                ct);
    }
}
