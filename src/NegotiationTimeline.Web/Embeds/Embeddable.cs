using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Embeds;

/// <summary>A page of this site that can be shown on others: a view of a negotiation, with its state.</summary>
/// <param name="Site">scheme and host as the asker knows them.</param>
sealed record Embeddable(string Site, string Negotiation, IReadOnlyList<KeyValuePair<string, StringValues>> State)
{
    /// <summary>Null for the matrix, which an address that names no view means.</summary>
    public string? View => Of("view") is { Length: > 0 } view and not "matrix" ? view : null;

    public string Address => $"{Site}/embed/{Uri.EscapeDataString(Negotiation)}{QueryString.Create(State)}";

    /// <summary>Null where the address is none of a negotiation on this site.</summary>
    /// <param name="url">of the page or of its embed; with or without scheme and host.</param>
    public static Embeddable? Of(string url, HttpRequest request)
    {
        var site = $"{request.Scheme}://{request.Host}";
        if (!Uri.TryCreate(new(site), url, out var address) || address.Scheme is not ("http" or "https")
            || !string.Equals(address.Authority, new Uri(site).Authority, StringComparison.OrdinalIgnoreCase))
            return null;

        if (address.AbsolutePath.Trim('/').Split('/') is not ["negotiations" or "embed", { Length: > 0 } slug])
            return null;

        // An open cell is a matter of the page around the figure.
        var state = QueryHelpers.ParseQuery(address.Query).Where(it => it.Key is not ("" or "cell"));
        return new(address.GetLeftPart(UriPartial.Authority), Uri.UnescapeDataString(slug), [.. state]);
    }

    public string? Of(string name) => State.FirstOrDefault(it => it.Key == name).Value;
}
