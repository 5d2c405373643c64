using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Referrals;

/// <summary>A draft as it stands: every answer as typed, how far each part is and why, and what several people typed over each other.</summary>
public static class ViewDraft
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker, Purpose = "Making a referral")]
    public sealed record Query(Guid DraftId) : IRequest<Outcome<View>>;

    public sealed record View(Guid Id, IReadOnlyDictionary<string, Answer> Answers, IReadOnlyList<Aside> Asides, IReadOnlyList<TaskProgress> Tasks)
    {
        public required IReadOnlyDictionary<string, string[]> Problems { get; init; }

        public required IReadOnlyList<Area> Areas { get; init; }

        public required IReadOnlyList<Suite> Suites { get; init; }

        /// <summary>Each programme with why it is not possible, or what to know of it.</summary>
        public required IReadOnlyList<Possible> Programmes { get; init; }

        public required IReadOnlyList<CheckRow> Worked { get; init; }

        public required Earlier? Earlier { get; init; }

        /// <summary>What is on record of a known person and differs from what was typed; it stays as it is.</summary>
        public required IReadOnlyList<string> OnRecord { get; init; }

        public required Guid? CaseId { get; init; }

        public required DateOnly GoesOn { get; init; }

        /// <summary>The programme asked for, also where it is the only one possible.</summary>
        public required string? ProgrammeId { get; init; }

        public string ValueOf(string name) => Answers.GetValueOrDefault(name)?.Value ?? "";

        public string PersonName => $"{ValueOf(DraftFields.Forenames)} {ValueOf(DraftFields.Surname)}".Trim();

        public bool IsReady => Problems.Count == 0 && Asides.Count == 0;
    }

    public sealed record Answer(string Value, int Version, string By, DateTime At);

    public sealed record Aside(Guid Id, string Name, string Value, string By, DateTime At);

    public sealed record Possible(string Id, string Name, string? WhyNot, string? Note);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.OpenDraftAsync(query.DraftId, user, access, ct) is not { } draft)
            {
                return new NotFound();
            }

            var now = clock.GetUtcNow().UtcDateTime;
            var today = London.DayOf(now);
            var programmes = await db.ProgrammeVersions.AsNoTracking().OrderBy(p => p.Name).ToListAsync(ct);
            var reading = await db.ReadDraftAsync(draft, user, today, programmes, ct);
            var known = await db.KnownPersonAsync(reading.Command, today, ct);
            var names = await NamesAsync(db, draft, ct);
            return new View(
                draft.Id,
                draft.Answers.ToDictionary(a => a.Name, a => new Answer(a.Value, a.Version, names.GetValueOrDefault(a.By, ""), a.At)),
                [.. draft.Asides.OrderBy(a => a.At).Select(a => new Aside(a.Id, a.Name, a.Value, names.GetValueOrDefault(a.By, ""), a.At))],
                DraftProgress.Of(reading, programmes))
            {
                Problems = reading.Problems,
                Areas = await db.Areas.AsNoTracking().Where(a => user.Areas.Contains(a.Code) || user.Areas.Count == 0).OrderBy(a => a.Name).ToListAsync(ct),
                Suites = await db.Suites.AsNoTracking().Where(s => user.Suites.Contains(s.Code) || user.Suites.Count == 0).OrderBy(s => s.Name).ToListAsync(ct),
                Programmes = reading.Fit is { } fit ? programmes.ConvertAll(p => new Possible(p.Id, p.Name, p.WhyNot(fit), p.Note(fit))) : [],
                Worked = reading.Worked,
                Earlier = await EarlierReferral.FindAsync(db, reading.Command, user, access, now, today, ct),
                OnRecord = draft.PersonId is not null && known is not null ? [.. KnownPerson.Differences(known, reading.Command)] : [],
                CaseId = draft.CaseId,
                GoesOn = London.DayOf(draft.GoesAt),
                ProgrammeId = reading.Command.ProgrammeVersionId,
            };
        }

        private static Task<Dictionary<Guid, string>> NamesAsync(AppDb db, ReferralDraft draft, CancellationToken ct)
        {
            var writers = draft.Answers.Select(a => a.By).Concat(draft.Asides.Select(a => a.By)).Distinct().ToList();
            return db.Users.AsNoTracking().Where(u => writers.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        }
    }
}
