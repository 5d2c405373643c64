using Interventions.Domain.Calendar;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Promises;

/// <summary>What there is to tell or to ask her, as it is filtered by.</summary>
public enum ToTellKind
{
    /// <summary>A key decision (V-02).</summary>
    Decision,

    /// <summary>What she asked to be told.</summary>
    Promise,

    /// <summary>She was told something that was corrected since (AT-09).</summary>
    Correction,

    /// <summary>How it is for her.</summary>
    Feedback,
}

/// <summary>One thing to tell her or to ask her.</summary>
internal sealed record ToTellItem(ToTellKind Kind, LinkNews Of, News? News, FeedbackPoint? Point, DateOnly Due)
{
    /// <summary>Everything waiting in this worker's reach, most urgent first: what she is owed comes before what she is asked.</summary>
    public static async Task<List<ToTellItem>> AllAsync(AppDb db, CurrentUser user, DateTime now, WorkingDays calendar, CancellationToken ct)
    {
        var cases = db.Cases.InReachOf(user).NotBarredTo(user, db);
        var links = await NewsReading.OfAsync(db, cases, cases.VisibleTo(user, db, now), now, calendar, ct);
        return [.. links.SelectMany(WaitingOf).OrderBy(i => i.Kind == ToTellKind.Feedback).ThenBy(i => i.Due).ThenBy(i => i.Of.Reference, StringComparer.Ordinal).ThenBy(i => i.Kind)];
    }

    /// <summary>What waits for one victim.</summary>
    public static IEnumerable<ToTellItem> WaitingOf(LinkNews link) =>
    [
        .. link.All.Where(n => n.IsWaiting).Select(n => new ToTellItem(n.Key.IsCorrection ? ToTellKind.Correction : n.IsDecision ? ToTellKind.Decision : ToTellKind.Promise, link, n, null, n.Due)),
        .. link.Feedback is { } due ? [new ToTellItem(ToTellKind.Feedback, link, null, due.Point, due.Due)] : Array.Empty<ToTellItem>(),
    ];

    /// <summary>As it stands in the list.</summary>
    public string InWords => News is { } news ? news.Headline(Of.Track) : $"Ask how it is for her: {Point!.Value.InWords().ToLowerInvariant()}";
}
