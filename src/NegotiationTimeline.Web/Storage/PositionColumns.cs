using System.Text.Json;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Reads rows of timeline.position_version.</summary>
static class PositionColumns
{
    /// <summary>For the alias p; <see cref="Read"/> takes them in this order.</summary>
    public const string List =
        """
        p.record, p.version, p.party, p.body, p.earliest_start, p.latest_start, p.earliest_end, p.latest_end,
        lower(p.known), upper(p.known), lower(p.recorded), upper(p.recorded), p.first_recorded, p.subject
        """;

    /// <param name="at">ordinal of the first of the columns.</param>
    public static PositionVersion Read(NpgsqlDataReader row, int at)
    {
        var body = JsonSerializer.Deserialize<PositionBody>(row.GetString(at + 3), Wire.Json)!;
        return new(
            row.GetString(at), row.GetInt32(at + 1), row.GetString(at + 2), body.Content, body.Evidence,
            new(
                Instants.StartFromDatabase(row.GetDateTime(at + 4)),
                Instants.StartFromDatabase(row.GetDateTime(at + 5)),
                Instants.EndFromDatabase(row.GetDateTime(at + 6)), Instants.EndFromDatabase(row.GetDateTime(at + 7))),
            Instants.Utc(row.GetDateTime(at + 8)), Instants.Utc(row.GetDateTime(at + 9)),
            Instants.Utc(row.GetDateTime(at + 10)), Instants.Utc(row.GetDateTime(at + 11)),
            Instants.Utc(row.GetDateTime(at + 12)))
        {
            Resolutions = body.Resolutions ?? [],
        };
    }
}
