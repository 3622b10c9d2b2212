namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>The bundled sample, checked by eye against docs/time.md.</summary>
[Collection(nameof(BundledSample))]
public sealed class SampleStancesTests(SampleTimeline timeline)
{
    const string Sample = "/api/negotiations/ukraine-2025";

    [Fact]
    public async Task Matrix_of_20_April_as_known_on_22_April() =>
        await Verify((await timeline.GetAsync($"{Sample}/stances?asOf=2025-04-20&knownBy=2025-04-22")).Json);

    [Fact]
    public async Task Matrix_of_20_April_as_known_on_23_April() =>
        await Verify((await timeline.GetAsync($"{Sample}/stances?asOf=2025-04-20&knownBy=2025-04-23")).Json);

    [Fact]
    public async Task Matrix_of_23_April_as_known_on_23_April() =>
        await Verify((await timeline.GetAsync($"{Sample}/stances?asOf=2025-04-23&knownBy=2025-04-23")).Json);

    [Fact]
    public async Task One_contested_cell() =>
        await Verify((await timeline.GetAsync($"{Sample}/stances/russia/ceasefire-30-day?asOf=2025-04-20&knownBy=2025-04-23")).Json);

    [Fact]
    public async Task One_cell_of_which_only_B2_or_better_counts() =>
        await Verify((await timeline.GetAsync($"{Sample}/stances/russia/direct-talks?asOf=2025-04-20&knownBy=2025-04-23&minGrade=B2")).Json);

    [Fact]
    public async Task What_Russia_said_by_speaker() =>
        await Verify((await timeline.GetAsync($"{Sample}/stances?groupBy=speaker&party=russia&asOf=2025-04-23&knownBy=2025-04-23")).Json);

    [Fact]
    public async Task Timeline_of_one_issue() =>
        await Verify((await timeline.GetAsync($"{Sample}/timeline?issue=direct-talks&knownBy=2025-04-23")).Json);
}
