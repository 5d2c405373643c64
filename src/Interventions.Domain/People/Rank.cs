namespace Interventions.Domain.People;

/// <summary>Police rank, in order; <see cref="None"/> for police staff and provider staff. Policy sets the least rank for authorising and signing (CC-05, CC-44).</summary>
public enum Rank
{
    None,
    Constable,
    Sergeant,
    Inspector,
    ChiefInspector,
    Superintendent,
}

/// <summary>Words for ranks.</summary>
public static class Ranks
{
    public static string InWords(this Rank rank) => rank switch
    {
        Rank.None => "None",
        Rank.ChiefInspector => "Chief inspector",
        Rank.Constable or Rank.Sergeant or Rank.Inspector or Rank.Superintendent => rank.ToString(),
    };
}
