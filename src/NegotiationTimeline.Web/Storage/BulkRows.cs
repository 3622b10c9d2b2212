using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Writes rows of read models by the thousand.</summary>
sealed class BulkRows(NpgsqlConnection connection)
{
    readonly HashSet<string> staged = [];

    /// <summary>
    /// Words to search by are made by the database: rows that have some go by way of a table without indexes, all
    /// others directly.
    /// </summary>
    public async Task WriteAsync(ReadModelTable table, IReadOnlyList<TableRow> rows, CancellationToken cancellation)
    {
        var words = table.Columns.Select((it, i) => (it.Type, i)).Where(it => it.Type == NpgsqlDbType.TsVector)
            .Select(it => it.i).ToArray();
        var speaking = rows.ToLookup(row =>
            words.Any(i => row.Values[i] is string text && !string.IsNullOrWhiteSpace(text)));
        if (speaking[false].Any())
            await CopyAsync($"timeline.{table.Name}", table, speaking[false], made: true, cancellation);
        if (speaking[true].Any())
            await ByStageAsync(table, speaking[true], cancellation);
    }

    async Task ByStageAsync(ReadModelTable table, IEnumerable<TableRow> rows, CancellationToken cancellation)
    {
        var stage = $"stage_{table.Name}";
        await ExecuteAsync(staged.Add(stage) ? Stage(table, stage) : $"truncate {stage}", cancellation);
        await CopyAsync(stage, table, rows, made: false, cancellation);
        var values = string.Join(", ", table.Columns.Select(it => it.From(it.Name)));
        await ExecuteAsync(
            $"insert into timeline.{table.Name} ({table.Names}) select {values} from {stage}", cancellation);
    }

    static string Stage(ReadModelTable table, string stage) =>
        $"""
        create temp table {stage} on commit drop as select {table.Names} from timeline.{table.Name} limit 0;
        {string.Concat(table.Columns.Where(it => it.Sent != it.Type)
            .Select(it => $"alter table {stage} alter {it.Name} type text;"))}
        """;

    /// <param name="made">as the table itself has them: where words are to be, there are none.</param>
    async Task CopyAsync(
        string into, ReadModelTable table, IEnumerable<TableRow> rows, bool made, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy {into} ({table.Names}) from stdin (format binary)", cancellation);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);
            for (var i = 0; i < row.Values.Length; i++)
                if (row.Values[i] is DBNull)
                    await copy.WriteNullAsync(cancellation);
                else if (made && table.Columns[i].Type == NpgsqlDbType.TsVector)
                    await copy.WriteAsync(NpgsqlTsVector.Empty, NpgsqlDbType.TsVector, cancellation);
                else
                    await copy.WriteAsync(row.Values[i], table.Columns[i].Sent, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
