using CsCheck;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;

namespace Interventions.Domain.Tests.Properties;

/// <summary>
/// The quiet time holds every change of an answer for two working days, and is read off what his side sees anyway: so it tells
/// nothing that "under review" did not tell (product.md 3, V-28, decision 26).
/// </summary>
public class QuietProperties
{
    private static readonly WorkingDays Calendar = WorkingDays.EnglandAndWales;

    private static readonly Gen<(Track Track, bool FromCaution, Move[] Moves)> Walks =
        Gen.Select(Gen.OneOf(Gen.Const(Track.ConditionalCaution), Gen.Const(Track.Voluntary)), Gen.Bool, Move.Sequence);

    [Fact]
    public void Nothing_goes_for_two_working_days_after_a_change_and_the_hold_is_made_of_what_everybody_sees()
    {
        var (held, quiet) = (0, 0);
        Walks.Sample(c =>
        {
            RandomCase random = new(c.Track, c.FromCaution);
            foreach (var move in c.Moves)
            {
                random.Do(move);
                var day = London.DayOf(random.Now);
                var why = random.File.WhyNothingGoes(null, day, Calendar);
                if (LastChange(random.File) is { } changed && day <= Calendar.Add(London.DayOf(changed), CaseFile.QuietWorkingDays))
                {
                    Assert.NotNull(why);
                    Interlocked.Increment(ref held);
                }

                if (why?.StartsWith("Nothing goes to him", StringComparison.Ordinal) == true)
                {
                    Assert.Equal(FreeBySight(random.File), random.File.QuietUntil(null, day, Calendar));
                    Interlocked.Increment(ref quiet);
                }
            }
        }, iter: 120);

        Assert.True(held > 0 && quiet > 0, $"{held} moves were held, {quiet} quiet.");
    }

    /// <summary>When the latest answer of somebody who is asked last became another.</summary>
    private static DateTime? LastChange(CaseFile file) => file.Victims.Where(v => v.IsAsked).Select(v =>
    {
        var counted = v.Answers.Where(a => a.Counts).ToList();
        return counted.Where((a, i) => i == 0 || counted[i - 1].Kind != a.Kind).Select(a => (DateTime?)a.RecordedAt).LastOrDefault();
    }).Max();

    /// <summary>The first free day, from the first step, reopenings and ends of reviews alone.</summary>
    private static DateOnly FreeBySight(CaseFile file)
    {
        var seen = file.Journal.Where(e => e.Action is CaseAction.Reopen or CaseAction.ReEngage).Select(e => e.At)
            .Append(file.Journal.First(e => e.Kind == ActionKind.Forward).At)
            .Concat(file.NewEndedReviews.Select(r => r.EndedAt));
        return Calendar.Add(London.DayOf(seen.Max()), CaseFile.QuietWorkingDays).AddDays(1);
    }
}
