using System.Diagnostics;

namespace Interventions.Web.Features.Imports;

/// <summary>How long each stage of a great work takes, for whoever listens. It names the stage and nothing of anybody.</summary>
internal static class Stages
{
    public const string Name = "Interventions.Stages";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>Begins a stage, which ends when it is disposed of.</summary>
    public static Activity? Begin(string stage) => Source.StartActivity(stage);
}
