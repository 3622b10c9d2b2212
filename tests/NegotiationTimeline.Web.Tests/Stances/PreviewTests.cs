using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>What would change is told before anything is recorded, and it is what then changes.</summary>
[Collection(nameof(OpenRecord))]
public sealed class PreviewTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_new_position_is_foreseen_over_the_time_it_would_stand_and_nothing_is_stored()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await timeline.RecordAsync();

        var preview = await PreviewAsync(talks, "preview",
            Talks.Position("p2", """{ "position": -1, "firmness": "stated", "holds": "2025-04-10/2025-04-12", "statedOn": null }"""));

        Assert.Equal(before, await timeline.RecordAsync());
        Assert.Equal("a/x from 2025-04-09T21:00:00Z to 2025-04-12T21:00:00Z: held 2 firm by p1 -> held -1 stated by p2", Told(preview));
        Assert.Equal("2025-03-31T21:00:00Z", preview["knownFrom"]);
        Assert.Equal("p2", preview["id"]);
        (await timeline.GetAsync($"{talks.Address}/positions/p2")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_foreseen_is_what_the_matrix_then_shows()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        const string Body = """{ "position": -2, "firmness": "red-line", "statedOn": "2025-04-02~" }""";

        var preview = await PreviewAsync(talks, "preview?asOf=2025-04-25", Talks.Position("p2", Body));
        await talks.StateAsync("p2", Body);

        var foreseen = preview.Json["changes"]!.AsArray()[^1]!;
        var shown = (await talks.GetAsync("stances/a/x?asOf=2025-04-25")).Json["cell"]!;
        Assert.Equal("2025-04-25T20:59:59.999999Z", $"{foreseen["at"]}");
        Assert.Equal(shown.ToJsonString(), foreseen["after"]!.ToJsonString());
    }

    [Fact]
    public async Task A_joint_statement_is_foreseen_in_the_cell_of_each_party()
    {
        var talks = await Talks.OpenAsync(timeline);

        var preview = await PreviewAsync(talks, "preview",
            Talks.Position("p1", """{ "party": null, "parties": ["a", "b"] }"""));

        Assert.Equal(["a", "b"], preview.Json["changes"]!.AsArray().Select(it => $"{it!["party"]}").Order());
    }

    [Fact]
    public async Task A_correction_to_another_issue_is_foreseen_in_both_cells()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");

        var preview = await PreviewAsync(talks, "p1/corrections/preview", """{ "reason": "r", "changes": { "issue": "y" } }""");

        Assert.Equal(
            """
            a/x from 2025-02-28T22:00:00Z to : held 2 firm by p1 -> unknown
            a/y from 2025-02-28T22:00:00Z to : unknown -> held 2 firm by p1
            """, Told(preview));
        Assert.Empty(preview.Json["duplicates"]!.AsArray());
    }

    [Fact]
    public async Task A_retraction_brings_back_what_stood_before()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        await talks.StateAsync("p2", """{ "position": -2, "statedOn": "2025-04-01" }""");

        var preview = await PreviewAsync(talks, "p2/retraction/preview", """{ "reason": "recorded twice" }""");

        Assert.Equal("a/x from 2025-03-31T21:00:00Z to : held -2 firm by p2 -> held 2 firm by p1", Told(preview));
        Assert.Null(preview.Json["knownFrom"]);
        Assert.Equal("held -2 firm by p2", await talks.CellAsync());
    }

    [Fact]
    public async Task What_leaves_the_matrix_as_it_is_is_foreseen_as_no_change()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");

        foreach (var (how, body) in new[]
        {
            ("corrections", """{ "reason": "r", "changes": { "summary": "Said so." } }"""),
            ("evidence", """{ "reason": "r", "evidence": [{ "source": "third" }] }"""),
            ("refinements", """{ "reason": "r", "changes": { "summary": "Said so." }, "evidence": [{ "source": "third" }] }"""),
        })
            Assert.Empty((await PreviewAsync(talks, $"p1/{how}/preview", body)).Json["changes"]!.AsArray());
        Assert.Empty((await PreviewAsync(talks, "preview", Talks.Position("p1"))).Json["changes"]!.AsArray());
    }

    [Theory]
    [InlineData("""{ "statedOn": "2025-03-04" }""", "p1")]
    [InlineData("""{ "statedOn": "2025-03-05" }""", "")]
    [InlineData("""{ "statedOn": "2025-02" }""", "p1")]
    [InlineData("""{ "statedOn": "2025-03-01", "party": "b" }""", "")]
    [InlineData("""{ "statedOn": "2025-03-01", "issue": "y" }""", "")]
    [InlineData("""{ "statedOn": null, "holds": "2025-03-02/2025-03-20" }""", "p1")]
    public async Task A_record_of_the_same_cell_and_a_near_date_may_be_the_same(string changes, string found)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");

        var preview = await PreviewAsync(talks, "preview", Talks.Position("p2", changes));

        Assert.Equal(found, string.Join(' ', preview.Json["duplicates"]!.AsArray().Select(it => $"{it!["id"]}")));
    }

    [Fact]
    public async Task Bad_input_is_refused_as_the_command_itself_would_refuse_it()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await timeline.RecordAsync();

        foreach (var (address, body) in new[]
        {
            ("", Talks.Position("p2", """{ "statedOn": "2025-13-01", "party": "nobody", "evidence": [{ "source": "none" }] }""")),
            ("", Talks.Position("p1", """{ "position": 1 }""")),
            ("", Talks.Position("two words")),
            ("/p1/corrections", """{ "changes": { "position": 7 } }"""),
            ("/p1/corrections", """{ "reason": "r" }"""),
            ("/p1/refinements", """{ "reason": "r", "changes": { "position": 1 } }"""),
            ("/p1/retraction", "{}"),
            ("/p1/evidence", """{ "reason": "r", "nothing": 1 }"""),
            ("/gone/retraction", """{ "reason": "r" }"""),
        })
        {
            var real = await timeline.PostAsync($"{talks.Address}/positions{address}", body);
            var tried = await timeline.PostAsync($"{talks.Address}/positions{address}/preview", body);
            Assert.Equal(real.Status, tried.Status);
            Assert.Equal(real.Json["errors"]!.ToJsonString(), tried.Json["errors"]!.ToJsonString());
        }

        Assert.Equal(before, await timeline.RecordAsync());
    }

    async Task<Reply> PreviewAsync(Talks talks, string what, string body) =>
        (await timeline.PostAsync($"{talks.Address}/positions/{what}", body)).Is(HttpStatusCode.OK);

    static string Told(Reply preview) => string.Join('\n', preview.Json["changes"]!.AsArray().Select(it =>
        $"{it!["party"]}/{it["issue"]} from {it["from"]} to {it["to"]}: {Told(it["before"]!)} -> {Told(it["after"]!)}"));

    static string Told(JsonNode cell)
    {
        var said = new[] { cell["state"], cell["position"], cell["firmness"] }.Where(it => it is not null);
        var ids = string.Join(' ', cell["positions"]!.AsArray());
        return string.Join(' ', said) + (ids.Length > 0 ? $" by {ids}" : "");
    }
}
