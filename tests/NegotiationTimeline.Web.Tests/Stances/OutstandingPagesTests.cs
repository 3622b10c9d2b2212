using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Stances;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>What is asked for is found however much else came after it, and an answer that is cut off says so.</summary>
public sealed class OutstandingPagesTests
{
    [Theory]
    [InlineData(10, 1, 10, false)]
    [InlineData(500, 1, 500, false)]
    [InlineData(501, 1, 500, true)]
    [InlineData(4_000, 100, 40, false)]
    [InlineData(4_000, 2, 500, true)]
    [InlineData(20_000, 100, 50, true)]
    public async Task Rows_are_gone_through_until_there_are_enough_or_too_many_were_passed(
        int rows, int oneIn, int found, bool cutOff)
    {
        var all = Enumerable.Range(0, rows).Select(Row).ToArray();
        var answer = await OutstandingAsked.FindAsync(
            "talks",
            (after, limit) => Task.FromResult<IReadOnlyList<RecordRow>>(
                [.. all.SkipWhile(it => after is not null && !IsKey(it, after)).Skip(after is null ? 0 : 1).Take(limit)]),
            page => Task.FromResult(page.Where(it => int.Parse(it.Version.Id, null) % oneIn == 0)));

        Assert.Equal(found, answer.Items.Length);
        Assert.Equal(cutOff, answer.IsCutOff);
        Assert.Equal(found, answer.Items.Select(it => it.Path).Distinct().Count());
    }

    static bool IsKey(RecordRow row, RecordKey key) => RecordKey.Of("talks", row) == key;

    static RecordRow Row(int n) =>
        new($"acts/{n}", "act", new($"{n}", 1, null!, [], new PeriodBounds(null, null, null, null), default, default,
            default, default, default));
}
