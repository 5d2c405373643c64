using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Cases;

public sealed class UnderReviewTests
{
    [Theory, OnBothEngines]
    public async Task The_database_says_what_the_case_says_for_hundreds_of_walks(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using (var walk = app.Db())
        {
            await new CaseWalk(seed: 7).GoAsync(walk, cases: 400, rounds: 24);
        }

        await using var db = app.Db();
        var files = await db.Cases.AsNoTracking().AsSplitQuery().ToListAsync();
        foreach (var day in Enumerable.Range(0, 8).Select(n => new DateOnly(2026, 6, 10).AddDays(n * 20)))
        {
            Assert.Equal(
                files.Where(f => f.IsUnderReviewOn(day)).Select(f => f.Reference).Order(StringComparer.Ordinal),
                (await db.Cases.UnderReviewOn(db, day).Select(c => c.Reference).ToListAsync()).Order(StringComparer.Ordinal));
        }

        // The walks are worth something only if they went to all these places.
        var middle = new DateOnly(2026, 8, 20);
        Assert.Equal(
            Track.ConditionalCaution.Open().Concat(Track.Voluntary.Open()).Append(CaseStage.Closed).Except([CaseStage.Breached]).Distinct().Order(),
            files.Select(f => f.Stage).Distinct().Order());
        Assert.Equal(Enum.GetValues<HoldKind>(), files.SelectMany(f => f.Holds).Where(h => h.IsOpen).Select(h => h.Kind).Distinct().Order());
        Assert.InRange(files.Count(f => f.IsUnderReviewOn(middle)), 50, 350);
        Assert.Contains(files, f => f.Stage == CaseStage.Paused && f.NeedsFreshAnswers && f.IsUnderReviewOn(middle));
        Assert.Contains(files, f => f.Stage == CaseStage.Paused && !f.NeedsFreshAnswers && !f.IsUnderReviewOn(middle));
        Assert.Contains(files, f => f.Victims.Count(v => v.IsAsked) > 1);
        Assert.Contains(files, f => f.IsUnderReviewOn(new(2026, 10, 30)) && !f.IsUnderReviewOn(new(2026, 6, 30)));
    }
}
