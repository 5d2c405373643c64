using System.Data.Common;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Interventions.Web.Features.Imports;

/// <summary>
/// Adds many rows of one table by a few prepared statements, past the change tracker, which would cost more than the database
/// itself. Columns and conversions come from the model, so that nothing is said twice.
/// </summary>
internal static class BulkRows
{
    /// <summary>SQLite looks each parameter up by name, so that the cost of a statement grows with their square.</summary>
    private const int MostParameters = 300;

    /// <summary>Adds the rows, in the caller's transaction or in one of their own.</summary>
    public static async Task AddAsync<T>(AppDb db, IReadOnlyList<T> rows, CancellationToken ct)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var table = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is no table.");
        // What the database counts itself is left to it.
        var columns = table.GetProperties().Where(p => p is not { ValueGenerated: ValueGenerated.OnAdd, ClrType.Name: nameof(Int64) }).ToArray();
        var inStatement = Math.Max(1, MostParameters / columns.Length);
        DbCommand? command = null;
        try
        {
            foreach (var chunk in rows.Chunk(inStatement))
            {
                if (command is null || chunk.Length < inStatement)
                {
                    command?.Dispose();
                    command = Statement(db, table, columns, chunk.Length);
                }

                for (var i = 0; i < chunk.Length * columns.Length; i++)
                {
                    command.Parameters[i].Value = ValueOf(columns[i % columns.Length], chunk[i / columns.Length]);
                }

                await command.ExecuteNonQueryAsync(ct);
            }
        }
        finally
        {
            command?.Dispose();
        }

        if (own is not null)
        {
            await own.CommitAsync(ct);
        }
    }

    private static DbCommand Statement(AppDb db, IEntityType table, IProperty[] columns, int rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        for (var i = 0; i < rows * columns.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        var values = Enumerable.Range(0, rows).Select(r => $"({string.Join(", ", Enumerable.Range(r * columns.Length, columns.Length).Select(i => $"@p{i}"))})");
        command.CommandText = $"insert into \"{table.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""))}) values {string.Join(", ", values)}";
        return command;
    }

    private static object ValueOf(IProperty column, object row)
    {
        var value = column.GetGetter().GetClrValue(row);
        return (column.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }
}
