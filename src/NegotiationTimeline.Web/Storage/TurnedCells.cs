using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Which cells a recording may have changed, and which proposals, truces and acts, the last recording first: by index alone.
/// </summary>
public sealed class TurnedCells(NpgsqlDataSource database)
{
    /// <summary>A matter stands behind the cells of its instant, as one of nobody's.</summary>
    const string Below =
        """
        select at, party, subject, latest_start, earliest_end from (
            (select lower(recorded) as at, party, subject, latest_start, earliest_end
                from timeline.position_version
                where negotiation = $1 and not derived and (lower(recorded), party, subject) < ($2, $3, $4)
                order by lower(recorded) desc, party desc, subject desc limit $5)
            union all
            (select upper(recorded) as at, party, subject, latest_start, earliest_end
                from timeline.position_version
                where negotiation = $1 and not derived and upper(recorded) < 'infinity'
                    and (upper(recorded), party, subject) < ($2, $3, $4)
                order by upper(recorded) desc, party desc, subject desc limit $5)
            union all
            (select lower(recorded) as at, '' as party, matter as subject, latest_start, earliest_end
                from timeline.record_version, timeline.matters(stream, body) as matter
                where negotiation = $1 and kind = any($6) and lower(recorded) <= $2
                    and (lower(recorded), '', matter) < ($2, $3, $4)
                order by lower(recorded) desc, matter desc limit $5)
            union all
            (select upper(recorded) as at, '' as party, matter as subject, latest_start, earliest_end
                from timeline.record_version, timeline.matters(stream, body) as matter
                where negotiation = $1 and kind = any($6) and upper(recorded) <= $2 and upper(recorded) < 'infinity'
                    and (upper(recorded), '', matter) < ($2, $3, $4)
                order by upper(recorded) desc, matter desc limit $5)
        ) turned
        order by at desc, party desc, subject desc, latest_start desc
        limit $5
        """;

    /// <param name="below">what is recorded at it, or after it, is left out.</param>
    /// <returns>whole cells, unless a single one has more rows than that; and whether there are further ones.</returns>
    public async Task<(IReadOnlyList<TurnedCell> Cells, bool More)> ReadAsync(
        string negotiation, TurnedKey below, int most, CancellationToken cancellation)
    {
        await using var read = database.CreateCommand(Below);
        read.Parameters.Add(new() { Value = negotiation });
        read.Parameters.Add(new() { Value = below.At.UtcDateTime });
        read.Parameters.Add(new() { Value = below.Party });
        read.Parameters.Add(new() { Value = below.Subject });
        read.Parameters.Add(new() { Value = most });
        read.Parameters.Add(new() { Value = MatterReader.Kinds });
        List<(TurnedKey Key, DateTimeOffset? Start, DateTimeOffset? End)> found = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add((
                new(Instants.Utc(rows.GetDateTime(0)), rows.GetString(1), rows.GetString(2)),
                Instants.StartFromDatabase(rows.GetDateTime(3)), Instants.EndFromDatabase(rows.GetDateTime(4))));
        TurnedCell[] cells =
        [
            .. found.GroupBy(it => it.Key, (key, turned) =>
                new TurnedCell(
                    key, [.. turned.Select(it => Told(key.At, it.Start, it.End)).Distinct().OrderDescending()])),
        ];
        var more = found.Count == most;
        // The last one may go on behind the limit: it is read again, from its beginning.
        return (more && cells.Length > 1 ? cells[..^1] : cells, more);
    }

    /// <summary>The date by which a record is told: its start; without one, the last instant at which it surely stands.</summary>
    static DateTimeOffset Told(DateTimeOffset at, DateTimeOffset? start, DateTimeOffset? end) =>
        start ?? (end <= at ? end.Value.AddMicroseconds(-1) : at);
}

/// <summary>A recording and a cell, or a matter: their order is that of the feed, upside down.</summary>
/// <param name="At">recorded axis.</param>
/// <param name="Party">empty = a matter, which is no party's.</param>
/// <param name="Subject">path below the negotiation: of what a stance is on, or of the matter.</param>
public sealed record TurnedKey(DateTimeOffset At, string Party, string Subject);

/// <param name="Dates">valid axis, the latest first: of the records that came, went, or read otherwise.</param>
public sealed record TurnedCell(TurnedKey Key, IReadOnlyList<DateTimeOffset> Dates);
