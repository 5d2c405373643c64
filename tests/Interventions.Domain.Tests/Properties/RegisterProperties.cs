using CsCheck;
using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;

namespace Interventions.Domain.Tests.Properties;

/// <summary>
/// Several devices tap for one person, with and without a line; what they send arrives late, twice and in any order
/// (product.md 7). Whatever happens, no tap is lost and nothing is overwritten.
/// </summary>
public class RegisterProperties
{
    private static readonly AttendanceFact[] Facts = [AttendanceFact.Attended, AttendanceFact.Absent, AttendanceFact.LateRefused];

    /// <summary>A device, what it taps, and how many of its unsent taps it sends after.</summary>
    private static readonly Gen<(int Device, int Fact, int Sends, bool Twice)[]> Days =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, Facts.Length - 1], Gen.Int[0, 3], Gen.Bool).Array[1, 25];

    [Fact]
    public void No_tap_is_lost_and_every_difference_waits_for_a_person() => Days.Sample(day =>
    {
        var (register, devices) = Play(day, devices: 3);

        Assert.Equal(devices.SelectMany(d => d.Made).Select(t => t.Id).Order(), register.Taps.Select(t => t.Id).Order());
        var file = register.File;
        foreach (var tap in register.Taps)
        {
            Assert.True(tap.Answer switch
            {
                TapAnswer.Recorded => file.Attendance.Count(a => a.Id == tap.EntryId && a.Fact == tap.Fact) == 1,
                TapAnswer.SameAlready => file.Attendance.Any(a => a.Id == tap.EntryId && a.Fact == tap.Fact),
                TapAnswer.Superseded => register.Taps.Any(t => t.Journal == tap.Journal && t.Sequence > tap.Sequence),
                TapAnswer.Differs => tap.Waits || register.Taps.Any(t => t.Journal == tap.Journal && t.Sequence > tap.Sequence),
                TapAnswer.Aside => false,
            });
        }

        // One mark stands, and all the others are corrected by one that somebody made having seen them.
        Assert.Equal(file.Attendance.Count - 1, file.Attendance.Count(a => a.CorrectsId is not null));
        Assert.Equal(file.Attendance.Count - 1, file.Attendance.Where(a => a.CorrectsId is not null).Select(a => a.CorrectsId).Distinct().Count());
    }, iter: 1500);

    [Fact]
    public void With_one_device_the_last_tap_stands_and_nobody_is_asked() => Days.Sample(day =>
    {
        var (register, devices) = Play(day, devices: 1);

        Assert.Equal(devices[0].Made[^1].Fact, register.File.AttendanceAt(register.Session)!.Fact);
        Assert.DoesNotContain(register.Taps, t => t.Waits);
    }, iter: 1500);

    [Fact]
    public void Where_all_devices_tap_the_same_nobody_is_asked() => Days.Sample(day =>
    {
        var (register, _) = Play([.. day.Select(d => d with { Fact = 0 })], devices: 3);

        Assert.Single(register.File.Attendance);
        Assert.DoesNotContain(register.Taps, t => t.Waits);
    }, iter: 1000);

    private static (Received Register, Device[] Devices) Play((int Device, int Fact, int Sends, bool Twice)[] day, int devices)
    {
        Received register = new();
        var all = Enumerable.Range(0, devices).Select(_ => new Device()).ToArray();
        foreach (var (which, fact, sends, twice) in day)
        {
            var device = all[which % devices];
            device.Tap(Facts[fact]);
            device.Send(register, sends, twice);
        }

        foreach (var device in all)
        {
            device.Send(register, int.MaxValue, twice: true);
        }

        return (register, all);
    }

    private sealed class Received
    {
        private readonly A _made = A.SupportedCase().At(CaseStage.Enrolled).Seat();

        public Received()
        {
            Session = _made.Seated!.Sessions.Single(s => s.Number == 1);
            _made.Now = Session.StartsAt.AddMinutes(30);
        }

        public Session Session { get; }

        public CaseFile File => _made.File;

        public List<RegisterTap> Taps { get; } = [];

        /// <summary>What the tracker does with a tap: known again by its number, else judged.</summary>
        public void Take(Tap tap)
        {
            if (!Taps.Exists(t => t.Id == tap.Id))
            {
                Taps.Add(File.KeepTap(Session, tap, Taps, _made.By(A.Facilitator)));
            }
        }
    }

    private sealed class Device
    {
        private readonly Guid _journal = Guid.NewGuid();
        private readonly List<Tap> _unsent = [];
        private Guid? _seen;

        public List<Tap> Made { get; } = [];

        public void Tap(AttendanceFact fact)
        {
            Tap tap = new(Guid.NewGuid(), 1, fact, null, null, _seen, _journal, Made.Count + 1, A.Start, A.Start);
            _seen = tap.Id;
            Made.Add(tap);
            _unsent.Add(tap);
        }

        public void Send(Received register, int most, bool twice)
        {
            foreach (var tap in _unsent.Take(most).ToList())
            {
                register.Take(tap);
                if (twice)
                {
                    register.Take(tap);
                }

                _unsent.Remove(tap);
            }

            if (_unsent.Count == 0 && most > 0)
            {
                _seen = register.File.AttendanceAt(register.Session)?.Id; // what it is shown once everything is sent
            }
        }
    }
}
