using MediatR;

namespace Interventions.Web.Pipeline;

public static class AddMediatorExtensions
{
    /// <summary>The mediator, its behaviours in their order, and every handler of this assembly.</summary>
    public static IServiceCollection AddMediator(this IServiceCollection services) => services
        .AddScoped<CurrentUser>()
        .AddScoped<CurrentAccess>()
        .AddScoped<CircuitUser>()
        .AddScoped<AccessLog>()
        .AddSingleton<Mediators>()
        .AddScoped<IMediator>(provider => new ScopedMediator(
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<CircuitUser>().GetAsync))
        .AddScoped<ServiceFactory>(provider => provider.GetRequiredService)
        .AddScoped<Mediator>()
        .AddScoped(typeof(IPipelineBehavior<,>), typeof(RecordAccess<,>)) // sees every result, refusals too
        .AddScoped(typeof(IPipelineBehavior<,>), typeof(Authorise<,>)) // before anything is read
        .AddScoped(typeof(IPipelineBehavior<,>), typeof(Validate<,>))
        .AddScoped(typeof(IPipelineBehavior<,>), typeof(Refuse<,>))
        .AddScoped(typeof(IPipelineBehavior<,>), typeof(GuardTexts<,>)) // inside, so that it fails closed
        .AddHandlers(typeof(AddMediatorExtensions).Assembly.GetTypes());

    /// <summary>Registers the handlers among <paramref name="types"/>, and will not start with a request that breaks the rules.</summary>
    public static IServiceCollection AddHandlers(this IServiceCollection services, IEnumerable<Type> types)
    {
        foreach (var (handler, service) in RequestCatalogue.Handlers(types))
        {
            RequestCatalogue.Check(service.GetGenericArguments()[0]);
            services.AddScoped(service, handler);
        }

        return services;
    }
}
