using Interventions.Domain.Offences;

namespace Interventions.Domain.Tests.Offences;

/// <summary>Domain.md 8.6, CARA-01, E3.</summary>
public class OffenceCatalogueTests
{
    [Theory]
    [InlineData("CJ88001")]
    [InlineData("cj88001")]
    [InlineData(" CJ88001 ")]
    public void Finds_an_offence_by_code(string code) => Assert.Equal("Common assault", OffenceCatalogue.Find(code)?.Title);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CS10503")]
    public void Knows_nothing_of_other_codes(string? code) => Assert.Null(OffenceCatalogue.Find(code));

    [Fact]
    public void Has_each_code_once_in_its_form()
    {
        Assert.Equal(43, OffenceCatalogue.All.Count);
        Assert.Equal(OffenceCatalogue.All.Count, OffenceCatalogue.All.Select(o => o.CjsCode).Distinct().Count());
        Assert.All(OffenceCatalogue.All, o => Assert.Matches("^[A-Z]{2}[A-Z0-9]{2}[0-9]{3}$", o.CjsCode));
        Assert.All(OffenceCatalogue.All, o => Assert.Matches("^([0-9]{3}/[0-9]{2})?$", o.HomeOfficeCode ?? ""));
    }

    [Fact]
    public void Allows_the_five_groups_of_e3_on_track_a() => Assert.Equal(
        ["CJ88001", "CJ88116", "PH97004", "CD71039", "PU86004", "PU86116", "PU86149", "TH68002", "TH68020"],
        OffenceCatalogue.All.Where(o => o.SuitableForCaution == SuitableForCaution.Yes).Select(o => o.CjsCode));

    [Theory]
    [InlineData("SC15005")] // strangulation
    [InlineData("SC15004")] // controlling or coercive behaviour
    [InlineData("PH97006")] // stalking
    [InlineData("OF61131")] // serious injury
    [InlineData("OF61014")] // threats to kill
    [InlineData("FL96001")] // breach of a protective order
    [InlineData("SX03007")] // sexual
    public void Excludes_what_cara_01_excludes(string code) =>
        Assert.Equal(SuitableForCaution.Excluded, OffenceCatalogue.Find(code)?.SuitableForCaution);

    [Fact]
    public void Allows_no_indictable_offence() => Assert.All( // CC-25
        OffenceCatalogue.All.Where(o => o.Mode == Mode.Indictable),
        o => Assert.Equal(SuitableForCaution.Excluded, o.SuitableForCaution));

    [Fact]
    public void Common_assault_and_battery_are_two_summary_offences()
    {
        var assaults = OffenceCatalogue.All.Where(o => o.IsCommonAssaultOrBattery).ToList();

        Assert.Equal(["CJ88001", "CJ88116"], assaults.Select(o => o.CjsCode));
        Assert.All(assaults, o => Assert.Equal(Mode.Summary, o.Mode));
    }
}
