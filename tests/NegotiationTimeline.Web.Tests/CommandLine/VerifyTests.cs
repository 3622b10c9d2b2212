using NegotiationTimeline.Web.Tests.Database;
using NegotiationTimeline.Web.Tests.Storage;

namespace NegotiationTimeline.Web.Tests.CommandLine;

public sealed class VerifyTests(TestCluster cluster)
{
    [Fact]
    public async Task A_row_that_is_not_what_the_events_amount_to_is_found_and_named_and_rebuild_mends_it()
    {
        await using SampleTimeline timeline = new(cluster);
        await timeline.InitializeAsync();
        Assert.Contains("all rows are what", (await VerifyAsync(timeline, "ukraine-2025")).Is(0).Out, StringComparison.Ordinal);

        await timeline.Database.ExecuteAsync(
            """
            update timeline.position_version set body = jsonb_set(body, '{content,position}', '2')
            where stream = 'negotiations/ukraine-2025/positions/E04' and n = 0
            """, TestContext.Current.CancellationToken);

        var found = await VerifyAsync(timeline, "--all");
        Assert.Equal(
        [
            "negotiations/ukraine-2025/positions/E04: position_version row 0: body.content.position is 2, by the events 1",
            "90 streams looked at; 1 row differs from the events. Run rebuild to make them anew.",
        ], found.Is(1).Lines);
        Assert.Contains("made anew", (await Typed.Async("rebuild", Connection(timeline))).Is(0).Out, StringComparison.Ordinal);
        (await VerifyAsync(timeline)).Is(0);
    }

    static Task<Typed> VerifyAsync(RunningTimeline timeline, params string[] more) =>
        Typed.Async(["verify", Connection(timeline), .. more]);

    static string Connection(RunningTimeline timeline) => $"--ConnectionStrings:Timeline={timeline.ConnectionString}";
}
