using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.HandOverBoard;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Features.Waiting;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Home;

/// <summary>Today's work for a role: what waits for whom, oldest first, with counts that match the lists behind them.</summary>
public static class Today
{
    private const int MostRows = 8;

    /// <summary>Says what each case waits for instead of one thing to do.</summary>
    private const string AsItStands = "";

    private static readonly ListCases.Query MayNotFinish = new() { Show = "finish" };

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Planning the day")]
    public sealed record Query : IRequest<Outcome<View>>;

    public sealed record View(IReadOnlyList<Tile> Tiles, IReadOnlyList<Row> Rows);

    /// <param name="Count">As many as the list at <paramref name="Href"/> holds.</param>
    public sealed record Tile(int Count, string Words, string Href);

    /// <param name="ToDo">What waits, as a command.</param>
    public sealed record Row(Guid CaseId, string Reference, string PersonName, string ToDo, DateOnly Since)
    {
        /// <summary>The seat that saves the case; null where there is no such seat.</summary>
        public Guid? SeatToBook { get; init; }

        /// <summary>It can finish in one way only, or not: such cases stand first.</summary>
        public bool MayNotFinish { get; init; }
    }

    /// <summary>What a role looks for each day: the list, what it is, and what is to be done with a case in it.</summary>
    private static IReadOnlyList<(ListCases.Query List, string Words, string? ToDo)> WorkOf(Role role) => role switch
    {
        Role.CustodySupportWorker =>
        [
            (new() { Show = "open" }, "open referrals of your suites", AsItStands),
            (new() { Show = "mine" }, "referrals you answer for", null),
            (new() { Show = "still" }, "no movement for 10 working days", "Return it or keep trying"),
            (new() { Show = "review" }, "under review", null),
        ],
        Role.Facilitator =>
        [
            (MayNotFinish, "can finish in one way only, or not", AsItStands),
            (new() { Track = Track.Voluntary, Stage = CaseStage.Referred }, "to accept for contact", "Accept for contact"),
            (new() { Show = "still" }, "no movement for 10 working days", "Return it or keep trying"),
            (new() { Track = Track.Voluntary, Stage = CaseStage.Accepted }, "to assess", "Assess"),
            (new() { Track = Track.Voluntary, Stage = CaseStage.Assessed }, "assessed, to enrol", "Enrol"),
            (new() { Track = Track.ConditionalCaution, Stage = CaseStage.Cautioned }, "cautioned, to enrol", "Enrol"),
            (new() { Stage = CaseStage.Enrolled }, "enrolled, to seat and start", "Seat and start"),
            (new() { Show = "review" }, "under review", null),
        ],
        Role.VictimContactWorker =>
        [
            (new() { Show = "open" }, "open cases in your areas", null),
            (new() { Show = "review" }, "under review", null),
        ],
        Role.DecisionMaker =>
        [
            (new() { Show = "still" }, "no movement for 10 working days", null),
            (new() { Show = "open" }, "open cases in your areas", null),
        ],
        Role.ForceAnalyst or Role.OpccStaff or Role.Administrator or Role.System => [],
    };

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock);
            var underReview = db.Cases.UnderReviewOn(db, London.DayOf(now.At)).Select(c => c.Id);
            var workingDays = await calendar.GetAsync(ct);
            List<Tile> tiles = [];
            List<Row> rows = [];
            if (user.Role == Role.CustodySupportWorker)
            {
                tiles.Add(new(await db.Detentions.InSuitesOf(user).On(BoardList.ToSee, db, user, now.At).CountAsync(ct), "to see in custody", "/board?show=to-see"));
            }

            foreach (var (list, words, toDo) in WorkOf(user.Role))
            {
                var found = db.Cases.Matching(list, user, db, now, workingDays);
                tiles.Add(new(await found.CountAsync(ct), words, HrefOf(list)));
                if (list == MayNotFinish)
                {
                    rows.AddRange(await MayNotFinishAsync(db, found.VisibleTo(user, db, now.At), ct));
                }
                else if (toDo is not null)
                {
                    var cases = await found.VisibleTo(user, db, now.At).OrderBy(c => c.ReferredAt).Take(MostRows)
                        .Select(c => new { c.Id, c.Reference, c.Person.Forenames, c.Person.Surname, c.Track, c.Stage, c.ReferredAt, IsUnderReview = underReview.Contains(c.Id) }).ToListAsync(ct);
                    rows.AddRange(cases.Select(c => new Row(
                        c.Id, c.Reference, $"{c.Forenames} {c.Surname}", toDo != AsItStands ? toDo : c.IsUnderReview ? "Under review" : ActionHints.WaitsFor(c.Track, c.Stage), London.DayOf(c.ReferredAt))));
                }
            }

            if (user.Role == Role.Facilitator)
            {
                tiles.Add(new(await db.Cases.WaitingIn(user, db, now.At).CountAsync(ct), "waiting for a seat", "/waiting"));
            }

            if (Roles.Referrers.Contains(user.Role))
            {
                var asked = await db.Cases.OwnReferrals(ListOwnReferrals.Questions, user, db, now).CountAsync(ct);
                if (asked > 0 || user.Role == Role.CustodySupportWorker)
                {
                    tiles.Insert(0, new(asked, "returned with questions", $"/referrals?show={ListOwnReferrals.Questions}"));
                }
            }

            IReadOnlyList<Row> oldest = [.. rows.GroupBy(r => r.CaseId).Select(g => g.FirstOrDefault(r => r.MayNotFinish) ?? g.Last()).OrderByDescending(r => r.MayNotFinish).ThenBy(r => r.Since).Take(MostRows)];
            foreach (var row in oldest)
            {
                access.Shows(SubjectKind.Case, row.CaseId);
            }

            return new View(tiles, oldest);
        }

        private static async Task<IEnumerable<Row>> MayNotFinishAsync(AppDb db, IQueryable<CaseFile> found, CancellationToken ct)
        {
            var cases = await found.OrderBy(c => db.FinishAnswers.Where(a => a.CaseId == c.Id).Select(a => a.Since).First()).Take(MostRows)
                .Select(c => new { c.Id, c.Reference, c.Person.Forenames, c.Person.Surname, c.ReferredAt }).ToListAsync(ct);
            var warnings = await db.FinishWarningsAsync([.. cases.Select(c => c.Id)], ct);
            return cases.Where(c => warnings.ContainsKey(c.Id)).Select(c => new Row(c.Id, c.Reference, $"{c.Forenames} {c.Surname}", warnings[c.Id].ToDo, London.DayOf(c.ReferredAt))
            {
                SeatToBook = warnings[c.Id].GroupId,
                MayNotFinish = true,
            });
        }

        private static string HrefOf(ListCases.Query list) =>
            "/cases?" + string.Join('&', new[] { ("show", list.Show), ("track", list.Track?.ToString()), ("stage", list.Stage?.ToString()) }
                .Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={p.Item2}"));
    }
}
