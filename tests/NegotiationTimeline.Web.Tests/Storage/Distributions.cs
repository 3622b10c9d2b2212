using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Web.Tests.Storage;

/// <summary>Ways in which the records of a cell may come in, realistic ones and adverse ones.</summary>
enum Distribution
{
    AsStated,
    ImportedAtOnce,
    RecordedAtRandom,
    PublishedMuchLater,
    Corrected,
    BoundedWithGaps,
    MonthWide,
    OnOrBefore,
    OfOccasions,
    LongRun,
}

static class Distributions
{
    public static DateTime First { get; } = new(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static int Days { get; } = 15 * 365;

    static readonly Speaker?[] Speakers =
        [null, new("Ann", "President", Authority.Principal), new("Ben", "Envoy", Authority.Envoy)];

    /// <summary>The records of one cell, spread over fifteen years.</summary>
    public static IEnumerable<ImmutableArray<PositionVersion>> Cell(
        Random random, string party, string issue, Distribution distribution, int records, string name) =>
        Enumerable.Range(0, records).Select(i =>
        {
            var stated = First.AddDays((long)i * Days / records);
            var published = new DateTimeOffset(stated.AddDays(distribution == Distribution.PublishedMuchLater ? random.Next(3000) : 1));
            var recorded = Recorded(random, distribution, published);
            var content = Content(random, party, issue, distribution, stated, i) with { Speaker = Speakers[i % Speakers.Length] };
            return Archive.History($"{name}-{i}", Events(random, $"{name}-{i}", content, distribution, published, recorded));
        });

    static DateTimeOffset Recorded(Random random, Distribution distribution, DateTimeOffset published) => distribution switch
    {
        Distribution.ImportedAtOnce => new(First.AddDays(Days)),
        Distribution.RecordedAtRandom => published.AddDays(random.Next(Days)),
        _ => published.AddHours(random.Next(100)),
    };

    static PositionContent Content(
        Random random, string party, string issue, Distribution distribution, DateTime stated, int i)
    {
        var day = Archive.Day(stated);
        var position = random.Next(5) - 2;
        return distribution switch
        {
            Distribution.BoundedWithGaps =>
                Archive.Content(party, issue, position, null, $"{day}/{Archive.Day(stated.AddDays(random.Next(3)))}"),
            Distribution.MonthWide => Archive.Content(party, issue, position, i % 20 == 0 ? day[..7] : day),
            Distribution.OnOrBefore => Archive.Content(party, issue, position, i % 500 == 3 ? $"[..{day}]" : day),
            Distribution.OfOccasions => Archive.Content(party, issue, i / 2 % 5 - 2, day, occasion: $"talks-{i / 2}"),
            Distribution.LongRun => Archive.Content(party, issue, i < 10 ? position : 2, day),
            _ => Archive.Content(party, issue, position, day),
        };
    }

    static IEnumerable<(DateTimeOffset, IRecordEvent)> Events(
        Random random, string id, PositionContent content, Distribution distribution, DateTimeOffset published,
        DateTimeOffset recorded)
    {
        yield return (recorded, Archive.Stated(id, content, published));
        for (var i = 0; distribution == Distribution.Corrected && i < 4; i++)
            yield return (recorded.AddDays((i + 1) * 30), new RecordCorrected("miscoded", Patch.Of(new { position = random.Next(5) - 2 }), null));
    }
}
