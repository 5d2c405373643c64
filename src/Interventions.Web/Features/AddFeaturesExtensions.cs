using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.HandOverBoard;
using Interventions.Web.Features.Imports;
using Interventions.Web.Features.Matches;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features;

public static class AddFeaturesExtensions
{
    /// <summary>What slices share.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<CaseStore>()
        .AddScoped<ITextGuard, LeakGuard.TextGuard>()
        .AddScoped<GroupStore>()
        .AddScoped<RegisterStore>()
        .AddScoped<Seating>()
        .AddSingleton<CaseFeed>()
        .AddSingleton<Publications>()
        .AddSingleton<BoardFeed>()
        .AddSingleton<RunningImports>()
        .AddSingleton<MatchTurn>()
        .AddScoped<ICrimesArrived, MatchArrivedCrimes>()
        .AddSingleton<DraftFeed>()
        .AddHostedService<ForgetDraftsDaily>()
        .AddHostedService<CountAheadAlways>()
        .AddHostedService<OpenDeadlineReviewsDaily>()
        .AddHostedService<RecomputeFinishSoon>()
        .AddSingleton<SearchWords>();
}
