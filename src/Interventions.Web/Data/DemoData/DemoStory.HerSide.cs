using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Promises;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data.DemoData;

/// <summary>What she wants to be told, what she was told, how it is for her, and how she was first reached.</summary>
internal sealed partial class DemoStory
{
    /// <summary>News younger than this waits in some cases, so that there is something due and something late.</summary>
    private const int DaysLeftWaiting = 9;

    private async Task WishAsync(CaseVictim victim, CancellationToken ct)
    {
        var wanted = (plan.Number % 6) switch
        {
            0 => Wanted.Nothing,
            1 => new Wanted(true, false, false, false, false, true),
            _ => new Wanted(true, true, true, plan.Number % 2 == 0, true, true),
        };
        await DoAsync(VictimWorker, hours: 0, s => _file.RecordWish(victim.Id, wanted, plan.Number % 4 == 0 ? ToldThrough.ThroughIdva : ToldThrough.SafePhone, null, s), ct);
    }

    private async Task TellHerSideAsync(CancellationToken ct)
    {
        foreach (var victim in _victims.Where(v => v.IsAsked))
        {
            await FirstContactAsync(victim, ct);
            await TellHerAsync(victim, ct);
            await FeedbackAsync(victim, ct);
        }
    }

    /// <summary>Before the car of <see cref="DemoSchemes"/> began somebody rang days later, since then she is mostly seen on the same visit.</summary>
    private async Task FirstContactAsync(CaseVictim victim, CancellationToken ct)
    {
        if (_file.Offence is not { } offence)
        {
            return;
        }

        var hasCar = plan.Area == DemoSchemes.Area && offence.CommittedOn >= firstStart.AddDays(-DemoSchemes.BeganDaysAgo);
        var (source, days) = (plan.Number % 8) switch
        {
            0 => (ContactSource.Marac, 3),
            < 6 when hasCar => (ContactSource.IdvaCar, 0),
            1 or 2 => (ContactSource.NextDay, 1),
            3 => (ContactSource.JointResponse, 1),
            _ => (ContactSource.Other, 4 + (plan.Number % 2)),
        };
        var incident = DemoCalendar.At(offence.CommittedOn, 20, _names.Minute());
        var spoken = DemoCalendar.At(offence.CommittedOn.AddDays(days), days == 0 ? 21 : 10, _names.Minute());
        var takesUp = plan.Number % 10 < (hasCar ? 7 : 5);
        await DoAsync(VictimWorker, hours: 0, s => _file.RecordFirstContact(victim.Id, new(
            source, incident, spoken < s.At ? spoken : null, takesUp ? SupportTaken.Accepted : SupportTaken.Declined,
            plan.Number % 9 == 0 ? WithPolice.Withdrew : plan.Number % 9 < (hasCar ? 7 : 5) ? WithPolice.Yes : WithPolice.No), s), ct);
    }

    private async Task TellHerAsync(CaseVictim victim, CancellationToken ct)
    {
        var cases = db.Cases.Where(c => c.Id == plan.Id);
        WorkingDays calendar = new(HolidayNote.InForce(await db.HolidayNotes.AsNoTracking().ToListAsync(ct)).Select(n => n.Day));
        if ((await NewsReading.OfAsync(db, cases, cases, until, calendar, ct, victim.Id)) is not [var link])
        {
            return;
        }

        foreach (var (news, i) in link.All.Where(n => n.IsWaiting).Select((n, i) => (n, i)))
        {
            var lot = (plan.Number + i) % 10;
            var isYoung = (until - news.HappenedAt).TotalDays < DaysLeftWaiting;
            if (isYoung && lot < 3)
            {
                continue;
            }

            var told = lot == 9 && !isYoung ? news.HappenedAt.AddDays(9) : news.HappenedAt.AddHours(2);
            if (told < until)
            {
                var result = lot == 8 ? TellingResult.DidNotWantToHear : TellingResult.Told;
                _file.TellHer(victim.Id, [news], new(result, AskedHow.SafePhone, told), new(VictimWorker, _now > told ? _now : told));
                await db.SaveChangesAsync(ct);
            }
        }
    }

    private async Task FeedbackAsync(CaseVictim victim, CancellationToken ct)
    {
        var started = _file.Journal.LastOrDefault(e => e.Action == CaseAction.StartProgramme);
        var ended = _file.Journal.FirstOrDefault(e => e.Id > started?.Id && (e.Action == CaseAction.Complete || e.To is CaseStage.Closed or CaseStage.Returned));
        List<FeedbackPoint> points = [.. started is null ? [] : new[] { FeedbackPoint.Start }, .. ended is null ? [] : new[] { FeedbackPoint.End }];
        if (ended is not null && ended.At.AddMonths(7) < until)
        {
            points.Add(FeedbackPoint.SixMonths);
        }

        foreach (var point in points.Where(p => (plan.Number + (int)p) % 5 > 0))
        {
            var skips = (plan.Number + (int)point) % 7 == 0;
            var feeling = (Feeling)((plan.Number + 1 - (int)point) % 4);
            var at = point == FeedbackPoint.SixMonths && ended!.At.AddMonths(6).AddDays(3) is var later && later > _now ? later : _now;
            _file.RecordFeedback(victim.Id, skips
                ? new(point, null, null, null, AskedHow.NotAsked)
                : new(point, feeling, plan.Number % 3 == 0 ? null : feeling, plan.Number % 4 == 3 ? WouldAgain.Unsure : plan.Number % 7 == 1 ? WouldAgain.No : WouldAgain.Yes, AskedHow.SafePhone), new(VictimWorker, at));
            await db.SaveChangesAsync(ct);
        }
    }
}
