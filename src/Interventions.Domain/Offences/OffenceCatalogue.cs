using static Interventions.Domain.Offences.Mode;
using static Interventions.Domain.Offences.SuitableForCaution;

namespace Interventions.Domain.Offences;

/// <summary>The offences of domain.md 8.6 that have a CJS code, one entry for each code.</summary>
public static class OffenceCatalogue
{
    /// <summary>Every offence, in the order of domain.md 8.6.</summary>
    public static IReadOnlyList<Offence> All { get; } =
    [
        new("CJ88001", "Common assault", "105/01", Summary, Yes, IsCommonAssaultOrBattery: true),
        new("CJ88116", "Assault by beating (battery)", "105/01", Summary, Yes, IsCommonAssaultOrBattery: true),
        new("OF61102", "Assault occasioning actual bodily harm", "008/06", EitherWay, LocalPolicy),
        new("OF61131", "Wounding or grievous bodily harm without intent", "008/01", EitherWay, Excluded),
        new("OF61017", "Grievous bodily harm with intent", "005/01", Indictable, Excluded),
        new("OF61016", "Wounding with intent", "005/01", Indictable, Excluded),
        new("SC15005", "Non-fatal strangulation", "008/77", EitherWay, Excluded),
        new("SC15006", "Non-fatal suffocation", "008/77", EitherWay, Excluded),
        new("SC15004", "Controlling or coercive behaviour", "008/67", EitherWay, Excluded),
        new("OF61014", "Threats to kill", "003/01", EitherWay, Excluded),
        new("PH97004", "Harassment", "195/94", Summary, Yes, IsCourseOfConduct: true),
        new("PH97009", "Harassment, putting in fear of violence", "008/30", EitherWay, Excluded, IsCourseOfConduct: true),
        new("PH97006", "Stalking", "195/12", Summary, Excluded, IsCourseOfConduct: true),
        new("PH97010", "Stalking involving fear of violence", "008/65", EitherWay, Excluded, IsCourseOfConduct: true),
        new("PH97011", "Stalking involving serious alarm or distress", "008/66", EitherWay, Excluded, IsCourseOfConduct: true),
        new("PH97001", "Breach of an injunction against harassment", "008/29", EitherWay, Excluded),
        new("SE20002", "Breach of a restraining order made on conviction", "008/31", EitherWay, Excluded),
        new("PH97005", "Breach of a restraining order made on acquittal", "008/31", EitherWay, Excluded),
        new("FL96001", "Breach of a non-molestation order", "066/39", EitherWay, Excluded),
        new("DA21001", "Breach of a domestic abuse protection order", null, EitherWay, Excluded),
        new("ST19001", "Breach of a stalking protection order", null, EitherWay, Excluded),

        // The one Home Office code found, 008/71, belonged to the repealed offence of 2015.
        new("SX03249", "Sharing an intimate image without consent", null, Summary, Excluded),
        new("SX03250", "Sharing an intimate image to cause alarm, distress or humiliation", null, EitherWay, Excluded),
        new("SX03251", "Sharing an intimate image for sexual gratification", null, EitherWay, Excluded),
        new("SX03252", "Threatening to share an intimate image", null, EitherWay, Excluded),

        // Either way whatever the value, so no six-month limit, though under GBP 5,000 it is normally tried summarily (STL-04).
        new("CD71039", "Criminal damage under £5,000", "149/00", EitherWay, Yes),
        new("CD71038", "Criminal damage over £5,000", "058/00", EitherWay, LocalPolicy),
        new("CD71043", "Threat to damage property", "059/11", EitherWay, LocalPolicy),
        new("PU86004", "Fear or provocation of violence", "125/11", Summary, Yes),
        new("PU86116", "Intentional harassment, alarm or distress", "125/09", Summary, Yes),
        new("PU86149", "Harassment, alarm or distress", "125/12", Summary, Yes),
        new("PU86003", "Affray", "066/01", EitherWay, LocalPolicy),
        new("TH68002", "Theft in a dwelling", "040/00", EitherWay, Yes),
        new("TH68020", "Theft, other", "049/10", EitherWay, Yes),
        new("TH68050", "Taking a motor vehicle without consent", "130/01", Summary, LocalPolicy),
        new("COML017", "False imprisonment", "036/03", Indictable, Excluded),
        new("COML020", "Kidnap", "036/01", Indictable, Excluded),
        new("CJ94005", "Intimidating a witness or juror", null, EitherWay, Excluded),
        new("COML030", "Perverting the course of justice", "079/01", Indictable, Excluded),
        new("CJ88159", "Common assault of an emergency worker", "008/73", EitherWay, Excluded),
        new("CJ88160", "Assault by beating of an emergency worker", "008/73", EitherWay, Excluded),
        new("SX03007", "Sexual assault on a female", null, EitherWay, Excluded),
        new("SX03002", "Rape of a woman of 16 or over", "019/08", Indictable, Excluded),
    ];

    private static readonly Dictionary<string, Offence> ByCode = All.ToDictionary(o => o.CjsCode, StringComparer.OrdinalIgnoreCase);

    /// <summary>The offence with a CJS code in capitals or not, with or without spaces round it; null if it is not in the catalogue.</summary>
    public static Offence? Find(string? cjsCode) => cjsCode is null ? null : ByCode.GetValueOrDefault(cjsCode.Trim());
}
