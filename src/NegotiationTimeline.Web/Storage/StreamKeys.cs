namespace NegotiationTimeline.Web.Storage;

/// <summary>Keys of streams, in the shape of the addresses of what they hold.</summary>
public static class StreamKeys
{
    public static string Negotiation(string negotiation) => $"negotiations/{negotiation}";

    public static string Party(string negotiation, string slug) => $"negotiations/{negotiation}/parties/{slug}";

    public static string Issue(string negotiation, string slug) => $"negotiations/{negotiation}/issues/{slug}";

    public static string Source(string negotiation, string slug) => $"negotiations/{negotiation}/sources/{slug}";

    public static string Import(string negotiation, string id) => $"negotiations/{negotiation}/imports/{id}";

    /// <param name="id">of a position, or of a derived row, whose id is the path of what it follows from.</param>
    public static string Position(string negotiation, string id) =>
        Record(negotiation, id.Contains('/') ? id : $"positions/{id}");

    /// <param name="path">of a record, below its negotiation: <c>truces/easter-2025/violations/E12</c>.</param>
    public static string Record(string negotiation, string path) => $"negotiations/{negotiation}/{path}";

    /// <summary>The negotiation that a stream belongs to.</summary>
    public static string NegotiationOf(string stream)
    {
        var from = stream.IndexOf('/') + 1;
        var to = stream.IndexOf('/', from);
        return to < 0 ? stream[from..] : stream[from..to];
    }

    /// <summary>The path of a record below its negotiation.</summary>
    public static string PathOf(string stream) => stream.Split('/', 3)[2];

    /// <summary>The last part: the slug or id of the thing itself.</summary>
    public static string SlugOf(string stream) => stream.Split('/')[^1];
}
