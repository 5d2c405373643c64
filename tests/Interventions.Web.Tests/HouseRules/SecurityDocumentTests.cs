using System.Text.RegularExpressions;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.HouseRules;

/// <summary>docs/security.md names the test that proves each lock: a name without a test would be a promise that nobody keeps.</summary>
public sealed partial class SecurityDocumentTests
{
    [Fact]
    public void Every_test_named_in_the_threat_model_exists()
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText, StringComparer.Ordinal);
        var named = Named().Matches(File.ReadAllText(Repository.PathOf("docs/security.md")));

        Assert.True(named.Count > 20, $"Only {named.Count} tests are named.");
        Assert.All(named, n => Assert.Contains(sources[n.Groups["class"].Value], text => Proves(text, n.Groups["method"].Value)));
    }

    private static bool Proves(string source, string method) => method.Length == 0 || source.Contains($" {method}(", StringComparison.Ordinal);

    [GeneratedRegex("`(?<class>[A-Z]\\w+Tests)(?:\\.(?<method>\\w+))?`")]
    private static partial Regex Named();
}
