using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Referrals;

/// <summary>How what several pages type becomes one draft without losing any of it (docs/decisions/0010).</summary>
internal static class DraftWriting
{
    /// <summary>Takes an answer over, or sets it aside where another page has changed the answer since this one was shown it.</summary>
    public static KeepAnswers.Kept Keep(this ReferralDraft draft, KeepAnswers.Typed typed, Guid writer, long sequence, Stamp stamp)
    {
        var answer = draft.Answers.Find(a => a.Name == typed.Name);
        if (answer is null)
        {
            answer = new() { DraftId = draft.Id, Name = typed.Name, Value = typed.Value, Version = 1, By = stamp.By.UserId, At = stamp.At, Writer = writer, Sequence = sequence };
            draft.Answers.Add(answer);
            return new(typed.Name, answer.Version, IsAside: false);
        }

        if (answer.Value == typed.Value)
        {
            draft.SettleOwn(typed.Name, writer, stamp);
            return new(typed.Name, answer.Version, IsAside: false);
        }

        // A request of this page that was overtaken by its next one is out of date, whatever it says.
        if (answer.Writer == writer && sequence <= answer.Sequence)
        {
            return new(typed.Name, answer.Version, IsAside: false);
        }

        if (answer.Writer == writer || answer.Version == typed.BasedOn)
        {
            answer.Set(typed.Value, writer, sequence, stamp);
            draft.SettleOwn(typed.Name, writer, stamp);
            return new(typed.Name, answer.Version, IsAside: false);
        }

        draft.SetAside(typed, writer, sequence, stamp);
        return new(typed.Name, answer.Version, IsAside: true);
    }

    public static void Set(this DraftAnswer answer, string value, Guid writer, long sequence, Stamp stamp)
    {
        (answer.Value, answer.By, answer.At) = (value, stamp.By.UserId, stamp.At);
        (answer.Writer, answer.Sequence) = (writer, sequence);
        answer.Version++;
    }

    /// <summary>In custody a draft belongs to the suite it says, as soon as that is one the writer works in.</summary>
    public static void FollowSuite(this ReferralDraft draft, CurrentUser user)
    {
        var suite = draft.Answers.Find(a => a.Name == DraftFields.Suite)?.Value;
        if (user.Role == Role.CustodySupportWorker && suite is not null && user.Suites.Contains(suite))
        {
            draft.SuiteCode = suite;
        }
    }

    private static void SetAside(this ReferralDraft draft, KeepAnswers.Typed typed, Guid writer, long sequence, Stamp stamp)
    {
        var aside = draft.Asides.Find(a => a.Name == typed.Name && a.Writer == writer && a.SettledAt is null);
        if (aside is null)
        {
            draft.Asides.Add(new()
            {
                Id = Guid.CreateVersion7(),
                DraftId = draft.Id,
                Name = typed.Name,
                Value = typed.Value,
                By = stamp.By.UserId,
                At = stamp.At,
                Writer = writer,
                Sequence = sequence,
            });
        }
        else if (sequence > aside.Sequence)
        {
            (aside.Value, aside.At, aside.Sequence) = (typed.Value, stamp.At, sequence);
        }
    }

    /// <summary>The writer has come round to what stands there, so what they had set aside is no longer in question.</summary>
    private static void SettleOwn(this ReferralDraft draft, string name, Guid writer, Stamp stamp)
    {
        foreach (var aside in draft.Asides.Where(a => a.Name == name && a.Writer == writer && a.SettledAt is null))
        {
            aside.SettledAt = stamp.At;
        }
    }
}
