using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Monitoring;

/// <summary>A table that the pages show.</summary>
/// <param name="Key">Its name in an address.</param>
/// <param name="Unit">What a number in it is a number of.</param>
/// <param name="LeavesOutZero">For long lists, of which most is zero.</param>
public sealed record TableKind(string Key, Dimension By, string Caption, string Unit, bool LeavesOutZero = false);

/// <summary>A table fit to show: every number exact or withheld.</summary>
public sealed record CountTable(string Key, string Caption, string Unit, IReadOnlyList<CountRow> Rows, PublishedCount Total);

/// <summary>A line of a table.</summary>
/// <param name="Percentage">Of the total; null where none may be given.</param>
public sealed record CountRow(string Label, PublishedCount Count, double? Percentage);

/// <summary>The tables there are.</summary>
public static class MonitoringTables
{
    /// <summary>Cases that ended before reasons were coded.</summary>
    internal const string NoReason = "none";

    public static IReadOnlyList<TableKind> All { get; } =
    [
        new("stage", Dimension.Stage, "Referrals by stage", "referrals", LeavesOutZero: true),
        new("kind", Dimension.Track, "Referrals by kind", "referrals"),
        new("area", Dimension.Area, "Referrals by area", "referrals"),
        new("quarter", Dimension.Quarter, "Referrals by quarter of the financial year", "referrals"),
        new("month", Dimension.Month, "Referrals by month", "referrals"),
        new("ended", Dimension.Ended, "Ended, by reason", "cases", LeavesOutZero: true),
        new("review", Dimension.Review, "Under review", "cases"),
        new("attendance", Dimension.Attendance, "Attendance, as marked on registers", "marks", LeavesOutZero: true),
        new("children", Dimension.Child, "Children linked to cases, by age when linked", "children"),
    ];
}
