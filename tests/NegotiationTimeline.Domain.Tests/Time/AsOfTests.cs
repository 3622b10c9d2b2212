using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Time;

public sealed class AsOfTests
{
    static readonly DateTimeOffset Sooner = Instants.Of("2025-04-20T10:00:00Z");
    static readonly DateTimeOffset Later = Instants.Of("2025-04-20T10:00:01Z");

    [Fact]
    public void Each_axis_orders_its_points()
    {
        Assert.True(new ValidTime(Sooner) < new ValidTime(Later));
        Assert.True(new PublishedTime(Sooner) <= new PublishedTime(Later));
        Assert.True(new RecordedTime(Later) > new RecordedTime(Sooner));
        Assert.Equal(1, new RecordedTime(Later).CompareTo(new(Sooner)));
    }

    [Fact]
    public void A_reader_stands_on_three_axes_at_once() => Assert.NotEqual(
        new AsOf(new(Sooner), new(Later), new(Later)),
        new AsOf(new(Later), new(Sooner), new(Later)));
}
