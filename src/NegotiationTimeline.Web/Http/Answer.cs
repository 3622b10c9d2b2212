using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Http;

/// <summary>An answer to a read: its bytes, a strong ETag, and how long it may be kept.</summary>
/// <param name="pin">where it lies otherwise than the point's own.</param>
sealed class Answer(object body, ReadPoint? point = null, long? version = null, string? pin = null) : IResult
{
    public async Task ExecuteAsync(HttpContext context)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Wire.Json);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..20];
        var tag = version is null ? $"\"{hash}\"" : $"\"{version}.{hash}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = Caching();
        if (point is not null)
            headers.Append(HeaderNames.Link, $"<{pin ?? point.Pin(context.Request)}>; rel=\"pin\"");

        if (context.Request.Headers.IfNoneMatch.SelectMany(it => (it ?? "").Split(',', StringSplitOptions.TrimEntries))
            .Any(it => it == "*" || it == tag || it == $"W/{tag}"))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    string Caching() =>
        point?.View.Negotiation.Profile.Visibility == Visibility.Private ? "private, no-store"
        : point is { Pinned: true } ? "public, max-age=31536000, immutable"
        : "no-cache";
}
