using System.Data.Common;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Reads rows of timeline.record_version.</summary>
static class RecordColumns
{
    /// <summary>For the alias p; <see cref="Read"/> takes them in this order.</summary>
    public const string List =
        """
        p.stream, p.kind, p.record, p.version, p.body, p.earliest_start, p.latest_start, p.earliest_end, p.latest_end,
        lower(p.known), upper(p.known), lower(p.recorded), upper(p.recorded), p.first_recorded
        """;

    public static RecordRow Read(DbDataReader row)
    {
        var kind = row.GetString(1);
        var body = RecordKinds.Named(kind).Read(row.GetString(4));
        return new(StreamKeys.PathOf(row.GetString(0)), kind, new(
            row.GetString(2), row.GetInt32(3), body.Content, body.Evidence,
            new(
                Instants.StartFromDatabase(row.GetDateTime(5)), Instants.StartFromDatabase(row.GetDateTime(6)),
                Instants.EndFromDatabase(row.GetDateTime(7)), Instants.EndFromDatabase(row.GetDateTime(8))),
            Instants.Utc(row.GetDateTime(9)), Instants.Utc(row.GetDateTime(10)), Instants.Utc(row.GetDateTime(11)),
            Instants.Utc(row.GetDateTime(12)), Instants.Utc(row.GetDateTime(13)))
        {
            Resolutions = body.Resolutions ?? [],
        });
    }
}
