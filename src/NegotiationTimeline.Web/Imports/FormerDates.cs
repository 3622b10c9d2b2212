using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>Days of publication that sources had in descriptions of before.</summary>
static class FormerDates
{
    const string Former =
        """
        select slug, body #>> '{profile,title}', body #>> '{profile,url}', body #>> '{profile,publishedOn}'
        from timeline.setup_version
        where negotiation = $1 and kind = 'source' and upper(recorded) <> 'infinity'
            and body #>> '{profile,publishedOn}' is not null
        """;

    public static async Task ReadAsync(
        NpgsqlDataSource database, string negotiation, SourceNames sources, CancellationToken cancellation)
    {
        await using var read = database.CreateCommand(Former);
        read.Parameters.Add(new() { Value = negotiation });
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            sources.AddFormer(
                rows.GetString(0), rows.GetString(1), rows.IsDBNull(2) ? null : rows.GetString(2), rows.GetString(3));
    }
}
