using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Interventions.Web.Data;

// TEMPORARY. Delete this whole file when branch `pipe` lands: it brings AddData, MigrateAsync and the mapping of AppUser.

internal static class TemporaryData
{
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration settings)
    {
        var directory = Directory.CreateDirectory(settings["Database:Directory"] ?? "data").FullName;
        services.AddDbContextFactory<SqliteDb>(o => o.UseSqlite($"Data Source={Path.Combine(directory, "interventions.db")}"));
        services.AddDataProtection().SetApplicationName("Interventions").PersistKeysToDbContext<AppDb>();
        services.AddHealthChecks();
        services.AddSingleton<IDbContextFactory<AppDb>>(p => new Factory(p.GetRequiredService<IDbContextFactory<SqliteDb>>()));
        services.AddScoped<AppDb>(p => p.GetRequiredService<SqliteDb>());
        return services;
    }

    public static async Task MigrateAsync(this WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
        await db.Database.EnsureCreatedAsync();
    }

    public static IEndpointConventionBuilder MapReadiness(this IEndpointRouteBuilder app) => app.MapHealthChecks("/health/ready").AllowAnonymous();

    private sealed class Factory(IDbContextFactory<SqliteDb> sqlite) : IDbContextFactory<AppDb>
    {
        public AppDb CreateDbContext() => sqlite.CreateDbContext();
    }

    private sealed class UserMapping : IEntityTypeConfiguration<AppUser>
    {
        public void Configure(EntityTypeBuilder<AppUser> builder)
        {
            builder.HasMany(u => u.Appointments).WithOne().HasForeignKey(a => a.UserId);
            builder.HasMany(u => u.Areas).WithOne().HasForeignKey(a => a.UserId);
            builder.HasMany(u => u.Suites).WithOne().HasForeignKey(s => s.UserId);
        }
    }

    private sealed class AppointmentMapping : IEntityTypeConfiguration<Appointment>
    {
        public void Configure(EntityTypeBuilder<Appointment> builder) => builder.HasKey(a => new { a.UserId, a.Role });
    }

    private sealed class AreaMapping : IEntityTypeConfiguration<UserArea>
    {
        public void Configure(EntityTypeBuilder<UserArea> builder) => builder.HasKey(a => new { a.UserId, a.AreaCode });
    }

    private sealed class SuiteMapping : IEntityTypeConfiguration<UserSuite>
    {
        public void Configure(EntityTypeBuilder<UserSuite> builder) => builder.HasKey(s => new { s.UserId, s.SuiteCode });
    }
}
