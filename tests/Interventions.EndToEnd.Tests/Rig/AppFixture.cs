using Interventions.Domain.People;
using Interventions.Web.Components.Account;
using Interventions.Web.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Interventions.EndToEnd.Tests.Rig.AppFixture))]
[assembly: AssemblyFixture(typeof(Interventions.EndToEnd.Tests.Rig.BrowserFixture))]

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>The real application on a real port with a database file of its own. One for the whole run; tests make their own people.</summary>
public sealed class AppFixture : WebApplicationFactory<Program>
{
    public const string Password = Accounts.DemoPassword;

    private readonly DirectoryInfo _folder;
    private readonly bool _isRestart;
    private bool _isStopped;
    private int _people;

    public AppFixture()
        : this(null)
    {
    }

    private AppFixture(DirectoryInfo? folder, int port = 0)
    {
        _isRestart = folder is not null;
        _folder = folder ?? Directory.CreateTempSubdirectory("interventions-e2e-");
        UseKestrel(port);
        StartServer();
        Address = ClientOptions.BaseAddress;
    }

    public Uri Address { get; }

    /// <summary>What the application takes for the time. Moved only by a test that made this fixture for itself.</summary>
    public MovableClock Clock { get; } = new();

    /// <summary>All that the application has written to its log file.</summary>
    public string LogFile => string.Concat(_folder.GetFiles("log-*.json").Select(file =>
    {
        using StreamReader reader = new(file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }));

    private string Data => Path.Combine(_folder.FullName, "data");

    /// <summary>Who the sign-in page offers to try out.</summary>
    internal List<DemoPerson> Demo { get; } = [];

    /// <summary>A new account with that name and those roles.</summary>
    public async Task<AppUser> PersonAsync(string name, params Role[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = new AppUser { Id = Guid.CreateVersion7(), Name = name, UserName = $"{name.Split(' ')[^1].ToLowerInvariant()}{Interlocked.Increment(ref _people)}" };
        user.Email = $"{user.UserName}@example.org";
        user.Appointments.AddRange(roles.Select(r => new Appointment(user.Id, r)));
        var result = await users.CreateAsync(user, Password);
        return result.Succeeded ? user : throw new InvalidOperationException(result.ToString());
    }

    /// <summary>A new account that works in an area and, in custody, a suite; decision-makers get a rank and a collar number.</summary>
    public async Task<AppUser> StaffAsync(string name, Role role, string area = "CHE", string suite = "RUN", Rank rank = Rank.Inspector)
    {
        var person = await PersonAsync(name, role);
        await ChangeAsync(person, user =>
        {
            user.Areas.Add(new(user.Id, area));
            if (role == Role.CustodySupportWorker)
            {
                user.Suites.Add(new(user.Id, suite));
            }

            if (role == Role.DecisionMaker)
            {
                (user.Rank, user.CollarNumber) = (rank, $"C{Interlocked.Increment(ref _people)}");
            }
        });
        return person;
    }

    /// <summary>Changes an account behind the back of whoever is signed in with it.</summary>
    public async Task ChangeAsync(AppUser person, Action<AppUser> change)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = await users.FindByIdAsync(person.Id.ToString()) ?? throw new InvalidOperationException("No such person.");
        change(user);
        await users.UpdateAsync(user);
    }

    /// <summary>Looks into the database, or sets up what no command sets up.</summary>
    public async Task<T> DbAsync<T>(Func<AppDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <inheritdoc cref="DbAsync{T}"/>
    public Task DbAsync(Func<AppDb, Task> act) => DbAsync(async db =>
    {
        await act(db);
        return true;
    });

    /// <summary>Stops this application and starts another over the same data. Only on a fixture of the test's own, which is disposed of afterwards all the same.</summary>
    public async Task<AppFixture> RestartAsync()
    {
        await StopAsync();
        return new(_folder);
    }

    /// <summary>Takes the server away, as a dead line does; <see cref="StartAgain"/> brings it back at the same address.</summary>
    public async Task StopAsync()
    {
        _isStopped = true;
        await base.DisposeAsync();
    }

    /// <summary>After <see cref="StopAsync"/>: the same address and data, that much later.</summary>
    public AppFixture StartAgain(TimeSpan later)
    {
        var again = new AppFixture(_folder, Address.Port);
        again.Clock.JumpTo(Clock.GetUtcNow() + later);
        return again;
    }

    /// <summary>Takes the database away while the application runs. Only on a fixture of the test's own.</summary>
    public void LoseDatabase()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Database:Directory", Data);
        builder.UseSetting(Web.Data.DemoData.AddDemoDataExtensions.Setting, "false");
        builder.UseSetting(Web.Features.LeakGuard.TextGuard.DecoysSetting, "0"); // texts of tests name people at will
        builder.UseSetting(Web.Hosting.Logs.PathSetting, Path.Combine(_folder.FullName, "log-.json"));

        // Hashing as slowly as in earnest would be a good part of the run: every test makes accounts and signs in.
        builder.ConfigureTestServices(services => services.AddSingleton<IDemoPeople>(new Listed(Demo)).AddSingleton<TimeProvider>(Clock)
            .Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000));
    }

    public override async ValueTask DisposeAsync()
    {
        if (!_isStopped)
        {
            await base.DisposeAsync();
        }

        // The folder goes with the one who made it.
        if (!_isRestart)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    private sealed class Listed(List<DemoPerson> people) : IDemoPeople
    {
        public Task<IReadOnlyList<DemoPerson>> ListAsync() => Task.FromResult<IReadOnlyList<DemoPerson>>(people);
    }
}
