using System.Data.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Diagnostics;

namespace Interventions.Web.Components.Pages;

/// <summary>Answers a failed request with <see cref="ErrorPage"/>: 503 where the database is the trouble, 500 for a bug.</summary>
public static class ErrorPageHandler
{
    public static IApplicationBuilder UseErrorPage(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = WriteAsync,
        StatusCodeSelector = error => IsDatabase(error) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
    });

    private static async Task WriteAsync(HttpContext context)
    {
        var failure = context.Features.Get<IExceptionHandlerPathFeature>()!;
        var logs = context.RequestServices.GetRequiredService<ILoggerFactory>();
        var reference = Reference.New();
        logs.CreateLogger<ErrorPage>().LogError("A request failed; it was shown as {Reference}", reference);

        // A renderer of its own, which asks neither who is signed in nor the database.
        await using var renderer = new HtmlRenderer(context.RequestServices, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ErrorPage>(ParameterView.FromDictionary(
            new Dictionary<string, object?>
            {
                [nameof(ErrorPage.IsDatabase)] = IsDatabase(failure.Error),
                [nameof(ErrorPage.Path)] = HttpMethods.IsGet(context.Request.Method) ? failure.Path : "/",
                [nameof(ErrorPage.Reference)] = reference,
            }))).ToHtmlString());

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html);
    }

    private static bool IsDatabase(Exception? error) => error is not null && (error is DbException || IsDatabase(error.InnerException));
}
