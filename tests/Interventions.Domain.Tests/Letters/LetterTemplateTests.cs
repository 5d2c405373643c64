using Interventions.Domain.Cases;
using Interventions.Domain.Letters;
using Interventions.Domain.Tests.Cases;

namespace Interventions.Domain.Tests.Letters;

/// <summary>What a letter can say is a whitelist (domain.md 4.3).</summary>
public class LetterTemplateTests
{
    public static TheoryData<string> HerFields =>
        ["[victim]", "[her name]", "[Victim name]", "[answer]", "[support]", "[her address]", "[safe contact]", "[children]", "[reason]", "[status]", "[under review]", "[address]", "[offence]", "[NAME]", "[ name ]"];

    [Theory, MemberData(nameof(HerFields))]
    public void No_field_beside_the_whitelist_can_be_named(string blank)
    {
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            Assert.Contains($"{blank} is not a blank", EveryStage.Refusal(() => Add(kind, $"Come on [day], {blank}.")));
        }
    }

    [Theory]
    [InlineData("Come {victim}.")]
    [InlineData("Come <name>.")]
    [InlineData("Come [day.")]
    [InlineData("Come [[day]].")]
    public void Loose_brackets_are_refused(string text) => Assert.NotNull(LetterTemplate.ProblemIn(LetterKind.AppointmentLetter, text));

    [Theory]
    [InlineData("Your domestic abuse course is on [day].")]
    [InlineData("CARA workshop on [day].")]
    [InlineData("If you miss it, this is a breach.")]
    [InlineData("You may be prosecuted.")]
    [InlineData("The victim was asked.")]
    [InlineData("Ring the police.")]
    [InlineData("Kurs o przemocy, [day].")]
    public void Nothing_tells_what_it_is_about_or_threatens(string text)
    {
        Assert.Contains("Say it in other words", LetterTemplate.ProblemIn(LetterKind.AppointmentText, text));
        Assert.NotNull(LetterTemplate.ProblemIn(LetterKind.WarningLetter, text));
    }

    [Fact]
    public void A_text_to_a_telephone_names_nobody_and_is_short()
    {
        Assert.NotNull(LetterTemplate.ProblemIn(LetterKind.AppointmentText, "[name], come on [day]."));
        Assert.NotNull(LetterTemplate.ProblemIn(LetterKind.Reminder, "Quote [reference]."));
        Assert.NotNull(LetterTemplate.ProblemIn(LetterKind.Reminder, new string('a', 461)));
        Assert.Null(LetterTemplate.ProblemIn(LetterKind.Reminder, "Caravan Park, [day]."));
        Assert.Null(LetterTemplate.TellingWordIn("Church hall, Court Road"));
        Assert.NotNull(LetterTemplate.TellingWordIn("Domestic Abuse Centre"));
    }

    [Theory]
    [InlineData("English", "Saturday, 28 November 2026")]
    [InlineData("Polish", "sobota, 28 listopada 2026")]
    [InlineData("Punjabi", "ਸ਼ਨਿੱਚਰਵਾਰ, 28 ਨਵੰਬਰ 2026")]
    [InlineData("Romanian", "28/11/2026")]
    public void A_day_is_said_in_the_language_of_the_letter(string language, string expected) => Assert.Equal(expected, LetterDays.In(language, new(2026, 11, 28)));

    [Fact]
    public void A_caution_asks_and_a_voluntary_programme_warns()
    {
        Assert.False(LetterKind.WarningLetter.IsFor(Track.ConditionalCaution));
        Assert.False(LetterKind.InvitationToExplain.IsFor(Track.Voluntary));
    }

    private static LetterTemplate Add(LetterKind kind, string text) => LetterTemplate.Add(Guid.CreateVersion7(), kind, "English", 1, text, null, null, A.Start);
}
