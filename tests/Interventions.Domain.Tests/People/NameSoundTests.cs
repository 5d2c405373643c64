using Interventions.Domain.People;

namespace Interventions.Domain.Tests.People;

public class NameSoundTests
{
    [Theory]
    [InlineData("stephen", "steven")]
    [InlineData("hughes", "hews")]
    [InlineData("thompson", "tomson")]
    [InlineData("clarke", "clark")]
    [InlineData("reid", "read")]
    [InlineData("catherine", "kathryn")]
    [InlineData("geoffrey", "jeffrey")]
    [InlineData("philip", "filip")]
    [InlineData("wright", "rite")]
    [InlineData("knight", "night")]
    [InlineData("macdonald", "mcdonald")]
    [InlineData("nicholas", "nikolas")]
    [InlineData("michael", "mikael")]
    [InlineData("siobhan", "shivaun")]
    [InlineData("sean", "shaun")]
    [InlineData("seamus", "shamus")]
    [InlineData("niamh", "neve")]
    [InlineData("mohammed", "muhamad")]
    [InlineData("hussain", "husein")]
    [InlineData("yousuf", "yusef")]
    [InlineData("usman", "osman")]
    [InlineData("khan", "kan")]
    [InlineData("singh", "sing")]
    [InlineData("kowalski", "kovalsky")]
    [InlineData("krzysztof", "kristof")]
    [InlineData("szymanski", "shimanski")]
    [InlineData("abdullahi", "abdulahi")]
    [InlineData("lawrence", "laurence")]
    public void Hears_two_spellings_as_one(string a, string b)
    {
        Assert.True(NameSound.Alike(a, b), $"{a}: {string.Join(' ', NameSound.KeysOf(a))}; {b}: {string.Join(' ', NameSound.KeysOf(b))}");
        Assert.True(NameSound.Alike(b, a));
    }

    [Theory]
    [InlineData("smith", "jones")]
    [InlineData("daniel", "david")]
    [InlineData("hughes", "harris")]
    [InlineData("ahmed", "akram")]
    public void Hears_different_names_apart(string a, string b) => Assert.False(NameSound.Alike(a, b));

    [Fact]
    public void Says_nothing_of_other_scripts() => Assert.Empty(NameSound.KeysOf("محمد"));
}
