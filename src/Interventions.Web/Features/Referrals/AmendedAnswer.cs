using Interventions.Domain.Cases;

namespace Interventions.Web.Features.Referrals;

/// <summary>One answer in the form: what the page showed, what is typed, and what somebody else has made of it meanwhile.</summary>
public sealed class AmendedAnswer(ViewReferral.Answer shown)
{
    public ReferralField Field => shown.Field;

    public bool IsHidden => shown.IsHidden;

    /// <summary>What the referral said when it was last looked at.</summary>
    public string? Seen { get; private set; } = shown.Value;

    public string? Value { get; set; } = shown.Value;

    /// <summary>What the referral says by now, where it is neither what was shown nor what is typed.</summary>
    public ViewReferral.Answer? Theirs { get; private set; }

    public bool IsChanged => Tidied(Value) != Seen;

    public FieldChange Change => new(Field, Seen, Tidied(Value));

    /// <summary>Takes note of what the referral says now; what was not touched follows it.</summary>
    public void Look(ViewReferral.Answer now)
    {
        if (!IsChanged || Tidied(Value) == now.Value)
        {
            (Seen, Value, Theirs) = (now.Value, now.Value, null);
        }
        else
        {
            Theirs = now.Value == Seen ? null : now;
        }
    }

    /// <summary>Keeps what is typed, over what somebody else wrote.</summary>
    public void Keep() => (Seen, Theirs) = (Theirs!.Value, null);

    /// <summary>Drops what is typed.</summary>
    public void Take() => (Seen, Value, Theirs) = (Theirs!.Value, Theirs.Value, null);

    private static string? Tidied(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
