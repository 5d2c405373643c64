using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Promises;

/// <summary>That she was told, by a person, of one or several things at once; or that it was tried. The tracker sends her nothing by itself.</summary>
public static class TellHer
{
    [Allow(Role.VictimContactWorker)]
    public sealed class Command : ToldCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.TellHer;

        /// <summary>What it is about.</summary>
        public List<NewsKey> News { get; set; } = [];

        [Required(ErrorMessage = "Choose what came of it.")]
        public TellingResult? Result { get; set; }

        [StringLength(Telling.NoteMaxLength, ErrorMessage = "Shorten the note to 1,000 characters.")]
        public string? Note { get; set; }

        internal AskedHow HowTold => Result == TellingResult.GaveUp ? AskedHow.NotAsked : How!.Value;

        /// <summary>With what was outside her plan and why, in the note.</summary>
        internal TellingGiven Given(string? outside) =>
            new(Result!.Value, HowTold, When.ToUtc(), outside is null ? Blank(Note) : Blank($"Outside her plan: {outside}. Why: {WhyOutsideOrNull} {Note?.Trim()}"));

        public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            foreach (var found in base.Validate(validationContext))
            {
                yield return found;
            }

            if (How is null && Result != TellingResult.GaveUp)
            {
                yield return new("Say how you told her, or tried to.", [nameof(How)]);
            }

            if (Result == TellingResult.GaveUp && string.IsNullOrWhiteSpace(Note))
            {
                yield return new("Say why nobody tries any more.", [nameof(Note)]);
            }
        }
    }

    public sealed class Handler(CaseStore store, BankHolidayCalendar calendar) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.MergeAsync(
                command.CaseId,
                async (db, file, stamp) =>
                {
                    var cases = db.Cases.Where(c => c.Id == file.Id);
                    var all = (await NewsReading.OfAsync(db, cases, cases, stamp.At, await calendar.GetAsync(ct), ct, command.LinkId)).SelectMany(l => l.All).ToDictionary(n => n.Key);
                    if (command.News.Exists(k => !all.ContainsKey(k)))
                    {
                        return new Refused("Some of this is no longer to be told: it was corrected, or she changed her mind. Reload the page.");
                    }

                    var outside = await PlanReading.OutsideAsync(db, file, command.LinkId, command.HowTold, command.When.ToUtc(), stamp.By, leftVoicemail: false, ct);
                    if (outside is not null && command.WhyOutsideOrNull is null)
                    {
                        return new Refused(AttemptMade.OutsideInWords(outside));
                    }

                    var given = command.Given(outside);
                    if (given.Note?.Length > Telling.NoteMaxLength)
                    {
                        return new Refused("Shorten the note, or why it was outside her plan: both are kept together, in 1,000 characters.");
                    }

                    file.TellHer(command.LinkId, command.News.ConvertAll(k => all[k]), given, stamp);
                    return null;
                },
                ct);
    }
}
