namespace NegotiationTimeline.Web.Tests.Truces;

/// <summary>What cannot be recorded of a truce is refused by field and remedy, and changes nothing.</summary>
[Collection(nameof(OpenRecord))]
public sealed class TruceRefusalTests(RunningTimeline timeline)
{
    const string Evidence = """ "evidence": [{ "source": "first" }] """;

    public static TheoryData<string, string, int, string> Refused => new()
    {
        { "truces", $$"""{ "title": "T", "party": "a", "declaredOn": "2025-04-05", {{Evidence}} }""", 422, "id" },
        { "truces", Ceasing.Truce("Not a slug"), 422, "id" },
        { "truces", Ceasing.Truce("NotASlug"), 422, "id" },
        { "truces", Ceasing.Truce("u", """{ "party": "narnia" }"""), 422, "party" },
        { "truces", Ceasing.Truce("u", """{ "bound": ["narnia"] }"""), 422, "bound" },
        { "truces", Ceasing.Truce("u", """{ "window": "2025-04-01/2025-04-04" }"""), 422, "window" },
        { "truces", Ceasing.Truce("u", """{ "includes": "2025-04-09" }"""), 422, "includes" },
        { "truces", Ceasing.Truce("u", """{ "evidence": [{ "source": "undated" }] }"""), 422, "evidence[0].source" },
        { "truces", Ceasing.Truce("u", """{ "until": "2025-04-09" }"""), 400, "until" },
        { "truces", Ceasing.Truce("u", """{ "unilateral": "yes" }"""), 400, "unilateral" },
        { "truces/t/extension", Ceasing.Step("s", "2025-04-07"), 422, "until" },
        { "truces/t/extension", Ceasing.Step("s", "2025-04-06", """{ "until": "2025-04-07" }"""), 422, "until" },
        { "truces/t/end", Ceasing.Step("s", "2025-04-04"), 422, "on" },
        { "truces/t/end", Ceasing.Step("s", "2025-04-07", """{ "until": "2025-04-08" }"""), 400, "until" },
        { "truces/t/entry", Ceasing.Step("s", "2025-04-09"), 422, "on" },
        { "truces/t/reciprocation", Ceasing.Step("s", "2025-04-07"), 422, "party" },
        { "truces/t/reciprocation", Ceasing.Step("s", "2025-04-07", """{ "party": "a" }"""), 422, "party" },
        { "truces/t/violations", Ceasing.Violation("v", """{ "claimant": null }"""), 422, "claimant" },
        { "truces/t/violations", Ceasing.Violation("v", """{ "accused": "b" }"""), 422, "accused" },
        { "truces/t/violations", Ceasing.Violation("v", """{ "count": "many" }"""), 400, "count" },
        { "truces/t/violations", Ceasing.Violation("v", """{ "period": "2025-04-04" }"""), 422, "period" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_bad_body_is_refused_and_changes_nothing(string what, string body, int status, string field)
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        var before = await timeline.RecordAsync();

        (await timeline.PostAsync($"{talks.Address}/{what}", body))
            .IsProblem(status, status == 400 ? "unreadable-body" : "invalid-content", field);
        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("corrections", """{ "reason": "r", "changes": { "on": "2025-04-04" } }""", 422, "changes.on")]
    [InlineData("corrections", """{ "reason": "r", "changes": { "until": "2025-04-09" } }""", 400, "changes.until")]
    [InlineData("corrections", """{ "reason": "r", "changes": { "truce": "u" } }""", 400, "changes.truce")]
    [InlineData("refinements",
        """{ "reason": "r", "changes": { "on": "2025-04-04" }, "evidence": [{ "source": "second" }] }""", 422, "changes.on")]
    [InlineData("withdrawal", """{ "reason": "r" }""", 422, "evidence")]
    public async Task A_bad_amendment_of_a_step_is_refused_and_changes_nothing(
        string how, string body, int status, string field)
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        await talks.RecordAsync(timeline, "truces/t/end", Ceasing.Step("e", "2025-04-07"));
        var before = await timeline.RecordAsync();

        (await timeline.PostAsync($"{talks.Address}/truces/t/end/e/{how}", body))
            .IsProblem(status, status == 400 ? "unreadable-body" : "invalid-content", field);
        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("truces/nowhere/end", "truce")]
    [InlineData("truces/nowhere/violations", "truce")]
    public async Task Nothing_stands_below_a_truce_that_is_not_there(string what, string missing)
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        var body = what.EndsWith("end", StringComparison.Ordinal)
            ? Ceasing.Step("s", "2025-04-07") : Ceasing.Violation("v");
        (await timeline.PostAsync($"{talks.Address}/{what}", body)).IsProblem(404, "not-found", missing);
    }

    [Theory]
    [InlineData("truces/nowhere", "truce")]
    [InlineData("truces/nowhere/versions", "truce")]
    [InlineData("truces/t/end/nowhere", "end")]
    [InlineData("truces/t/violations/nowhere", "violation")]
    [InlineData("truces/t?knownBy=2025-03-31", "truce")]
    public async Task What_is_not_there_is_not_found(string what, string missing)
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        (await timeline.GetAsync($"{talks.Address}/{what}")).IsProblem(404, "not-found", missing);
    }

    [Fact]
    public async Task An_unknown_parameter_is_named()
    {
        var talks = await Ceasing.WithTruceAsync(timeline);
        (await timeline.GetAsync($"{talks.Address}/truces/t?asof=2025-04-07")).IsProblem(400, "bad-query", "asof");
    }
}
