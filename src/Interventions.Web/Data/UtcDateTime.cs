using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Interventions.Web.Data;

/// <summary>Instants are UTC: SQLite gives them back without a kind, and PostgreSQL refuses any other.</summary>
internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    instant => instant.Kind == DateTimeKind.Utc ? instant : ThrowNotUtc(instant),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime ThrowNotUtc(DateTime instant) =>
        throw new InvalidOperationException($"Only instants in UTC are kept, not {instant.Kind}.");
}
