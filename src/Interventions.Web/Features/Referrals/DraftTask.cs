using System.Collections.Frozen;
using Interventions.Domain.Eligibility;
using Interventions.Web.Components.Ui;

namespace Interventions.Web.Features.Referrals;

/// <summary>The parts of a referral, in the order they are asked.</summary>
public enum DraftTask
{
    Referral,
    Person,
    Offence,
    Circumstances,
    Consent,
    Needs,
    Contact,
    Risk,
    Checks,
    Programme,
}

/// <summary>How far a part is.</summary>
public enum DraftState
{
    NotStarted,
    InProgress,
    CannotStartYet,
    Done,
}

/// <summary>Words, addresses and answers of the parts.</summary>
public static class DraftTasks
{
    public static IReadOnlyList<DraftTask> All { get; } = Enum.GetValues<DraftTask>();

    private static readonly FrozenDictionary<string, DraftTask> ByField =
        All.SelectMany(t => FieldsOf(t).Select(f => (f, t))).ToFrozenDictionary(p => p.f, p => p.t);

    public static string Title(this DraftTask task) => task switch
    {
        DraftTask.Referral => "Kind of referral",
        DraftTask.Person => "The person referred",
        DraftTask.Offence => "The offence",
        DraftTask.Circumstances => "Circumstances",
        DraftTask.Consent => "His consent",
        DraftTask.Needs => "Needs, language and access",
        DraftTask.Contact => "How to reach him",
        DraftTask.Risk => "Risk",
        DraftTask.Checks => "Desk checks",
        DraftTask.Programme => "Programme",
    };

    public static string InWords(this DraftState state) => state switch
    {
        DraftState.NotStarted => "Not started",
        DraftState.InProgress => "In progress",
        DraftState.CannotStartYet => "Cannot start yet",
        DraftState.Done => "Done",
    };

    internal static TagKind Kind(this DraftState state) => state switch
    {
        DraftState.Done => TagKind.Ok,
        DraftState.InProgress => TagKind.Now,
        DraftState.NotStarted or DraftState.CannotStartYet => TagKind.Plain,
    };

    public static string Path(this DraftTask task) => task.ToString().ToLowerInvariant();

    public static DraftTask? Find(string? path) => Enum.TryParse<DraftTask>(path, ignoreCase: true, out var task) && Enum.IsDefined(task) ? task : null;

    /// <summary>The part an answer is asked in.</summary>
    public static DraftTask Of(string field) => ByField.GetValueOrDefault(field);

    /// <summary>The answers of a part, in the order they stand on its page.</summary>
    public static IReadOnlyList<string> FieldsOf(DraftTask task) => task switch
    {
        DraftTask.Referral => [DraftFields.Track, DraftFields.Source, DraftFields.Area, DraftFields.Suite, DraftFields.CustodyRecord],
        DraftTask.Person =>
        [
            DraftFields.Surname, DraftFields.Forenames, DraftFields.DateOfBirth, DraftFields.Sex, DraftFields.PncId,
            DraftFields.Gender, DraftFields.Ethnicity, DraftFields.Observed,
        ],
        DraftTask.Offence =>
        [
            DraftFields.CrimeReference, DraftFields.Offence, DraftFields.OffenceOn, DraftFields.LastIncidentOn, DraftFields.StatementOn,
            DraftFields.ArrestSummons, DraftFields.Officer, DraftFields.OfficerCollar,
        ],
        DraftTask.Circumstances =>
        [
            DraftFields.Relationship, DraftFields.Victims, DraftFields.Circumstances, DraftFields.Children, DraftFields.Marac,
            DraftFields.NoContactBail, DraftFields.IsRestricted,
        ],
        DraftTask.Consent => [DraftFields.ConsentExplained, DraftFields.ConsentSigned, DraftFields.SeemedFit],
        DraftTask.Needs => [DraftFields.Needs, DraftFields.NeedsNote, DraftFields.Language, DraftFields.Interpreter, DraftFields.Access],
        DraftTask.Contact => [DraftFields.Contact, DraftFields.ContactNot],
        DraftTask.Risk => [DraftFields.Risk, DraftFields.RiskTool, DraftFields.RiskOn],
        DraftTask.Checks => [.. DraftFields.Checks.SelectMany(c => new[] { DraftFields.Check(c.Code()), DraftFields.Evidence(c.Code()) })],
        DraftTask.Programme => [DraftFields.Programme],
    };
}
