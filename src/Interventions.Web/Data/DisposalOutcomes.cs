using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>The outcome of a disposal in databases made before the case kept it itself: it stands beside the journal there.</summary>
internal static class DisposalOutcomes
{
    public static Task BackFillAsync(AppDb db, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(
        """
        update "Cases" set "DisposalOutcome" = (
            select d."Outcome" from "Journal" j join "JournalDetails" d on d."Id" = j."Id"
            where j."CaseId" = "Cases"."Id" and (j."Action" = 'RecordDisposal' or (j."Action" = 'Close' and j."Reason" = 'EndedUnderReview'))
            order by j."Id" desc limit 1)
        where "DisposalOutcome" is null and "Track" = 'ConditionalCaution' and "Id" in (
            select j."CaseId" from "Journal" j join "JournalDetails" d on d."Id" = j."Id"
            where d."Outcome" is not null and (j."Action" = 'RecordDisposal' or (j."Action" = 'Close' and j."Reason" = 'EndedUnderReview')))
        """, ct);
}
