using Microsoft.Net.Http.Headers;

namespace NegotiationTimeline.Web.Http;

/// <summary>
/// Pages of other sites may read what is public (CORS), so that an embed works there. They may not write, and they see
/// as much as a stranger does.
/// </summary>
static class ForeignReads
{
    const string Remedy = "Record on the page of this program, or by a script of yours that runs in no browser.";

    static readonly PathString[] Readable = ["/api", "/oembed", "/openapi", "/problems", "/assets", "/embed.js"];

    public static void UseForeignReads(this WebApplication app) => app.Use((context, next) =>
    {
        var (request, response) = (context.Request, context.Response);
        if (!Readable.Any(it => request.Path.StartsWithSegments(it, StringComparison.Ordinal)))
            return next(context);

        if (IsForeignWrite(request))
            return Problems.Of(403, "foreign-write", "Pages of other sites may not write",
                "A page of another site asked for this through a browser.", Remedy, [new("Origin", "It is another site's.", Remedy)])
                .ExecuteAsync(context);

        if (AsksWhetherItMayRead(request))
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            response.Headers.AccessControlAllowOrigin = "*";
            response.Headers.AccessControlAllowMethods = "GET, HEAD";
            response.Headers.AccessControlAllowHeaders = $"{HeaderNames.Accept}, {HeaderNames.IfNoneMatch}, Accept-Datetime";
            response.Headers.AccessControlMaxAge = "86400";
            return Task.CompletedTask;
        }

        if (IsRead(request.Method))
            response.OnStarting(() =>
            {
                // The second lock: what not everybody may see is not readable there, whoever seems to have asked.
                if (response.Headers.CacheControl.ToString().Contains("private", StringComparison.Ordinal))
                    return Task.CompletedTask;

                response.Headers.AccessControlAllowOrigin = "*";
                response.Headers.AccessControlExposeHeaders = $"{HeaderNames.ETag}, {HeaderNames.Link}, Memento-Datetime";
                return Task.CompletedTask;
            });
        return next(context);
    });

    /// <summary>Whether a script on a page of another site reads: then browsers name its origin.</summary>
    public static bool IsForeign(HttpRequest request) => IsRead(request.Method) && HasForeignOrigin(request);

    /// <summary>
    /// Whether a page of another site writes. Browsers ask beforehand, and are told no, but not where a body bears no type
    /// or there is none, as with a file or a cancellation.
    /// </summary>
    static bool IsForeignWrite(HttpRequest request) =>
        !IsRead(request.Method) && !HttpMethods.IsOptions(request.Method)
        && request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "same-origin" or "none" => false,
            "" => HasForeignOrigin(request),
            _ => true,
        };

    static bool HasForeignOrigin(HttpRequest request)
    {
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin)
            return false;

        return !Uri.TryCreate(origin, UriKind.Absolute, out var from)
            || !string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }

    static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    static bool AsksWhetherItMayRead(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method) && IsRead(request.Headers.AccessControlRequestMethod.ToString());
}
