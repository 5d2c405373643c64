using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Matches;

/// <summary>Words of matching.</summary>
internal static class MatchWords
{
    public static string InWords(this MatchedBy by) => by switch
    {
        MatchedBy.PncId => "the same PNC ID",
        MatchedBy.Likelihood => "name, date of birth and sex",
        MatchedBy.Person => "a person",
    };

    public static string InWords(this MatchStanding standing) => standing switch
    {
        MatchStanding.Matched => "Counted as his",
        MatchStanding.ToReview => "Waits for a person to decide",
        MatchStanding.NotHis => "Not his",
    };

    public static string InWords(this MatchAnswer answer) => answer switch
    {
        MatchAnswer.His => "said that it is his",
        MatchAnswer.NotHis => "said that it is not his",
        MatchAnswer.TakenBack => "undid what was said before",
    };

    public static string InWords(this FollowUpEndReason reason) => reason switch
    {
        FollowUpEndReason.Died => "Died",
        FollowUpEndReason.RemovedFromCountry => "Removed from the country",
    };
}
