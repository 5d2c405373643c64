using Interventions.Domain.People;

namespace Interventions.Domain.Tests.People;

public class PersonNameTests
{
    [Theory]
    [InlineData("José", "jose")]
    [InlineData("ŁUKASZ", "lukasz")]
    [InlineData("Søren", "soren")]
    [InlineData("Strauß", "strauss")]
    [InlineData("Þór", "thor")]
    [InlineData("Æthelred Œuvre", "aethelred oeuvre")]
    [InlineData("O'Neill", "oneill")]
    [InlineData("O’Neill", "oneill")]
    [InlineData("O Neill", "oneill")]
    [InlineData("St.John", "stjohn")]
    [InlineData("Saint John", "stjohn")]
    [InlineData("van der Berg", "vanderberg")]
    [InlineData("Smith-Jones", "smith jones")]
    [InlineData(" Smith –  Jones ", "smith jones")]
    [InlineData("Al-Hassan", "alhassan")]
    [InlineData("Mac Donald", "macdonald")]
    [InlineData("Le", "le")]
    [InlineData("محمد", "محمد")]
    [InlineData("42 !", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Reads_a_name_without_what_gets_lost_in_typing(string? typed, string parts) =>
        Assert.Equal(parts, string.Join(' ', PersonName.Of(typed).Parts));

    /// <summary>Half a letter, as a broken copy leaves it. No data of a theory: a runner that writes it down changes it.</summary>
    [Fact]
    public void Reads_past_half_a_letter() => Assert.Equal("john", string.Join(' ', PersonName.Of($"Jo{(char)0xd800}hn").Parts));

    [Theory]
    [InlineData("van der Berg", "berg vanderberg")]
    [InlineData("Smith-Jones", "jones smith smithjones")]
    [InlineData("Anna Maria Eva", "anna annamaria annamariaeva eva maria mariaeva")]
    public void Is_found_by_its_parts_alone_and_run_together(string typed, string words) =>
        Assert.Equal(words, string.Join(' ', PersonName.IndexWords(typed).Order(StringComparer.Ordinal)));

    [Fact]
    public void Two_are_equal_however_they_are_written()
    {
        Assert.Equal(PersonName.Of("Søren  O'Neill"), PersonName.Of("SOREN ONEILL"));
        Assert.Equal(PersonName.Of("Smith-Jones").GetHashCode(), PersonName.Of("smith jones").GetHashCode());
        Assert.NotEqual(PersonName.Of("Smith"), PersonName.Of("Smyth"));
    }
}
