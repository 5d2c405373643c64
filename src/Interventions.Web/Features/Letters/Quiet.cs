using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Letters;

/// <summary>Whether anything may go to him today (product.md 3): asked by everything that writes or rings.</summary>
internal static class Quiet
{
    /// <summary>Why nothing may go to him, in a sentence; null where it may.</summary>
    public static async Task<string?> WhyNothingGoesAsync(this AppDb db, CaseFile file, BankHolidayCalendar calendar, DateTime now, CancellationToken ct)
    {
        var ended = await db.Set<EndedReview>().AsNoTracking().Where(r => r.CaseId == file.Id).MaxAsync(r => (DateTime?)r.EndedAt, ct);
        return file.WhyNothingGoes(ended, London.DayOf(now), await calendar.GetAsync(ct));
    }
}
