using System.Collections.Immutable;
using System.Text.Json;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>A table of read models as it is written: one row by the projection, many at once by COPY.</summary>
/// <param name="Columns">in the order of a row's values.</param>
sealed record ReadModelTable(string Name, ImmutableArray<TableColumn> Columns)
{
    public static ReadModelTable Positions { get; } = new("position_version",
    [
        new("stream", NpgsqlDbType.Text), new("n", NpgsqlDbType.Integer), new("negotiation", NpgsqlDbType.Text),
        new("record", NpgsqlDbType.Text), new("version", NpgsqlDbType.Integer), new("party", NpgsqlDbType.Text),
        new("subject", NpgsqlDbType.Text), new("cell", NpgsqlDbType.BigIntRange), new("begins", NpgsqlDbType.Point),
        new("uncertain", NpgsqlDbType.TimestampTzRange), new("stands", NpgsqlDbType.TimestampTzRange),
        new("face", NpgsqlDbType.IntegerRange), new("known", NpgsqlDbType.TimestampTzRange),
        new("recorded", NpgsqlDbType.TimestampTzRange), .. Bounds, new("occasion", NpgsqlDbType.Text),
        new("speaker", NpgsqlDbType.Text), new("first_recorded", NpgsqlDbType.TimestampTz),
        new("body", NpgsqlDbType.Jsonb), new("words", NpgsqlDbType.TsVector), new("derived", NpgsqlDbType.Boolean),
        new("source", NpgsqlDbType.Text), new("narrowed", NpgsqlDbType.Boolean) { OfCell = true },
    ]);

    public static ReadModelTable Records { get; } = new("record_version",
    [
        new("stream", NpgsqlDbType.Text), new("n", NpgsqlDbType.Integer), new("negotiation", NpgsqlDbType.Text),
        new("kind", NpgsqlDbType.Text), new("record", NpgsqlDbType.Text), new("version", NpgsqlDbType.Integer),
        new("about", NpgsqlDbType.Array | NpgsqlDbType.Text), new("known", NpgsqlDbType.TimestampTzRange),
        new("recorded", NpgsqlDbType.TimestampTzRange), new("moves", NpgsqlDbType.TimestampTzRange), .. Bounds,
        new("first_recorded", NpgsqlDbType.TimestampTz), new("body", NpgsqlDbType.Jsonb),
        new("words", NpgsqlDbType.TsVector),
    ]);

    public static ReadModelTable Setup { get; } = new("setup_version",
    [
        new("stream", NpgsqlDbType.Text), new("n", NpgsqlDbType.Integer), new("negotiation", NpgsqlDbType.Text),
        new("kind", NpgsqlDbType.Text), new("slug", NpgsqlDbType.Text), new("recorded", NpgsqlDbType.TimestampTzRange),
        new("first_recorded", NpgsqlDbType.TimestampTz), new("body", NpgsqlDbType.Jsonb),
    ]);

    public static ReadModelTable Citations { get; } = new("citation",
    [
        new("negotiation", NpgsqlDbType.Text), new("source", NpgsqlDbType.Text), new("stream", NpgsqlDbType.Text),
    ]);

    public static ImmutableArray<ReadModelTable> All { get; } = [Positions, Records, Setup, Citations];

    static ImmutableArray<TableColumn> Bounds =>
    [
        new("earliest_start", NpgsqlDbType.TimestampTz), new("latest_start", NpgsqlDbType.TimestampTz),
        new("earliest_end", NpgsqlDbType.TimestampTz), new("latest_end", NpgsqlDbType.TimestampTz),
    ];

    public string Names => string.Join(", ", Columns.Select(it => it.Name));

    /// <summary>Takes a row's values by question marks.</summary>
    public string Insert =>
        $"insert into timeline.{Name} ({Names}) values ({string.Join(", ", Columns.Select(it => it.From("?")))})";
}

/// <param name="Type">words to search by are given as the text that they are made of.</param>
sealed record TableColumn(string Name, NpgsqlDbType Type)
{
    /// <summary>Told by what its cell has by now: the value is the cell's number (<see cref="FewOfCells"/>).</summary>
    public bool OfCell { get; init; }

    /// <summary>What the column becomes, given where its value stands.</summary>
    public string From(string value) => OfCell ? FewOfCells.Narrows(value) : Type switch
    {
        NpgsqlDbType.Jsonb => $"{value}::jsonb",
        NpgsqlDbType.TsVector => $"to_tsvector('simple', timeline.folded({value}))",
        _ => value,
    };

    /// <summary>As what the value itself is sent.</summary>
    public NpgsqlDbType Sent => Type == NpgsqlDbType.TsVector ? NpgsqlDbType.Text : Type;
}

/// <param name="Values">
/// in the order of the table's columns; DBNull where there is none. JSON is a text, or what is yet to be put into words.
/// </param>
sealed record TableRow(ReadModelTable Table, object[] Values)
{
    /// <summary>All JSON as text.</summary>
    public object[] InWords() =>
    [
        .. Values.Select((it, i) => Table.Columns[i].Type == NpgsqlDbType.Jsonb && it is not string
            ? JsonSerializer.Serialize(it, it.GetType(), Wire.Stored) : it),
    ];
}
