using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Time;

public sealed class EdtfOpenIntervalTests
{
    [Fact]
    public void An_interval_open_at_both_ends_holds_always() =>
        Assert.Equal(
            Certainty.Certain,
            Edtf.Parse("../..").Period(TimeZoneInfo.Utc).At(new(1900, 1, 1, 0, 0, 0, TimeSpan.Zero)));
}
