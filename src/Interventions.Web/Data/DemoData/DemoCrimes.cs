using System.Globalization;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Offences;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Features.Imports;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data.DemoData;

/// <summary>
/// What police recorded of the demo people, as one applied extract: the crime each case is about, some before it and some after it, fewer
/// after a caution than after a voluntary referral and most where a case ended before either. The same case always has the same crimes.
/// </summary>
internal static class DemoCrimes
{
    private const string Force = "Cheshire";

    private static readonly string[] Codes = ["CJ88001", "CJ88116", "OF61102", "CD71039", "PH97004", "PU86116", "SC15004", "TH68020"];

    private static readonly CaseStage[] Begun = [CaseStage.Cautioned, CaseStage.Enrolled, CaseStage.InProgress, CaseStage.Completed, CaseStage.Accepted, CaseStage.Assessed];

    /// <summary>Adds them once the cases are there; what follows from crimes, such as matching, is told.</summary>
    public static async Task AddAsync(AppDbs dbs, IEnumerable<ICrimesArrived> followers, DateTime now, CancellationToken ct)
    {
        await using var db = dbs.Create();
        if (await db.CrimeImports.AnyAsync(ct) || !await db.Cases.AnyAsync(ct))
        {
            return;
        }

        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        var today = London.DayOf(now);
        CrimeImport import = new(Force, now.AddHours(-2), new(DemoStaff.All.First(s => s.Role == Role.ForceAnalyst).Actor, now.AddHours(-1)));
        List<SuspectedCrime> crimes = [];
        foreach (var plan in DemoCases.All.OrderBy(c => c.Number))
        {
            var file = await db.Cases.AsNoTracking().Where(c => c.Id == plan.Id).Select(c => new { c.Person, c.ReferredAt, c.CrimeReference, c.Offence }).SingleOrDefaultAsync(ct);
            if (file is null)
            {
                continue;
            }

            var her = await db.CaseVictims.Where(v => v.CaseId == plan.Id && !v.IsChild).Join(db.Victims, v => v.VictimId, v => v.Id, (_, v) => v.VictimRef).OrderBy(r => r).FirstOrDefaultAsync(ct);
            DemoRecord record = new(plan, file.Person, London.DayOf(file.ReferredAt), today, her);
            foreach (var crime in record.Crimes(file.CrimeReference, file.Offence))
            {
                crimes.Add(crime(crimes.Count + 1, import.Id));
            }
        }

        if (crimes.Count == 0)
        {
            return;
        }

        db.Add(import);
        db.Entry(import).Property(i => i.Number).CurrentValue = 1;
        db.Crimes.AddRange(crimes);
        import.Finish([], import.ExtractAt, isMended: false, ignored: null, crimes.Count, bad: 0, badWithoutReference: 0, crimes.Min(c => c.RecordedOn), today.AddDays(-1));
        import.Apply(new(crimes.Count, 0, 0, 0, 0), new(DemoStaff.All.First(s => s.Role == Role.ForceAnalyst).Actor, now));
        await db.SaveChangesAsync(ct);
        foreach (var follower in followers)
        {
            await follower.ArrivedAsync(db, import.Id, ct);
        }

        await db.CrimeImports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.HandedOnAt, now), ct);
    }

    /// <summary>The crimes of one demo case.</summary>
    private sealed class DemoRecord(DemoCase plan, Person person, DateOnly referred, DateOnly today, string? her)
    {
        private readonly Random _random = new(40_000 + plan.Number);
        private int _count;

        /// <summary>Of a hundred such cases, so many are followed by a crime within a year or so.</summary>
        private int Likelihood => !Begun.Contains(plan.Stage) && plan.Outcome is not null ? 38 : plan.Track == Track.ConditionalCaution ? 17 : 28;

        public IEnumerable<Func<long, Guid, SuspectedCrime>> Crimes(string? reference, OffenceFacts? offence)
        {
            if (reference is not null && offence is not null)
            {
                var outcome = plan.Track == Track.ConditionalCaution && Begun.Contains(plan.Stage) ? "3" : null;
                yield return Crime(offence.CommittedOn, offence.CjsCode, reference, isHers: true, outcome, outcome is null ? CrimeStatus.Arrested : CrimeStatus.Cautioned);
            }

            for (var before = _random.Next(100) < 35 ? _random.Next(1, 4) : 0; before > 0; before--)
            {
                yield return Any(referred.AddDays(-_random.Next(20, 720)));
            }

            for (var after = _random.Next(100) < Likelihood ? _random.Next(1, 4) : 0; after > 0; after--)
            {
                var day = referred.AddDays(14 + (int)(500 * Math.Pow(_random.NextDouble(), 1.4)));
                if (day < today.AddDays(-1))
                {
                    yield return Any(day);
                }
            }
        }

        private Func<long, Guid, SuspectedCrime> Any(DateOnly day)
        {
            var (outcome, status) = _random.Next(6) switch
            {
                0 => ("1", CrimeStatus.Convicted),
                1 => ("3", CrimeStatus.Cautioned),
                2 => ("15", CrimeStatus.Suspected),
                3 => ("16", CrimeStatus.Suspected),
                _ => ((string?)null, CrimeStatus.Arrested),
            };
            return Crime(day, Codes[_random.Next(Codes.Length)], reference: null, isHers: _random.Next(100) < 45, outcome, status);
        }

        private Func<long, Guid, SuspectedCrime> Crime(DateOnly day, string cjs, string? reference, bool isHers, string? outcome, CrimeStatus status)
        {
            var recorded = Earlier(day.AddDays(_random.Next(4) == 0 ? _random.Next(1, 20) : 0));
            var decided = Earlier(recorded.AddDays(_random.Next(10, 150)));
            var (victim, number, isFlagged) = (isHers ? her : $"V{_random.Next(100_000, 999_999)}", ++_count, isHers || _random.Next(3) > 0);
            var pnc = _random.Next(5) > 0 ? person.PncId : null;
            return (id, importId) => new()
            {
                Id = id,
                Force = Force,
                CrimeReference = reference ?? string.Create(CultureInfo.InvariantCulture, $"CHES{day:yy}{500_000 + (plan.Number * 10) + number}"),
                SuspectReference = string.Create(CultureInfo.InvariantCulture, $"N{plan.Number:D4}{number:D2}"),
                HomeOfficeCode = OffenceCatalogue.Find(cjs)?.HomeOfficeCode ?? "105/01",
                CjsCode = cjs,
                CommittedFrom = day,
                RecordedOn = recorded,
                IsDomesticAbuse = isFlagged,
                PncId = pnc,
                Surname = person.Surname,
                Forenames = person.Forenames,
                DateOfBirth = person.DateOfBirth,
                Sex = person.Sex,
                VictimReference = victim,
                Outcome = outcome,
                OutcomeOn = outcome is null ? null : decided,
                Status = status,
                FirstImportId = importId,
                LastImportId = importId,
            };
        }

        private DateOnly Earlier(DateOnly day) => day < today ? day : today.AddDays(-1);
    }
}
