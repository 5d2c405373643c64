using Interventions.Domain.People;

namespace Interventions.Domain.Tests.People;

public class PersonFitTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Person Daniel = new() { Id = Guid.NewGuid(), Surname = "O'Neill-Hughes", Forenames = "Daniel James", DateOfBirth = new(1991, 7, 5), PncId = "2003/0062845E" };

    [Theory]
    [InlineData("O'Neill-Hughes", "Daniel James", "1991-07-05", FitLevel.Same, "same surname, same forenames, same date of birth")]
    [InlineData("oneill hughes", "DANIEL-JAMES", "1991-07-05", FitLevel.Same, "same surname, same forenames, same date of birth")]
    [InlineData("oneillhughes", "Daniel James", null, FitLevel.Same, "same surname, same forenames")]
    [InlineData("Oneil-Hughes", "Daniel James", "1991-05-07", FitLevel.Close, "surname: one letter different, same forenames, day and month swapped")]
    [InlineData("Oneill-Huhges", "Danial James", "1991-07-06", FitLevel.Close, "surname: two letters swapped, forenames: one letter different, one digit of the date of birth off")]
    [InlineData("Daniel James", "O'Neill-Hughes", "1991-07-05", FitLevel.Close, "names swapped, same date of birth")]
    [InlineData("Hughes", "Daniel", "1991-07-05", FitLevel.Close, "surname: one name more on record, forenames: one name more on record, same date of birth")]
    [InlineData("Oneill-Hews", "Daniel James", "1970-01-01", FitLevel.Possible, "surname: sounds alike, same forenames, different date of birth")]
    [InlineData("O'Neill-Hughes", "Wayne", "1991-07-05", FitLevel.Possible, "same surname, different forenames, same date of birth")]
    [InlineData(null, null, "1991-05-07", FitLevel.Close, "day and month swapped")]
    public void Says_what_is_the_same_and_what_differs(string? surname, string? forenames, string? born, FitLevel level, string reasons)
    {
        var fit = PersonFit.Of(new(surname, forenames, born is null ? null : DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), null), Daniel);

        Assert.Equal((level, reasons), (fit?.Level, string.Join(", ", fit?.Reasons ?? [])));
    }

    [Theory]
    [InlineData("Barton", "Daniel", null)]
    [InlineData("O'Neill-Hughes", "Wayne", "1970-01-01")]
    [InlineData(null, null, "1991-07-06")]
    public void Shows_nobody_who_has_too_little_in_common(string? surname, string? forenames, string? born) =>
        Assert.Null(PersonFit.Of(new(surname, forenames, born is null ? null : DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), null), Daniel));

    [Fact]
    public void A_PNC_ID_counts_for_more_than_a_name()
    {
        Assert.True(PncId.TryParse("03/62845e", Today, out var same, out _));
        Assert.True(PncId.TryParse("2000/0000001A", Today, out var other, out _));

        var byNumber = PersonFit.Of(new("Barton", "Wayne", null, same), Daniel);
        var byName = PersonFit.Of(new("O'Neill-Hughes", "Daniel James", new(1991, 7, 5), other), Daniel);

        Assert.Equal((FitLevel.SamePncId, "same PNC ID, different surname, different forenames"), (byNumber?.Level, string.Join(", ", byNumber!.Reasons)));
        Assert.Equal((FitLevel.Possible, "different PNC ID"), (byName?.Level, byName!.Reasons[0]));
        Assert.True(byNumber.Score > byName.Score);
    }

    [Fact]
    public void Words_in_one_box_are_read_every_way() =>
        Assert.Equal(
            ["Daniel Hughes/", "Hughes/Daniel", "Daniel/Hughes"],
            PersonSought.Readings("Daniel Hughes").Select(r => $"{r.Surname}/{r.Forenames}"));
}
