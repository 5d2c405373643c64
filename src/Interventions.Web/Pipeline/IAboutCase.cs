namespace Interventions.Web.Pipeline;

/// <summary>A request that concerns one case, so that the access log can say which.</summary>
public interface IAboutCase
{
    Guid CaseId { get; }
}

/// <summary>A command that changes a case.</summary>
public interface IChangeCase : IAboutCase
{
    /// <summary>The version the page showed, so that nobody decides on what they have not seen.</summary>
    int Version { get; }
}
