using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace NegotiationTimeline.Web.Restorations;

/// <summary>A file line by line, each with its end, as its bytes are; no more than one is in memory.</summary>
static class FileLines
{
    /// <summary>Bytes: many times what the longest event takes.</summary>
    public const int Longest = 16 * 1024 * 1024;

    /// <exception cref="BrokenRecord">a line is too long.</exception>
    public static async IAsyncEnumerable<byte[]> ReadAsync(
        PipeReader file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var number = 1L; ; number++)
        {
            var line = await LineAsync(file, number, cancellation);
            if (line.Length == 0)
                yield break;
            yield return line;
        }
    }

    static async Task<byte[]> LineAsync(PipeReader file, long number, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await file.ReadAsync(cancellation);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = read.Buffer.Slice(0, read.Buffer.GetPosition(1, end));
                var bytes = line.ToArray();
                file.AdvanceTo(line.End);
                return bytes;
            }

            if (read.Buffer.Length > Longest)
            {
                // What is not given back cannot be read over by the server, which then ends the connection without an answer.
                file.AdvanceTo(read.Buffer.End);
                throw new BrokenRecord(number, $"Line {number} has more than {Longest} bytes: no event is that long.",
                    BrokenRecord.ExportAnew);
            }

            if (read.IsCompleted)
            {
                var rest = read.Buffer.ToArray();
                file.AdvanceTo(read.Buffer.End);
                return rest;
            }

            file.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
