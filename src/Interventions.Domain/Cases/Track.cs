namespace Interventions.Domain.Cases;

/// <summary>The two roads a case can take (product.md 2). A person may be on both, each a case of its own.</summary>
public enum Track
{
    /// <summary>Track A: conditional caution. Statutory; failing its conditions can lead to prosecution (CC-07).</summary>
    ConditionalCaution,

    /// <summary>Track B: custody or other voluntary referral. Needs his consent (CU-04); there is no breach.</summary>
    Voluntary,
}

/// <summary>Where a referral came from. The source decides which fields are required.</summary>
public enum ReferralSource
{
    Custody,
    VoluntaryAttendance,
    PostRelease,
    IdvaCar,
    Agency,
    SelfReferral,
}

/// <summary>His relationship to the person the offence or referral is about (CU-09). CARA is for intimate partners only (E2).</summary>
public enum Relationship
{
    CurrentPartner,
    FormerPartner,
    Family,
    Other,
}

/// <summary>Words for tracks, sources and relationships, as they stand on screen.</summary>
public static class TrackWords
{
    public static string InWords(this Track track) => track switch
    {
        Track.ConditionalCaution => "Conditional caution",
        Track.Voluntary => "Voluntary referral",
    };

    public static string InWords(this ReferralSource source) => source switch
    {
        ReferralSource.Custody => "Custody",
        ReferralSource.VoluntaryAttendance => "Voluntary attendance",
        ReferralSource.PostRelease => "After release",
        ReferralSource.IdvaCar => "IDVA car",
        ReferralSource.Agency => "Another agency",
        ReferralSource.SelfReferral => "Self-referral",
    };

    public static string InWords(this Relationship relationship) => relationship switch
    {
        Relationship.CurrentPartner => "Current partner",
        Relationship.FormerPartner => "Former partner",
        Relationship.Family => "Family member",
        Relationship.Other => "Other",
    };

    /// <summary>Sources open to a track (product.md 2).</summary>
    public static IReadOnlyList<ReferralSource> Sources(this Track track) => track switch
    {
        Track.ConditionalCaution => [ReferralSource.Custody, ReferralSource.VoluntaryAttendance, ReferralSource.PostRelease],
        Track.Voluntary => [ReferralSource.Custody, ReferralSource.IdvaCar, ReferralSource.Agency, ReferralSource.SelfReferral],
    };
}
