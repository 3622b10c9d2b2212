using System.Collections.Immutable;
using System.Globalization;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Tests.Storage;

/// <summary>Histories of records made by the domain's own fold, put straight into the table of position versions.</summary>
static class Archive
{
    public const string Negotiation = "archive";

    public const string Zone = "Europe/Kyiv";

    public static ImmutableArray<PositionVersion> History(string id, IEnumerable<(DateTimeOffset At, IRecordEvent Event)> events) =>
        PositionHistory.Of(events.Select((it, i) => new Recorded<IRecordEvent>(it.Event, new(it.At), "test", i + 1)));

    public static PositionStated Stated(string id, PositionContent content, DateTimeOffset published) =>
        new(Negotiation, id, Zone, content, [Evidence(published)]);

    public static Evidence Evidence(DateTimeOffset published, string grade = "B2", Bearing bearing = Bearing.Supports) =>
        new("paper", published, Attribution.Reported, 1, grade, bearing, null, null, null, []);

    public static PositionContent Content(
        string party, string issue, int? position, string? statedOn, string? holds = null, string? occasion = null,
        Firmness firmness = Firmness.Stated) =>
        new([party], issue, null, null, position, firmness, Clarity.Explicit, Role.Responder, [], statedOn, holds, null,
            null, occasion, null, false);

    public static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>One row after another, in the given order, into a table that has its indexes.</summary>
    public static async Task LoadAsync(
        NpgsqlDataSource database, IEnumerable<PositionVersion> rows, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using (var stage = new NpgsqlCommand(
            """
            create temp table stage (like timeline.position_version including defaults);
            alter table stage alter words type text, alter narrowed drop not null, alter narrowed drop default, add row serial;
            """, connection))
            await stage.ExecuteNonQueryAsync(cancellation);

        Dictionary<string, int> counts = [];
        await using (var copy = await connection.BeginBinaryImportAsync(
            $"copy stage ({PositionRows.Columns}) from stdin (format binary)", cancellation))
        {
            foreach (var row in rows)
            {
                var stream = StreamKeys.Position(Negotiation, row.Id);
                var n = counts[stream] = counts.GetValueOrDefault(stream, -1) + 1;
                await copy.StartRowAsync(cancellation);
                var cell = Places.Cell(Negotiation, row.Party, row.Content.Subject);
                TableRow values = new(ReadModelTable.Positions, PositionRows.Values(stream, n, row, cell));
                foreach (var (value, type) in values.InWords().Zip(Types))
                {
                    if (value is DBNull)
                        await copy.WriteNullAsync(cancellation);
                    else
                        await copy.WriteAsync(value, type, cancellation);
                }
            }

            await copy.CompleteAsync(cancellation);
        }

        await using var insert = new NpgsqlCommand(
            $"""
            alter table stage alter words type tsvector using to_tsvector('simple', words);
            insert into timeline.position_version ({PositionRows.Columns}, narrowed)
                select {PositionRows.Columns}, row_number() over (partition by cell order by row) > {FewOfCells.Few}
                from stage order by row;
            drop table stage;
            analyze timeline.position_version
            """, connection)
        { CommandTimeout = 300 };
        await insert.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Which rows are found as the first few of their cells changes no answer: here, some anywhere in them.</summary>
    public static Task DealFewAsync(NpgsqlDataSource database, CancellationToken cancellation) => database.ExecuteAsync(
        "update timeline.position_version set narrowed = hashtext(record || party) % 8 <> 0", cancellation);

    static readonly ImmutableArray<NpgsqlDbType> Types =
    [
        NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Integer,
        NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.BigIntRange, NpgsqlDbType.Point, NpgsqlDbType.TimestampTzRange,
        NpgsqlDbType.TimestampTzRange, NpgsqlDbType.IntegerRange, NpgsqlDbType.TimestampTzRange,
        NpgsqlDbType.TimestampTzRange, NpgsqlDbType.TimestampTz, NpgsqlDbType.TimestampTz, NpgsqlDbType.TimestampTz,
        NpgsqlDbType.TimestampTz, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.TimestampTz, NpgsqlDbType.Jsonb,
        NpgsqlDbType.Text,
    ];
}
