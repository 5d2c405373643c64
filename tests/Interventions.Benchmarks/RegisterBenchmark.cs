using System.Diagnostics;
using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Benchmarks;

/// <summary>How long the server takes to keep the taps of a register of twelve: one by one, as they are tapped, and all at once, as after a day without a line.</summary>
internal static class RegisterBenchmark
{
    private const int People = 12;
    private static readonly SignedInUser Facilitator = new(new Actor(Guid.NewGuid(), "Fay Farrow", Role.Facilitator), ["CHE"], []);
    private static readonly Actor VictimWorker = new(Guid.NewGuid(), "Vera Wood", Role.VictimContactWorker);

    public static async Task RunAsync()
    {
        await using var app = await BenchApp.StartAsync();
        var sessions = await FillAsync(app);
        Device device = new();
        List<double> single = [], whole = [];
        foreach (var pair in sessions.Chunk(2))
        {
            for (var number = 1; number <= People; number++)
            {
                single.Add(await KeepAsync(app, pair[0], [device.Tap(number)]));
            }

            whole.Add(await KeepAsync(app, pair[1], [.. Enumerable.Range(1, People).Select(device.Tap)]));
        }

        Say("one tap", single.Skip(People));
        Say($"{People} taps at once", whole.Skip(1));
    }

    private static void Say(string what, IEnumerable<double> milliseconds)
    {
        var all = milliseconds.Order().ToList();
        Console.WriteLine($"{what}: median {all[all.Count / 2]:N0} ms, p95 {all[all.Count * 95 / 100]:N0} ms, most {all[^1]:N0} ms ({all.Count} times)");
    }

    private static async Task<double> KeepAsync(BenchApp app, Guid session, IReadOnlyList<Tap> taps)
    {
        var watch = Stopwatch.StartNew();
        var answers = await app.SendAsync(new KeepTaps.Command { SessionId = session, Taps = taps }, Facilitator);
        return answers.All(a => a.Answer == TapAnswer.Recorded) ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{answers[0].Answer}: {answers[0].Because}");
    }

    private static async Task<IReadOnlyList<Guid>> FillAsync(BenchApp app)
    {
        var group = await app.SendAsync(new CreateGroup.Command
        {
            ProgrammeVersionId = "custody-32-1",
            Name = "Crewe",
            AreaCode = "CHE",
            Venue = "Church hall",
            Capacity = People,
            Sex = Sex.Male,
            FirstDay = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(2),
            StartsAt = new(18, 0),
        }, Facilitator);
        await using var db = app.Db();
        var made = await db.Groups.Include(g => g.Programme).Include(g => g.Sessions).SingleAsync(g => g.Id == group);
        for (var i = 0; i < People; i++)
        {
            await SeatAsync(app, made, i);
        }

        var sessions = made.Sessions.OrderBy(s => s.StartsAt).Select(s => s.Id).ToList();
        foreach (var session in sessions)
        {
            if ((await app.App.Services.GetRequiredService<Mediators>().For(Facilitator).Send(new OpenRegister.Command(session))).Problem is { } problem)
            {
                throw new InvalidOperationException(problem.Message);
            }
        }

        return sessions;
    }

    private static async Task SeatAsync(BenchApp app, Group group, int number)
    {
        await using var db = app.Db();
        db.AttachRange(group.Programme, group);
        var now = DateTime.UtcNow;
        var file = CaseFile.Refer(new()
        {
            Id = Guid.CreateVersion7(),
            Reference = $"CHE-2026-{number:D6}",
            Track = Track.Voluntary,
            Source = ReferralSource.Custody,
            Policy = await db.Policies.FirstAsync(),
            AreaCode = "CHE",
            SuiteCode = "RUN",
            Person = new() { Id = Guid.CreateVersion7(), Surname = $"Walker{number}", Forenames = "Wat", DateOfBirth = new(1990, 1, 1), Sex = Sex.Male },
            CrimeReference = $"CHES{number:D8}",
            Offence = new("CJ88001", DateOnly.FromDateTime(now)),
            Relationship = Relationship.CurrentPartner,
            VictimsCounted = 1,
            Risk = RiskLevel.Standard,
            RiskAssessedOn = DateOnly.FromDateTime(now),
            Consent = new("The programme and who is told what.", IsSigned: true, SeemedFit: true),
        }, new(BenchApp.Worker.Actor, now));
        db.Add(file);
        Victim victim = new() { Id = Guid.CreateVersion7(), Name = $"Vic {number}" };
        db.Add(victim);
        Action[] steps =
        [
            () => file.EnterVictim(Guid.CreateVersion7(), victim.Id, null, [], new(VictimWorker, now)),
            () => file.RecordAnswer(file.Victims[0].Id, new(AnswerKind.Supports, AskedHow.SafePhone, now), new(VictimWorker, now)),
            () => file.AcceptForContact(new(Facilitator.Actor, now), Because.None),
            () => file.Assess(new(Facilitator.Actor, now), Because.None),
            () => file.Enrol(group.Programme, new(Facilitator.Actor, now), Because.None),
            () => file.BookSeat(group, number, new(Facilitator.Actor, now)),
        ];
        foreach (var step in steps)
        {
            step();
            await db.SaveChangesAsync();
        }
    }

    private sealed class Device
    {
        private readonly Guid _journal = Guid.NewGuid();
        private long _sequence;

        /// <summary>Known before the day, so that the benchmark needs no clock of its own.</summary>
        public Tap Tap(int number) => new(Guid.NewGuid(), number, AttendanceFact.CancelledByUs, null, null, null, _journal, ++_sequence, DateTime.UtcNow, DateTime.UtcNow);
    }
}
