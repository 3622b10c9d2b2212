using NegotiationTimeline.Domain.Records;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Reads rows of timeline.record_version.</summary>
static class RecordColumns
{
    /// <summary>For the alias r; <see cref="Read"/> takes them in this order.</summary>
    public const string List =
        """
        r.stream, r.kind, r.record, r.version, r.body, r.earliest_start, r.latest_start, r.earliest_end, r.latest_end,
        lower(r.known), upper(r.known), lower(r.recorded), upper(r.recorded), r.first_recorded
        """;

    public static RecordRow Read(NpgsqlDataReader row)
    {
        var kind = row.GetString(1);
        var body = RecordKinds.Named(kind).Read(row.GetString(4));
        return new(StreamKeys.PathOf(row.GetString(0)), kind, new(
            row.GetString(2), row.GetInt32(3), body.Content, body.Evidence,
            new(
                Instants.StartFromDatabase(row.GetDateTime(5)), Instants.StartFromDatabase(row.GetDateTime(6)),
                Instants.EndFromDatabase(row.GetDateTime(7)), Instants.EndFromDatabase(row.GetDateTime(8))),
            Instants.Utc(row.GetDateTime(9)), Instants.Utc(row.GetDateTime(10)), Instants.Utc(row.GetDateTime(11)),
            Instants.Utc(row.GetDateTime(12)), Instants.Utc(row.GetDateTime(13))));
    }
}
