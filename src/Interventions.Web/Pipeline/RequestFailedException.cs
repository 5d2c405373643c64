using System.Text;

namespace Interventions.Web.Pipeline;

/// <summary>
/// A bug surfaced in a request. What the error boundary and the framework's own logs get in place of the original, whose
/// message may quote personal data ("the input string 'Smith' was not...").
/// </summary>
public sealed class RequestFailedException(string request, Exception original)
    : Exception($"{request} failed. The log has the details under this request.")
{
    /// <summary>For tests and debuggers; deliberately not the inner exception, which every logger would print.</summary>
    internal Exception Original { get; } = original;

    /// <summary>Types and stacks of an exception and those inside it, without their messages.</summary>
    internal static string WithoutMessages(Exception exception)
    {
        var text = new StringBuilder();
        for (var e = exception; e is not null; e = e.InnerException)
        {
            text.Append(text.Length == 0 ? "" : " ---> ").AppendLine(e.GetType().FullName).AppendLine(e.StackTrace);
        }

        return text.ToString();
    }
}
