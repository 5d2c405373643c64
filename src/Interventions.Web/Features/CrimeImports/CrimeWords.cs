using Interventions.Domain.Reoffending;
using Interventions.Web.Hosting;

namespace Interventions.Web.Features.CrimeImports;

/// <summary>What an import of crimes does, in words.</summary>
internal static class CrimeWords
{
    public static string Came(CrimeEffect effect) => effect.IsNothing
        ? "Nothing has changed"
        : $"{effect.Added:N0} new, {effect.Changed:N0} updated, {effect.Withdrawn:N0} withdrawn{(effect.Returned > 0 ? $", {effect.Returned:N0} back again" : "")}";

    public static string Day(DateOnly? day) => day is { } d ? d.ToString("d MMMM yyyy", British.Culture) : "none";

    public static string Crimes(int number) => number == 1 ? "1 crime" : $"{number:N0} crimes";
}
