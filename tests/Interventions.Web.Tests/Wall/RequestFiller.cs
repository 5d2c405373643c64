using System.Reflection;
using System.Runtime.CompilerServices;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Wall;

/// <summary>Makes any request, filled with something for each of its answers.</summary>
internal static class RequestFiller
{
    public static object Fill(Type type, Func<string, Guid> id, string text = "CHE-2026") => Make(type, id, text, depth: 0)!;

    private static object? Make(Type type, Func<string, Guid> id, string text, int depth)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(c => c.GetParameters() is not [var only] || only.ParameterType != type)
            .OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        var made = constructor is null
            ? RuntimeHelpers.GetUninitializedObject(type)
            : constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType, Pascal(p.Name!), id, text, depth))]);
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && constructor?.GetParameters().Length is null or 0))
        {
            if (Value(property.PropertyType, property.Name, id, text, depth) is { } value)
            {
                property.SetValue(made, value);
            }
        }

        return made;
    }

    private static object? Value(Type type, string name, Func<string, Guid> id, string text, int depth)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when bare == typeof(Guid) => id(name),
            _ when bare == typeof(string) => text,
            _ when bare == typeof(int) => name == "Version" ? 999 : 1,
            _ when bare == typeof(long) => 1L,
            _ when bare == typeof(decimal) => 1m,
            _ when bare == typeof(bool) => type != bare ? true : false,
            _ when bare == typeof(DateOnly) => DateOnly.FromDateTime(TestApp.Start.DateTime),
            _ when bare == typeof(TimeOnly) => new TimeOnly(9, 0),
            _ when bare == typeof(DateTime) => TestApp.Start.DateTime,
            _ when bare.IsEnum => type == bare ? Enum.GetValues(bare).GetValue(0) : Enum.GetValues(bare).GetValue(0),
            _ when depth < 2 && bare.IsClass && bare.Assembly == typeof(Interventions.Web.Data.AppDb).Assembly => Make(bare, id, text, depth + 1),
            _ when depth < 2 && ElementOf(bare) is { } element => List(element, Value(element, name, id, text, depth + 1)),
            _ => bare.IsValueType ? Activator.CreateInstance(bare) : null,
        };
    }

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType() : type.IsGenericType && type.GetGenericArguments() is [var element] && type.IsAssignableFrom(typeof(List<>).MakeGenericType(element)) ? element : null;

    private static object List(Type element, object? value)
    {
        var array = Array.CreateInstance(element, value is null ? 0 : 1);
        if (value is not null)
        {
            array.SetValue(value, 0);
        }

        return Activator.CreateInstance(typeof(List<>).MakeGenericType(element), array)!;
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
