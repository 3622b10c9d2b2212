using Microsoft.Net.Http.Headers;

namespace NegotiationTimeline.Web.Http;

/// <summary>
/// Whether other sites may show an answer inside a page of theirs. What a reader can press must not lie unseen below
/// something else, so only embeds may be framed.
/// </summary>
static class Framing
{
    static readonly object Key = new();

    public static void UseFraming(this WebApplication app) => app.Use((context, next) =>
    {
        // As late as this, since an error clears what was set before it.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var may = context.Items[Key] as FramedBy? ?? FramedBy.Nobody;
            headers.ContentSecurityPolicy = $"frame-ancestors {Ancestors(may)}";
            if (may != FramedBy.Anybody)
                headers[HeaderNames.XFrameOptions] = may == FramedBy.Self ? "SAMEORIGIN" : "DENY";
            return Task.CompletedTask;
        });
        return next(context);
    });

    public static void AllowFraming(this HttpContext context, FramedBy by) => context.Items[Key] = by;

    static string Ancestors(FramedBy may) => may switch
    {
        FramedBy.Anybody => "*",
        FramedBy.Self => "'self'",
        _ => "'none'",
    };
}

/// <summary>Whose pages may show it in a frame.</summary>
enum FramedBy
{
    Nobody,
    Self,
    Anybody,
}
