using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Offences;
using Interventions.Domain.People;
using Interventions.Web.Features.RestrictedCases;

namespace Interventions.Web.Features.Referrals;

/// <summary>What the fields of a part need: the draft as it was when the page was shown, and what to say of it now.</summary>
/// <param name="View">The draft.</param>
/// <param name="SaysMissing">Whether to say what is missing, which it is unfair to before somebody has tried to go on.</param>
public sealed record DraftScene(ViewDraft.View View, bool SaysMissing)
{
    /// <summary>What is wrong with an answer, or missing where that is to be said.</summary>
    public IReadOnlyList<string> ProblemsOf(string name) =>
        SaysMissing || !string.IsNullOrWhiteSpace(View.ValueOf(name)) ? View.Problems.GetValueOrDefault(name) ?? [] : [];
}

/// <summary>One entry of a list to choose from.</summary>
/// <param name="Value">As it is kept.</param>
/// <param name="Words">As it is shown.</param>
/// <param name="When">Another answer it hangs on, such as "track=Voluntary".</param>
public sealed record DraftOption(string Value, string Words, string? When = null);

/// <summary>The lists of a referral.</summary>
public static class DraftOptions
{
    public static IReadOnlyList<DraftOption> YesNoUnknown { get; } = [new("true", "Yes"), new("false", "No"), new("unknown", "Not known")];

    public static IReadOnlyList<DraftOption> Tracks { get; } =
    [
        new(nameof(Track.ConditionalCaution), "Conditional caution, with conditions he has to keep"),
        new(nameof(Track.Voluntary), "Voluntary help, his own choice"),
    ];

    public static IReadOnlyList<DraftOption> Sources { get; } = Of<ReferralSource>(
        s => s.InWords(), s => $"track={string.Join(',', Enum.GetValues<Track>().Where(t => t.Sources().Contains(s)))}");

    public static IReadOnlyList<DraftOption> Sexes { get; } = Of<Sex>(s => s.ToString());

    public static IReadOnlyList<DraftOption> Genders { get; } = Of<Gender>(g => g.InWords());

    public static IReadOnlyList<DraftOption> Ethnicities { get; } = [.. Ethnicity.All.Select(e => new DraftOption(e.Code, $"{e.Code} {e.Title}"))];

    public static IReadOnlyList<DraftOption> Appearances { get; } = Of<ObservedAppearance>(o => o.InWords());

    public static IReadOnlyList<DraftOption> Offences { get; } = [.. OffenceCatalogue.All.Select(o => new DraftOption(o.CjsCode, $"{o.Title} ({o.CjsCode})"))];

    public static IReadOnlyList<DraftOption> Relationships { get; } = Of<Relationship>(r => r.InWords());

    public static IReadOnlyList<DraftOption> Needs { get; } =
    [
        .. SupportNeedWords.Each.Select(n => new DraftOption(n.ToString(), SupportNeedWords.TitleOf(n))),
        new(nameof(SupportNeeds.None), "None: he was asked"),
    ];

    /// <summary>Each of these restricts the case to named people (product.md 4).</summary>
    public static IReadOnlyList<DraftOption> Restricted { get; } = [.. Of<RestrictedCause>(c => c.InWords()), new("true", "Another reason that only named people may open it")];

    public static IReadOnlyList<DraftOption> Risks { get; } = Of<RiskLevel>(r => r.ToString());

    public static IReadOnlyList<DraftOption> Tools { get; } = Of<RiskTool>(t => t.InWords());

    public static IReadOnlyList<DraftOption> Answers { get; } = Of<CriterionAnswer>(a => a.ToString());

    private static DraftOption[] Of<T>(Func<T, string> words, Func<T, string>? when = null)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new DraftOption(v.ToString(), words(v), when?.Invoke(v)))];
}
