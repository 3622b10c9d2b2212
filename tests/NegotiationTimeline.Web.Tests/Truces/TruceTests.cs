using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Truces;

/// <summary>A truce over HTTP, from its declaration to its end, over the three times.</summary>
[Collection(nameof(OpenRecord))]
public sealed class TruceTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_truce_is_recorded_once_at_its_address()
    {
        var talks = await Talks.OpenAsync(timeline);
        var first = await talks.RecordAsync(timeline, "truces", Ceasing.Truce("t"));
        var again = await talks.RecordAsync(timeline, "truces", Ceasing.Truce("t"));

        Assert.Equal($"{talks.Address}/truces/t", first.Headers.Location?.ToString());
        Assert.Equal(first.Text, again.Text);
        (await timeline.PostAsync($"{talks.Address}/truces", Ceasing.Truce("t", """{ "title": "Other" }""")))
            .IsProblem(409, "id-is-taken", "id");
    }

    [Fact]
    public async Task Its_state_follows_its_steps()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        Assert.Equal(["announced certain", "in-force certain", "expired certain"],
            [await talks.StateAsync(5), await talks.StateAsync(8), await talks.StateAsync(9)]);

        await talks.RecordAsync(timeline, "truces/t/extension",
            Ceasing.Step("x", "2025-04-08", """{ "until": "2025-04-10" }"""));
        Assert.Equal("in-force certain", await talks.StateAsync(9));
        await talks.RecordAsync(timeline, "truces/t/entry", Ceasing.Step("in", "2025-04-07"));
        Assert.Equal("announced certain", await talks.StateAsync(6));
        await talks.RecordAsync(timeline, "truces/t/end", Ceasing.Step("e", "2025-04-09~", """{ "party": "a" }"""));
        Assert.Equal(["in-force certain", "in-force possible", "ended certain"],
            [await talks.StateAsync(7), await talks.StateAsync(8), await talks.StateAsync(10)]);

        var states = (await talks.GetAsync("truces/t")).Json["states"]!.AsArray();
        Assert.Equal(["announced", "in-force", "in-force", "ended"], states.Select(it => $"{it!["state"]}"));
        Assert.Equal(states.Skip(1).Select(it => $"{it!["from"]}"), states.SkipLast(1).Select(it => $"{it!["to"]}"));
        Assert.Null(states[^1]!["to"]);
    }

    [Fact]
    public async Task A_step_is_there_from_its_date_its_publication_and_its_recording_on()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        var before = await talks.NowAsync();
        await talks.RecordAsync(timeline, "truces/t/end",
            Ceasing.Step("e", "2025-04-07", """{ "evidence": [{ "source": "second" }] }"""));

        Assert.Equal("ended certain", await talks.StateAsync(8));
        Assert.Equal("in-force certain", await talks.StateAsync(6));
        Assert.Equal("in-force certain", await talks.StateAsync(8, "&knownBy=2025-04-09"));
        Assert.Equal("in-force certain", await talks.StateAsync(8, $"&recordedBy={before}"));
        Assert.Empty((await talks.GetAsync("truces/t?asOf=2025-04-06")).Json["steps"]!.AsArray());
    }

    [Fact]
    public async Task An_answer_is_that_of_each_party_and_who_is_bound_may_have_given_none()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        Assert.Equal("""["b"]""", (await talks.GetAsync("truces/t")).Json["unanswered"]!.ToJsonString());
        await talks.RecordAsync(timeline, "truces/t/reciprocation",
            Ceasing.Step("r", "[2025-04-06..2025-04-07]", """{ "party": "b" }"""));

        var truce = (await talks.GetAsync("truces/t?asOf=2025-04-06")).Json;
        Assert.Empty(truce["unanswered"]!.AsArray());
        Assert.Equal(("b", "possible", "first"), (
            $"{truce["reciprocation"]![0]!["party"]}", $"{truce["reciprocation"]![0]!["certainty"]}",
            $"{truce["reciprocation"]![0]!["evidence"]![0]!["source"]!["slug"]}"));
        var listed = (await talks.GetAsync("truces")).Json["items"]![0]!;
        Assert.Equal(("certain", "expired"), ($"{listed["reciprocated"]}", $"{listed["state"]}"));
    }

    [Fact]
    public async Task Every_step_is_a_record_of_its_own_with_every_amendment()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        foreach (var (step, changes) in new[]
        {
            ("reciprocation", """{ "party": "b" }"""), ("entry", "{}"), ("extension", """{ "until": "2025-04-10" }"""),
            ("end", "{}"),
        })
        {
            await talks.RecordAsync(timeline, $"truces/t/{step}", Ceasing.Step("s", "2025-04-07", changes));
            await AmendAsync(talks, $"truces/t/{step}/s");
        }

        await talks.RecordAsync(timeline, "truces/t/violations", Ceasing.Violation("s"));
        await AmendAsync(talks, "truces/t/violations/s");
        await AmendAsync(talks, "truces/t", "truces/t/versions");
    }

    [Fact]
    public async Task What_is_retracted_counts_no_more_and_counts_again_once_it_is_reinstated()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        await talks.RecordAsync(timeline, "truces/t/end", Ceasing.Step("e", "2025-04-07"));
        await PostAsync(talks, "truces/t/end/e/retraction", """{ "reason": "r" }""");
        Assert.Equal("in-force certain", await talks.StateAsync(7));
        await PostAsync(talks, "truces/t/end/e/reinstatement", """{ "reason": "r" }""");
        Assert.Equal("ended certain", await talks.StateAsync(7));
        await PostAsync(talks, "truces/t/retraction", """{ "reason": "r" }""");
        (await timeline.GetAsync($"{talks.Address}/truces/t")).IsProblem(404, "not-found", "truce");
        Assert.Empty((await talks.GetAsync("truces")).Json["items"]!.AsArray());
        Assert.Equal("retracted", (await talks.GetAsync("truces/t/versions"))["state"]);
    }

    [Fact]
    public async Task A_pinned_truce_stays_as_it_was()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        var pinned = await timeline.GetAsync((await talks.GetAsync("truces/t"))["pin"]);
        await talks.RecordAsync(timeline, "truces/t/end", Ceasing.Step("e", "2025-04-07"));
        await talks.RecordAsync(timeline, "truces/t/violations", Ceasing.Violation("v"));

        var again = await timeline.GetAsync(pinned["pin"]);
        Assert.Equal(pinned.Text, again.Text);
        Assert.Equal("public, max-age=31536000, immutable", again.Caching);
    }

    [Fact]
    public async Task The_list_comes_page_by_page_the_last_declared_first()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        await talks.RecordAsync(timeline, "truces", Ceasing.Truce("u", """{ "declaredOn": "2025-04-06" }"""));
        await talks.RecordAsync(timeline, "truces/u/violations", Ceasing.Violation("v"));

        var first = (await talks.GetAsync("truces?limit=1")).Json;
        Assert.Equal(("u", "1"), ($"{first["items"]![0]!["id"]}", $"{first["items"]![0]!["violations"]}"));
        var second = (await talks.GetAsync($"truces?limit=1&cursor={first["next"]}")).Json;
        Assert.Equal(("t", "0"), ($"{second["items"]![0]!["id"]}", $"{second["items"]![0]!["violations"]}"));
        Assert.Null(second["next"]);
        Assert.Single((await talks.GetAsync("truces?asOf=2025-04-05")).Json["items"]!.AsArray());
        (await timeline.GetAsync($"{talks.Address}/truces?cursor=x")).IsProblem(400, "bad-query", "cursor");
    }

    async Task PostAsync(Talks talks, string what, string body) =>
        (await timeline.PostAsync($"{talks.Address}/{what}", body)).Is(HttpStatusCode.OK);

    /// <summary>All six amendments, and what is told of them.</summary>
    async Task AmendAsync(Talks talks, string record, string? told = null)
    {
        const string Evidence = """[{ "source": "second" }]""";
        await PostAsync(talks, $"{record}/corrections", """{ "reason": "r", "changes": { "summary": "one" } }""");
        await PostAsync(talks, $"{record}/refinements",
            $$"""{ "reason": "r", "changes": { "summary": "two" }, "evidence": {{Evidence}} }""");
        await PostAsync(talks, $"{record}/evidence", """{ "reason": "r", "evidence": [{ "source": "third" }] }""");
        await PostAsync(talks, $"{record}/retraction", """{ "reason": "r" }""");
        await PostAsync(talks, $"{record}/reinstatement", """{ "reason": "r" }""");
        await PostAsync(talks, $"{record}/withdrawal", """{ "reason": "r", "evidence": [{ "source": "third" }] }""");

        var all = (await talks.GetAsync(told ?? record)).Json;
        Assert.Equal(["stated", "corrected", "refined", "evidence-added", "retracted", "reinstated", "withdrawn"],
            all["history"]!.AsArray().Select(it => $"{it!["kind"]}"));
        Assert.Equal(["one", "two"],
            all["versions"]!.AsArray().Select(it => $"{it!["record"]!["summary"]}").Distinct());
        await PostAsync(talks, $"{record}/reinstatement", """{ "reason": "r" }""");
    }
}
