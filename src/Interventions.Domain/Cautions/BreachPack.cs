using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;

namespace Interventions.Domain.Cautions;

/// <summary>For whom a pack is made; what is in it follows (domain.md 4.3, CARA-14).</summary>
public enum PackReaders
{
    /// <summary>The police decision-maker and the CPS: everything a decision on the caution rests on.</summary>
    PoliceAndProsecutors,

    /// <summary>The provider: what facilitators may read anyway.</summary>
    Provider,
}

/// <summary>How a pack is handed over.</summary>
public enum PackRoute
{
    SecureEmail,
    CaseFileSystem,
    ByHand,
}

/// <summary>The bytes of a pack.</summary>
/// <param name="Pdf">To read.</param>
/// <param name="Json">The same for another system.</param>
/// <param name="Manifest">SHA-256 of both.</param>
/// <param name="Zip">All three in one.</param>
public sealed record PackFiles(byte[] Pdf, byte[] Json, byte[] Manifest, byte[] Zip, string PdfSha256, string JsonSha256);

/// <summary>One breach pack, frozen: stored as it was made and never made again.</summary>
public sealed class BreachPack
{
    private BreachPack()
    {
    }

    internal BreachPack(int number, PackReaders readers, PackFiles files, Stamp stamp)
    {
        (Id, Number, Readers) = (Guid.CreateVersion7(), number, readers);
        (Pdf, Json, Manifest, Zip, PdfSha256, JsonSha256) = (files.Pdf, files.Json, files.Manifest, files.Zip, files.PdfSha256, files.JsonSha256);
        (MadeBy, MadeAt) = (stamp.By.UserId, stamp.At);
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>From 1 in its case.</summary>
    public int Number { get; private set; }

    public PackReaders Readers { get; private set; }

    public byte[] Pdf { get; private set; } = [];

    public byte[] Json { get; private set; } = [];

    public byte[] Manifest { get; private set; } = [];

    public byte[] Zip { get; private set; } = [];

    public string PdfSha256 { get; private set; } = "";

    public string JsonSha256 { get; private set; } = "";

    public Guid MadeBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }
}

/// <summary>How far a pack is on its way out.</summary>
/// <param name="Id">The pack.</param>
/// <param name="Readers">For whom it was made.</param>
/// <param name="MadeAt">When, UTC.</param>
/// <param name="IsSeenTo">Her worker said that it may go.</param>
public sealed record PackStanding(Guid Id, PackReaders Readers, DateTime MadeAt, bool IsSeenTo)
{
    /// <summary>The first London day on which it goes without anybody's word.</summary>
    public DateOnly GoesFrom(WorkingDays calendar) => calendar.Add(London.DayOf(MadeAt), CaseFile.PackWaitsWorkingDays).AddDays(1);

    /// <summary>True once her worker has seen to it or the working day has passed.</summary>
    public bool MayGoOn(DateOnly day, WorkingDays calendar) => IsSeenTo || day >= GoesFrom(calendar);
}

/// <summary>Who gets a pack.</summary>
/// <param name="Name">The person.</param>
/// <param name="Organisation">Theirs.</param>
/// <param name="IsOf">The kind of reader they are.</param>
/// <param name="Route">How it goes.</param>
/// <param name="SentAt">When, UTC.</param>
/// <param name="UrgentReason">Why it cannot wait for her worker, where it does not.</param>
public sealed record PackRecipient(string Name, string Organisation, PackReaders IsOf, PackRoute Route, DateTime SentAt, string? UrgentReason = null)
{
    public const int NameMaxLength = 100;
    public const int ReasonMaxLength = 1000;
}

/// <summary>That somebody gets a pack (DP-02): recorded before it can be fetched. Append-only.</summary>
public sealed class PackDelivery
{
    private PackDelivery()
    {
    }

    internal PackDelivery(Guid packId, PackRecipient to, Stamp stamp)
    {
        (PackId, Name, Organisation, Route, SentAt, UrgentReason) = (packId, to.Name, to.Organisation, to.Route, to.SentAt, to.UrgentReason);
        (By, At) = (stamp.By.UserId, stamp.At);
    }

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid PackId { get; private set; }

    public string Name { get; private set; } = "";

    public string Organisation { get; private set; } = "";

    public PackRoute Route { get; private set; }

    /// <summary>UTC, as whoever recorded it says.</summary>
    public DateTime SentAt { get; private set; }

    public string? UrgentReason { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>That her worker has seen to a pack: she was told, or nothing was promised. Which of the two stands nowhere. Append-only.</summary>
public sealed class PackSeenTo
{
    private PackSeenTo()
    {
    }

    internal PackSeenTo(Guid packId, Stamp stamp) => (PackId, By, At) = (packId, stamp.By.UserId, stamp.At);

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid PackId { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>Words for packs.</summary>
public static class PackWords
{
    public static string InWords(this PackReaders readers) => readers switch
    {
        PackReaders.PoliceAndProsecutors => "Police decision-maker and CPS",
        PackReaders.Provider => "Provider",
    };

    public static string InWords(this PackRoute route) => route switch
    {
        PackRoute.SecureEmail => "Secure e-mail",
        PackRoute.CaseFileSystem => "Case file system",
        PackRoute.ByHand => "By hand",
    };
}
