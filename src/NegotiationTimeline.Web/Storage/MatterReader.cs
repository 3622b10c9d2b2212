using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Reads the proposals, truces and acts of which something turned between two points, by index.</summary>
public sealed class MatterReader(NpgsqlDataSource database, RecordReader records)
{
    /// <summary>Asked about more things at once, the database would rather read the table than its index.</summary>
    const int AtOnce = 100;

    /// <summary>Of the records that make up a proposal, a truce or an act.</summary>
    public static string[] Kinds { get; } = [.. ProposalReader.Kinds, "truce", "truce-step", "violation", "act"];

    // Each branch of the union has an index of its own. A record is listed once, with its path and what it changes.
    const string Turned =
        $"""
        select {RecordColumns.List} from timeline.record_version p
        where {Seen.Within} and p.negotiation = $3 and p.kind = any($4) and (
            lower(p.recorded) > lower($2) and lower(p.recorded) <= upper($2)
            or upper(p.recorded) > lower($2) and upper(p.recorded) <= upper($2)
            or lower(p.known) > lower($1) and lower(p.known) <= upper($1)
            or upper(p.known) > lower($1) and upper(p.known) <= upper($1)
            or p.moves && $5::tstzrange)
        """;

    /// <returns>of each matter that may have changed in the stretch all rows that were recorded within it, whenever known:
    /// by them a withdrawal is told from a retraction; by path of the matter.</returns>
    public async Task<ILookup<string, RecordRow>> ReadAsync(
        string negotiation, AsOf from, AsOf to, CancellationToken cancellation)
    {
        var turned = (await TurnedAsync(negotiation, from, to, cancellation)).SelectMany(Matters.Of).ToHashSet();
        if (turned.Count == 0)
            return Enumerable.Empty<RecordRow>().ToLookup(it => it.Path);

        List<(string Matter, RecordRow Row)> found = [];
        foreach (var matters in turned.Order(StringComparer.Ordinal).Chunk(AtOnce))
            found.AddRange(await RowsAsync(negotiation, matters, from, to, cancellation));
        return found.ToLookup(it => it.Matter, it => it.Row);
    }

    /// <summary>The same of one matter, whether it changed or not.</summary>
    /// <param name="matter">path below the negotiation.</param>
    public async Task<IReadOnlyList<RecordRow>> OneAsync(
        string negotiation, string matter, AsOf from, AsOf to, CancellationToken cancellation) =>
        [.. (await RowsAsync(negotiation, [matter], from, to, cancellation)).Select(it => it.Row)];

    async Task<IEnumerable<(string Matter, RecordRow Row)>> RowsAsync(
        string negotiation, string[] matters, AsOf from, AsOf to, CancellationToken cancellation) => ByMatter(
        await records.AboutAsync(
            negotiation, matters, @from with { Published = new(DateTimeOffset.MinValue) },
            to with { Published = new(DateTimeOffset.MaxValue) }, cancellation, Kinds),
        matters.ToHashSet());

    /// <summary>A record that is about another matter since belongs, with all its rows, to both.</summary>
    static IEnumerable<(string Matter, RecordRow Row)> ByMatter(
        IReadOnlyList<RecordRow> rows, IReadOnlySet<string> turned) =>
        from same in rows.GroupBy(row => row.Path)
        from matter in same.SelectMany(Matters.Of).Distinct()
        where turned.Contains(matter)
        from row in same
        select (matter, row);

    async Task<List<RecordRow>> TurnedAsync(string negotiation, AsOf from, AsOf to, CancellationToken cancellation)
    {
        await using var read = database.SeenWithin(new(from, to), Turned);
        read.Parameters.Add(new() { Value = negotiation });
        read.Parameters.Add(new() { Value = Kinds });
        read.Parameters.Add(new() { Value = Stretch.Of(from.Valid.At, to.Valid.At) });
        List<RecordRow> found = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            found.Add(RecordColumns.Read(rows));
        return found;
    }
}
