namespace NegotiationTimeline.Web.Http;

/// <summary>
/// Reads on behalf of a request that is itself no plain read: the whole way of any other, from the decision who may see
/// what to the problem that names field and remedy, without leaving the process.
/// </summary>
public sealed class InnerReads
{
    RequestDelegate? way;

    public void Take(RequestDelegate pipeline) => way = pipeline;

    /// <param name="outer">on whose behalf: its user, its origin and what it brings to prove who it is.</param>
    public async Task<(int Status, string Body)> GetAsync(
        HttpContext outer, string path, QueryString query, CancellationToken cancellation)
    {
        await using var scope = outer.RequestServices.CreateAsyncScope();
        using MemoryStream body = new();
        DefaultHttpContext inner = new() { RequestServices = scope.ServiceProvider, User = outer.User, RequestAborted = cancellation };
        inner.Connection.RemoteIpAddress = outer.Connection.RemoteIpAddress;
        foreach (var name in new[] { "Origin", "Authorization", "Cookie" })
            if (outer.Request.Headers.TryGetValue(name, out var value))
                inner.Request.Headers[name] = value;
        (inner.Request.Method, inner.Request.Scheme, inner.Request.Host) = (HttpMethods.Get, outer.Request.Scheme, outer.Request.Host);
        (inner.Request.PathBase, inner.Request.Path, inner.Request.QueryString) = (
            outer.Request.PathBase, PathString.FromUriComponent(path), query);
        inner.Response.Body = body;
        await way!(inner);
        await inner.Response.CompleteAsync();
        return (inner.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()));
    }
}

static class InnerReadsSetup
{
    /// <summary>Remembers the way of a request from here on.</summary>
    public static void UseInnerReads(this WebApplication app) => app.Use(next =>
    {
        app.Services.GetRequiredService<InnerReads>().Take(next);
        return next;
    });
}
