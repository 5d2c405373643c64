using System.Security.Claims;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Interventions.Web.Tests.Pipeline;

public sealed class SignedInUserTests
{
    [Fact]
    public void Is_read_from_the_claims_it_gives()
    {
        var person = TestPerson.Make(99, "Sgt Pat Person", Role.DecisionMaker, ["CHE", "HAL"], ["RUN"], Rank.Sergeant, "C9", supervisor: true).User;

        var read = SignedInUser.From(Principal(person.ToClaims()));

        Assert.NotNull(read);
        Assert.Equal(person.Actor, read.Actor);
        Assert.Equal(person.Areas, read.Areas);
        Assert.Equal(person.Suites, read.Suites);
    }

    [Fact]
    public void Is_nobody_with_two_roles_at_once()
    {
        Assert.Null(SignedInUser.From(Principal([.. TestPerson.Facilitator.User.ToClaims(), new Claim(ClaimTypes.Role, nameof(Role.VictimContactWorker))])));
    }

    [Theory]
    [InlineData("System")]
    [InlineData("7")]
    [InlineData("Nonsense")]
    [InlineData("")]
    public void Is_nobody_as_the_tracker_or_in_no_role(string role)
    {
        Assert.Null(SignedInUser.From(Principal([new(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()), new(ClaimTypes.Role, role)])));
    }

    [Fact]
    public void Is_nobody_without_having_signed_in()
    {
        Assert.Null(SignedInUser.From(new ClaimsPrincipal(new ClaimsIdentity(TestPerson.Facilitator.User.ToClaims()))));
    }

    [Fact]
    public void Stamps_to_the_microsecond_that_both_engines_keep()
    {
        var user = new CurrentUser();
        user.Set(TestPerson.Facilitator.User);
        var clock = new FakeTimeProvider(TestApp.Start.AddTicks(1234567));

        var stamp = user.Stamp(clock);

        Assert.Equal(TestApp.Start.AddTicks(1234560).UtcDateTime, stamp.At);
        Assert.Equal(DateTimeKind.Utc, stamp.At.Kind);
        Assert.Throws<InvalidOperationException>(() => user.Set(null));
    }

    private static ClaimsPrincipal Principal(IEnumerable<Claim> claims) => new(new ClaimsIdentity(claims, "test"));
}
