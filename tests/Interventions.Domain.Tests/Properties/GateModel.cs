using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Properties;

/// <summary>
/// The gate of product.md 3 once more, from what was told to the case and not from what the case says: answers in order of
/// recording, links, counts, London days, rises in risk, withdrawals and holds.
/// </summary>
internal sealed class GateModel(int counted)
{
    private static readonly TimeZoneInfo LondonClock = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private readonly List<Link> _links = [];
    private readonly List<(HoldKind Kind, int Order, DateTime At)> _holds = [];
    private int _order;
    private int _counted = counted;
    private RiskLevel? _risk = RiskLevel.Standard;

    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, LondonClock));

    public bool MayGoForward(DateTime at, bool fresh) => _holds.Count == 0 && IsOpen(at, fresh);

    public bool IsOpen(DateTime at, bool fresh)
    {
        var asked = _links.Where(l => l.IsAsked).ToList();
        return asked.Count >= 1 && asked.Count >= _counted && asked.TrueForAll(l => l.Latest is { Kind: AnswerKind.Supports } a
            && (!fresh || a.Until is null || Day(at) <= a.Until));
    }

    public IEnumerable<Guid> LatestAnswers => _links.Where(l => l.IsAsked && l.Latest is not null).Select(l => l.Latest!.Id);

    public void Enter(Guid link, Guid victim, DateOnly? born, DateTime at, IReadOnlyList<(SupportAnswer Answer, bool IsSame)> elsewhere, Func<int, Guid> idOf)
    {
        Link made = new(link, victim, IsChild: born is { } b && b > Day(at).AddYears(-16));
        var before = _links.Where(l => l.Victim == victim && l.Latest is { Kind: not AnswerKind.Supports }).Select(l => l.Latest!).ToList();
        _links.Add(made);
        var n = 0;
        foreach (var (a, _) in elsewhere.Where(e => e is { IsSame: true, Answer.Kind: AnswerKind.Supports }))
        {
            made.Answers.Add(new(idOf(n++), a.Kind, a.AskedAt, a.GoodUntil, ++_order, Counts: true));
        }

        foreach (var (kind, asked) in elsewhere.Where(e => e.Answer.Kind != AnswerKind.Supports).Select(e => (e.Answer.Kind, e.Answer.AskedAt))
            .Concat(before.Select(a => (a.Kind, a.AskedAt))))
        {
            made.Answers.Add(new(idOf(n++), kind, asked, null, ++_order, Counts: true));
        }
    }

    public void Answer(SupportAnswer recorded, Guid link, AnswerGiven given)
    {
        var on = _links.Single(l => l.Id == link);
        var isLater = on.Answers.TrueForAll(a => ToTheMinute(a.AskedAt) <= ToTheMinute(given.AskedAt));
        DateOnly? until = given.DoNotContactAgain ? null : Day(given.AskedAt).AddDays(28);
        on.Answers.Add(new(recorded.Id, given.Kind, given.AskedAt, given.Kind == AnswerKind.Supports ? until : null, ++_order,
            Counts: given.Kind != AnswerKind.Supports || isLater));
        _holds.RemoveAll(h => h.Kind == HoldKind.AnswerDue
            && _links.Where(l => l.IsAsked).All(l => l.Latest is { } a && a.Order > h.Order && a.AskedAt >= h.At));
    }

    public void Withdraw(Guid victim, DateTime asked, Func<Guid, Guid> newest) =>
        Append(_links.Where(l => l.IsAsked && l.Victim == victim && l.Latest is not { Kind: AnswerKind.Withdrawn }), AnswerKind.Withdrawn, asked, newest);

    public void End(Guid victim, DateTime at, Func<Guid, Guid> newest) =>
        Append(_links.Where(l => l.IsAsked && l.Victim == victim && l.Latest is { Kind: AnswerKind.Supports }), AnswerKind.EndedByRiseInRisk, at, newest);

    public void Risk(RiskLevel level, DateTime at, Func<Guid, Guid> newest)
    {
        var rose = level > _risk;
        _risk = level;
        if (rose)
        {
            _links.Select(l => l.Victim).Distinct().ToList().ForEach(v => End(v, at, newest));
            Hold(HoldKind.RiskReview, at);
        }
    }

    public void Unlink(Guid link) => _links.Single(l => l.Id == link).IsGone = true;

    public void Count(int number) => _counted = number;

    public void Hold(HoldKind kind, DateTime at) => _holds.Add((kind, ++_order, at));

    public void Resolve(HoldKind kind) => _holds.RemoveAll(h => h.Kind == kind);

    /// <summary>Product.md 3: answers must be good at every forward step up to and including signing (A) or start (B).</summary>
    public static bool NeedsFresh(Track track, CaseStage from, CaseStage to) => track == Track.ConditionalCaution
        ? from is CaseStage.Referred or CaseStage.Eligible or CaseStage.Authorised or CaseStage.Offered
        : from is CaseStage.Referred or CaseStage.Accepted or CaseStage.Assessed or CaseStage.Enrolled
            || (from == CaseStage.Paused && to is CaseStage.Accepted or CaseStage.Assessed or CaseStage.Enrolled);

    private static long ToTheMinute(DateTime utc) => utc.Ticks / TimeSpan.TicksPerMinute;

    private void Append(IEnumerable<Link> links, AnswerKind kind, DateTime asked, Func<Guid, Guid> newest)
    {
        foreach (var link in links.ToList())
        {
            link.Answers.Add(new(newest(link.Id), kind, asked, null, ++_order, Counts: true));
        }
    }

    private sealed record Given(Guid Id, AnswerKind Kind, DateTime AskedAt, DateOnly? Until, int Order, bool Counts);

    private sealed record Link(Guid Id, Guid Victim, bool IsChild)
    {
        public List<Given> Answers { get; } = [];

        public bool IsGone { get; set; }

        public bool IsAsked => !IsChild && !IsGone;

        public Given? Latest => Answers.FindLast(a => a.Counts);
    }
}
