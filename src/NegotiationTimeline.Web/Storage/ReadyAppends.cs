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
    public static ReadyAppends Of(IReadOnlyList<StreamAppend> appends) =>
        Of(appends, appends.SelectMany(it => it.News.Select(happened => (it.Stream, happened))));

    /// <param name="events">the same events as those of the appends, in the order in which they are appended.</param>
    public static ReadyAppends Of(
        IReadOnlyList<StreamAppend> appends, IEnumerable<(string Stream, Recorded<object> It)> events)
    {
        var made = appends.Select(it => (it, Made: StreamRows.Of(it.Stream, [.. it.Before, .. it.News]))).ToArray();
        return new(
            appends, [.. events.Select(it => ReadyEvent.Of(it.Stream, it.It))],
            [
                .. made.Where(it => it.it.Before.Count > 0)
                    .SelectMany(it => it.Made.Tables.Select(table => (table, it.it.Stream)))
                    .GroupBy(it => it.table, (table, streams) => (table, streams.Select(it => it.Stream).ToArray())),
            ],
            [.. made.SelectMany(it => it.Made.Rows).GroupBy(it => it.Table, (table, rows) => (table, rows.ToArray()))]);
    }
}

/// <param name="Json">as Marten's serializer has it, without a text between.</param>
sealed record ReadyEvent(string Stream, Recorded<object> It, byte[] Json)
{
    public static ReadyEvent Of(string stream, Recorded<object> it) =>
        new(stream, it, JsonSerializer.SerializeToUtf8Bytes(it.Event, it.Event.GetType(), Wire.Stored));
}
