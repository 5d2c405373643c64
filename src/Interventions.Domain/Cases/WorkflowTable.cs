using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Stateless;

namespace Interventions.Domain.Cases;

/// <summary>
/// The table of one track for one question: which action leads from where to where, by whom, and what it needs. There are
/// two ways to declare an edge and no third; facts declare none. Built anew for each question, never kept.
/// </summary>
internal sealed class WorkflowTable(StateMachine<CaseStage, CaseAction> machine, Func<bool> mayGoForward)
{
    /// <summary>Picks among the edges of <see cref="CaseAction.Resume"/>; never shown.</summary>
    private const string OtherWayBack = "It came from another stage.";

    private readonly Dictionary<(CaseStage From, CaseAction Action), Rule> _rules = [];

    public StateMachine<CaseStage, CaseAction> Machine => machine;

    /// <summary>Each action with where it starts and who takes it.</summary>
    public IEnumerable<(CaseStage From, CaseAction Action, IReadOnlyList<Role> By)> Rules =>
        _rules.Select(r => (r.Key.From, r.Key.Action, (IReadOnlyList<Role>)r.Value.By)).OrderBy(r => r.Action).ThenBy(r => r.From);

    /// <summary>The actions this track knows.</summary>
    public IEnumerable<CaseAction> Actions => _rules.Keys.Select(k => k.Action).Distinct().Order();

    /// <summary>A forward step: the gate guards it, whatever else does.</summary>
    public void Forward(CaseStage from, CaseAction action, CaseStage to, Role[] by, params Need[] needs) =>
        Forward(from, action, to, by, cameFromHere: null, needs);

    /// <summary>The edge of <see cref="CaseAction.Resume"/> back to one of the stages it may return to.</summary>
    public void BackTo(CaseStage from, CaseAction action, CaseStage to, Role[] by, Func<bool> cameFromHere, params Need[] needs) =>
        Forward(from, action, to, by, cameFromHere, needs);

    /// <summary>A way out: it never asks the gate, and so may end only where product.md 2 says.</summary>
    public void WayOut(IEnumerable<CaseStage> from, CaseAction action, CaseStage to, Role[] by, params Need[] needs)
    {
        if (action.Kind() != ActionKind.WayOut || !CaseStages.WaysOutEnd.Contains(to))
        {
            throw new InvalidOperationException($"{action} to {to} is not a way out.");
        }

        foreach (var stage in from)
        {
            machine.Configure(stage).PermitIf(action, to, Guards(needs));
            _rules[(stage, action)] = new(by, []);
        }
    }

    /// <summary>A fact: moves nothing, so it declares no edge.</summary>
    public void Fact(IEnumerable<CaseStage> from, CaseAction action, Role[] by, params Need[] needs)
    {
        if (action.Kind() != ActionKind.Fact)
        {
            throw new InvalidOperationException($"{action} is not a fact.");
        }

        foreach (var stage in from)
        {
            _rules[(stage, action)] = new(by, needs);
        }
    }

    /// <summary>What stands in the way of an action.</summary>
    public ActionPreview Ask(CaseStage stage, CaseAction action, Actor asker, params Need[] also)
    {
        if (!_rules.TryGetValue((stage, action), out var rule))
        {
            var from = _rules.Keys.Where(k => k.Action == action).Select(k => k.From).ToList();
            Role[] by = [.. from.SelectMany(f => _rules[(f, action)].By).Distinct().Order()];
            return new(action, [OnlyFrom(from)], by, FitsStage: false, by.Contains(asker.Role));
        }

        List<string> why = [];
        var fitsRole = rule.By.Contains(asker.Role);
        if (!fitsRole)
        {
            why.Add($"This is for a {string.Join(" or a ", rule.By.Where(r => r != Role.System).Select(r => r.InWords()))}.");
        }

        if (action.Kind() != ActionKind.Fact && !machine.CanFire(action, out var unmet))
        {
            why.AddRange(unmet.Where(u => u != OtherWayBack));
        }

        // What a restricted fact needs tells that there is a hold: nobody who may not take it reads that (V-28, RS-04).
        var needs = fitsRole || !action.IsRestricted() ? rule.Needs.Concat(also) : [];
        why.AddRange(needs.Where(n => !n.IsMet()).Select(n => n.Otherwise));
        return new(action, [.. why.Distinct()], rule.By, FitsStage: true, fitsRole);
    }

    private void Forward(CaseStage from, CaseAction action, CaseStage to, Role[] by, Func<bool>? cameFromHere, Need[] needs)
    {
        if (action.Kind() != ActionKind.Forward)
        {
            throw new InvalidOperationException($"{action} is not a forward step.");
        }

        Need[] all = [new(mayGoForward, SupportGate.Closed), .. needs];
        if (cameFromHere is not null)
        {
            all = [new(cameFromHere, OtherWayBack), .. all];
        }

        var edges = machine.Configure(from);
        _ = from == to ? edges.PermitReentryIf(action, Guards(all)) : edges.PermitIf(action, to, Guards(all));
        _rules[(from, action)] = new(by, []);
    }

    private static Tuple<Func<bool>, string>[] Guards(Need[] needs) => [.. needs.Select(n => Tuple.Create(n.IsMet, n.Otherwise))];

    private static string OnlyFrom(List<CaseStage> stages) => stages.Count switch
    {
        0 => "This road does not exist for a case of this kind.",
        <= 4 => $"Only while the case is {string.Join(" or ", stages.Select(s => s.InWords().ToLowerInvariant()))}.",
        _ => "Not at this stage of the case.",
    };

    private sealed record Rule(Role[] By, Need[] Needs);
}
