using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>Keeps what is typed into a draft, as typed, right or wrong. Sent by the page's own script within a second of the key.</summary>
public static class KeepAnswers
{
    private const int Tries = 50;

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome<View>>, IValidatableObject
    {
        public Guid DraftId { get; set; }

        /// <summary>The open page that sends it.</summary>
        public Guid Writer { get; set; }

        /// <summary>Rises with every request of that page.</summary>
        public long Sequence { get; set; }

        public List<Typed> Answers { get; init; } = [];

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
            Writer != Guid.Empty && Answers.DistinctBy(a => a.Name).Count() == Answers.Count && Answers.TrueForAll(a => DraftFields.IsKnown(a.Name))
                ? []
                : [new("This page is too old. Reload it.", [nameof(Answers)])];
    }

    /// <param name="Name">A name of <see cref="DraftFields"/>.</param>
    /// <param name="Value">All of the answer as it stands in the page.</param>
    /// <param name="BasedOn">The version the page showed; 0 for none.</param>
    public sealed record Typed(
        string Name,
        [property: StringLength(DraftAnswer.ValueMaxLength, ErrorMessage = "Shorten this: it is too long to be kept.")] string Value,
        int BasedOn);

    /// <param name="SavedAt">On the London clock, for "Saved 14:32".</param>
    /// <param name="Answers">How each stands now.</param>
    public sealed record View(string SavedAt, IReadOnlyList<Kept> Answers);

    /// <param name="Name">Which.</param>
    /// <param name="Version">The version it has now.</param>
    /// <param name="IsAside">True where somebody else had changed it meanwhile: theirs stands, this is set aside.</param>
    public sealed record Kept(string Name, int Version, bool IsAside);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, DraftFeed feed, TimeProvider clock)
        : IRequestHandler<Command, Outcome<View>>
    {
        public Task<Outcome<View>> Handle(Command command, CancellationToken ct) => CaseStore.TryAsync<Outcome<View>>(Tries, async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            if (await db.OpenDraftAsync(command.DraftId, user, access, ct) is not { } draft)
            {
                return new NotFound();
            }

            if (draft.CaseId is not null)
            {
                throw new CaseRuleException("This referral has been submitted, so nothing more is kept here. Open the case and add it there.");
            }

            var kept = command.Answers.ConvertAll(typed => draft.Keep(typed, command.Writer, command.Sequence, stamp));
            if (db.ChangeTracker.HasChanges())
            {
                draft.ChangedAt = stamp.At;
                draft.FollowSuite(user);
            }

            await db.SaveChangesAsync(ct);
            feed.Changed(draft.Id, kept.Exists(k => k.IsAside) ? null : command.Writer);
            return new View(London.TimeOf(stamp.At).ToString("HH:mm", Hosting.British.Culture), kept);
        }, ct);
    }
}
