using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.HandOverBoard;
using Interventions.Web.Features.People;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LeakGuard;

/// <summary>Whom a text is about, as far as the guard asks.</summary>
/// <param name="Id">The case, person, draft, group or row of the board: what probing is counted by.</param>
/// <param name="People">The perpetrators on record whose victims are meant.</param>
/// <param name="Crime">A crime whose victims are meant too; null for none.</param>
/// <param name="OwnWords">What he is called and how he is reached, where it is not on record yet. The second is looked at as what it is, a text, without being taken for known.</param>
internal sealed record WrittenAbout(Guid Id, IReadOnlyList<Guid> People, string? Crime = null, IReadOnlyList<string>? OwnWords = null)
{
    /// <summary>Answers of a draft that are texts.</summary>
    public static readonly string[] DraftTexts = [DraftFields.Circumstances, DraftFields.NeedsNote, DraftFields.Access, DraftFields.Contact, DraftFields.ContactNot, DraftFields.ConsentExplained];

    private static readonly ReferralField[] AmendedTexts = [ReferralField.Circumstances, ReferralField.NeedsNote, ReferralField.Access, ReferralField.Contact, ReferralField.ContactNot];

    /// <summary>Requests that say otherwise than by a case whom they are about. A test holds every guarded text to one or the other.</summary>
    public static readonly IReadOnlySet<Type> Otherwise = new HashSet<Type>
    {
        typeof(SayWhoIsWho.Command), typeof(TakeBackWhoIsWho.Command), typeof(RecordOnBoard.Command), typeof(SubmitDraft.Command), typeof(SubmitReferral.Command), typeof(CancelSession.Command),
    };

    /// <summary>The texts of a request that his side may read.</summary>
    public static async Task<IReadOnlyList<GuardedText>> TextsAsync(AppDb db, object request, CancellationToken ct) => request switch
    {
        AmendReferral.Command amend => [.. GuardedText.Of(request), .. amend.Changes.Where(c => AmendedTexts.Contains(c.Field) && !string.IsNullOrWhiteSpace(c.Value)).Select(c => new GuardedText(c.Value!, HasPlaces: c.Field == ReferralField.Contact))],
        SubmitDraft.Command draft => await db.ReferralDrafts.Where(d => d.Id == draft.DraftId && d.CaseId == null).SelectMany(d => d.Answers)
            .Where(a => DraftTexts.Contains(a.Name) && a.Value != "").Select(a => new GuardedText(a.Value, false, a.Name == DraftFields.Contact)).ToListAsync(ct),
        _ => GuardedText.Of(request),
    };

    /// <summary>Null where there is none this user may see: then the handler says so, and the guard says nothing.</summary>
    public static async Task<WrittenAbout?> OfAsync(AppDb db, object request, CurrentUser user, DateTime now, CancellationToken ct) => request switch
    {
        IAboutCase about => await OfCaseAsync(db, about.CaseId, user, now, ct),
        SayWhoIsWho.Command said => new(said.PersonId, [said.PersonId, said.OtherId ?? said.PersonId]),
        TakeBackWhoIsWho.Command back => await db.IdentityStatements.Where(s => s.Id == back.StatementId).Select(s => new WrittenAbout(s.PersonId, new[] { s.PersonId, s.OtherId ?? s.PersonId }, null, null)).SingleOrDefaultAsync(ct),
        RecordOnBoard.Command board => await OfDetentionAsync(db, board.DetentionId, user, ct),
        SubmitDraft.Command draft => await OfDraftAsync(db, draft.DraftId, ct),
        SubmitReferral.Command refer => new(refer.PersonId ?? Guid.Empty, refer.PersonId is { } id ? [id] : [], Elsewhere.Plain(refer.CrimeReference), Words($"{refer.Forenames} {refer.Surname}", refer.Contact)),
        CancelSession.Command cancel => new(cancel.GroupId, await db.Seats.Where(s => s.GroupId == cancel.GroupId && s.ReleasedAt == null).Join(db.Cases, s => s.CaseId, c => c.Id, (_, c) => c.PersonId).Distinct().ToListAsync(ct)),
        _ => throw new InvalidOperationException($"{RequestCatalogue.NameOf(request.GetType())} does not say whom its texts are about."),
    };

    private static async Task<WrittenAbout?> OfCaseAsync(AppDb db, Guid caseId, CurrentUser user, DateTime now, CancellationToken ct)
    {
        var people = await db.Cases.VisibleTo(user, db, now).Where(c => c.Id == caseId).Select(c => c.PersonId).ToListAsync(ct);
        if (people.Count == 0)
        {
            return null;
        }

        // Before anything of hers decides anything: who is barred from the case is told that, whatever they typed.
        await db.RefuseTheOtherSideAsync(caseId, people[0], user.Actor, ct);
        return new(caseId, people);
    }

    private static async Task<WrittenAbout?> OfDetentionAsync(AppDb db, Guid detentionId, CurrentUser user, CancellationToken ct) =>
        await db.Detentions.InSuitesOf(user).Where(d => d.Id == detentionId).SingleOrDefaultAsync(ct) is not { } held ? null
            : new(detentionId, await db.People.Where(p => (held.PncId != null && p.PncId == held.PncId) || (p.Surname == held.Surname && p.DateOfBirth == held.DateOfBirth)).Select(p => p.Id).ToListAsync(ct), null, Words(held.FullName, null));

    private static async Task<WrittenAbout?> OfDraftAsync(AppDb db, Guid draftId, CancellationToken ct)
    {
        var known = await db.ReferralDrafts.Where(d => d.Id == draftId).Select(d => new { d.PersonId }).SingleOrDefaultAsync(ct);
        if (known is null)
        {
            return null;
        }

        var said = await db.DraftAnswers.Where(a => a.DraftId == draftId).ToDictionaryAsync(a => a.Name, a => a.Value, ct);
        var (name, pnc) = ($"{said.GetValueOrDefault(DraftFields.Forenames)} {said.GetValueOrDefault(DraftFields.Surname)}", said.GetValueOrDefault(DraftFields.PncId));
        var surname = said.GetValueOrDefault(DraftFields.Surname, "").Trim();
        var alike = await db.People.Where(p => p.Id == known.PersonId || (pnc != null && pnc != "" && p.PncId == pnc) || (p.Surname == surname && p.Forenames == said.GetValueOrDefault(DraftFields.Forenames, "").Trim())).Select(p => p.Id).ToListAsync(ct);
        return new(draftId, alike, Elsewhere.Plain(said.GetValueOrDefault(DraftFields.CrimeReference)), Words(name, said.GetValueOrDefault(DraftFields.Contact)));
    }

    private static IReadOnlyList<string> Words(string name, string? contact) => contact is null ? [name] : [name, contact];
}
