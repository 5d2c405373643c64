using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using Interventions.Domain.VictimSupport;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>A plan as it is typed. What makes a plan and what does not is the domain's to say.</summary>
public abstract class PlanTyped : IValidatableObject
{
    /// <summary>The version the form was filled from, 0 where there was none: two workers never overwrite each other unseen.</summary>
    public int From { get; set; }

    public bool Phone { get; set; }

    public bool Text { get; set; }

    public bool Email { get; set; }

    public bool InPerson { get; set; }

    public bool Video { get; set; }

    public bool AnotherAgency { get; set; }

    /// <summary>The numbers and addresses of the version before stay, so that nobody has to see them to keep them.</summary>
    public bool KeepNumbers { get; set; }

    public IReadOnlyList<PointTyped> Points { get; set; } = [];

    public IReadOnlyList<HoursTyped> Hours { get; set; } = [];

    [StringLength(SafeContactPlan.CodeWordMaxLength, ErrorMessage = "Shorten the code word to 50 characters.")]
    public string? CodeWord { get; set; }

    public WhoMayCall WhoMayCall { get; set; }

    public Guid? OnlyWorker { get; set; }

    [StringLength(SafeContactPlan.TextMaxLength, ErrorMessage = "Shorten who must not be told to 400 characters.")]
    public string? NotToBeTold { get; set; }

    [StringLength(SafeContactPlan.TextMaxLength, ErrorMessage = "Shorten what to say to 400 characters.")]
    public string? IfSomebodyElse { get; set; }

    [StringLength(SafeContactPlan.TextMaxLength, ErrorMessage = "Shorten the agency to 400 characters.")]
    public string? Agency { get; set; }

    [Required(ErrorMessage = "Enter a day to go through the plan with her again.")]
    public DateOnly? ReviewOn { get; set; }

    [StringLength(SafeContactPlan.TextMaxLength, ErrorMessage = "Shorten the note to 400 characters.")]
    public string? Note { get; set; }

    internal PlanDraft Draft => new()
    {
        Channels = Of(Phone, SafeChannels.Phone) | Of(Text, SafeChannels.Text) | Of(Email, SafeChannels.Email) | Of(InPerson, SafeChannels.InPerson) | Of(Video, SafeChannels.Video) | Of(AnotherAgency, SafeChannels.AnotherAgency),
        Points = [.. Points.Where(p => !p.IsEmpty).Select(p => p.Point)],
        Hours = [.. Hours.Where(h => !h.IsEmpty).Select(h => h.Hours)],
        CodeWord = EnterVictim.Blank(CodeWord),
        WhoMayCall = WhoMayCall,
        OnlyWorker = OnlyWorker,
        NotToBeTold = EnterVictim.Blank(NotToBeTold),
        IfSomebodyElse = EnterVictim.Blank(IfSomebodyElse),
        Agency = EnterVictim.Blank(Agency),
        ReviewOn = ReviewOn,
        Note = EnterVictim.Blank(Note),
    };

    /// <summary>Starts from the plan as it stands; the numbers are kept unseen.</summary>
    internal void FillFrom(PlanRow? plan)
    {
        if (plan is null)
        {
            return;
        }

        (From, KeepNumbers, CodeWord, WhoMayCall, OnlyWorker) = (plan.Version, !plan.IsOnlyNote, plan.CodeWord, plan.WhoMayCall, plan.OnlyWorker);
        (NotToBeTold, IfSomebodyElse, Agency, Note) = (plan.NotToBeTold, plan.IfSomebodyElse, plan.Agency, plan.Note);
        ReviewOn = plan.IsReviewDue ? null : plan.ReviewOn;
        (Phone, Text, Email) = (plan.Channels.HasFlag(SafeChannels.Phone), plan.Channels.HasFlag(SafeChannels.Text), plan.Channels.HasFlag(SafeChannels.Email));
        (InPerson, Video, AnotherAgency) = (plan.Channels.HasFlag(SafeChannels.InPerson), plan.Channels.HasFlag(SafeChannels.Video), plan.Channels.HasFlag(SafeChannels.AnotherAgency));
    }

    /// <summary>What is written beside the numbers is shown at any hour, so no number belongs in it.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (text, field) in new[] { (NotToBeTold, nameof(NotToBeTold)), (IfSomebodyElse, nameof(IfSomebodyElse)), (Note, nameof(Note)), (CodeWord, nameof(CodeWord)), (Agency, nameof(Agency)) })
        {
            if (PhoneNumberReading.In(text).Count > 0)
            {
                yield return new("This is shown at any hour. Enter the number among her numbers, and leave it out here.", [field]);
            }
        }
    }

    private static SafeChannels Of(bool isChosen, SafeChannels channel) => isChosen ? channel : SafeChannels.None;
}

/// <summary>A number or an address as typed: what holds an @ is an address.</summary>
public sealed class PointTyped : IValidatableObject
{
    [StringLength(ContactPoint.ValueMaxLength, ErrorMessage = "Shorten the number or address.")]
    public string? Value { get; set; }

    [StringLength(ContactPoint.WhoseMaxLength, ErrorMessage = "Shorten whose it is to 100 characters.")]
    public string? Whose { get; set; }

    public bool IsHersAlone { get; set; }

    public bool MayLeaveVoicemail { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Value);

    internal ContactPoint Point => new()
    {
        Kind = IsEmail ? ContactKind.Email : ContactKind.Phone,
        Value = !IsEmail && PhoneNumberReading.TryRead(Value, out var number) ? number : Value!.Trim(),
        Whose = EnterVictim.Blank(Whose),
        IsHersAlone = IsHersAlone,
        MayLeaveVoicemail = MayLeaveVoicemail && !IsEmail,
    };

    private bool IsEmail => Value?.Contains('@', StringComparison.Ordinal) == true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsEmpty && IsEmail && !MailAddress.TryCreate(Value!.Trim(), out _))
        {
            yield return new("This is no e-mail address. Check it.", [nameof(Value)]);
        }

        if (!IsEmpty && !IsEmail && !PhoneNumberReading.TryRead(Value, out _))
        {
            yield return new(PhoneNumberReading.NotANumber, [nameof(Value)]);
        }

        if (IsEmpty && (!string.IsNullOrWhiteSpace(Whose) || IsHersAlone || MayLeaveVoicemail))
        {
            yield return new("Enter the number, or clear what is said about it.", [nameof(Value)]);
        }
    }
}

/// <summary>Safe hours as typed.</summary>
public sealed class HoursTyped : IValidatableObject
{
    public SafeDays Days { get; set; }

    /// <summary>All day: no times are asked for.</summary>
    public bool AtAnyTime { get; set; }

    public TimeOnly? From { get; set; }

    public TimeOnly? Until { get; set; }

    internal bool IsEmpty => Days == SafeDays.None && !AtAnyTime && From is null && Until is null;

    internal SafeHours Hours => AtAnyTime ? new(Days, TimeOnly.MinValue, TimeOnly.MinValue) : new(Days, From ?? default, Until ?? default);

    internal static HoursTyped Of(SafeHours hours) => (hours.From, hours.Until) == (TimeOnly.MinValue, TimeOnly.MinValue)
        ? new() { Days = hours.Days, AtAnyTime = true }
        : new() { Days = hours.Days, From = hours.From, Until = hours.Until };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsEmpty && Days == SafeDays.None)
        {
            yield return new("Choose the days.", [nameof(Days)]);
        }

        if (!IsEmpty && !AtAnyTime && From is null)
        {
            yield return new("Enter from when it is safe, or choose any time.", [nameof(From)]);
        }

        if (!IsEmpty && !AtAnyTime && (Until is null || (From >= Until && Until != TimeOnly.MinValue)))
        {
            yield return new("Enter a time later than the first; 00:00 is midnight.", [nameof(Until)]);
        }
    }
}
