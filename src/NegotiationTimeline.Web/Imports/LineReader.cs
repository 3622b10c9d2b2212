using System.Text;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Reads lines of any length, however they end, in bounded memory: one that is too long is passed over and told.
/// </summary>
sealed class LineReader(TextReader text)
{
    readonly char[] buffer = new char[32 * 1024];
    readonly StringBuilder kept = new();
    int at, length;
    long line;
    bool afterReturn;

    /// <returns>null at the end of the file.</returns>
    public async ValueTask<(long Line, string Text, RowFault? Fault)?> ReadAsync(CancellationToken cancellation)
    {
        kept.Clear();
        line++;
        var (any, tooLong) = (false, false);
        while (true)
        {
            if (at == length)
            {
                (at, length) = (0, await text.ReadAsync(buffer, cancellation));
                if (length == 0)
                    return any ? (line, kept.ToString(), tooLong ? RowFault.TooLong : null) : null;
            }

            // Of CR LF the second half.
            if (afterReturn && buffer[at] == '\n')
            {
                (afterReturn, at) = (false, at + 1);
                continue;
            }

            (any, afterReturn) = (true, false);
            var end = buffer.AsSpan(at, length - at).IndexOfAny('\r', '\n');
            var count = end < 0 ? length - at : end;
            tooLong |= kept.Length + count > RowReader.LongestRow;
            if (!tooLong)
                kept.Append(buffer, at, count);
            at += count + (end < 0 ? 0 : 1);
            if (end < 0)
                continue;

            afterReturn = buffer[at - 1] == '\r';
            return (line, kept.ToString(), tooLong ? RowFault.TooLong : null);
        }
    }
}
