using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

[assembly: AssemblyFixture(typeof(TestDatabases))]
[assembly: AssemblyFixture(typeof(DemoTown))]
