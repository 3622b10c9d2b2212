using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>A feed as it is sent: readers ask for it often, and get it only where it differs.</summary>
sealed class FeedAnswer(byte[] bytes, string type, ShiftPage page) : IResult
{
    public static byte[] Bytes<T>(T feed) => JsonSerializer.SerializeToUtf8Bytes(feed, Wire.Json);

    public async Task ExecuteAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..20]}\"";
        headers.ETag = tag;
        headers.CacheControl = page.Point.Caching;
        headers.LastModified = HeaderUtilities.FormatDate(page.Updated);
        if (page.NextAddress is { } next)
            headers.Append(HeaderNames.Link, $"<{next}>; rel=\"next\"");
        if (Answer.HasIt(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (context.Response.Body != Stream.Null)
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
