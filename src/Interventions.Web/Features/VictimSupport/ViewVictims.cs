using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.BreachPacks;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>The victims of a case and everything they said: for her side and the decision-maker only (domain.md 4.3).</summary>
public static class ViewVictims
{
    [Allow(Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Working with the victim")]
    public sealed record Query(Guid CaseId) : IRequest<Outcome<View>>, IAboutCase;

    /// <param name="Counted">How many of 16 or over are to be asked.</param>
    /// <param name="Asked">How many of them are entered.</param>
    /// <param name="Gate">What the gate says.</param>
    /// <param name="MayRecord">False for the decision-maker, who reads.</param>
    public sealed record View(
        Guid CaseId, string Reference, string PersonName, Track Track, CaseStage Stage, int Counted, int Asked, string Gate, bool GateIsOpen,
        bool MayRecord, IReadOnlyList<VictimRow> Victims)
    {
        /// <summary>Working days within which she is told of decisions (V-02): the policy of the case.</summary>
        public int TellWithin { get; init; }

        /// <summary>The same under enhanced rights (V-03).</summary>
        public int TellEnhancedWithin { get; init; }

        /// <summary>The conditions in force, where she is to be asked about a variation of them (CC-27).</summary>
        public IReadOnlyList<string> Varied { get; init; } = [];
        /// <summary>What a decision-maker wrote who asked whether she would like to be asked again; null where nobody waits for that.</summary>
        public string? AskedAgain { get; init; }

        /// <summary>Breach packs that wait for her worker's word; for the worker.</summary>
        public IReadOnlyList<WaitingPack> Packs { get; init; } = [];
    }

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

            // Whoever works on his side of it under another role reads nothing of hers either.
            await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
            access.Shows(SubjectKind.Case, file.Id);
            access.Shows(SubjectKind.Person, file.PersonId);
            var rows = await VictimRows.OfAsync(db, file, user, now, ct);
            foreach (var row in rows)
            {
                access.Shows(SubjectKind.Victim, row.VictimId);
            }

            var today = London.DayOf(now);
            return new View(
                file.Id, file.Reference, file.Person.FullName, file.Track, file.Stage, file.VictimsCounted, file.Victims.Count(v => v.IsAsked),
                CaseWords.GateOf(file, today, user.Role), file.Gate.IsOpenOn(today, file.NeedsFreshAnswers) && file.Holds.All(h => !h.IsOpen),
                user.Role == Role.VictimContactWorker, rows)
            {
                TellWithin = file.Policy.InformWithinWorkingDays,
                TellEnhancedWithin = file.Policy.InformEnhancedWithinWorkingDays,
                Varied = file.Holds.Any(h => h.IsOpen && h.Kind == HoldKind.AnswerDue) ? [.. file.Conditions.Select(c => $"{c.Text} By {c.DueOn.InWords()}.")] : [],
                Packs = user.Role == Role.VictimContactWorker ? await WaitingPack.OfAsync(db, file.Id, calendar, ct) : [],
                AskedAgain = file.IsAskedAgain(today) ? await AskedAgainAsync(db, file.Id, ct) : null,
            };
        }

        private static async Task<string> AskedAgainAsync(AppDb db, Guid caseId, CancellationToken ct) =>
            await db.Journal.AsNoTracking().Where(e => e.CaseId == caseId && e.Action == CaseAction.AskHerAgain).OrderByDescending(e => e.Id)
                .Select(e => e.Detail!.Note).FirstOrDefaultAsync(ct) ?? "";
    }
}

/// <summary>A victim of the case, or a child.</summary>
/// <param name="HasTurned16">Linked as a child and 16 by now: she or he is asked only after being unlinked and entered again.</param>
/// <param name="UnlinkAsked">Who asked for her to be unlinked.</param>
/// <param name="UnlinkIsMine">The reader asked, so somebody else has to do it.</param>
public sealed record VictimRow(
    Guid LinkId, Guid VictimId, string Name, DateOnly? DateOfBirth, string? VictimRef, string? Interpreter, bool EnhancedRights,
    bool IsChild, bool HasTurned16, DateTime LinkedAt, string LinkedBy, DateTime? UnlinkedAt, string? UnlinkAsked, bool UnlinkIsMine,
    IReadOnlyList<AnswerRow> Answers, IReadOnlyList<AttemptRow> Attempts)
{
    /// <summary>The answer that stands.</summary>
    public AnswerRow? Latest => Answers.LastOrDefault(a => a.Counts);

    /// <summary>One person is enough to unlink her.</summary>
    public bool OneMayUnlink => IsChild || Latest?.Kind == AnswerKind.Supports;
}

/// <summary>An answer as it was recorded.</summary>
/// <param name="BroughtFrom">Reference of the case it came from, or words for one the reader may not see.</param>
public sealed record AnswerRow(
    Guid Id, AnswerKind Kind, AskedHow How, DateTime AskedAt, DateOnly? GoodUntil, bool Counts, DateTime RecordedAt, string RecordedBy, string? BroughtFrom,
    string? HerWords, string? Wishes, WhyNot? WhyNot, string? InEarshot, IReadOnlyList<RemarkRow> Remarks)
{
    /// <summary>What she was asked and told beside it (V-20, V-22, STD-02); null where nothing was kept.</summary>
    public AnswerWords? Asked { get; init; }
}

/// <summary>A remark on an answer.</summary>
public sealed record RemarkRow(string Text, DateTime At, string By);

/// <summary>A try to reach her.</summary>
public sealed record AttemptRow(AskedHow How, DateTime TriedAt, bool Reached, string? Note, string By)
{
    /// <summary>Null for one recorded before results were kept.</summary>
    public AttemptResult? Result { get; init; }

    /// <summary>What of it was outside her plan.</summary>
    public string? Outside { get; init; }

    public string? WhyOutside { get; init; }
}
