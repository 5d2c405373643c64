using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Interventions.Domain.Cases;

namespace Interventions.Domain.Tests.Properties;

/// <summary>Everything a case holds, private fields too, as text to compare.</summary>
internal static class Snapshot
{
    public static string Of(CaseFile file)
    {
        StringBuilder text = new();
        Write(text, file, depth: 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string words:
                text.Append(words);
                break;
            case DateTime at:
                text.Append(at.Ticks);
                break;
            case ValueType:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case IEnumerable many:
                text.Append('[');
                foreach (var one in many)
                {
                    Write(text, one, depth);
                    text.Append(',');
                }

                text.Append(']');
                break;
            default:
                Assert.True(depth < 8, "The case holds a cycle.");
                text.Append('{');
                foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
                {
                    text.Append(field.Name).Append('=');
                    Write(text, field.GetValue(value), depth + 1);
                    text.Append(';');
                }

                text.Append('}');
                break;
        }
    }
}
