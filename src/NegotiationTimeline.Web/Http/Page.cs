namespace NegotiationTimeline.Web.Http;

/// <summary>The web view: built from ClientApp, served as files.</summary>
static class Page
{
    public static void MapPage(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            // Names of assets carry a hash of their content.
            if (context.Request.Path.StartsWithSegments("/assets"))
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode < StatusCodes.Status400BadRequest)
                        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
            return next(context);
        });
        app.MapStaticAssets();
        var fresh = new StaticFileOptions
        {
            OnPrepareResponse = it => it.Context.Response.Headers.CacheControl = "no-cache",
        };
        app.MapFallbackToFile("/", "index.html", fresh);
    }
}
