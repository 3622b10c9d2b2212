using System.Security.Cryptography;
using System.Text;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>Names that are the same for ever and on every node, whatever host a reader knows.</summary>
static class StableId
{
    /// <returns>a URN of the version 8 of RFC 9562: a UUID from a hash of what is named.</returns>
    public static string Of(params IEnumerable<string> parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
