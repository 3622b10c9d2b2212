namespace NegotiationTimeline.Web.Tests.Positions;

/// <summary>What the first release stored, under the names and in the shapes of then, is read as it was.</summary>
[Collection(nameof(OpenRecord))]
public sealed class FirstReleaseTests(RunningTimeline timeline)
{
    const string Correction =
        """
        { "reason": "misread", "evidence": null, "changes": { "parties": null, "issue": null, "proposal": null,
          "clause": null, "position": 1, "declined": null, "firmness": null, "clarity": null, "role": null,
          "conditions": null, "statedOn": null, "holds": null, "speaker": null, "summary": null, "occasion": null,
          "changeReason": null, "dropsRedLine": null, "cleared": ["summary"] } }
        """;

    [Fact]
    public async Task A_correction_patches_what_it_named_and_empties_what_it_cleared()
    {
        var talks = await CorrectedThenAsync();

        var record = (await talks.GetAsync("positions/p1")).Json["versions"]![0]!["record"]!;

        Assert.Equal(("1", "firm", null), ($"{record["position"]}", $"{record["firmness"]}", record["summary"]));
    }

    [Fact]
    public async Task It_can_be_amended_further()
    {
        var talks = await CorrectedThenAsync();

        await talks.AmendAsync("p1", "corrections", """{ "reason": "after all", "changes": { "position": 0 } }""");

        Assert.Equal("held 0 firm by p1", await talks.CellAsync());
    }

    async Task<Talks> CorrectedThenAsync()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "summary": "Of the first release." }""");
        await talks.AmendAsync("p1", "corrections", """{ "reason": "x", "changes": { "position": 0 } }""");
        await using var then = timeline.Database.CreateCommand(
            "update timeline.mt_events set type = 'position_corrected', data = $1::jsonb where stream_id = $2 and version = 2");
        then.Parameters.Add(new() { Value = Correction });
        then.Parameters.Add(new() { Value = $"negotiations/{talks.Slug}/positions/p1" });
        Assert.Equal(1, await then.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        return talks;
    }
}
