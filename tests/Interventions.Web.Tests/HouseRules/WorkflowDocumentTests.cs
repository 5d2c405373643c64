using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Tests.Support;
using Stateless.Graph;

namespace Interventions.Web.Tests.HouseRules;

public sealed class WorkflowDocumentTests
{
    [Fact]
    public void The_workflow_is_as_documented() => GeneratedDocument.Verify("docs/workflow.md",
    [
        "# The workflow",
        "",
        "Generated from the two tables in `CaseFile.Workflow.cs`; a test keeps it true (`UPDATE_DOCS=1` writes it). A forward step is",
        "refused unless the victim-support gate is open at that moment; a way out never asks it; a fact moves nothing. \"Under review\" is no",
        "stage: it is worked out from answers and holds (product words: `glossary.md`).",
        .. Enum.GetValues<Track>().SelectMany(Section),
    ]);

    private static IEnumerable<string> Section(Track track) =>
    [
        "",
        $"## {track.InWords()}",
        "",
        "```mermaid",
        .. MermaidGraph.Format(CaseFile.Blank(track).GetInfo(), MermaidGraphDirection.TopToBottom).ReplaceLineEndings("\n").Trim().Split('\n').Select(ShortLine),
        "```",
        "",
        "| action | from | to | kind | by |",
        "|---|---|---|---|---|",
        $"| {CaseAction.SubmitReferral.InWords()} | | {CaseStage.Referred.InWords()} | start | {InWords(Roles.Referrers)} |",
        .. CaseFile.RowsOf(track).GroupBy(r => (r.Action, To: string.Join(" or ", ReturnsToWhereItCameFrom(r) ? ["the stage it came from"] : r.To.Select(s => s == r.From ? "same" : s.InWords())), By: InWords(r.By))).Select(g => Row(track, g)),
    ];

    private static string Row(Track track, IGrouping<(CaseAction Action, string To, string By), WorkflowRow> rows)
    {
        var from = rows.Count() == Enum.GetValues<CaseStage>().Length ? "any"
            : rows.Select(r => r.From).ToHashSet().SetEquals(track.Open()) ? "any open"
            : string.Join(", ", rows.Select(r => r.From.InWords()));
        return $"| {rows.Key.Action.InWords()} | {from} | {(rows.Key.To.Length > 0 ? rows.Key.To : "-")} | {Kind(rows.Key.Action.Kind())} | {rows.Key.By} |";
    }

    private static bool ReturnsToWhereItCameFrom(WorkflowRow row) => row.To.Count > 1;

    /// <summary>The guards of an edge stand in code and table; in the diagram they would hide it.</summary>
    private static string ShortLine(string line) =>
        line.IndexOf(" [", StringComparison.Ordinal) is > 0 and var guards && line.Contains("-->", StringComparison.Ordinal) ? line[..guards].TrimEnd() : line.TrimEnd().Replace("\t", "  ", StringComparison.Ordinal);

    private static string Kind(ActionKind kind) => kind switch
    {
        ActionKind.Start => "start",
        ActionKind.Forward => "forward",
        ActionKind.WayOut => "way out",
        ActionKind.Fact => "fact",
    };

    private static string InWords(IEnumerable<Role> roles) => string.Join(", ", roles.Distinct().Order().Select(r => r.InWords()));
}
