using CsCheck;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Offences;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Properties;

/// <summary>
/// Over random offences, days, policies and conditions: no caution is ever signed, varied or extended outside the limit of CC-21,
/// or past the margin before the prosecution limit of any of its offences (G9, G10). The limits are worked out here anew.
/// </summary>
public class CautionLimitProperties
{
    private static readonly string[] Listed = [.. Domain.Eligibility.RuleSet.UsualOffences];

    /// <summary>Half of them where the limits often lie, so that what is allowed comes up too.</summary>
    private static readonly Gen<int> Ahead = Gen.OneOf(Gen.Int[-10, 220], Gen.Int[10, 110]);

    private static readonly Gen<Act> Acts = Gen.Select(Gen.Int[0, 5], Ahead, Gen.Int[-10, 220], Gen.Bool, Gen.Int[0, 25], (what, deadline, due, reason, later) => new Act(what, deadline, due, reason, later));

    private static readonly Gen<Charge> Charges = Gen.Select(Gen.Int[0, Listed.Length - 1], Gen.OneOf(Gen.Int[0, 30], Gen.Int[0, 150]), Gen.Int[-1, 60], Gen.Int[-1, 90], (code, ago, last, statement) => new Charge(Listed[code], ago, last, statement));

    private static readonly Gen<(Charge[] Charges, bool FromCaution, int Margin, Act[] Acts)> Scenes =
        Gen.Select(Charges.Array[1, 4], Gen.Bool, Gen.OneOf(Gen.Const(0), Gen.Const(7), Gen.Const(28), Gen.Const(56)), Acts.Array[4, 14]);

    [Fact]
    public void No_caution_is_signed_varied_or_extended_outside_the_limits()
    {
        int signed = 0, varied = 0, extended = 0, refused = 0;
        Scenes.Sample(scene =>
        {
            var made = Offered(scene.Charges, scene.FromCaution, scene.Margin);
            foreach (var act in scene.Acts)
            {
                made.Now = made.Now.AddDays(act.Later);
                var before = made.File.Version;
                try
                {
                    Do(made, act);
                }
                catch (CaseRuleException)
                {
                    Interlocked.Increment(ref refused);

                    // What is prepared and then not signed leaves its draft, which moves nothing.
                    Assert.True(act.What is 1 or 3 || made.File.Version == before);
                }

                Holds(made.File, scene.Charges, scene.FromCaution, scene.Margin);
            }

            Interlocked.Add(ref signed, made.File.Journal.Count(e => e.Action == CaseAction.Sign));
            Interlocked.Add(ref varied, made.File.Journal.Count(e => e.Action == CaseAction.VaryConditions));
            Interlocked.Add(ref extended, made.File.Journal.Count(e => e.Action == CaseAction.ExtendDeadline));
        }, iter: 2_000);

        // The property is not true for want of cases.
        Assert.True(signed > 100 && varied > 20 && extended > 20 && refused > 1_000, $"{signed} signed, {varied} varied, {extended} extended, {refused} refused");
    }

    private static void Do(A made, Act act)
    {
        var (today, stamp) = (London.DayOf(made.Now), made.By(A.Decider));
        var (deadline, reason) = (today.AddDays(act.Deadline), act.Reason ? "Work away." : null);
        ConditionTerms[] terms = [new("Attend both workshops.", ConditionKind.Rehabilitative, today.AddDays(Math.Min(act.Due, act.Deadline)))];
        switch (act.What)
        {
            case 0:
                made.File.SignCaution(new(today, "Offences.", "Admits them.", true, deadline, reason, default, default), terms, stamp, Because.None);
                break;
            case 1 when made.File.Caution is null:
                made.File.PrepareDocument(new("Offences.", "Admits them.", terms, deadline, reason), stamp);
                made.File.SignPrepared(new(made.File.Drafts[^1].Number, made.File.Drafts[^1].Sha256), today, consents: true, made.By(A.Decider), Because.None);
                break;
            case 2:
                made.File.ExtendDeadline(deadline, reason ?? "", stamp);
                break;
            case 3:
                made.File.PrepareVariation(terms, deadline, reason, stamp);
                made.File.VaryPrepared(new(made.File.Drafts[^1].Number, made.File.Drafts[^1].Sha256), today, agrees: true, "He moved.", made.By(A.Decider));
                break;
            default:
                made.File.VaryConditions(terms, new(today, Agrees: true, act.What == 4 ? deadline : null, reason), "He moved.", stamp);
                break;
        }
    }

    private static void Holds(CaseFile file, Charge[] charges, bool fromCaution, int margin)
    {
        if (file.Caution is not { } caution)
        {
            Assert.Empty(file.Conditions);
            return;
        }

        var deadline = file.Deadline!.Value;
        foreach (var charge in charges)
        {
            var offence = OffenceCatalogue.Find(charge.Code)!;
            var start = fromCaution && offence.Mode != Mode.Summary ? caution.SignedOn : charge.On;
            Assert.True(deadline <= start.AddDays(140), $"{deadline} is more than 20 weeks from {start}");
            Assert.True(deadline <= start.AddDays(112) || !string.IsNullOrWhiteSpace(file.DeadlineReason), $"{deadline} is more than 16 weeks from {start} without a reason");
            if (offence.Mode == Mode.Summary)
            {
                Assert.True(deadline.AddDays(margin) <= LastDay(charge, offence), $"{deadline} with {margin} days is after the limit of {charge}");
            }
        }

        Assert.All(file.Conditions, c => Assert.True(c.DueOn <= deadline));
    }

    /// <summary>STL-01, STL-02, STL-06, written down from there.</summary>
    private static DateOnly LastDay(Charge charge, Offence offence) =>
        offence.CjsCode is "CJ88001" or "CJ88116" && charge.Statement is { } statement ? Earlier(charge.On.AddYears(2), statement.AddMonths(6))
        : offence.CjsCode == "PH97004" && charge.Last is { } last ? last.AddMonths(6)
        : charge.On.AddMonths(6);

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static A Offered(Charge[] charges, bool fromCaution, int margin)
    {
        ForcePolicy policy = new()
        {
            Id = "Any",
            Force = "Cheshire",
            EffectiveFrom = new(2024, 8, 8),
            ClockBasis = fromCaution ? CompletionClockBasis.CautionDate : CompletionClockBasis.OffenceDate,
            ProsecutionMarginDays = margin,
        };
        var made = A.Case(change: r => r with { Policy = policy, Offence = charges[0].Facts });
        foreach (var (charge, i) in charges.Skip(1).Select((c, i) => (c, i)))
        {
            made.File.AddOffence($"CHES2610{i:D4}", charge.Facts, 1, made.By(A.Decider));
        }

        return made.Answer(AnswerKind.Supports).At(CaseStage.Offered);
    }

    private sealed record Charge(string Code, int Ago, int LastAfter, int StatementAfter)
    {
        private static readonly DateOnly Today = London.DayOf(A.Start);

        public DateOnly On => Today.AddDays(-Ago);

        public DateOnly? Last => After(LastAfter);

        public DateOnly? Statement => After(StatementAfter);

        public OffenceFacts Facts => new(Code, On, Last, Statement);

        private DateOnly? After(int days) => days < 0 ? null : Earlier(On.AddDays(days), Today);
    }

    private sealed record Act(int What, int Deadline, int Due, bool Reason, int Later);
}
