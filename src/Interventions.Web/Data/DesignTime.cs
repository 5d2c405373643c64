using Microsoft.EntityFrameworkCore.Design;

namespace Interventions.Web.Data;

/// <summary>For "dotnet ef" only; it compares models and opens no database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) => new(AddDataExtensions.Sqlite("Data Source=design-time.db", 1).Options);
}

/// <summary>For "dotnet ef" only; it compares models and opens no database.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) => new(AddDataExtensions.Postgres("Host=design-time").Options);
}
