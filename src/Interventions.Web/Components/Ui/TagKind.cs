namespace Interventions.Web.Components.Ui;

/// <summary>What a <see cref="Tag"/> says beside its words.</summary>
public enum TagKind
{
    /// <summary>Neutral; also "under review", on purpose.</summary>
    Plain,

    /// <summary>Done or well.</summary>
    Ok,

    /// <summary>Where things stand at present.</summary>
    Now,

    /// <summary>A clock is running.</summary>
    Warn,

    /// <summary>Wrong or dangerous.</summary>
    Stop,
}

internal static class TagKinds
{
    public static string Css(this TagKind kind) => kind switch
    {
        TagKind.Plain => "tag",
        TagKind.Ok => "tag ok",
        TagKind.Now => "tag now",
        TagKind.Warn => "tag warn",
        TagKind.Stop => "tag stop",
    };
}
