using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// What was recorded before an import began, read beside the import's own transaction while that writes. It does not
/// see what the import itself has written; nobody else writes meanwhile.
/// </summary>
sealed class RecordedBefore
{
    const string IsAny =
        """
        select exists (select from timeline.mt_events where split_part(stream_id, '/', 2) = $1
            and split_part(stream_id, '/', 3) not in ('', 'parties', 'issues', 'sources', 'imports'))
        """;

    readonly NpgsqlDataSource database;
    readonly bool any;

    RecordedBefore(NpgsqlDataSource database, bool any) => (this.database, this.any) = (database, any);

    public static async Task<RecordedBefore> OpenAsync(
        NpgsqlDataSource database, string negotiation, CancellationToken cancellation)
    {
        await using var ask = database.CreateCommand(IsAny);
        ask.Parameters.Add(new() { Value = negotiation });
        return new(database, await ask.ExecuteScalarAsync(cancellation) is true);
    }

    /// <summary>Whether there are records.</summary>
    public bool Any => any;

    /// <summary>All events of streams, as far as there are such; where there are no records nothing is asked.</summary>
    public async Task<Dictionary<string, List<Recorded<object>>>> HistoriesAsync(
        string[] streams, CancellationToken cancellation)
    {
        if (!any || streams.Length == 0)
            return [];

        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await Histories.ReadAsync(connection, streams, cancellation);
    }

    /// <returns>null where there are no records, and nothing is to be found.</returns>
    public NpgsqlCommand? Look(string sql)
    {
        var look = any ? database.CreateCommand(sql) : null;
        look?.CommandTimeout = 0;
        return look;
    }
}
