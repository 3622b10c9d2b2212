namespace NegotiationTimeline.Web.Tests.Positions;

[Collection(nameof(BundledSample))]
public sealed class SamplePositionTests(SampleTimeline timeline)
{
    [Fact]
    public async Task A_refined_record_shows_all_its_versions() =>
        await Verify((await timeline.GetAsync("/api/negotiations/ukraine-2025/positions/E08?knownBy=2025-04-23")).Json);
}
