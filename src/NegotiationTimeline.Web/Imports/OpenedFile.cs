using System.IO.Compression;
using System.Text;

namespace NegotiationTimeline.Web.Imports;

/// <summary>A file as it lies on disk, read from its begin as text; packed ones are unpacked on the way.</summary>
sealed class OpenedFile : IAsyncDisposable
{
    readonly FileStream file;
    readonly Stream unpacked;

    OpenedFile(FileStream file, Stream unpacked, Encoding encoding, TextReader text) =>
        (this.file, this.unpacked, Encoding, Text) = (file, unpacked, encoding, text);

    public Encoding Encoding { get; }

    public TextReader Text { get; }

    /// <summary>How much of it has been read, 0 to 1.</summary>
    public double Part => file.Length == 0 ? 1 : (double)file.Position / file.Length;

    /// <exception cref="BadRow">It is no text, but a workbook or the like.</exception>
    /// <param name="given">the encoding, where somebody said it; a mark at the begin of the file says more.</param>
    public static async Task<OpenedFile> OpenAsync(string path, string? given, CancellationToken cancellation)
    {
        var file = new FileStream(path, new FileStreamOptions
        {
            BufferSize = 128 * 1024,
            Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        });
        var unpacked = IsPacked(path) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        var head = new byte[8];
        var length = await unpacked.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        if (OtherFiles.FaultOf(head.AsSpan(0, length)) is { } other)
        {
            await unpacked.DisposeAsync();
            await file.DisposeAsync();
            throw other;
        }

        var (encoding, mark) = Texts.EncodingOf(head.AsSpan(0, length), given);
        var rest = new Prefixed(head.AsMemory(mark..Math.Max(mark, length)), unpacked);
        return new(file, unpacked, encoding,
            new StreamReader(rest, encoding, detectEncodingFromByteOrderMarks: false, 64 * 1024));
    }

    /// <summary>By its first two bytes, whatever its name.</summary>
    public static bool IsPacked(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
    }

    public async ValueTask DisposeAsync()
    {
        Text.Dispose();
        await unpacked.DisposeAsync();
        await file.DisposeAsync();
    }

    /// <summary>What was read to know the encoding, and then the rest.</summary>
    sealed class Prefixed(ReadOnlyMemory<byte> prefix, Stream rest) : Stream
    {
        ReadOnlyMemory<byte> left = prefix;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (left.IsEmpty)
                return rest.Read(buffer);

            var count = Math.Min(left.Length, buffer.Length);
            left.Span[..count].CopyTo(buffer);
            left = left[count..];
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            left.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : new(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
