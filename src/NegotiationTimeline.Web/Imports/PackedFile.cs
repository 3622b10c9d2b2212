using System.Buffers.Binary;
using System.IO.Compression;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// A file that is packed with gzip, held against its own end. What was cut short unpacks without complaint, and has fewer
/// rows than whoever packed it meant to send.
/// </summary>
static class PackedFile
{
    static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(it => Enumerable.Range(0, 8).Aggregate(
        (uint)it, (sum, _) => (sum & 1) == 1 ? sum >> 1 ^ 0xEDB88320 : sum >> 1))];

    /// <param name="most">bytes, unpacked.</param>
    /// <exception cref="TooLarge">It has more.</exception>
    /// <exception cref="BadRow">It is damaged, or was cut short.</exception>
    public static async Task CheckAsync(string path, long most, CancellationToken cancellation)
    {
        try
        {
            var (sum, length) = await EndAsync(path, cancellation);
            var (found, bytes) = await UnpackedAsync(path, 0, most, cancellation);
            // Of several packed files one after the other the end tells of the last.
            if ((uint)bytes != length && length < bytes)
                (found, _) = await UnpackedAsync(path, bytes - length, most, cancellation);
            else if ((uint)bytes != length)
                throw Damaged();
            if (found != sum)
                throw Damaged();
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }
    }

    /// <summary>What the last eight bytes say: the checksum and the length of what was packed.</summary>
    static async Task<(uint Sum, uint Length)> EndAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        if (file.Length < 18)
            throw Damaged();

        var end = new byte[8];
        file.Seek(-end.Length, SeekOrigin.End);
        await file.ReadExactlyAsync(end, cancellation);
        return (BinaryPrimitives.ReadUInt32LittleEndian(end), BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(4)));
    }

    /// <summary>The checksum from a byte on, and how many bytes there are in all.</summary>
    static async Task<(uint Sum, long Bytes)> UnpackedAsync(
        string path, long from, long most, CancellationToken cancellation)
    {
        await using var unpacked = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        var (piece, bytes, sum) = (new byte[128 * 1024], 0L, uint.MaxValue);
        for (int length; (length = await unpacked.ReadAsync(piece, cancellation)) > 0; bytes += length)
        {
            if (bytes + length > most)
                throw new TooLarge(most);
            if (bytes + length > from)
                sum = Summed(sum, piece.AsSpan((int)Math.Max(0, from - bytes), length - (int)Math.Max(0, from - bytes)));
        }

        return (~sum, bytes);
    }

    static uint Summed(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
            sum = Table[(byte)(sum ^ one)] ^ sum >> 8;
        return sum;
    }

    static BadRow Damaged() => BadRow.Of("file", "The packed file is damaged, or was cut short.",
        "Pack it again with gzip and send all of it, or send it as it is.");
}
