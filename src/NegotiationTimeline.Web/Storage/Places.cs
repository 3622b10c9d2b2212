using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Where the index by which cells are read has a record: the number of its cell, and a point (0, y) on the valid axis,
/// y in seconds since 1970. Dates have whole seconds, which a double holds exactly, so that nearest means latest.
/// </summary>
static class Places
{
    /// <summary>Below every instant.</summary>
    public const double Bottom = -1e12;

    /// <summary>Bytes of a name, longer than nearly all.</summary>
    const int MostInPlace = 512;

    /// <summary>52 bits: two cells of one number would only cost time, since rows bear their cell's name.</summary>
    public static long Cell(string negotiation, string party, string subject)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> name = stackalloc byte[MostInPlace];
        SHA256.HashData(Utf8.TryWrite(name, $"{negotiation}\n{party}\n{subject}", out var length)
            ? name[..length] : Encoding.UTF8.GetBytes($"{negotiation}\n{party}\n{subject}"), hash);
        return (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> 12);
    }

    public static NpgsqlRange<long> Range(long cell) => new(cell, true, cell, true);

    public static double Of(DateTimeOffset? start) => start is { } at ? at.ToUnixTimeSeconds() : Bottom;

    public static NpgsqlPoint Point(DateTimeOffset? start) => new(0, Of(start));
}
