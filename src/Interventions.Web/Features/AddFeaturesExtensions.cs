using Interventions.Web.Features.Cases;

namespace Interventions.Web.Features;

public static class AddFeaturesExtensions
{
    /// <summary>What slices share.</summary>
    public static IServiceCollection AddFeatures(this IServiceCollection services) => services
        .AddScoped<CaseStore>()
        .AddSingleton<CaseFeed>()
        .AddSingleton<SearchWords>();
}
