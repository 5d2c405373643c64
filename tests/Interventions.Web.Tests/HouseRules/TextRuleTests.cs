using System.Collections;
using System.Reflection;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.LeakGuard;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Tests.HouseRules;

/// <summary>
/// Every text of every command is looked at by the leak guard, or stands here with why not, so that a new one cannot be forgotten
/// (docs/decisions/0031).
/// </summary>
public sealed class TextRuleTests
{
    /// <summary>References, codes and names from lists, which hold no sentence. By the property's name, wherever it stands.</summary>
    private static readonly HashSet<string> NoSentence =
    [
        "AreaCode", "CrimeReference", "OffenceCode", "PncId", "OtherPncId", "CustodyRecordNumber", "ArrestSummonsNumber", "OfficerInCaseCollar", "CpsReference", "NewCrimeReference", "SuiteCode", "EthnicitySde", "ProgrammeVersionId",
        "Checksum", "Sha256", "Stamp", "OtherReference", "Language", "Venue?", "Title", "Force", "RuleSet", "PolicyId", "VersionName",
    ];

    /// <summary>Texts that are not looked at, and why.</summary>
    private static readonly Dictionary<string, string> NotLookedAt = new()
    {
        ["WayOutCommand.RestrictedNote"] = "Read by her side and decision-makers only.",
        ["WayOutCommand.PassedTo"] = "Read by her side and decision-makers only.",
        ["KeepTwoApart.Note"] = "Read by whoever wrote it and her side only (SeenKeptApart).",
        ["EndKeepingApart.Note"] = "Read by whoever wrote it and her side only.",
        ["BreakGlass.Reason"] = "Written before the case is seen; what her side writes is hidden from his (ListBreakGlass). A guard here would answer questions about a case the writer may not open.",
        ["SendBreachPack.Name"] = "Who gets the pack.",
        ["SendBreachPack.Organisation"] = "Who gets the pack.",
        ["RecordExplanation.AskedBy"] = "A colleague's name.",
        ["FieldChange.Seen"] = "What stands there already.",
        ["CheckRow.Evidence"] = "What stands there already.",
        ["FieldChange.Value"] = "Looked at by its field (WrittenAbout.TextsAsync).",
        ["Typed.Value"] = "A draft is its writer's own; it is looked at when it is submitted (WrittenAbout.TextsAsync).",
        ["Typed.Name"] = "The name of an answer.",
        ["AskToLook.Request"] = "The name of a slice.",
        ["AskToLook.Texts"] = "Read by her side only.",
        ["StartDraft.Surname"] = "His name.",
        ["StartDraft.Forenames"] = "His name.",
        ["SubmitReferral.Surname"] = "His name.",
        ["SubmitReferral.Forenames"] = "His name.",
        ["SubmitReferral.OfficerInCase"] = "A colleague's name.",
        ["DecideMatch.Reason"] = "Read by force analysts only, about a crime of the register.",
        ["AddClosure.Reason"] = "About no case.",
        ["AddClosure.Venue"] = "About no case.",
        ["PrepareReturn.Remarks"] = "About numbers, read by the OPCC and the force analyst only.",
        ["SendBackReturn.Because"] = "About numbers, read by the OPCC and the force analyst only.",
        ["ReturnLineChoice.Key"] = "From a list.",
        ["ReturnLineChoice.Title"] = "A funder's title for a line.",
        ["GroupDetails.Name"] = "About no case.",
        ["GroupDetails.Venue"] = "About no case.",
        ["AddAgreement.Evaluator"] = "About no case.",
        ["AddAgreement.Organisation"] = "About no case.",
        ["AddAgreement.Reference"] = "About no case.",
    };

    private static IEnumerable<Type> Commands => RequestCatalogue.Requests(typeof(AppDb).Assembly)
        .Where(r => r.Name == "Command" && AllowAttribute.Of(r)!.Roles.Any(x => x is not (Role.System or Role.Administrator)) && !AllowAttribute.Of(r)!.Roles.All(x => x is Role.VictimContactWorker or Role.System))
        .Where(r => !r.IsDefined(typeof(ForHerSideOnlyAttribute), inherit: true));

    [Fact]
    public void Every_text_of_a_command_is_looked_at_or_says_why_not()
    {
        var forgotten = Commands.SelectMany(c => Texts(c, [])).Where(t => !IsGuarded(t) && !NoSentence.Contains(t.Name) && !NotLookedAt.ContainsKey(NameOf(t))).Select(NameOf).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal([], forgotten.ToArray());
    }

    [Fact]
    public void What_is_not_looked_at_is_still_there()
    {
        var all = Commands.SelectMany(c => Texts(c, [])).ToList();

        Assert.Equal([], NotLookedAt.Keys.Except(all.Where(t => !IsGuarded(t)).Select(NameOf)).ToArray());
    }

    [Fact]
    public void A_request_with_such_a_text_says_whom_it_is_about() =>
        Assert.Equal([], Commands.Where(c => Texts(c, []).Any(IsGuarded) && !c.IsAssignableTo(typeof(IAboutCase)) && !WrittenAbout.Otherwise.Contains(c)).Select(RequestCatalogue.NameOf).ToArray());

    private static bool IsGuarded(PropertyInfo text) => text.GetCustomAttribute<ReadByHisSideAttribute>(inherit: true) is not null;

    private static string NameOf(PropertyInfo text) => $"{(text.DeclaringType!.Name == "Command" ? text.DeclaringType.DeclaringType!.Name : text.DeclaringType.Name)}.{text.Name}";

    private static IEnumerable<PropertyInfo> Texts(Type type, HashSet<Type> seen)
    {
        foreach (var property in seen.Add(type) ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.SetMethod is { IsPublic: true }) : [])
        {
            if (property.PropertyType == typeof(string) || ElementsOf(property.PropertyType) == typeof(string))
            {
                yield return property;
            }
            else if (ElementsOf(property.PropertyType) is { } inner && GuardedText.IsOurs(inner))
            {
                foreach (var text in Texts(inner, seen))
                {
                    yield return text;
                }
            }
        }
    }

    private static Type? ElementsOf(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments().LastOrDefault() ?? type.GetElementType() : type == typeof(string) ? null : type;
}
