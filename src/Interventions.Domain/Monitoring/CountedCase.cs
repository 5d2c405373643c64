using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.Monitoring;

/// <summary>What became of a case so far.</summary>
public enum CaseFate
{
    /// <summary>Still on its way.</summary>
    Open,

    /// <summary>He completed the programme, or met all conditions of a caution without one.</summary>
    Completed,

    /// <summary>Ended or given back to the decision-maker without completing.</summary>
    Ended,
}

/// <summary>
/// One case as the OPCC's pages count it: facts by id. It names nobody, and still leaves the query layer only as published numbers (SN-04).
/// </summary>
public sealed record CountedCase
{
    public required Guid CaseId { get; init; }

    /// <summary>One human being, whatever the number of records: a number about fewer than five people is small, however large it is.</summary>
    public required Guid PersonId { get; init; }

    public required Track Track { get; init; }

    /// <summary>Code of the area it is in.</summary>
    public required string Area { get; init; }

    public required ReferralSource Source { get; init; }

    /// <summary>The London day he was referred.</summary>
    public required DateOnly Referred { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>Whole years on the day he was referred.</summary>
    public required int Age { get; init; }

    /// <summary>White, Mixed, Asian, Black, Other or Not stated (EQ-03).</summary>
    public required string EthnicityGroup { get; init; }

    /// <summary>A learning, neurodivergent or mental health need is recorded: the nearest to disability there is on his side.</summary>
    public bool HasNeeds { get; init; }

    /// <summary>He needs another language than English.</summary>
    public bool NeedsLanguage { get; init; }

    /// <summary>The furthest stage of its road the case ever came to (<see cref="CaseStages.Journey"/>).</summary>
    public required CaseStage Furthest { get; init; }

    public required CaseFate Fate { get; init; }

    /// <summary>Why it ended, in its neutral face; null where it did not or no reason is on record. One reason for one loss.</summary>
    public Reason? Ended { get; init; }

    /// <summary>Why it ended, in the face that only her side and the decision-maker read: counted for a whole track, and nowhere else.</summary>
    public RestrictedReason? EndedRestricted { get; init; }

    /// <summary>Whether every victim who said something supported it the first time; null where none has said anything yet.</summary>
    public bool? IsSupported { get; init; }

    /// <summary>The caution was ever found breached.</summary>
    public bool WasBreached { get; init; }

    /// <summary>Days spent at each stage it has left, from coming to it first to leaving it.</summary>
    public IReadOnlyList<(CaseStage Stage, int Days)> Stays { get; init; } = [];
}
