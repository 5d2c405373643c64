namespace Interventions.Domain.Cases;

/// <summary>A rule of the case says no. The message is one plain sentence, fit to show to whoever asked.</summary>
public sealed class CaseRuleException(string message) : Exception(message);
