using System.Reflection;
using Interventions.Web.Data;
using Xunit.Sdk;
using Xunit.v3;

namespace Interventions.Web.Tests.Support;

/// <summary>
/// Data for a [Theory] with one <see cref="Engine"/> argument: the test is written once and runs on SQLite and PostgreSQL.
/// Without a server PostgreSQL is skipped and says so, except under CI, where it fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothEnginesAttribute : DataAttribute
{
    private const string Reason = "INTERVENTIONS_TEST_POSTGRES is not set (a connection string of a role that may create databases).";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var skip = TestDatabase.PostgresServer is null && Environment.GetEnvironmentVariable("CI") != "true";
        return new([new TheoryDataRow<Engine>(Engine.Sqlite), new TheoryDataRow<Engine>(Engine.Postgres) { Skip = skip ? Reason : null }]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
