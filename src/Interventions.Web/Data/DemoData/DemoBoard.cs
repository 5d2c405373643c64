using Interventions.Domain.Cases;
using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data.DemoData;

/// <summary>Who is in custody on the day of the first start, and what the last shift made of them.</summary>
internal static class DemoBoard
{
    private const int People = 14;
    private const int SeedOfNames = 9_000;
    private const string Force = "Cheshire";

    private static readonly (string Code, string Prefix)[] Suites = [("MID", "07EA"), ("CHS", "07EB"), ("RUN", "07EC")];
    private static readonly string?[] Warnings = [null, "violent", "self-harm; on level 2 obs", null, "ailments: asthma"];
    private static readonly int[] Released = [4, 9, 12];

    /// <summary>Puts them on the board, unless somebody is on it already.</summary>
    public static async Task FillAsync(AppDb db, DateTime now, CancellationToken ct)
    {
        if (await db.Detentions.AnyAsync(ct))
        {
            return;
        }

        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        for (var number = 0; number < People; number++)
        {
            Detention detention = new(Force, Facts(number, now), now);
            db.Detentions.Add(detention);
            db.DetentionEvents.AddRange(EventsOf(detention, number, now));
        }

        await db.SaveChangesAsync(ct);
    }

    private static DetentionFacts Facts(int number, DateTime now)
    {
        var names = new DemoNames(SeedOfNames + number);
        var person = names.Person(Guid.Empty, Domain.Calendar.London.DayOf(now));
        var (suite, prefix) = Suites[number % Suites.Length];
        var arrived = now.AddMinutes(-(50 + (number * 95)));
        var authorised = arrived.AddMinutes(25);
        var isReleased = Released.Contains(number);
        return new()
        {
            CustodyRecordNumber = $"{prefix}/{14_000 + number}/{now:yy}",
            SuiteCode = suite,
            Cell = $"{"ABC"[number % 3]}{1 + number}",
            ArrivalAt = arrived,
            RelevantTime = arrived.AddMinutes(5),
            AuthorisedAt = authorised,
            NextReviewDue = number == 6 ? now.AddMinutes(-12) : NextReview(authorised, isReleased ? authorised : now),
            ReleasedAt = isReleased ? now.AddMinutes(-20 * (number - 3)) : null,
            ExitType = isReleased ? (number == 9 ? ExitType.PreChargeBail : ExitType.ReleasedUnderInvestigation) : null,
            NoContactBail = number == 9,
            Surname = person.Surname,
            Forenames = person.Forenames,
            DateOfBirth = person.DateOfBirth,
            Sex = person.Sex,
            EthnicitySde = "W1",
            PncId = person.PncId,
            CjsOffenceCode = names.Offence().Code,
            OffenceOn = Domain.Calendar.London.DayOf(arrived),
            CrimeReference = $"CHES{now:yy}{700_000 + number}",
            DaFlag = number != 7,
            DashLevel = number % 5 == 3 ? RiskLevel.Medium : RiskLevel.Standard,
            Relationship = number % 4 == 0 ? Relationship.FormerPartner : Relationship.CurrentPartner,
            OfficerInCase = $"PC {names.OfficerCollar()} {names.Surname()}",
            Warnings = Warnings[number % Warnings.Length],
        };
    }

    /// <summary>Six hours after authorisation and nine hours after each review (CU-07).</summary>
    private static DateTime NextReview(DateTime authorised, DateTime after)
    {
        var due = authorised.AddHours(6);
        while (due < after)
        {
            due = due.AddHours(9);
        }

        return due;
    }

    private static IEnumerable<DetentionEvent> EventsOf(Detention detention, int number, DateTime now)
    {
        var worker = DemoStaff.Of(Role.CustodySupportWorker, detention.SuiteCode, 1 + (number % 2)).Actor;
        DetentionEvent Did(BoardFact fact, int minutesAgo, NotSeenReason? notSeen = null, DeclineReason? declined = null, string? note = null) =>
            detention.Record(fact, notSeen, declined, note, new(worker, now.AddMinutes(-minutesAgo)));
        return number switch
        {
            1 or 8 => [Did(BoardFact.NotSeen, 40, NotSeenReason.Asleep, note: "Try again after the next review.")],
            2 or 5 => [Did(BoardFact.Seen, 55), Did(BoardFact.Offered, 50), Did(BoardFact.WantsTime, 48)],
            3 => [Did(BoardFact.Seen, 90), Did(BoardFact.Accepted, 80)],
            9 => [Did(BoardFact.Seen, 150), Did(BoardFact.Accepted, 140)],
            10 => [Did(BoardFact.Seen, 120), Did(BoardFact.Declined, 115, declined: DeclineReason.DeniesIt)],
            12 => [Did(BoardFact.NotSeen, 190, NotSeenReason.Intoxicated)],
            _ => [],
        };
    }
}
