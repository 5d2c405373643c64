using Interventions.Domain.People;

namespace Interventions.Domain.Tests.People;

/// <summary>G6: the officer in the case is recognised however his number is written.</summary>
public class CollarNumberTests
{
    [Theory]
    [InlineData("PC 1234", "1234", true)]
    [InlineData(" 01234 ", "1234", true)]
    [InlineData("pc1234", "Sgt 1234", true)]
    [InlineData("D.I. 1234", "1234", true)]
    [InlineData("C1007", "c 1007", true)]
    [InlineData("C1007", "1007", true)] // it cannot be told, so it counts as the same
    [InlineData("C1007", "B1007", false)]
    [InlineData("1234", "1235", false)]
    [InlineData("1234", "12340", false)]
    [InlineData("PC 1234", "PC", false)]
    [InlineData("", "1234", false)]
    [InlineData(null, null, false)]
    [InlineData("PC", "PC", false)]
    public void Two_spellings_are_one_officer_or_not(string? one, string? other, bool isSame)
    {
        Assert.Equal(isSame, CollarNumber.IsSame(one, other));
        Assert.Equal(isSame, CollarNumber.IsSame(other, one));
    }

    [Theory, InlineData("PC 2359 Johnson", "2359", true), InlineData("Johnson, PC2359", "02359", true), InlineData("PC Johnson", "2359", false), InlineData("PC 2359 Johnson", "359", false), InlineData(null, "1", false)]
    public void A_name_may_carry_the_number(string? name, string number, bool isIn) => Assert.Equal(isIn, CollarNumber.IsIn(name, number));
}
