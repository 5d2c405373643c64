using Interventions.Domain.Cases;

namespace Interventions.Domain.Returns;

/// <summary>How far a return has come.</summary>
public enum ReturnState
{
    /// <summary>Signed by one person; its figures are kept as that person saw them.</summary>
    WaitsForSecond,

    /// <summary>The second person did not sign and said why; the quarter is counted and signed afresh.</summary>
    SentBack,

    /// <summary>Signed by two people: it stands as it is, whatever is corrected later.</summary>
    Frozen,
}

/// <summary>One quarter's return: counted, signed by two people, and from then on frozen. What is corrected later is told with the next one.</summary>
public sealed class QuarterlyReturn
{
    public const int TextMaxLength = 2000;

    private QuarterlyReturn()
    {
    }

    /// <summary>Counted and signed by the first person.</summary>
    /// <exception cref="CaseRuleException">The quarter is not over.</exception>
    public QuarterlyReturn(Guid templateId, string force, DateOnly quarter, int number, string? remarks, DateOnly today, Stamp stamp)
    {
        Refuse.Unless(quarter.AddMonths(3) <= today, "The quarter is not over yet. A return is made of whole quarters.");
        (Id, TemplateId, Force, Quarter, Number, Remarks) = (Guid.CreateVersion7(), templateId, force, quarter, number, remarks);
        (FirstBy, FirstByName, FirstAt) = (stamp.By.UserId, stamp.By.Name, stamp.At);
    }

    public Guid Id { get; private set; }

    public Guid TemplateId { get; private set; }

    public string Force { get; private set; } = "";

    /// <summary>Its first day.</summary>
    public DateOnly Quarter { get; private set; }

    /// <summary>1, and one more each time it was sent back.</summary>
    public int Number { get; private set; }

    /// <summary>What the first person adds in words. About numbers, never about somebody.</summary>
    public string? Remarks { get; private set; }

    public Guid FirstBy { get; private set; }

    public string FirstByName { get; private set; } = "";

    /// <summary>When it was counted and signed first, UTC.</summary>
    public DateTime FirstAt { get; private set; }

    public Guid? SecondBy { get; private set; }

    public string? SecondByName { get; private set; }

    /// <summary>When it was signed by the second person and frozen, UTC.</summary>
    public DateTime? SecondAt { get; private set; }

    public string? SentBackBecause { get; private set; }

    public DateTime? SentBackAt { get; private set; }

    public ReturnState State => SecondAt is not null ? ReturnState.Frozen : SentBackAt is not null ? ReturnState.SentBack : ReturnState.WaitsForSecond;

    /// <summary>The second signature, which freezes it.</summary>
    /// <exception cref="CaseRuleException">The same person, or not waiting for a signature.</exception>
    public void Sign(Stamp stamp)
    {
        RequireWaiting(stamp);
        (SecondBy, SecondByName, SecondAt) = (stamp.By.UserId, stamp.By.Name, stamp.At);
    }

    /// <summary>The second person does not sign it.</summary>
    /// <exception cref="CaseRuleException">The same person, no reason, or not waiting for a signature.</exception>
    public void SendBack(string because, Stamp stamp)
    {
        RequireWaiting(stamp);
        Refuse.Unless(!string.IsNullOrWhiteSpace(because), "Say what is to be put right.");
        (SecondBy, SecondByName, SentBackBecause, SentBackAt) = (stamp.By.UserId, stamp.By.Name, because.Trim(), stamp.At);
    }

    private void RequireWaiting(Stamp stamp)
    {
        Refuse.Unless(State == ReturnState.WaitsForSecond, "This return is not waiting for a signature. Reload the page to see how it stands.");
        Refuse.Unless(stamp.By.UserId != FirstBy, "You signed it first. A second person has to sign it or send it back.");
    }
}

/// <summary>One figure as it was signed: the number that may be published, or its symbol. Append-only.</summary>
public sealed class ReturnFigure
{
    public required Guid ReturnId { get; init; }

    /// <summary>Its place in the return, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>Which measure.</summary>
    public required string Key { get; init; }

    /// <summary>What the line is called.</summary>
    public required string Title { get; init; }

    /// <summary>Which part of the measure.</summary>
    public required string Label { get; init; }

    /// <summary>As it stands in the return.</summary>
    public required string Shown { get; init; }
}

/// <summary>A case behind a figure, as it was when the return was counted: for the force analyst, to trace it (never for the OPCC). Append-only.</summary>
public sealed class ReturnTrace
{
    public required Guid ReturnId { get; init; }

    public required string Key { get; init; }

    public required string Label { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>How often the case is counted in it.</summary>
    public required int Count { get; init; }
}

/// <summary>What a later return says of a frozen one: a figure that would be another today, and why. Append-only.</summary>
public sealed class ReturnChange
{
    public const int WhyMaxLength = 300;

    public long Id { get; private set; }

    /// <summary>The return that tells it.</summary>
    public required Guid ReturnId { get; init; }

    /// <summary>The frozen return it is about.</summary>
    public required Guid AboutId { get; init; }

    public required string Title { get; init; }

    public required string Label { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Why { get; init; }
}
