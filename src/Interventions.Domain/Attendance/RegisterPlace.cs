namespace Interventions.Domain.Attendance;

/// <summary>
/// The number of one person in one session's register. It is what stands on the printed register and all that a browser keeps
/// (product.md 7), so it is given once and never changes hands.
/// </summary>
public sealed class RegisterPlace
{
    private RegisterPlace()
    {
    }

    public RegisterPlace(Guid sessionId, int number, Guid caseId) => (SessionId, Number, CaseId) = (sessionId, number, caseId);

    public Guid SessionId { get; private set; }

    /// <summary>From 1, in the order of names when the register was first opened, restricted cases last; whoever joins later comes after.</summary>
    public int Number { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Raised by each tap, so that of two at the same instant the second is asked again.</summary>
    public int Taps { get; private set; }

    /// <summary>Says that a tap for this place was judged.</summary>
    public void Tapped() => Taps++;
}
