namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>Bodies that cannot be read: 400, and nothing recorded.</summary>
[Collection(nameof(OpenRecord))]
public sealed class UnreadableBodyTests(RunningTimeline timeline)
{
    [Theory]
    [InlineData("", "body")]
    [InlineData("   ", "body")]
    [InlineData("{", "body")]
    [InlineData("null", "body")]
    [InlineData("[]", "body")]
    [InlineData("\"text\"", "body")]
    [InlineData("{} {}", "body")]
    [InlineData("{} trailing", "body")]
    [InlineData("{ /* comment */ }", "body")]
    [InlineData("{ \"party\": \"a\", \"party\": \"b\" }", "body")]
    [InlineData("{ \"partie\": \"a\" }", "partie")]
    [InlineData("{ \"Party\": \"a\" }", "Party")]
    [InlineData("{ \"author\": \"me\" }", "author")]
    [InlineData("{ \"recordedAt\": \"2025-01-01\" }", "recordedAt")]
    [InlineData("{ \"party\": 7 }", "party")]
    [InlineData("{ \"parties\": \"a\" }", "parties")]
    [InlineData("{ \"parties\": [null] }", "parties[0]")]
    [InlineData("{ \"position\": \"2\" }", "position")]
    [InlineData("{ \"position\": 1.5 }", "position")]
    [InlineData("{ \"position\": 99999999999 }", "position")]
    [InlineData("{ \"declined\": \"yes\" }", "declined")]
    [InlineData("{ \"firmness\": \"very\" }", "firmness")]
    [InlineData("{ \"firmness\": 1 }", "firmness")]
    [InlineData("{ \"speaker\": \"Putin\" }", "speaker")]
    [InlineData("{ \"speaker\": { \"name\": \"Putin\" } }", "speaker")]
    [InlineData("{ \"evidence\": {} }", "evidence")]
    [InlineData("{ \"evidence\": [null] }", "evidence[0]")]
    [InlineData("{ \"evidence\": [{ \"source\": \"s\", \"grad\": \"B2\" }] }", "evidence[0].grad")]
    [InlineData("{ \"evidence\": [{ \"source\": \"s\" }, { \"attribution\": \"rumour\" }] }", "evidence[1].attribution")]
    [InlineData("{ \"conditions\": [{ \"id\": \"c\", \"text\": null }] }", "conditions[0].text")]
    [InlineData("{ \"summary\": \"a\\u0000b\" }", "summary")]
    [InlineData("{ \"summary\": \"\\ud800\" }", "summary")]
    [InlineData("{ \"speaker\": { \"name\": \"\\u0000\" } }", "speaker.name")]
    [InlineData("{ \"a\\u0000b\": 1 }", "body")]
    public async Task A_body_that_cannot_be_read_is_refused_by_field(string body, string field)
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await timeline.RecordAsync();

        (await timeline.PostAsync($"{talks.Address}/positions", body)).IsProblem(400, "unreadable-body", field);

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Fact]
    public async Task The_words_of_a_list_are_told_to_whoever_misses_them()
    {
        var talks = await Talks.OpenAsync(timeline);

        var refused = await timeline.PostAsync($"{talks.Address}/positions", """{ "firmness": "red line" }""");

        Assert.Equal("Give one of tentative, stated, firm, red-line.", refused["remedy"]);
    }

    [Theory]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"positio\": 1 } }", "changes.positio")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"position\": \"1\" } }", "changes.position")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"cleared\": [\"summary\"] } }", "changes.cleared")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"position\": 1, \"position\": 2 } }", "body")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"firmness\": \"x\" } }", "changes.firmness")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"evidence\": [{ \"depth\": \"x\" }] } }", "changes.evidence[0].depth")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": { \"conditions\": [null] } }", "changes.conditions[0]")]
    [InlineData("corrections", "{ \"reason\": \"r\", \"changes\": [] }", "changes")]
    [InlineData("refinements", "{ \"reason\": 1 }", "reason")]
    [InlineData("evidence", "{ \"reason\": \"r\", \"evidence\": [1] }", "evidence[0]")]
    [InlineData("retraction", "{ \"why\": \"r\" }", "why")]
    [InlineData("reinstatement", "null", "body")]
    [InlineData("withdrawal", "{ \"reason\": \"r\", \"evidence\": 1 }", "evidence")]
    [InlineData("merge", "{ \"into\": 1 }", "into")]
    public async Task An_amendment_that_cannot_be_read_is_refused_by_field(string how, string body, string field)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = await timeline.RecordAsync();

        (await timeline.PostAsync($"{talks.Address}/positions/p1/{how}", body)).IsProblem(400, "unreadable-body", field);

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("parties/c", "{ \"name\": \"c\", \"kind\": \"country\" }", "kind")]
    [InlineData("parties/c", "{ \"name\": \"c\", \"kind\": \"coalition\", \"members\": [null] }", "members[0]")]
    [InlineData("parties/c", "{ \"slug\": \"c\" }", "slug")]
    [InlineData("issues/z", "{ \"proposition\": \"z\", \"salience\": \"high\" }", "salience")]
    [InlineData("sources/s", "{ \"publisher\": [] }", "publisher")]
    [InlineData("", "{ \"title\": \"t\", \"coders\": [null] }", "coders[0]")]
    public async Task A_description_that_cannot_be_read_is_refused_by_field(string what, string body, string field)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.PutAsync($"{talks.Address}/{what}".TrimEnd('/'), body)).IsProblem(400, "unreadable-body", field);
    }

    [Fact]
    public async Task All_fields_that_cannot_be_kept_are_named_at_once() =>
        (await timeline.PostAsync("/api/negotiations", """{ "slug": "\u0000", "title": "\udc00", "coders": ["a", null] }"""))
            .IsProblem(400, "unreadable-body", "slug", "title", "coders[1]");
}
