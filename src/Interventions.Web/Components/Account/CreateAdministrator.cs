using System.CommandLine;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Components.Account;

/// <summary>
/// <c>create-administrator --user NAME --name "..."</c>: the one way in on a new installation. The password comes from the
/// environment, a pipe or the keyboard, never from the command line, which other users of the machine can read.
/// </summary>
public static class CreateAdministrator
{
    public const string PasswordVariable = "INTERVENTIONS_ADMINISTRATOR_PASSWORD";

    public static Command Command(Func<WebApplication> build)
    {
        var user = new Option<string>("--user") { Required = true, Description = "User name to sign in with." };
        var name = new Option<string>("--name") { Required = true, Description = "Name as colleagues read it." };
        var command = new Command("create-administrator", $"Make the first administrator. Password: {PasswordVariable}, standard input, or asked for.") { user, name };
        command.SetAction(async (parsed, ct) =>
        {
            await using var app = build();
            await app.MigrateAsync(ct);
            await using var scope = app.Services.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
            var refusal = await CreateAsync(users, parsed.GetRequiredValue(user), parsed.GetRequiredValue(name), ReadPassword, ct);
            Console.WriteLine(refusal ?? "The administrator can sign in now.");
            return refusal is null ? 0 : 1;
        });
        return command;
    }

    /// <summary>Creates the account, or answers why not.</summary>
    public static async Task<string?> CreateAsync(UserManager<AppUser> users, string userName, string name, Func<string?> readPassword, CancellationToken ct = default)
    {
        if (await users.Users.AnyAsync(u => u.Appointments.Any(a => a.Role == Role.Administrator), ct))
        {
            return "There is an administrator already. Sign in as that person to add people.";
        }

        if (readPassword() is not { Length: > 0 } password)
        {
            return "Nothing was done: no password was given, or the two did not match.";
        }

        var user = new AppUser { Id = Guid.CreateVersion7(), UserName = userName, Name = name };
        user.Appointments.Add(new(user.Id, Role.Administrator));
        var result = await users.CreateAsync(user, password);
        return result.Succeeded ? null : string.Join(Environment.NewLine, result.Errors.Select(e => e.Description));
    }

    private static string? ReadPassword()
    {
        if (Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } given)
        {
            return given;
        }

        if (Console.IsInputRedirected)
        {
            return Console.In.ReadLine();
        }

        var first = Ask("Password (at least 12 characters): ");
        return Ask("The same again: ") == first ? first : null;
    }

    private static string Ask(string question)
    {
        Console.Write(question);
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
