using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Exports;

/// <summary>
/// A file, sent while it is being written. It is read at the horizon, so that its pin alone tells its bytes: the ETag is
/// made from it. A fault in the middle breaks the connection off, which no reader takes for the end of the file.
/// </summary>
sealed class ExportAnswer(ExportView view, string name, string type, Func<Stream, Task> write) : IResult
{
    /// <summary>To be raised with every change of what is written of the same record.</summary>
    const int Representation = 2;

    public async Task ExecuteAsync(HttpContext context)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Representation} {view.Pin}"));
        var tag = $"\"{Convert.ToHexStringLower(hash)[..20]}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = view.Point.Caching;
        headers.Append(HeaderNames.Link, $"<{view.Pin}>; rel=\"pin\"");
        if (Answer.HasIt(context.Request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        // A HEAD request wants to know all this, and none of the rows.
        if (context.Response.Body != Stream.Null)
            // Not the body itself: a zip writes its last bytes as it is closed, which the server does not wait for.
            await write(context.Response.BodyWriter.AsStream(leaveOpen: true));
    }
}
