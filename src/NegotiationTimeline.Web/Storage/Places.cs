using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Points of the index by which cells are read: x names the cell, y is an instant of valid time in seconds since 1970.
/// Dates have whole seconds; both are whole numbers that a double holds exactly, so that nearest means latest.
/// </summary>
static class Places
{
    /// <summary>Below every instant.</summary>
    public const double Bottom = -1e12;

    /// <summary>52 bits: two cells that share a number would only cost time, since rows bear their cell's name.</summary>
    public static double Cell(string negotiation, string party, string subject)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{negotiation}\n{party}\n{subject}"));
        return BinaryPrimitives.ReadUInt64BigEndian(hash) >> 12;
    }

    public static double Of(DateTimeOffset? start) =>
        start is { } at ? at.ToUnixTimeSeconds() : Bottom;

    public static NpgsqlPoint Point(double cell, DateTimeOffset? start) => new(cell, Of(start));
}
