namespace NegotiationTimeline.Web.Http;

/// <summary>The web view: built from ClientApp, served as files.</summary>
static class Page
{
    static readonly string[] OfPrograms = ["/api", "/openapi", "/scalar", "/health", "/assets", "/problems"];

    /// <summary>A reader who came to an address that leads nowhere: the page tells it better than problem details.</summary>
    public static bool IsAskedBy(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status404NotFound
        && HttpMethods.IsGet(context.Request.Method)
        && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !OfPrograms.Any(it => context.Request.Path.StartsWithSegments(it));

    public static async Task ShowAsync(HttpContext context)
    {
        var files = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        context.Response.ContentType = "text/html";
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.SendFileAsync(files.GetFileInfo("index.html"), context.RequestAborted);
    }

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
