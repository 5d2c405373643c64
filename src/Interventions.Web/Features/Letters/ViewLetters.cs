using Interventions.Domain.Cautions;
using Interventions.Domain.Letters;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pdf;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Letters;

/// <summary>What was written to him, and one letter as it would go today. While nothing may go, not a word of it is shown.</summary>
public static class ViewLetters
{
    /// <param name="Kind">The letter to draft; null for none.</param>
    [Allow(Role.Facilitator, Role.DecisionMaker, Purpose = "Writing to him")]
    public sealed record Query(Guid CaseId, LetterKind? Kind = null) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="Hold">Why nothing goes to him today; null where it may.</param>
    /// <param name="Kinds">What can be written on this track.</param>
    /// <param name="Draft">The letter asked for, where there is one.</param>
    /// <param name="WhyNot">Why there is none.</param>
    /// <param name="Sent">Newest first.</param>
    public sealed record View(
        Guid CaseId, string Reference, string PersonName, string? Hold, IReadOnlyList<LetterKind> Kinds, Draft? Draft, string? WhyNot, IReadOnlyList<LetterRow> Sent);

    /// <param name="Note">What has to be known of its language.</param>
    /// <param name="Checksum">Sent back when it is recorded, so that nobody records what they have not seen.</param>
    /// <param name="HasPdf">False where the file cannot write the script; then it is copied.</param>
    public sealed record Draft(LetterKind Kind, string Language, int Version, string? Note, string Text, string Checksum, bool HasPdf);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock).At;
            var file = await db.Cases.VisibleTo(user, db, now).AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == query.CaseId, ct);
            if (file is null)
            {
                return new NotFound();
            }

            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, file.Id);
            access.Shows(SubjectKind.Person, file.PersonId);
            var hold = await db.WhyNothingGoesAsync(file, calendar, now, ct);
            var made = query.Kind is { } kind && hold is null && kind.IsFor(file.Track) ? await Drafting.OfAsync(db, file, kind, now, ct) : null;
            return new View(
                file.Id, file.Reference, file.Person.FullName, hold, hold is null ? [.. Enum.GetValues<LetterKind>().Where(k => k.IsFor(file.Track))] : [],
                made?.Letter is { } letter ? Shown(letter, made.Note) : null, made?.WhyNot, await LetterRow.OfAsync(db, file.Id, ct));
        }

        private static Draft Shown(DraftLetter letter, string? note) => new(
            letter.Kind, letter.Template.Language, letter.Template.Version, note, letter.Text, Checksum.Of(letter.Text), !letter.Kind.IsText() && PageWriter.CanWrite(letter.Text));
    }
}
