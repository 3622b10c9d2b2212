using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Sends what was made ready for COPY.</summary>
sealed class BulkCopy(NpgsqlConnection connection)
{
    readonly HashSet<string> staged = [];

    public async Task WriteAsync(ReadyRows rows, CancellationToken cancellation)
    {
        var table = rows.Table;
        await WriteAsync($"timeline.{table.Name}", table.Names, rows.Silent, cancellation);
        if (rows.Speaking is { } speaking)
            await ByStageAsync(table, speaking, cancellation);
    }

    async Task ByStageAsync(ReadModelTable table, CopyRows rows, CancellationToken cancellation)
    {
        var stage = $"stage_{table.Name}";
        await ExecuteAsync(staged.Add(stage) ? Stage(table, stage) : $"truncate {stage}", cancellation);
        await WriteAsync(stage, table.Names, rows, cancellation);
        var values = string.Join(", ", table.Columns.Select(it => it.OfCell ? it.Name : it.From(it.Name)));
        await ExecuteAsync(
            $"insert into timeline.{table.Name} ({table.Names}) select {values} from {stage}", cancellation);
    }

    static string Stage(ReadModelTable table, string stage) =>
        $"""
        create temp table {stage} on commit drop as select {table.Names} from timeline.{table.Name} limit 0;
        {string.Concat(table.Columns.Where(it => it.Sent != it.Type)
            .Select(it => $"alter table {stage} alter {it.Name} type text;"))}
        """;

    /// <param name="columns">in the order of each row's values.</param>
    public async Task WriteAsync(string table, string columns, CopyRows rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;

        await using var copy = await connection.BeginRawBinaryCopyAsync(
            $"copy {table} ({columns}) from stdin (format binary)", cancellation);
        foreach (var piece in rows.End())
            await copy.WriteAsync(piece, cancellation);
    }

    async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
