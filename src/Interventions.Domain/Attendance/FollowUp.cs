namespace Interventions.Domain.Attendance;

/// <summary>What follows for one person from a finished register (product.md 7). Only a review opens by itself; the rest is for people.</summary>
public enum FollowUp
{
    /// <summary>Nothing is on record for him yet.</summary>
    NothingRecorded,

    /// <summary>A review of non-compliance opens when the register is finished. Track A only (G13).</summary>
    ReviewOpens,

    /// <summary>A review of this session is on record already.</summary>
    ReviewIsOnRecord,

    /// <summary>The case is under review, whatever the cause: nothing happens by itself.</summary>
    SpeakToSupervisor,

    /// <summary>A missed session of a voluntary programme.</summary>
    CallOrWarn,

    /// <summary>The session is still to be had.</summary>
    NeedsCatchUp,

    /// <summary>A person may start the programme.</summary>
    MayStart,

    /// <summary>A person may complete the programme.</summary>
    MayComplete,
}

/// <summary>Words for what follows.</summary>
public static class FollowUps
{
    public static string InWords(this FollowUp followUp) => followUp switch
    {
        FollowUp.NothingRecorded => "Nothing is recorded. Record it first.",
        FollowUp.ReviewOpens => "A review opens when you finish the register.",
        FollowUp.ReviewIsOnRecord => "A review of this is on record.",
        FollowUp.SpeakToSupervisor => "Under review. Nothing happens by itself; speak to your supervisor.",
        FollowUp.CallOrWarn => "Call him or warn him.",
        FollowUp.NeedsCatchUp => "He still needs this session. Book it in another group.",
        FollowUp.MayStart => "He can start the programme now.",
        FollowUp.MayComplete => "He can complete the programme now.",
    };
}
