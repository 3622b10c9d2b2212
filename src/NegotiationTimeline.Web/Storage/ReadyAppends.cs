using System.Text.Json;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Appends as the tables will have them: folded and put into words apart from the connection, which meanwhile writes what
/// was made ready before.
/// </summary>
/// <param name="Replaced">streams that were there: their rows of before make room.</param>
sealed record ReadyAppends(
    IReadOnlyList<StreamAppend> Appends, IReadOnlyList<ReadyEvent> Events,
    IReadOnlyList<(ReadModelTable Table, string[] Streams)> Replaced,
    IReadOnlyList<(ReadModelTable Table, TableRow[] Rows)> Rows)
{
    /// <param name="appends">their events are appended in this order.</param>
    public static Task<ReadyAppends> OfAsync(
        IReadOnlyList<StreamAppend> appends, FewOfCells few, CancellationToken cancellation) =>
        OfAsync(appends, appends.SelectMany(it => it.News.Select(happened => (it.Stream, happened))), few, cancellation);

    /// <param name="events">the same events as those of the appends, in the order in which they are appended.</param>
    public static async Task<ReadyAppends> OfAsync(
        IReadOnlyList<StreamAppend> appends, IEnumerable<(string Stream, Recorded<object> It)> events, FewOfCells few,
        CancellationToken cancellation)
    {
        var made = appends.Select(it => (it, Made: StreamRows.Of(it.Stream, [.. it.Before, .. it.News]))).ToArray();
        ReadyAppends ready = new(
            appends, [.. events.Select(it => ReadyEvent.Of(it.Stream, it.It))],
            [
                .. made.Where(it => it.it.Before.Count > 0)
                    .SelectMany(it => it.Made.Tables.Select(table => (table, it.it.Stream)))
                    .GroupBy(it => it.table, (table, streams) => (table, streams.Select(it => it.Stream).ToArray())),
            ],
            [.. made.SelectMany(it => it.Made.Rows).GroupBy(it => it.Table, (table, rows) => (table, rows.ToArray()))]);
        foreach (var (table, rows) in ready.Rows)
            await PlaceAsync(table, rows, few, cancellation);
        return ready;
    }

    static async Task PlaceAsync(
        ReadModelTable table, TableRow[] rows, FewOfCells few, CancellationToken cancellation)
    {
        for (var i = 0; i < table.Columns.Length; i++)
            if (table.Columns[i].OfCell)
            {
                var narrowed = await few.TakeAsync([.. rows.Select(it => (long)it.Values[i])], cancellation);
                for (var n = 0; n < rows.Length; n++)
                    rows[n].Values[i] = narrowed[n];
            }
    }
}

/// <param name="Json">as Marten's serializer has it, without a text between.</param>
sealed record ReadyEvent(string Stream, Recorded<object> It, byte[] Json)
{
    public static ReadyEvent Of(string stream, Recorded<object> it) =>
        new(stream, it, JsonSerializer.SerializeToUtf8Bytes(it.Event, it.Event.GetType(), Wire.Stored));
}
