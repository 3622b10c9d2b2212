using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>In which seconds something was recorded of a negotiation: each is one step along an index.</summary>
public sealed class RecordingSeconds(NpgsqlDataSource database)
{
    const string Of = "from timeline.mt_events where split_part(stream_id, '/', 2) = $1";

    /// <summary>The last microsecond of the second that ends before, or at, the horizon.</summary>
    const string Settled =
        "date_trunc('second', $2::timestamptz + interval '1 microsecond') - interval '1 microsecond'";

    const string Around =
        $"""
        select
            (select min(timestamp) {Of} and timestamp <= {Settled}),
            (select max(timestamp) {Of} and timestamp <= {Settled}),
            (select max(timestamp) {Of} and timestamp <= least({Settled}, $3 + interval '999999 microseconds')),
            (select min(timestamp) {Of} and timestamp <= {Settled} and timestamp >= $3 + interval '1 second')
        """;

    const string Before = $"select max(timestamp) {Of} and timestamp < $2";

    const string After =
        $"""
        with recursive second (at) as (
            (select date_trunc('second', timestamp) {Of} and timestamp > $3 order by timestamp limit 1)
            union all
            select (select date_trunc('second', timestamp) {Of} and timestamp >= second.at + interval '1 second'
                order by timestamp limit 1)
            from second where second.at is not null
        )
        select at from second where at <= {Settled} limit $4
        """;

    /// <summary>The seconds around one of them; null where nothing is settled yet.</summary>
    /// <param name="at">recorded axis: a whole second.</param>
    public async Task<SecondsAround?> AroundAsync(
        string negotiation, DateTimeOffset horizon, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var read = Command(Around, negotiation, horizon, at);
        DateTimeOffset? first, last, chosen, next;
        await using (var row = await read.ExecuteReaderAsync(cancellation))
        {
            await row.ReadAsync(cancellation);
            (first, last, chosen, next) = (At(row, 0), At(row, 1), At(row, 2), At(row, 3));
        }

        if (first is null)
            return null;

        // Who asks for a time before the first one gets the first one.
        var found = chosen ?? first.Value;
        await using var before = Command(Before, negotiation, found);
        var previous = await before.ExecuteScalarAsync(cancellation) is DateTime it ? Second(it) : (DateTimeOffset?)null;
        return new(
            first.Value, last!.Value, previous, found,
            chosen is null ? (await AroundAsync(negotiation, horizon, found, cancellation))!.Next : next);
    }

    /// <summary>Seconds behind an instant, in their order.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> AfterAsync(
        string negotiation, DateTimeOffset horizon, DateTimeOffset after, int most, CancellationToken cancellation)
    {
        await using var read = Command(After, negotiation, horizon, after, most);
        List<DateTimeOffset> found = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(Second(rows.GetDateTime(0)));
        return found;
    }

    static DateTimeOffset? At(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : Second(row.GetDateTime(column));

    public static DateTimeOffset Second(DateTimeOffset at) => at.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerSecond));

    static DateTimeOffset Second(DateTime at) => Second(Instants.Utc(at));

    NpgsqlCommand Command(string sql, string negotiation, params object[] values)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = negotiation });
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value is DateTimeOffset at ? at.UtcDateTime : value });
        return command;
    }
}

/// <summary>Recorded axis, whole seconds in which something was recorded, none of which can change any more.</summary>
/// <param name="Previous">before <paramref name="At"/>; null = that is the first.</param>
/// <param name="Next">behind it; null = that is the last.</param>
public sealed record SecondsAround(
    DateTimeOffset First, DateTimeOffset Last, DateTimeOffset? Previous, DateTimeOffset At, DateTimeOffset? Next);
