using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Interventions.Web.Tests.HouseRules;

public sealed class DocumentTests
{
    [Fact]
    public void Access_by_role_is_as_documented()
    {
        var roles = Enum.GetValues<Role>();
        GeneratedDocument.Verify("docs/access.md",
        [
            "# Who may do what",
            "",
            "Generated from the `[Allow]` of each request; a test keeps it true (`UPDATE_DOCS=1` writes it). Which cases a role sees",
            "is a filter in the query and not in this table.",
            "",
            $"| request | {string.Join(" | ", roles.Select(r => r.InWords()))} | purpose |",
            $"|---|{string.Concat(roles.Select(_ => ":-:|"))}---|",
            .. RequestCatalogue.Requests(typeof(AppDb).Assembly).Select(Row),
        ]);

        string Row(Type request)
        {
            var allow = AllowAttribute.Of(request);
            var cells = string.Join(" | ", roles.Select(r => allow?.Roles.Contains(r) == true ? "yes" : ""));
            return $"| {RequestCatalogue.NameOf(request)} | {cells} | {allow?.Purpose} |";
        }
    }

    [Fact]
    public void The_workflow_is_as_documented()
    {
        GeneratedDocument.Verify("docs/workflow.md",
        [
            "# Both tracks",
            "",
            "Generated from `CaseFile.Workflow.cs`; a test keeps it true (`UPDATE_DOCS=1` writes it). A forward step is refused unless the",
            "victim-support gate is open; a way out and a fact never ask it.",
            .. Enum.GetValues<Track>().SelectMany(Table),
        ]);

        static IEnumerable<string> Table(Track track)
        {
            var info = CaseFile.Blank(track).GetInfo();
            var ends = info.States.SelectMany(s => s.FixedTransitions.Select(t => (From: (CaseStage)s.UnderlyingState, Action: (CaseAction)t.Trigger.UnderlyingTrigger, To: (CaseStage)t.DestinationState.UnderlyingState)))
                .ToLookup(t => (t.From, t.Action), t => t.To);
            return
            [
                "",
                $"## {track.InWords()}",
                "",
                "```mermaid",
                "stateDiagram-v2",
                "    [*] --> Referred : SubmitReferral",
                .. ends.SelectMany(e => e.Select(to => $"    {e.Key.From} --> {to} : {e.Key.Action}")).Order(StringComparer.Ordinal),
                "```",
                "",
                "| action | kind | from | to | by |",
                "|---|---|---|---|---|",
                .. CaseFile.Rules(track).GroupBy(r => (r.Action, By: string.Join(", ", r.By.Select(b => b.InWords())))).Select(g =>
                    $"| {g.Key.Action.InWords()} | {Words(g.Key.Action.Kind())} | {string.Join(", ", g.Select(r => r.From.InWords()))} | {To(g)} | {g.Key.By} |"),
            ];

            string To(IEnumerable<(CaseStage From, CaseAction Action, IReadOnlyList<Role> By)> rules)
            {
                var to = rules.SelectMany(r => ends[(r.From, r.Action)]).Distinct().Select(s => s.InWords()).ToList();
                return to.Count == 0 ? "-" : string.Join(", ", to);
            }

            static string Words(ActionKind kind) => kind switch
            {
                ActionKind.Start => "start",
                ActionKind.Forward => "forward",
                ActionKind.WayOut => "way out",
                ActionKind.Fact => "fact",
            };
        }
    }

    [Fact]
    public void Tables_and_columns_are_as_documented()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var postgres = new PostgresDesignTime().CreateDbContext([]);
        var others = postgres.Model.GetRelationalModel().Tables.ToDictionary(t => t.Name);
        GeneratedDocument.Verify("docs/data.md",
        [
            "# Tables and columns",
            "",
            "Generated from the model; a test keeps it true (`UPDATE_DOCS=1` writes it).",
            .. sqlite.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).SelectMany(Table),
        ]);

        IEnumerable<string> Table(ITable table) =>
        [
            "",
            $"## {table.Name}",
            "",
            "| column | SQLite | PostgreSQL | may be empty | key |",
            "|---|---|---|---|---|",
            .. table.Columns.Select(column =>
                $"| {column.Name} | {column.StoreType} | {others[table.Name].FindColumn(column.Name)!.StoreType} | {(column.IsNullable ? "yes" : "")} | {KeyOf(table, column)} |"),
        ];
    }

    private static string KeyOf(ITable table, IColumn column)
    {
        IEnumerable<string> keys = table.PrimaryKey?.Columns.Contains(column) == true ? ["primary"] : [];
        return string.Join(", ", keys.Concat(table.ForeignKeyConstraints.Where(f => f.Columns.Contains(column)).Select(f => $"to {f.PrincipalTable.Name}")));
    }
}
