using System.Runtime.CompilerServices;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Reads what was told of the rows of a file, in the order of its lines.</summary>
sealed class ImportReports(NpgsqlDataSource database)
{
    public async IAsyncEnumerable<RowProblem> ProblemsAsync(
        ImportJob job, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var read = Command(
            """
            select line, "column", value, reason, remedy from timeline.import_fault
            where negotiation = $1 and import = $2 order by n limit $3
            """, job.Negotiation, job.Id, most);
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return new(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4));
    }

    public async IAsyncEnumerable<LikelyRow> LikelyAsync(
        ImportJob job, int most, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var read = Command(
            """
            select line, party, subject, date, like_line, like_record from timeline.import_duplicate
            where negotiation = $1 and import = $2 order by n limit $3
            """, job.Negotiation, job.Id, most);
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return new(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3),
                rows.IsDBNull(4) ? null : rows.GetInt64(4), rows.IsDBNull(5) ? null : rows.GetString(5));
    }

    NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
