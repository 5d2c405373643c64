namespace Interventions.Domain.People;

/// <summary>
/// What somebody signs in as (product.md 4). A person may hold several roles but signs in as one at a time, because
/// nobody may stand on both sides of a case (STD-01).
/// </summary>
public enum Role
{
    /// <summary>Provider staff in a custody suite who make referrals. His side.</summary>
    CustodySupportWorker,

    /// <summary>Delivers sessions and records attendance. His side.</summary>
    Facilitator,

    /// <summary>Victim contact (ISS) worker or IDVA: asks the victim and keeps her informed. Her side.</summary>
    VictimContactWorker,

    /// <summary>Officer who authorises the disposal and gives the caution (CC-05). Stands outside both sides.</summary>
    DecisionMaker,

    /// <summary>Imports, matching and data quality: perpetrator identity and offences, no victim identity.</summary>
    ForceAnalyst,

    /// <summary>Staff of the police and crime commissioner: numbers only, small ones suppressed (SN-04).</summary>
    OpccStaff,

    /// <summary>People, settings and reference data; no case content.</summary>
    Administrator,

    /// <summary>The tracker itself, for what must happen with nobody looking. Nobody can sign in as it.</summary>
    System,
}

/// <summary>The two sides of a case, kept apart for ever (STD-01, product.md 4).</summary>
public enum Side
{
    /// <summary>Works with the perpetrator: custody support worker, facilitator.</summary>
    His,

    /// <summary>Works with the victim: victim contact worker.</summary>
    Hers,

    /// <summary>Stands outside: decision-makers, analysts, administrators, the tracker itself.</summary>
    Neither,
}

/// <summary>What follows from a role alone.</summary>
public static class Roles
{
    /// <summary>The roles a person can be given and sign in as.</summary>
    public static IReadOnlyList<Role> ForPeople { get; } = [.. Enum.GetValues<Role>().Where(r => r != Role.System)];

    /// <summary>Roles that may make a referral and speak for it: a "referrer" in product.md 2.</summary>
    public static IReadOnlyList<Role> Referrers { get; } = [Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker];

    /// <summary>Which side of a case the role works on (product.md 4).</summary>
    public static Side Side(this Role role) => role switch
    {
        Role.CustodySupportWorker or Role.Facilitator => People.Side.His,
        Role.VictimContactWorker => People.Side.Hers,
        Role.DecisionMaker or Role.ForceAnalyst or Role.OpccStaff or Role.Administrator or Role.System => People.Side.Neither,
    };

    /// <summary>The role in words, as it stands on screen.</summary>
    public static string InWords(this Role role) => role switch
    {
        Role.CustodySupportWorker => "custody support worker",
        Role.Facilitator => "facilitator",
        Role.VictimContactWorker => "victim contact worker",
        Role.DecisionMaker => "decision-maker",
        Role.ForceAnalyst => "force analyst",
        Role.OpccStaff => "OPCC staff",
        Role.Administrator => "administrator",
        Role.System => "the tracker",
    };
}
