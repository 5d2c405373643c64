namespace Interventions.Web.Tests.Support;

/// <summary>The files that this build was made from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Interventions.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException("Interventions.sln is not above the tests.");
    }
}
