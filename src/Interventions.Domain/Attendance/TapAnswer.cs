namespace Interventions.Domain.Attendance;

/// <summary>What came of one tap at a register. Every tap is kept, whatever came of it (product.md 7).</summary>
public enum TapAnswer
{
    /// <summary>It is on record, as the first mark or as one that took the place of the mark it was made on.</summary>
    Recorded,

    /// <summary>The same stood on record already: two facilitators marked alike.</summary>
    SameAlready,

    /// <summary>Another mark stands that whoever tapped had not seen. A person says which of the two it is.</summary>
    Differs,

    /// <summary>A later tap of the same device had arrived before it.</summary>
    Superseded,

    /// <summary>The rules refuse it as things are now, for a reason in words. A person tries it again or leaves it out.</summary>
    Aside,
}
