using System.Diagnostics;
using System.Text.Json;
using Npgsql;

namespace NegotiationTimeline.Web.Tests.Storage;

/// <summary>
/// Listens to the statements that the program sends through a data source, and has PostgreSQL execute the very same
/// ones again to tell how.
/// </summary>
sealed class ExecutedPlans : IAsyncDisposable
{
    readonly List<(string Text, NpgsqlParameter[] Parameters)> sent = [];
    readonly NpgsqlDataSource plain;

    // The driver shows a command to the filter only where somebody listens to its traces.
    readonly ActivityListener listener = new()
    {
        ShouldListenTo = source => source.Name == "Npgsql",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    public ExecutedPlans(string connection)
    {
        ActivitySource.AddActivityListener(listener);
        plain = NpgsqlDataSource.Create(connection);
        var watched = new NpgsqlDataSourceBuilder(connection);
        watched.ConfigureTracing(tracing => tracing.ConfigureCommandFilter(command =>
        {
            sent.Add((command.CommandText, [.. command.Parameters.Select(it => it.Clone())]));
            return false;
        }));
        Database = watched.Build();
    }

    /// <summary>What the program under test reads through.</summary>
    public NpgsqlDataSource Database { get; }

    /// <summary>All statements since the last time.</summary>
    public async Task<Effort> TakeAsync(CancellationToken cancellation)
    {
        var effort = new Effort(0, 0, [], sent.Count);
        foreach (var (text, parameters) in sent)
        {
            await using var explain = plain.CreateCommand($"explain (analyze, buffers, format json) {text}");
            explain.Parameters.AddRange(parameters);
            using var plan = JsonDocument.Parse((string)(await explain.ExecuteScalarAsync(cancellation))!);
            var root = plan.RootElement[0].GetProperty("Plan");
            effort = Walk(root, effort with { Buffers = effort.Buffers + Number(root, "Shared Hit Blocks") + Number(root, "Shared Read Blocks") });
        }

        sent.Clear();
        return effort;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await plain.DisposeAsync();
        listener.Dispose();
    }

    static Effort Walk(JsonElement node, Effort effort)
    {
        var kind = node.GetProperty("Node Type").GetString()!;
        if (node.TryGetProperty("Relation Name", out var table))
        {
            var rows = Number(node, "Actual Rows") + Number(node, "Rows Removed by Filter") + Number(node, "Rows Removed by Index Recheck");
            effort = effort with { Rows = effort.Rows + rows * Number(node, "Actual Loops") };
            if (kind.Contains("Seq Scan", StringComparison.Ordinal))
                effort = effort with { ReadInFull = [.. effort.ReadInFull, table.GetString()!] };
        }

        return node.TryGetProperty("Plans", out var inner)
            ? inner.EnumerateArray().Aggregate(effort, (sum, child) => Walk(child, sum))
            : effort;
    }

    static double Number(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
}

/// <param name="Rows">of tables: returned by scans, or looked at and passed over.</param>
/// <param name="Buffers">pages of 8 kB touched.</param>
/// <param name="ReadInFull">tables read by a sequential scan.</param>
sealed record Effort(double Rows, double Buffers, IReadOnlyList<string> ReadInFull, int Statements);
