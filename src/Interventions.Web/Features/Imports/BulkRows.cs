using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Interventions.Web.Features.Imports;

/// <summary>
/// Adds many rows of one table past the change tracker, which would cost more than the database itself. Columns and conversions come
/// from the model, so that nothing is said twice.
/// </summary>
internal static class BulkRows
{
    /// <summary>Adds the rows, in the caller's transaction or in one of their own.</summary>
    public static async Task AddAsync<T>(AppDb db, IReadOnlyList<T> rows, CancellationToken ct)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no table.");

        // What the database counts itself is left to it.
        var properties = table.GetProperties().Where(p => p is not { ValueGenerated: ValueGenerated.OnAdd, ClrType.Name: nameof(Int64) }).ToArray();
        Func<object, object?>[] values = [.. properties.Select(ValueOf)];
        await FastRows.AddAsync(db, table.GetTableName()!, [.. properties.Select(p => p.GetColumnName())], rows, Write, ct);

        void Write(T row, RowWriter writer)
        {
            foreach (var value in values)
            {
                writer.Any(value(row));
            }
        }
    }

    private static Func<object, object?> ValueOf(IProperty property)
    {
        var getter = property.GetGetter();
        return property.GetTypeMapping().Converter is { } converter ? row => converter.ConvertToProvider(getter.GetClrValue(row)) : getter.GetClrValue;
    }
}
