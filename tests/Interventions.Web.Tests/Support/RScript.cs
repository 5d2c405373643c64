using System.ComponentModel;
using System.Diagnostics;

namespace Interventions.Web.Tests.Support;

/// <summary>Runs a script in R. Where R is missing the test is skipped and says so; under CI=true it fails.</summary>
internal static class RScript
{
    private const string Missing = "R is not installed, so nothing was compared with it. Install it with package survival (Debian: r-base-core r-cran-survival).";

    public static void Run(params string[] arguments)
    {
        try
        {
            using var r = Process.Start(new ProcessStartInfo("Rscript", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            var said = r.StandardError.ReadToEndAsync();
            r.StandardOutput.ReadToEnd();
            r.WaitForExit();
            Assert.True(r.ExitCode == 0, said.Result);
        }
        catch (Win32Exception)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Fail(Missing);
        }
    }
}
