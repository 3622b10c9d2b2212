using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Http;

/// <summary>An answer to a read: its bytes, a strong ETag, and how long it may be kept.</summary>
/// <param name="pin">the very link that the body gives.</param>
/// <param name="hidden">not everybody may see all of it.</param>
sealed class Answer(
    object body, ReadPoint? point = null, string? pin = null, long? version = null, bool hidden = false) : IResult
{
    /// <summary>Where its reader stands; null = no point of the three times.</summary>
    public ReadPoint? Point => point;

    public async Task ExecuteAsync(HttpContext context)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Wire.Json);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..20];
        var tag = version is null ? $"\"{hash}\"" : $"\"{version}.{hash}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = hidden ? "private, no-store" : point?.Caching ?? "no-cache";
        if (pin is not null)
            headers.Append(HeaderNames.Link, $"<{pin}>; rel=\"pin\"");

        if (HasIt(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Whether who asks says that they have these very bytes.</summary>
    public static bool HasIt(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.SelectMany(it => (it ?? "").Split(',', StringSplitOptions.TrimEntries))
            .Any(it => it == "*" || it == tag || it == $"W/{tag}");
}
