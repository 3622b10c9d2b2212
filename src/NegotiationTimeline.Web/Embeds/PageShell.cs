using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace NegotiationTimeline.Web.Embeds;

/// <summary>A page as it was built, with what machines want to read of it before any script runs.</summary>
static class PageShell
{
    const string BuiltTitle = "<title>NegotiationTimeline</title>";

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="file">one of wwwroot.</param>
    /// <param name="title">null leaves the one that was built.</param>
    /// <param name="head">HTML for the end of the head.</param>
    public static async Task<IResult> OfAsync(HttpContext context, string file, string? title = null, string head = "")
    {
        var root = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        var built = root.GetFileInfo(file);
        if (!built.Exists)
            return Results.NotFound();

        using var reader = new StreamReader(built.CreateReadStream(), Encoding.UTF8);
        var page = await reader.ReadToEndAsync(context.RequestAborted);
        if (title is not null)
            page = page.Replace(
                BuiltTitle, $"<title>{Text(title)} · NegotiationTimeline</title>", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(page.Replace("</head>", $"{head}</head>", StringComparison.Ordinal));
        context.Response.Headers.CacheControl = "no-cache";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..20]}\"");
        return Results.Bytes(bytes, "text/html; charset=utf-8", entityTag: tag);
    }

    /// <summary>Safe in an element and in a quoted attribute.</summary>
    public static string Text(string text) => Encoder.Encode(text);
}
