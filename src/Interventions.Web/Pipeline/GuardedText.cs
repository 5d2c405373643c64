using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Interventions.Web.Pipeline;

/// <summary>A text of a request that his side may read.</summary>
/// <param name="Text">As typed.</param>
/// <param name="MayName">See <see cref="ReadByHisSideAttribute.MayName"/>.</param>
/// <param name="HasPlaces">See <see cref="ReadByHisSideAttribute.HasPlaces"/>.</param>
public sealed record GuardedText(string Text, bool MayName = false, bool HasPlaces = false)
{
    private const int Deepest = 4;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>All that are filled in, in rows and parts of it too.</summary>
    public static IReadOnlyList<GuardedText> Of(object request)
    {
        List<GuardedText> found = [];
        if (request.GetType().IsDefined(typeof(ForHerSideOnlyAttribute), inherit: true))
        {
            return found;
        }

        Collect(request, found, depth: 0);
        return found;
    }

    /// <summary>The readable properties of a type that carry texts or parts with texts.</summary>
    internal static PropertyInfo[] PropertiesOf(Type type) => Properties.GetOrAdd(type, t =>
        [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && (p.PropertyType == typeof(string) || !p.PropertyType.IsValueType))]);

    internal static bool IsOurs(Type type) => type.IsClass && type.Assembly.GetName().Name!.StartsWith("Interventions", StringComparison.Ordinal);

    private static void Collect(object part, List<GuardedText> found, int depth)
    {
        foreach (var property in PropertiesOf(part.GetType()))
        {
            if (property.PropertyType == typeof(string))
            {
                Add(part, property, found);
            }
            else if (depth < Deepest && property.GetValue(part) is { } value)
            {
                foreach (var inner in value is IEnumerable rows ? rows.Cast<object?>() : [value])
                {
                    if (inner is not null && IsOurs(inner.GetType()))
                    {
                        Collect(inner, found, depth + 1);
                    }
                }
            }
        }
    }

    private static void Add(object part, PropertyInfo property, List<GuardedText> found)
    {
        if (property.GetCustomAttribute<ReadByHisSideAttribute>(inherit: true) is { } read
            && (read.When is null || part.GetType().GetProperty(read.When)!.GetValue(part) is true)
            && property.GetValue(part) is string text && !string.IsNullOrWhiteSpace(text))
        {
            found.Add(new(text, read.MayName, read.HasPlaces));
        }
    }
}
