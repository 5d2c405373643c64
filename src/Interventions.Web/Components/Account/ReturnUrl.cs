namespace Interventions.Web.Components.Account;

/// <summary>Where to go on after signing in: only ever a page of ours.</summary>
public static class ReturnUrl
{
    public static string Safe(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) && !url.StartsWith("/account/", StringComparison.OrdinalIgnoreCase)
            ? url
            : "/";

    public static string Append(string path, string? url) =>
        Safe(url) is not "/" and var safe ? $"{path}?returnUrl={Uri.EscapeDataString(safe)}" : path;
}
