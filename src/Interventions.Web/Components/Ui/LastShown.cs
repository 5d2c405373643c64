using System.Text.Json;

namespace Interventions.Web.Components.Ui;

/// <summary>
/// What a page was last told, to tell news from none. A page that asks again because a case has changed renders only what differs:
/// a render without a difference is still a message down the line, and its hour would tell that her side has been at work (decision 29).
/// </summary>
public sealed class LastShown
{
    private static readonly JsonSerializerOptions Whole = new() { IncludeFields = true };
    private string? _last;

    /// <summary>True if this is not what was last told.</summary>
    public bool Differs(params object?[] now)
    {
        var (before, after) = (_last, JsonSerializer.Serialize(now, Whole));
        _last = after;
        return before != after;
    }
}
