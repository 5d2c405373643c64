using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.Tests.People;

public class IdentityStatementTests
{
    private static readonly Guid One = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Two = new("00000000-0000-0000-0000-000000000002");
    private static readonly Stamp Now = new(new(Guid.NewGuid(), "Cara", Role.CustodySupportWorker), new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Says_the_same_of_a_pair_either_way_round()
    {
        var said = Say(IdentityClaim.SamePerson, Two, One);

        Assert.Equal((One, Two), (said.PersonId, said.OtherId));
        Assert.Equal((Two, One), (said.OtherThan(One), said.OtherThan(Two)));
        Refused("That is on record already. There is nothing more to do.", IdentityClaim.SamePerson, One, Two, said);
        Refused("The opposite is on record. Take that back first.", IdentityClaim.NotSamePerson, One, Two, said);
    }

    [Fact]
    public void Wants_two_records_for_a_pair_and_one_for_two_people()
    {
        Refused("Choose the other record.", IdentityClaim.SamePerson, One, null);
        Refused("Choose another record than this one.", IdentityClaim.NotSamePerson, One, One);
        Refused("Say it about this record alone.", IdentityClaim.TwoPeople, One, Two);
        Assert.Null(Say(IdentityClaim.TwoPeople, One, null).OtherThan(One));
    }

    [Fact]
    public void Is_taken_back_by_a_later_one_and_that_only_once()
    {
        var said = Say(IdentityClaim.NotSamePerson, One, Two);
        var back = said.Withdraw("Their photographs are the same.", Now);

        Assert.Equal((said.Id, "Their photographs are the same.", Now.By.UserId), (back.Withdraws, back.Reason, back.By));
        Assert.Throws<CaseRuleException>(() => back.Withdraw("Again", Now));
    }

    private static IdentityStatement Say(IdentityClaim claim, Guid person, Guid? other, params IdentityStatement[] standing) =>
        IdentityStatement.Say(claim, person, other, "The custody sergeant knows him.", standing, Now);

    private static void Refused(string sentence, IdentityClaim claim, Guid person, Guid? other, params IdentityStatement[] standing) =>
        Assert.Equal(sentence, Assert.Throws<CaseRuleException>(() => Say(claim, person, other, standing)).Message);
}
