using System.Security.Cryptography;

namespace Interventions.Web.Components.Pages;

/// <summary>A short word that ties what somebody saw on screen to a line in the log.</summary>
public static class Reference
{
    /// <summary>Eight signs without those that are misheard or misread on the telephone.</summary>
    public static string New() => RandomNumberGenerator.GetString("ACDEFHJKMNPRTWXY3479", 8);
}
