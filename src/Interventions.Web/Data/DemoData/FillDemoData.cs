using System.Text;
using Interventions.Domain.People;
using Interventions.Web.Components.Account;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Interventions.Web.Data.DemoData;

/// <summary>Fills demo data once the tracker is up, so that nobody waits for it, and says on the console who there is to try out.</summary>
internal sealed class FillDemoData(DemoFiller filler, IHostApplicationLifetime lifetime, IServer server, ILogger<FillDemoData> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (!await filler.BeginAsync(stoppingToken))
            {
                return;
            }

            await StartedAsync(stoppingToken);
            SayWhoThereIs();
            var missing = await filler.MissingAsync(stoppingToken);
            if (missing.Count == 0)
            {
                return;
            }

            logger.LogInformation("Filling demo data in the background: {Count} cases to make", missing.Count);
            await filler.FillAsync(missing, stoppingToken);
            logger.LogInformation("The demo data is complete");
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Each case is whole or absent, so the next start goes on from here.
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The demo data could not be filled; the tracker runs without it");
        }
    }

    private Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        return started.Task.WaitAsync(ct);
    }

    private void SayWhoThereIs()
    {
        var text = new StringBuilder().AppendLine();
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            text.AppendLine(Hosting.British.Culture, $"  Open {address}");
        }

        text.AppendLine(Hosting.British.Culture, $"  Demo people, all with the password {Accounts.DemoPassword}:");
        foreach (var role in DemoStaff.All.GroupBy(c => c.Role))
        {
            text.AppendLine(Hosting.British.Culture, $"    {role.Key.InWords(),-24}{string.Join(", ", role.Select(c => c.UserName))}");
        }

        Console.WriteLine(text);
    }
}
