namespace Interventions.Domain.Cases;

/// <summary>
/// A rule of the trade said no. The message is one whole sentence fit to show to whoever asked, and names nobody:
/// it goes to the screen as it stands.
/// </summary>
/// <param name="sentence">What is wrong and, where something can be done, what to do next.</param>
public sealed class CaseRuleException(string sentence) : Exception(sentence);
