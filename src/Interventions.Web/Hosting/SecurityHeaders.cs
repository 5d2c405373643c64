using Microsoft.AspNetCore.Antiforgery;

namespace Interventions.Web.Hosting;

/// <summary>What every answer tells the browser not to do.</summary>
public static class SecurityHeaders
{
    /// <summary>No inline script, no inline style, nothing from elsewhere. The circuit's WebSocket is same-origin.</summary>
    public const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; " +
        "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";

            // Custody suites share computers: Back must not show the page of whoever was here before.
            if (context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != false)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>
    /// A form that stood open while somebody signed in or out in another tab carries a token for the wrong person. Instead
    /// of a bare "400", the page opens afresh and says so.
    /// </summary>
    public static IApplicationBuilder UseFreshForms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>()?.IsValid == false
            && context.Request.Path.StartsWithSegments("/account"))
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"{context.Request.PathBase}{context.Request.Path}?again=true";
            return Task.CompletedTask;
        }

        return next(context);
    });
}
