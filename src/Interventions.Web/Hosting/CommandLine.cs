using System.CommandLine;
using Interventions.Web.Components.Account;

namespace Interventions.Web.Hosting;

/// <summary>What can be done from a terminal. With no command named, the tracker serves its pages.</summary>
public static class CommandLine
{
    private static readonly string[] Help = ["--help", "-h", "-?"];

    /// <summary>Options alone (<c>--urls</c>, <c>--environment</c>) are the web host's; a bare word is a command.</summary>
    public static bool IsMeantBy(string[] args) => args is [var first, ..] && (first[0] != '-' || Help.Contains(first));

    public static Task<int> RunAsync(string[] args, Func<WebApplication> build)
    {
        var root = new RootCommand("Interventions. Without a command it serves its pages.") { CreateAdministrator.Command(build) };
        return root.Parse(args).InvokeAsync();
    }
}
