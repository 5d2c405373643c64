using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Web.Features.Promises;

/// <summary>What is said to her, in plain words, and what is not (V-02, RS-04..RS-06, domain.md 4.3).</summary>
public static class NewsWords
{
    /// <summary>Never said, whatever the news.</summary>
    public const string NeverSaid =
        "Never say where he lives, works or attends, what was said in a session, why he missed one, or what anybody else said. Completing a programme is no proof that she is safe.";

    /// <summary>In a list.</summary>
    public static string Headline(this News news, Track track) => news.Action switch
    {
        CaseAction.RecordAttendance => news.Key.IsCorrection ? "Put right: he did not miss the session" : "He missed a session",
        CaseAction.Sign => "A conditional caution was given",
        CaseAction.VaryConditions => "The conditions of the caution were changed",
        CaseAction.FindBreach => "A breach of the caution was found",
        CaseAction.Prosecute => "He is to be prosecuted",
        CaseAction.TakeNoFurtherAction => "No further action is taken on the breach",
        CaseAction.FindNotEligible => "He cannot be given a conditional caution",
        CaseAction.RecordDecline => "He declined the caution",
        CaseAction.ReturnToDecisionMaker => "It has gone back to the police for a decision",
        CaseAction.RecordDisposal => "The police have decided what happens instead",
        CaseAction.WithdrawConsent => "He no longer agrees to the caution",
        CaseAction.Finalise => "The conditions were kept and the case is closed",
        CaseAction.Close => track == Track.ConditionalCaution ? "The case is closed" : "The voluntary help has ended",
        CaseAction.Reopen => "The case is looked at again",
        CaseAction.AcceptForContact => "He is being contacted about voluntary help",
        CaseAction.ReEngage => "He is being contacted about voluntary help again",
        CaseAction.StartProgramme => "He has started the programme",
        CaseAction.Resume => "He has come back to the programme",
        CaseAction.SetAside => "The programme rests for now",
        CaseAction.Complete => "He has been to every session",
        _ => news.Action.AsDone(),
    };

    /// <summary>What to say.</summary>
    public static string Say(this News news) => news.Action switch
    {
        CaseAction.RecordAttendance when news.Key.IsCorrection => "I told you that he had missed a session. That was a mistake in the register, and I am sorry: he did not miss it.",
        CaseAction.RecordAttendance => "He missed a session, or did not stay to the end. What follows from it is not decided yet.",
        CaseAction.Sign => "The police have given him a conditional caution. It is on his record, and he has conditions to keep. If he does not keep them without a good reason, he can be prosecuted for the offence.",
        CaseAction.VaryConditions => "The conditions of his caution have been changed. Tell her the new ones; whether she supports them is asked by itself.",
        CaseAction.FindBreach => "The police have found that he broke the conditions of his caution. They now decide whether he is prosecuted, and you will be told.",
        CaseAction.Prosecute => "The police are taking him to court for the offence. The caution has no more effect. Ask what she needs before court, and who goes with her.",
        CaseAction.TakeNoFurtherAction => "The police have decided to take no further action on the breach. Say that she can ask for a review of that decision (Victims' Right to Review).",
        CaseAction.FindNotEligible => "He does not meet the rules for a conditional caution. The officer in the case tells her what happens to the investigation.",
        CaseAction.RecordDecline => "He did not want what he was offered. The officer in the case tells her what the police decide instead.",
        CaseAction.ReturnToDecisionMaker => "The police are deciding again what happens about the offence. You will be told.",
        CaseAction.RecordDisposal => "The police have decided what happens instead of a caution. Ask the officer in the case how to put it before you ring; she can ask for a review of the decision.",
        CaseAction.WithdrawConsent => "He no longer agrees to the caution. The police decide again what happens about the offence, and you will be told.",
        CaseAction.Finalise => "He has done what the caution asked of him. The case is closed and he is not prosecuted for that offence. It is no proof that you are safe; we can go on supporting you.",
        CaseAction.Close => "It has ended. Support for you does not end with it. Say what to do and whom to ring if anything happens.",
        CaseAction.Reopen or CaseAction.ReEngage => "It was closed and is now looked at again. If you were told that it had ended, that no longer holds.",
        CaseAction.AcceptForContact => "He has asked for help to change, or agreed to it, and a worker is in contact with him. It is voluntary, and he can stop at any time.",
        CaseAction.StartProgramme or CaseAction.Resume => "He has been to a session and is on the programme. Whether it helps is not known yet. Nothing about your safety plan changes.",
        CaseAction.SetAside => "The programme rests for now. It has not ended, and it may go on later.",
        CaseAction.Complete => "He has been to every session. That says that he attended and nothing more: it is no proof that he has changed or that you are safe.",
        _ => "",
    };

    /// <summary>What to keep to yourself, for this news besides what is never said; empty where there is nothing.</summary>
    public static string DoNotSay(this News news) => news.Action switch
    {
        CaseAction.Close when news.Reason == Reason.EndedUnderReview => "Whose answer, or what, it ended upon. Other people may have been asked too.",
        CaseAction.Close when news.Reason == Reason.Moved => "Why it ended: where he lives is not told, nor that it has changed.",
        CaseAction.RecordDisposal => "The number or name of the crime outcome: it can tell what somebody else answered.",
        CaseAction.SetAside => "Why it rests.",
        CaseAction.FindNotEligible => "Which rule he does not meet: it may be about his record or somebody else.",
        CaseAction.RecordAttendance or CaseAction.StartProgramme or CaseAction.Resume or CaseAction.Complete => "Which day or place, and who else is there.",
        _ => "",
    };

    public static string InWords(this TellingResult result) => result switch
    {
        TellingResult.Told => "She was told",
        TellingResult.DidNotWantToHear => "She did not want to hear it",
        TellingResult.NotReached => "Not reached",
        TellingResult.GaveUp => "Nobody tries any more",
    };
}
