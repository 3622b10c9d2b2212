namespace NegotiationTimeline.Web.Tests.CommandLine;

[Collection(nameof(BundledSample))]
public sealed class ChangesTests(SampleTimeline timeline)
{
    [Fact]
    public async Task The_one_change_of_mind_is_told_with_whose_words_it_rests_on()
    {
        var row = (await ChangesAsync("--csv")).Is(0).Lines.Single(it => it.Contains("russia on direct-talks"));

        Assert.Equal(
            "valid,2025-04-20T21:00:00Z,shift,russia on direct-talks,\"rejects, red line\",-2,"
            + "\"open, or in part, tentative\",1,E04,Vladimir Putin", row.Trim());
    }

    [Fact]
    public async Task Along_two_axes_what_was_disclosed_late_stands_apart_from_what_happened()
    {
        var told = (await ChangesAsync("--axis", "valid", "published")).Is(0).Out;

        Assert.Contains("along published time", told, StringComparison.Ordinal);
        Assert.True(told.IndexOf("late-disclosu", StringComparison.Ordinal) < told.IndexOf("along valid time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_changed_it_says_so() => Assert.Contains("Nothing changed.",
        (await Typed.Async("changes", "ukraine-2025", "--from", "2024-01-02", "--to", "2024-01-03", "--server",
            $"{timeline.Http.BaseAddress}")).Is(0).Out, StringComparison.Ordinal);

    Task<Typed> ChangesAsync(params string[] more) => Typed.Async(
    [
        "changes", "ukraine-2025", "--from", "2025-04-20", "--to", "2025-04-23", "--server", $"{timeline.Http.BaseAddress}",
        .. more,
    ]);
}
