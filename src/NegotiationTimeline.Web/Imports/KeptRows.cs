using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Imports;

/// <summary>What is told of rows of a file, kept as it is found, in transactions of its own and bounded memory.</summary>
/// <param name="table">below the schema; its first columns are the negotiation, the import, and a number.</param>
/// <param name="columns">the others, each with how it is filled.</param>
abstract class KeptRows<T>(
    NpgsqlDataSource database, string negotiation, string import, string table,
    params (string Name, NpgsqlDbType Type, Func<T, object?> Value)[] columns)
{
    const int Step = 1000;

    readonly List<T> waiting = [];
    int n;

    /// <summary>What an earlier run found is forgotten.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        await using var clear = database.CreateCommand(
            $"delete from timeline.{table} where negotiation = $1 and import = $2");
        clear.Parameters.Add(new() { Value = negotiation });
        clear.Parameters.Add(new() { Value = import });
        await clear.ExecuteNonQueryAsync(cancellation);
    }

    public async Task AddAsync(IEnumerable<T> found, CancellationToken cancellation)
    {
        waiting.AddRange(found);
        if (waiting.Count >= Step)
            await FlushAsync(cancellation);
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (waiting.Count == 0)
            return;

        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var copy = await connection.BeginBinaryImportAsync(
            $"""
            copy timeline.{table} (negotiation, import, n, {string.Join(", ", columns.Select(it => $"\"{it.Name}\""))})
            from stdin (format binary)
            """, cancellation);
        foreach (var it in waiting)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(negotiation, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(import, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(n++, NpgsqlDbType.Integer, cancellation);
            foreach (var column in columns)
                if (column.Value(it) is { } value)
                    await copy.WriteAsync(value, column.Type, cancellation);
                else
                    await copy.WriteNullAsync(cancellation);
        }

        await copy.CompleteAsync(cancellation);
        waiting.Clear();
    }
}
