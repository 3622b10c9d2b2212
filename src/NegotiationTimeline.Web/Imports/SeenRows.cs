using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Which records a file has brought so far: hashes, so that millions fit into memory.</summary>
sealed class SeenRows
{
    readonly Dictionary<UInt128, ulong> seen = [];

    /// <summary>Whether an earlier row said the same of this record; null = none was about it.</summary>
    /// <param name="stated">what happened, in words.</param>
    public bool? Before(string path, byte[] stated)
    {
        var key = Hash(Encoding.UTF8.GetBytes(path));
        var says = (ulong)Hash(stated);
        if (seen.TryGetValue(key, out var said))
            return said == says;

        seen[key] = says;
        return null;
    }

    public static Decision Conflict(string path) => Decision.Refuse("id-is-taken", "id",
        $"An earlier row of this file says otherwise of '{StreamKeys.SlugOf(path)}'.",
        "Give each record an id of its own; what became of a record is no further row, but an amendment.");

    public static Decision Gone(string path) => Decision.Refuse("id-is-taken", "id",
        $"'{StreamKeys.SlugOf(path)}' was recorded in these words, and was retracted or merged.",
        "Bring it back by a reinstatement: of that record, or of the import that made it.");

    static UInt128 Hash(byte[] bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
