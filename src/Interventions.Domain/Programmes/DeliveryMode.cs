namespace Interventions.Domain.Programmes;

/// <summary>How sessions are held (CU-02).</summary>
public enum DeliveryMode
{
    /// <summary>Several people in one room.</summary>
    Group,

    /// <summary>One person alone with a facilitator.</summary>
    OneToOne,

    /// <summary>Several people on a line; no venue to be taken.</summary>
    Online,
}

/// <summary>Words for delivery modes.</summary>
public static class DeliveryModes
{
    /// <summary>The mode in words.</summary>
    public static string InWords(this DeliveryMode mode) => mode switch
    {
        DeliveryMode.Group => "group",
        DeliveryMode.OneToOne => "one-to-one",
        DeliveryMode.Online => "online",
    };
}
