using Interventions.Domain.People;
using Interventions.Web.Features.People;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>People on record to be found.</summary>
internal static class OnRecord
{
    /// <summary>Somebody without a case, as an import or a draft leaves him.</summary>
    public static async Task<Guid> PersonOnRecord(this TestApp app, string surname, string forenames, DateOnly? born = null, string? pncId = null)
    {
        await using var db = app.Db();
        Person person = new()
        {
            Id = Guid.CreateVersion7(),
            Surname = surname,
            Forenames = forenames,
            DateOfBirth = born ?? new(1991, 7, 15),
            Sex = Sex.Male,
            PncId = pncId,
        };
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    /// <summary>Whom a custody worker finds.</summary>
    public static async Task<FindPerson.View> Found(this TestApp app, FindPerson.Query query, TestPerson? by = null)
    {
        var outcome = await app.SendAs(by ?? TestPerson.CustodyWorker, query);
        Assert.True(outcome.Problem is null, outcome.Problem?.Message);
        return outcome.Value;
    }
}
