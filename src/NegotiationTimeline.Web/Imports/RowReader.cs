using System.Buffers;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Reads rows of cells (RFC 4180, with any separator) from a file of any length in bounded memory: a row that is too long
/// is passed over and told, and a character that is broken is kept as <see cref="Texts.Broken"/>, never replaced.
/// </summary>
sealed class RowReader(TextReader text, char separator)
{
    /// <summary>Characters: as many as the body of a request may have bytes.</summary>
    public const int LongestRow = 1024 * 1024;

    readonly char[] buffer = new char[32 * 1024];
    readonly ArrayBufferWriter<char> cell = new();
    readonly RepeatedTexts texts = new();
    readonly List<string> cells = [];
    int at, length, rowLength;
    long line = 1;
    RowFault? fault;

    /// <returns>null at the end of the file.</returns>
    public async ValueTask<CellRow?> ReadAsync(CancellationToken cancellation)
    {
        cells.Clear();
        cell.ResetWrittenCount();
        (fault, rowLength) = (null, 0);
        var (begins, any) = (line, false);
        while (await FillAsync(cancellation))
        {
            any = true;
            if (Plain() is > 0 and var plain)
                await AddAsync(plain, cancellation);
            else if (buffer[at] == '"')
                await QuoteAsync(cancellation);
            else if (buffer[at++] is var c && c == separator)
                EndCell();
            else
            {
                await EndLineAsync(c, cancellation);
                EndCell();
                return new(begins, [.. cells], fault);
            }
        }

        if (!any)
            return null;

        EndCell();
        return new(begins, [.. cells], fault);
    }

    /// <summary>How many of the characters at hand are just text.</summary>
    int Plain() => buffer.AsSpan(at, length - at).IndexOfAny([separator, '"', '\r', '\n']) is >= 0 and var end ? end : length - at;

    async ValueTask QuoteAsync(CancellationToken cancellation)
    {
        // Within a cell it is text.
        if (cell.WrittenCount > 0)
        {
            await AddAsync(1, cancellation);
            return;
        }

        at++;
        while (fault is null && await FillAsync(cancellation))
        {
            var end = buffer.AsSpan(at, length - at).IndexOf('"');
            var text = end < 0 ? length - at : end;
            line += buffer.AsSpan(at, text).Count('\n');
            await AddAsync(text, cancellation);
            if (end < 0 || fault is not null)
                continue;

            at++;
            if (!await FillAsync(cancellation) || buffer[at] != '"')
            {
                if (at < length && buffer[at] != separator && buffer[at] is not ('\r' or '\n'))
                    fault = RowFault.AfterQuote;
                return;
            }

            await AddAsync(1, cancellation);
        }

        fault ??= RowFault.OpenQuote;
    }

    /// <summary>Takes so many of the characters at hand into the cell.</summary>
    ValueTask AddAsync(int count, CancellationToken cancellation)
    {
        if ((rowLength += count) > LongestRow)
            return PassOverAsync(cancellation);

        cell.Write(buffer.AsSpan(at, count));
        at += count;
        return default;
    }

    /// <summary>The rest of the line is not kept; a quote that nobody closed ends with it.</summary>
    async ValueTask PassOverAsync(CancellationToken cancellation)
    {
        fault = RowFault.TooLong;
        while (await FillAsync(cancellation))
        {
            var end = buffer.AsSpan(at, length - at).IndexOfAny('\r', '\n');
            at = end < 0 ? length : at + end;
            if (end >= 0)
                return;
        }
    }

    void EndCell()
    {
        cells.Add(texts.Of(cell.WrittenSpan));
        cell.ResetWrittenCount();
    }

    async ValueTask EndLineAsync(char c, CancellationToken cancellation)
    {
        line++;
        if (c == '\r' && await FillAsync(cancellation) && buffer[at] == '\n')
            at++;
    }

    /// <returns>false at the end of the file.</returns>
    ValueTask<bool> FillAsync(CancellationToken cancellation) => at < length ? new(true) : ReadOnAsync(cancellation);

    async ValueTask<bool> ReadOnAsync(CancellationToken cancellation)
    {
        (at, length) = (0, await text.ReadAsync(buffer, cancellation));
        return length > 0;
    }
}
