using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using MediatR;

namespace Interventions.Web.Pipeline;

/// <summary>Holds every caller to the annotations that the form shows beside the field.</summary>
/// <remarks>Annotations speak of the shape of an answer, never of the case: no validator gets a service, let alone a database.</remarks>
public sealed class Validate<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IOutcome<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var errors = Validation.ErrorsOf(request);
        return errors.Count == 0 ? next() : Task.FromResult(TResponse.Failed(new Invalid(errors)));
    }
}

/// <summary>Data annotations over a whole object: the framework's validator stops at the first level, a register has rows.</summary>
internal static class Validation
{
    public static IReadOnlyDictionary<string, string[]> ErrorsOf(object request)
    {
        var found = new List<(string Field, string Sentence)>();
        Collect(request, "", found, []);
        return found.GroupBy(e => e.Field).ToDictionary(g => g.Key, g => g.Select(e => e.Sentence).Distinct().ToArray());
    }

    private static void Collect(object part, string path, List<(string, string)> found, HashSet<object> seen)
    {
        if (!seen.Add(part))
        {
            return;
        }

        var results = new List<ValidationResult>();
        Validator.TryValidateObject(part, new ValidationContext(part), results, validateAllProperties: true);
        found.AddRange(
            from result in results
            from member in result.MemberNames.DefaultIfEmpty("")
            select (path + member, result.ErrorMessage ?? "This answer cannot be used."));

        foreach (var property in part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(HasParts))
        {
            var value = property.GetValue(part);
            if (value is IEnumerable rows)
            {
                var row = 0;
                foreach (var item in rows)
                {
                    if (item is not null && IsOurs(item.GetType()))
                    {
                        Collect(item, $"{path}{property.Name}[{row}].", found, seen);
                    }

                    row++;
                }
            }
            else if (value is not null && IsOurs(value.GetType()))
            {
                Collect(value, $"{path}{property.Name}.", found, seen);
            }
        }
    }

    private static bool HasParts(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(string) && !property.PropertyType.IsValueType;

    private static bool IsOurs(Type type) => type.IsClass && type.Assembly.GetName().Name!.StartsWith("Interventions", StringComparison.Ordinal);
}
