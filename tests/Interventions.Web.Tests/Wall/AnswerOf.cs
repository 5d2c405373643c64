using System.Text.Json;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Wall;

/// <summary>All that somebody is sent when they make a request: the answer, the problem or what a failure says.</summary>
internal static class AnswerOf
{
    public static async Task<string> SendAsync(TestApp app, TestPerson person, object request)
    {
        var send = typeof(TestApp).GetMethods().Single(m => m.Name == nameof(TestApp.SendAs) && m.GetParameters()[0].ParameterType == typeof(TestPerson))
            .MakeGenericMethod(RequestCatalogue.ResponseOf(request.GetType())!);
        var task = (Task)send.Invoke(app, [person, request])!;
        try
        {
            await task;
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.IAssertionException)
        {
            // A request filled by guess may ask for what there is not. What its failure says is looked at like an answer.
            return exception.Message;
        }

        var outcome = task.GetType().GetProperty("Result")!.GetValue(task)!;
        var problem = (Problem?)outcome.GetType().GetProperty("Problem")!.GetValue(outcome);
        return problem is not null
            ? JsonSerializer.Serialize<object>(problem)
            : outcome is Outcome ? "" : JsonSerializer.Serialize(outcome.GetType().GetProperty("Value")!.GetValue(outcome));
    }
}
