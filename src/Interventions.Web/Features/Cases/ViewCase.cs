using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.Letters;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cases;

/// <summary>One case as its reader may see it (domain.md 4.3). Reads nothing from her side of the wall.</summary>
public static class ViewCase
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Working on the case")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    public sealed record View(
        Guid Id, string Reference, Track Track, CaseStage Stage, int Version, string PersonName, string AreaName, string OwnerName, bool IsRestricted,
        CaseStatus? Status, IReadOnlyList<JourneyStop> Journey, IReadOnlyList<ActionPreview> Actions, IReadOnlyList<JournalRow> Journal,
        IReadOnlyList<Fact> Facts, IReadOnlyList<Clock> Clocks, string Gate, bool GateIsOpen, CaseDetails Details);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock);
            var file = await db.Cases.VisibleTo(user, db, now.At).AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == query.CaseId, ct);
            if (file is null)
            {
                return new NotFound();
            }

            // Who worked on one side may not read on the other what that side alone sees.
            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            await db.TellOfOtherCasesAsync(file, ct);
            access.Shows(SubjectKind.Case, file.Id);
            access.Shows(SubjectKind.Person, file.PersonId);
            var seesRestricted = user.Role is Role.VictimContactWorker or Role.DecisionMaker;
            var notes = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.CaseId == file.Id && (seesRestricted || !e.IsRestricted))
                .OrderByDescending(e => e.Id)
                .Select(e => new { e.Id, e.Action, e.At, e.UserId, e.Role, e.Reason, Note = e.Detail!.Note, RestrictedNote = seesRestricted ? e.Detail!.RestrictedNote : null, RestrictedReason = seesRestricted ? e.Detail!.RestrictedReason : null, Outcome = seesRestricted ? e.Detail!.Outcome : null })
                .ToListAsync(ct);
            var userIds = notes.Select(n => n.UserId).Concat(file.Evaluations.Select(e => e.By)).Concat(AuthorityView.People(file)).Append(file.OwnerId).Distinct().ToList();
            var names = await db.Users.Where(u => userIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
            var area = await db.Areas.Where(a => a.Code == file.AreaCode).Select(a => a.Name).SingleAsync(ct);
            var rows = notes.ConvertAll(n => new JournalRow(
                n.Id, n.At, n.Action, names.GetValueOrDefault(n.UserId, n.Role.InWords()), n.Role, seesRestricted ? n.Reason : n.Reason?.ForHisSide(), n.Note, n.RestrictedNote, n.RestrictedReason, n.Outcome));
            var today = London.DayOf(now.At);
            var asked = file.Details.ProgrammeVersionId is null ? null : await db.ProgrammeVersions.Where(p => p.Id == file.Details.ProgrammeVersionId).Select(p => p.Name).SingleOrDefaultAsync(ct);
            return new View(
                file.Id, file.Reference, file.Track, file.Stage, file.Version, file.Person.FullName, area, names.GetValueOrDefault(file.OwnerId, ""), file.IsRestricted,
                CaseStatus.Of(file, today, user.Role), CaseWords.JourneyOf(file), Shown(file.Preview(now), file.TransferTo), rows,
                CaseWords.FactsOf(file, today, user.Role, asked), CaseWords.ClocksOf(file, today), CaseWords.GateOf(file, today, user.Role), CaseWords.GateLooksOpen(file, today, user.Role),
                CaseDetails.Of(file, today, user.Role) with
                {
                    SuggestedChecks = SuggestedChecks.Of(file, today, user.Role),
                    Excluded = user.Role == Role.VictimContactWorker ? null : file.DeskChecks.Where(c => c.Features is not null).MaxBy(c => (c.At, c.Id))?.Features,
                    Authority = user.Role == Role.DecisionMaker ? AuthorityView.Of(file, names) : null,
                    Evaluation = EvaluationView.Of(file, today, user.Role, names),
                    WhyNothingGoes = user.Role is Role.Facilitator or Role.DecisionMaker ? await db.WhyNothingGoesAsync(file, calendar, now.At, ct) : null,
                    Contacts = await HisContacts.OfAsync(db, file.Id, user.Role, ct),
                    History = await ReferralHistory.OfAsync(db, file, user.Role, ct),
                    Draft = await DraftOfAsync(db, file, ct),
                });
        }

        private async Task<DraftView?> DraftOfAsync(AppDb db, CaseFile file, CancellationToken ct)
        {
            if (user.Role != Role.DecisionMaker || await db.LastDraftAsync(file.Id, ct) is not { } draft || file.AllConditions.Any(c => c.Variation >= draft.Variation))
            {
                return null;
            }

            var preparedBy = await db.Users.Where(u => u.Id == draft.By).Select(u => u.Name).SingleOrDefaultAsync(ct);
            return DraftView.Of(file, draft, preparedBy ?? "a decision-maker");
        }

        /// <summary>His side is not shown what her side can do: that it can do anything at all says nothing, but neither does it help.</summary>
        private IReadOnlyList<ActionPreview> Shown(IReadOnlyList<ActionPreview> actions, string? transferTo) =>
            [.. actions.Where(a => user.Role is Role.VictimContactWorker or Role.DecisionMaker || !a.Action.IsRestricted())
                .Select(a => a is { Action: CaseAction.AcceptTransfer, IsPossible: true } && !user.Areas.Contains(transferTo!) ? a with { WhyNot = [AcceptTransfer.NotTheirs] } : a)];
    }
}

/// <summary>What stands beside the stage. The same words for every cause (product.md 3).</summary>
/// <param name="Words">"Under review" or "Waiting".</param>
/// <param name="IsUnderReview">True for the first.</param>
public sealed record CaseStatus(string Words, bool IsUnderReview)
{
    /// <summary>Null where the case simply is at its stage.</summary>
    public static CaseStatus? Of(CaseFile file, DateOnly day, Role reader) =>
        Of(file.IsUnderReviewOn(day), file.IsOpen, file.HasGoneForward, reader.Side() == Side.His);

    /// <inheritdoc cref="Of(CaseFile, DateOnly, Role)"/>
    public static CaseStatus? Of(bool isUnderReview, bool isOpen, bool hasGoneForward, bool isHisSide) =>
        isUnderReview ? new("Under review", true) : isOpen && !hasGoneForward && isHisSide ? new("Waiting", false) : null;
}

/// <summary>A stage on the main road.</summary>
/// <param name="Stage">Which.</param>
/// <param name="On">The day the case reached it.</param>
/// <param name="IsDone">Reached since the referral or the last reopening.</param>
/// <param name="IsHere">The case is at it.</param>
/// <param name="Beside">Where the case is now, if it left the main road at this stage.</param>
/// <param name="BesideSince">Since when.</param>
public sealed record JourneyStop(CaseStage Stage, DateOnly? On, bool IsDone, bool IsHere, CaseStage? Beside = null, DateOnly? BesideSince = null);

/// <summary>One line of the journal as its reader may see it.</summary>
public sealed record JournalRow(
    long Id, DateTime At, CaseAction Action, string By, Role Role, Reason? Reason, string? Note, string? RestrictedNote, RestrictedReason? RestrictedReason, CrimeOutcome? Outcome);

/// <summary>A fact with its label.</summary>
public sealed record Fact(string Label, string Value);

/// <summary>A clock that runs.</summary>
/// <param name="DaysLeft">Negative once it has run out.</param>
/// <param name="PercentUsed">0 to 100.</param>
/// <param name="What">What it runs to.</param>
/// <param name="Source">The day and where it comes from.</param>
/// <param name="IsAmber">Fewer days left than the warning asks for.</param>
public sealed record Clock(int DaysLeft, int PercentUsed, string What, string Source, bool IsAmber);
