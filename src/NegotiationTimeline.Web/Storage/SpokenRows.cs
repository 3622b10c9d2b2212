using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Fetches, by index, the newest rows of each speaker in a cell: one statement for all of them.</summary>
sealed class SpokenRows(NpgsqlDataSource database, string negotiation, IReadOnlyList<SpokenCell> spoken, AsOf times)
{
    readonly Dictionary<string, PositionVersion>[] rows =
        [.. spoken.Select(_ => new Dictionary<string, PositionVersion>())];


    readonly (long Begun, DateTimeOffset Lowest)[] reached = [.. spoken.Select(_ => (0L, DateTimeOffset.MaxValue))];
    long asked;

    public IReadOnlyCollection<PositionVersion> Of(int n) => rows[n].Values;

    /// <summary>Valid axis: no row that begins at or after it is missing; null = none at all.</summary>
    public DateTimeOffset? Floor(int n) => reached[n].Begun < asked ? null : reached[n].Lowest;

    public async Task FetchAsync(long few, CancellationToken cancellation)
    {
        asked = few;
        await using var read = Asking(SpeakerQueries.Newest, spoken);
        read.Parameters.Add(new() { Value = few });
        await ReadAsync(read, cancellation);
        await AddOccasionsAsync(cancellation);
    }

    /// <summary>Rival accounts of one occasion belong together, however old one of them is dated.</summary>
    async Task AddOccasionsAsync(CancellationToken cancellation)
    {
        var wanted = spoken.SelectMany((it, n) => Floor(n) is null ? [] : Of(n)
            .Select(row => row.Content.Occasion).OfType<string>().Distinct()
            .Select(occasion => (Spoken: it, Occasion: occasion, N: n + 1L))).ToArray();
        if (wanted.Length == 0)
            return;

        await using var read = Asking(SpeakerQueries.OfOccasions, [.. wanted.Select(it => it.Spoken)]);
        read.Parameters.Add(new() { Value = wanted.Select(it => it.Occasion).ToArray() });
        read.Parameters.Add(new() { Value = wanted.Select(it => it.N).ToArray() });
        await ReadAsync(read, cancellation);
    }

    async Task ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var n = (int)reader.GetInt64(0) - 1;
            var row = PositionColumns.Read(reader, 2);
            rows[n].TryAdd(row.Id, row);
            var (begun, lowest) = reached[n];
            var start = Precedence.LatestStart(row);
            if (reader.GetBoolean(1))
                reached[n] = (begun + 1, start < lowest ? start : lowest);
        }
    }

    NpgsqlCommand Asking(string sql, IReadOnlyList<SpokenCell> about)
    {
        var command = Asking(database, sql, negotiation, times, [.. about.Select(it => it.Cell)]);
        command.Parameters.Add(new() { Value = about.Select(it => it.Speaker).ToArray() });
        return command;
    }

    /// <summary>A statement with what all of <see cref="SpeakerQueries"/> begin with.</summary>
    public static NpgsqlCommand Asking(
        NpgsqlDataSource database, string sql, string negotiation, AsOf times, IReadOnlyList<CellName> cells)
    {
        var command = database.SeenAt(times.Published, times.Recorded, sql);
        command.Parameters.Add(new() { Value = negotiation });
        command.Parameters.Add(new() { Value = times.Valid.At.UtcDateTime });
        command.Parameters.Add(new() { Value = cells.Select(it => it.Party).ToArray() });
        command.Parameters.Add(new() { Value = cells.Select(it => it.Subject).ToArray() });
        command.Parameters.Add(new()
        {
            Value = cells.Select(it => Places.Cell(negotiation, it.Party, it.Subject)).ToArray(),
        });
        return command;
    }
}
