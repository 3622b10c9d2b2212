using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Fetches, by index, the newest rows of each speaker in a cell: one statement for all of them.</summary>
sealed class SpokenRows(NpgsqlDataSource database, string negotiation, IReadOnlyList<SpokenCell> spoken, AsOf times)
{
    readonly Dictionary<string, PositionVersion>[] rows = [.. spoken.Select(_ => new Dictionary<string, PositionVersion>())];
    readonly (long Begun, DateTimeOffset Lowest)[] reached = [.. spoken.Select(_ => (0L, DateTimeOffset.MaxValue))];
    long asked;

    public IReadOnlyCollection<PositionVersion> Of(int n) => rows[n].Values;

    /// <summary>Valid axis: no row that begins at or after it is missing; null = none at all.</summary>
    public DateTimeOffset? Floor(int n) => reached[n].Begun < asked ? null : reached[n].Lowest;

    public async Task FetchAsync(long few, CancellationToken cancellation)
    {
        asked = few;
        await using var read = database.SeenAt(times.Published, times.Recorded, SpeakerQueries.Newest);
        AddNames(read, spoken);
        read.Parameters.Add(new() { Value = negotiation });
        read.Parameters.Add(new() { Value = times.Valid.At.UtcDateTime });
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

        await using var read = database.SeenAt(times.Published, times.Recorded, SpeakerQueries.OfOccasions);
        AddNames(read, wanted.Select(it => it.Spoken));
        read.Parameters.Add(new() { Value = wanted.Select(it => it.Occasion).ToArray() });
        read.Parameters.Add(new() { Value = wanted.Select(it => it.N).ToArray() });
        read.Parameters.Add(new() { Value = negotiation });
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

    static void AddNames(NpgsqlCommand command, IEnumerable<SpokenCell> spoken)
    {
        var all = spoken.ToArray();
        command.Parameters.Add(new() { Value = all.Select(it => it.Cell.Party).ToArray() });
        command.Parameters.Add(new() { Value = all.Select(it => it.Cell.Subject).ToArray() });
        command.Parameters.Add(new() { Value = all.Select(it => it.Speaker).ToArray() });
    }
}
