using Interventions.Domain.Custody;

namespace Interventions.Web.Features.Imports;

/// <summary>What an import does, in words.</summary>
internal static class ImportWords
{
    public static string Came(ImportEffect effect) => effect.IsNothing
        ? "Nothing has changed"
        : $"{effect.Added:N0} new, {effect.Changed:N0} brought up to date, {effect.Left:N0} left";

    public static string People(int number) => number == 1 ? "1 person" : $"{number:N0} people";
}
