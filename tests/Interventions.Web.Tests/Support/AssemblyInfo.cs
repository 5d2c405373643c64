using Interventions.Web.Tests.Support;

[assembly: AssemblyFixture(typeof(TestDatabases))]
