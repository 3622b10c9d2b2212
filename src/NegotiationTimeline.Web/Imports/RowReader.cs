using System.Text;

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
    readonly StringBuilder cell = new();
    readonly List<string> cells = [];
    int at, length, rowLength;
    long line = 1;
    RowFault? fault;

    /// <returns>null at the end of the file.</returns>
    public async ValueTask<CellRow?> ReadAsync(CancellationToken cancellation)
    {
        cells.Clear();
        cell.Clear();
        (fault, rowLength) = (null, 0);
        var (begins, any) = (line, false);
        while (await NextAsync(cancellation) is { } c)
        {
            any = true;
            if (c == '"' && cell.Length == 0)
                await QuotedAsync(cancellation);
            else if (c == separator)
                EndCell();
            else if (c is '\r' or '\n')
            {
                await EndLineAsync(c, cancellation);
                EndCell();
                return new(begins, [.. cells], fault);
            }
            else
                await AddAsync(c, cancellation);
        }

        if (!any)
            return null;

        EndCell();
        return new(begins, [.. cells], fault);
    }

    async ValueTask QuotedAsync(CancellationToken cancellation)
    {
        while (fault is null && await NextAsync(cancellation) is { } c)
        {
            if (c == '"')
            {
                if (await PeekAsync(cancellation) != '"')
                {
                    if (await PeekAsync(cancellation) is { } next && next != separator && next is not ('\r' or '\n'))
                        fault = RowFault.AfterQuote;
                    return;
                }

                await NextAsync(cancellation);
            }
            else if (c == '\n')
                line++;
            await AddAsync(c, cancellation);
        }

        fault ??= RowFault.OpenQuote;
    }

    async ValueTask AddAsync(char c, CancellationToken cancellation)
    {
        if (rowLength++ < LongestRow)
        {
            cell.Append(c);
            return;
        }

        // The rest of the line is not kept; a quote that nobody closed ends with it.
        fault = RowFault.TooLong;
        while (await PeekAsync(cancellation) is { } next && next is not ('\r' or '\n'))
            await NextAsync(cancellation);
    }

    void EndCell()
    {
        cells.Add(cell.ToString());
        cell.Clear();
    }

    async ValueTask EndLineAsync(char c, CancellationToken cancellation)
    {
        line++;
        if (c == '\r' && await PeekAsync(cancellation) == '\n')
            await NextAsync(cancellation);
    }

    async ValueTask<char?> PeekAsync(CancellationToken cancellation)
    {
        if (at < length)
            return buffer[at];

        length = await text.ReadAsync(buffer, cancellation);
        at = 0;
        return length == 0 ? null : buffer[0];
    }

    ValueTask<char?> NextAsync(CancellationToken cancellation) =>
        at < length ? new(buffer[at++]) : FilledAsync(cancellation);

    async ValueTask<char?> FilledAsync(CancellationToken cancellation)
    {
        var next = await PeekAsync(cancellation);
        at += next is null ? 0 : 1;
        return next;
    }
}

/// <param name="Line">of the file, from 1, on which the row begins.</param>
/// <param name="Fault">why its cells cannot be told apart.</param>
sealed record CellRow(long Line, string[] Cells, RowFault? Fault)
{
    public bool IsEmpty => Fault is null && Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>What is wrong with a row as a whole.</summary>
sealed record RowFault(string Reason, string Remedy)
{
    public static RowFault TooLong { get; } = new(
        $"The row has more than {RowReader.LongestRow} characters.",
        "Look for a quote that is not closed, or for line breaks that were lost; shorten long texts.");

    public static RowFault OpenQuote { get; } = new(
        "A quote begins and is not closed before the file ends.", "Close it, or double a quote that belongs to the text.");

    public static RowFault AfterQuote { get; } = new(
        "Text follows a closing quote.", "Double the quotes that belong to the text: \"he said \"\"no\"\"\".");
}
