using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Every fault of a file, kept as it is found: timeline.import_fault, in a transaction of its own.</summary>
sealed class RowProblems(NpgsqlDataSource database, string negotiation, string import)
{
    const int Step = 1000;

    readonly List<RowProblem> waiting = [];
    int n;

    /// <summary>What an earlier run found is forgotten.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        await using var clear = database.CreateCommand(
            "delete from timeline.import_fault where negotiation = $1 and import = $2");
        clear.Parameters.Add(new() { Value = negotiation });
        clear.Parameters.Add(new() { Value = import });
        await clear.ExecuteNonQueryAsync(cancellation);
    }

    public async Task AddAsync(IEnumerable<RowProblem> problems, CancellationToken cancellation)
    {
        waiting.AddRange(problems);
        if (waiting.Count >= Step)
            await FlushAsync(cancellation);
    }

    public async Task FlushAsync(CancellationToken cancellation)
    {
        if (waiting.Count == 0)
            return;

        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy timeline.import_fault (negotiation, import, n, line, "column", value, reason, remedy)
            from stdin (format binary)
            """, cancellation);
        foreach (var it in waiting)
        {
            await copy.StartRowAsync(cancellation);
            await copy.WriteAsync(negotiation, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(import, NpgsqlDbType.Text, cancellation);
            await copy.WriteAsync(n++, NpgsqlDbType.Integer, cancellation);
            await copy.WriteAsync(it.Line, NpgsqlDbType.Bigint, cancellation);
            foreach (var text in new[] { it.Column, it.Value, it.Reason, it.Remedy })
                await copy.WriteAsync(text, NpgsqlDbType.Text, cancellation);
        }

        await copy.CompleteAsync(cancellation);
        waiting.Clear();
    }
}
