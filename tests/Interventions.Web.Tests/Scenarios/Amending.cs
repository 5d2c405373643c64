using Interventions.Domain.Cases;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>Referrals amended, sent back and sent again, by the real commands.</summary>
internal static class Amending
{
    /// <summary>Amends as from a page that shows the case as it is now, or as it was at another version.</summary>
    public static async Task<Problem?> AmendAsync(this CautionScene scene, TestPerson by, params (ReferralField Field, string? Value)[] changes)
    {
        var file = await scene.LoadAsync();
        return await scene.SendAsync(by, new AmendReferral.Command
        {
            Changes = [.. changes.Select(c => new FieldChange(c.Field, file.ValueOf(c.Field), c.Value))],
            Reason = "Typed wrongly.",
        });
    }

    /// <summary>Amends one answer from a page that showed something else.</summary>
    public static Task<Problem?> AmendFromAsync(this CautionScene scene, TestPerson by, ReferralField field, string? seen, string? value, int version) =>
        scene.SendAsync(by, new AmendReferral.Command { Changes = [new(field, seen, value)], Reason = "As he says." }, version);

    public static Task<Problem?> AskAsync(this CautionScene scene, TestPerson by, string questions = "Which suite was it?") =>
        scene.SendAsync(by, new AskReferrer.Command { Questions = questions });

    public static Task<Problem?> AnswerAsync(this CautionScene scene, TestPerson by, string answers = "Runcorn.") =>
        scene.SendAsync(by, new AnswerQuestions.Command { Answers = answers });

    /// <summary>What the amend form is shown.</summary>
    public static async Task<ViewReferral.View> ReferralAsync(this CautionScene scene, TestApp app, TestPerson person) =>
        (await app.SendAs(person, new ViewReferral.Query(scene.CaseId))).Value;
}
