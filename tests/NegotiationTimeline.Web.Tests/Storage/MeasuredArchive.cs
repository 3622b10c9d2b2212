using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Database;
using Npgsql;

namespace NegotiationTimeline.Web.Tests.Storage;

/// <summary>
/// A hundred thousand versions in one table, loaded once for all measurements: a wide matrix with a few long cells, and
/// cells of which one has a hundred times the history of the other.
/// </summary>
public sealed class MeasuredArchive(TestCluster cluster) : IAsyncLifetime
{
    public const int Parties = 20, Issues = 110, Shown = 10, LongCell = 3000, Few = 100, Many = 10_000;

    readonly RunningTimeline timeline = new(cluster);

    public string ConnectionString => timeline.ConnectionString;

    public NpgsqlDataSource Database => timeline.Database;

    /// <summary>Those in which most rows lie beside what a reader needs.</summary>
    internal static Distribution[] Grown { get; } = [Distribution.RecordedAtRandom, Distribution.LongRun];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await timeline.InitializeAsync();
        await DescribeAsync();
        var random = new Random(20250420);
        await Archive.LoadAsync(Database,
            Matrix(random).Concat(Growth(random)).SelectMany(it => it).OrderBy(it => it.FirstRecorded),
            Cancellation);
    }

    public ValueTask DisposeAsync() => timeline.DisposeAsync();

    static IEnumerable<ImmutableArray<PositionVersion>> Matrix(Random random)
    {
        var distributions = Enum.GetValues<Distribution>();
        for (var party = 0; party < Parties; party++)
            for (var issue = 0; issue < Issues; issue++)
            {
                // The long cells lie among those that are read, one of each distribution.
                var isLong = issue < Shown && party == issue;
                var distribution = distributions[isLong ? issue : (party + issue) % distributions.Length];
                var records = isLong ? LongCell : distribution == Distribution.Corrected ? 10 : 32;
                var name = $"p{party}-i{issue}";
                foreach (var record in Distributions.Cell(random, $"p{party}", $"i{issue}", distribution, records, name))
                    yield return record;
            }
    }

    static IEnumerable<ImmutableArray<PositionVersion>> Growth(Random random) =>
        from it in Grown
        from records in new[] { Few, Many }
        from record in Distributions.Cell(random, $"{it}", $"of-{records}", it, records, $"{it}-{records}")
        select record;

    /// <summary>As if all had been set up before the first record.</summary>
    Task DescribeAsync() => Database.ExecuteAsync(
        $$"""
        insert into timeline.setup_version
        select kind || slug, 0, '{{Archive.Negotiation}}', kind, slug, tstzrange('2009-01-01', 'infinity'),
            '2009-01-01', body::jsonb
        from (
            select 'negotiation' as kind, '{{Archive.Negotiation}}' as slug,
                '{"slug": "{{Archive.Negotiation}}", "timeZone": "{{Archive.Zone}}",
                "profile": {"title": "Archive", "coverage": "../..", "staleAfter": 180,
                    "visibility": "public", "coders": []} }' as body
            union all
            select 'party', 'p' || i,
                '{"slug": "p' || i || '", "profile": {"name": "P", "kind": "state", "sameAs": [], "members": []} }'
            from generate_series(0, {{Parties - 1}}) i
            union all
            select 'issue', 'i' || i,
                '{"slug": "i' || i || '", "profile": {"proposition": "It is so.", "salience": 1} }'
            from generate_series(0, {{Issues - 1}}) i
        ) described;
        analyze timeline.setup_version
        """, Cancellation);
}
