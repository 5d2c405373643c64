using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Web.Features.Help;

/// <summary>What the help page says of stages and roles.</summary>
internal static class HelpWords
{
    /// <summary>Every stage with what it means.</summary>
    public static IReadOnlyList<(CaseStage Stage, string Meaning)> Stages { get; } =
    [
        (CaseStage.Referred, "The referral is in. On a conditional caution eligibility comes next; on a voluntary referral, accepting for contact."),
        (CaseStage.Eligible, "A decision-maker has confirmed that the criteria are met."),
        (CaseStage.Authorised, "There is enough evidence and a caution should be given. He has admitted the offence."),
        (CaseStage.Offered, "Explained to him, with the warning. He may take legal advice before he signs."),
        (CaseStage.Cautioned, "He has signed. The deadline of his conditions runs."),
        (CaseStage.Accepted, "The provider has taken him on and rings him."),
        (CaseStage.Assessed, "The programme suits him."),
        (CaseStage.Enrolled, "He is on a programme; a seat in a group is booked from here."),
        (CaseStage.InProgress, "He has attended the first session."),
        (CaseStage.Completed, "The programme's rule is met. It is no evidence that anybody is safe."),
        (CaseStage.Paused, "Set aside on a voluntary referral, for example for prison or illness."),
        (CaseStage.NonComplianceReview, "Something was not done; a decision-maker looks at it."),
        (CaseStage.Breached, "No reasonable excuse. A decision-maker prosecutes or takes no further action."),
        (CaseStage.Returned, "Back with the decision-maker for a charging decision."),
        (CaseStage.Closed, "Ended, with one reason."),
    ];

    /// <summary>What somebody in a role does here.</summary>
    public static string PartOf(Role role) => role switch
    {
        Role.CustodySupportWorker => "You refer people from your suites, record desk checks and see what each referral waits for. Enter nothing of the victim but how many there are.",
        Role.Facilitator => "You enrol people, seat them in groups and record attendance. Who is under review is stood down; that never counts against him.",
        Role.VictimContactWorker => "You enter and ask the victims, and record what they say. An answer is never refused, and nobody on his side sees it.",
        Role.DecisionMaker => "You confirm, authorise, offer and sign, and work off what is under review within two working days. Write nothing of the victim in a plain note.",
        Role.ForceAnalyst => "You look after identities and offences: imports, matching and data quality.",
        Role.OpccStaff => "You see numbers of your force. Small ones are not shown, and numbers are narrowed by one thing at a time, so that nobody can be picked out.",
        Role.Administrator => "You look after people, roles and passwords. You see no case.",
        Role.System => "",
    };
}
