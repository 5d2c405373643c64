using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Interventions.Web.Data;

/// <summary>What SQLite forgets with each connection: readers beside the writer, and nothing acknowledged is lost in a crash.</summary>
internal sealed class SqlitePragmas(int busyTimeoutSeconds) : DbConnectionInterceptor
{
    private readonly string _sql = FormattableString.Invariant(
        $"pragma busy_timeout = {busyTimeoutSeconds * 1000}; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on;");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = _sql;
        return command;
    }
}
