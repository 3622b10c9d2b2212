using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// What a reader sees: the one place in SQL where rows are filtered by published and recorded time. In every statement
/// that uses it $1 is published time and $2 recorded time; where only recorded time counts, it is $1.
/// </summary>
static class Seen
{
    /// <summary>Of versions of records p: known by, and recorded by, two instants.</summary>
    public const string At = "p.known @> $1::timestamptz and p.recorded @> $2::timestamptz";

    /// <summary>Of versions of records p: known by an instant, or before it, and recorded by another.</summary>
    public const string Ever = "lower(p.known) <= $1::timestamptz and p.recorded @> $2::timestamptz";

    /// <summary>Of versions of records p: known, and recorded, at some time within two stretches.</summary>
    public const string Within = "p.known && $1::tstzrange and p.recorded && $2::tstzrange";

    /// <summary>Of rows that everyone may know: recorded by an instant.</summary>
    public const string RecordedAt = "recorded @> $1::timestamptz";

    /// <summary>Of rows whenever they were known: recorded at some time within a stretch.</summary>
    public const string RecordedWithin = "recorded && $1::tstzrange";

    /// <summary>Of rows whenever they were known: what the record says now.</summary>
    public const string Now = "upper(recorded) = 'infinity'";

    /// <summary>A statement with <see cref="At"/>, its two instants given.</summary>
    public static NpgsqlCommand SeenAt(
        this NpgsqlDataSource database, PublishedTime knownBy, RecordedTime recordedBy, string sql) =>
        database.CreateCommand(sql).SeenAt(knownBy, recordedBy);

    /// <summary>The two instants of <see cref="At"/> for a statement that has no parameters yet.</summary>
    public static NpgsqlCommand SeenAt(this NpgsqlCommand command, PublishedTime knownBy, RecordedTime recordedBy)
    {
        command.Parameters.Add(new() { Value = knownBy.At.UtcDateTime });
        command.Parameters.Add(new() { Value = recordedBy.At.UtcDateTime });
        return command;
    }

    /// <summary>A statement with <see cref="Within"/>, its two stretches given.</summary>
    public static NpgsqlCommand SeenWithin(this NpgsqlDataSource database, Stretch stretch, string sql)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = stretch.Published });
        command.Parameters.Add(new() { Value = stretch.Recorded });
        return command;
    }

    /// <summary>A statement with <see cref="RecordedAt"/>, its instant given.</summary>
    public static NpgsqlCommand RecordedBy(this NpgsqlDataSource database, DateTimeOffset recordedBy, string sql)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.Add(new() { Value = recordedBy.UtcDateTime });
        return command;
    }
}
