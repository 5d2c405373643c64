namespace Interventions.Web.Tests.Support;

/// <summary>A committed document that the code could print itself: whoever changes the one sees the other in review.</summary>
public static class GeneratedDocument
{
    /// <summary>Compares the file with the lines; with UPDATE_DOCS=1 it writes the file instead.</summary>
    /// <param name="path">From the root, for example "docs/access.md".</param>
    /// <param name="lines">What the file should say.</param>
    public static void Verify(string path, IEnumerable<string> lines) => Verify(path, string.Join('\n', lines) + "\n");

    /// <inheritdoc cref="Verify(string, IEnumerable{string})"/>
    public static void Verify(string path, string text)
    {
        var file = Repository.PathOf(path);
        text = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        var committed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(text == committed, $"{path} is out of date. Run the tests with UPDATE_DOCS=1, and look at what changed.");
    }
}
