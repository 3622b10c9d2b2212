using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Web.Tests.Storage;

/// <summary>What lies in the middle of a long run of plain records that all say the same.</summary>
enum Interruption
{
    AnotherValue,
    SameValueOfAnOccasion,
    ContestedOnTheDay,
    ContestedByAnAccountOfLongAgo,
    ContestedByAnAccountOfNoCertainDay,
    BoundedBeforeTheRunResumes,
    BoundedAmongTheSame,
    UncertainEndBeforeTheRunResumes,
    WideBeforeTheRunResumes,
    WideAmongTheSame,
    AnotherValueThatIsWide,
    AnotherValueThatIsBounded,
}

/// <summary>Cells whose stance was reaffirmed hundreds of times before and after something else happened.</summary>
sealed class InterruptedRuns(Random random)
{
    const int Same = 1, Other = -1, Reaffirmed = 150;

    static readonly DateTime First = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Valid axis: the day about which it happens, with a reaffirmation every other day before and after.</summary>
    static readonly DateTime Middle = First.AddDays(2 * Reaffirmed);

    public static DateTime Last { get; } = Middle.AddDays(2 * Reaffirmed + 40);

    public IEnumerable<PositionVersion> Cell(string party, Interruption interruption)
    {
        var gap = random.Next(10, 30);
        var before = Enumerable.Range(0, Reaffirmed).Select(it => (Same, On(First.AddDays(2 * it))));
        var after = Enumerable.Range(0, Reaffirmed).Select(it => (Same, On(Middle.AddDays(2 * it + gap))));
        return before.Concat(Between(interruption, gap)).Concat(after)
            .SelectMany((it, i) => Record($"{party}-{i}", party, it.Item1, it.Item2));
    }

    /// <summary>The run resumes a gap of some days after the middle.</summary>
    (int, Dated)[] Between(Interruption interruption, int gap)
    {
        var day = random.Next(1, 4);
        var on = On(Middle);
        var stretch = $"{Day(day)}/{Day(random.Next(4, gap - 1))}";
        return interruption switch
        {
            Interruption.AnotherValue => [(Other, on)],
            Interruption.SameValueOfAnOccasion => [(Same, on with { Occasion = "talks" })],
            Interruption.ContestedOnTheDay =>
                [(Same, on with { Occasion = "talks" }), (Other, on with { Occasion = "talks" })],
            Interruption.ContestedByAnAccountOfLongAgo =>
                [(Same, on with { Occasion = "talks" }), (Other, On(First.AddDays(-30)) with { Occasion = "talks" })],
            Interruption.ContestedByAnAccountOfNoCertainDay =>
                [(Same, on with { Occasion = "talks" }), (Other, new($"[..{Day(0)}]", null, "talks"))],
            Interruption.BoundedBeforeTheRunResumes => [(Other, on), (Same, new(null, stretch))],
            Interruption.BoundedAmongTheSame => [(Same, new(null, stretch))],
            Interruption.UncertainEndBeforeTheRunResumes => [(Other, on), (Same, new(null, $"{stretch}~"))],
            Interruption.WideBeforeTheRunResumes => [(Other, on), (Same, new($"[{Day(day - 5)}..{Day(day + 5)}]"))],
            Interruption.WideAmongTheSame => [(Same, new($"[{Day(-day)}..{Day(day + 60)}]"))],
            Interruption.AnotherValueThatIsWide => [(Other, new($"[{Day(day - 50)}..{Day(day + 5)}]"))],
            Interruption.AnotherValueThatIsBounded => [(Other, new(null, stretch))],
            _ => throw new ArgumentOutOfRangeException(nameof(interruption)),
        };
    }

    ImmutableArray<PositionVersion> Record(string id, string party, int position, Dated dated)
    {
        var at = new DateTimeOffset(First.AddDays(random.Next((Last - First).Days)));
        var content = Archive.Content(party, "truce", position, dated.StatedOn, dated.Holds, dated.Occasion);
        return Archive.History(id, [(at, Archive.Stated(id, content, at.AddDays(-random.Next(200))))]);
    }

    static string Day(int sinceMiddle) => Archive.Day(Middle.AddDays(sinceMiddle));

    static Dated On(DateTime day) => new(Archive.Day(day));

    sealed record Dated(string? StatedOn, string? Holds = null, string? Occasion = null);
}
