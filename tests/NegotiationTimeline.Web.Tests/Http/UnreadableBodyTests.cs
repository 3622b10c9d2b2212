using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>Bodies that cannot be read: 400, 413 and 415, and nothing recorded.</summary>
[Collection(nameof(OpenRecord))]
public sealed class UnreadableBodyTests(RunningTimeline timeline)
{
    /// <summary>Bytes; one less is taken.</summary>
    const int LargestBody = 1024 * 1024;

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

    [Fact]
    public async Task A_body_without_end_of_depth_is_refused() =>
        (await timeline.PostAsync("/api/negotiations", $"{{ \"slug\": {new string('[', 5000)} }}"))
            .IsProblem(400, "unreadable-body", "body");

    [Fact]
    public async Task A_body_over_the_limit_is_refused() =>
        (await timeline.PostAsync("/api/negotiations", $"{{ \"title\": \"{new string('x', LargestBody)}\" }}"))
            .IsProblem(413, "too-large", "body");

    [Fact]
    public async Task A_body_over_the_limit_that_hides_its_length_is_refused()
    {
        using var endless = new StringContent($"{{ \"title\": \"{new string('x', LargestBody)}\" }}", Encoding.UTF8, "application/json");
        endless.Headers.ContentLength = null;
        (await timeline.SendAsync(HttpMethod.Post, "/api/negotiations", endless, ("Transfer-Encoding", "chunked")))
            .IsProblem(413, "too-large", "body");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task What_is_not_sent_as_JSON_is_refused(string? type)
    {
        using var body = new ByteArrayContent("{}"u8.ToArray());
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);

        (await timeline.SendAsync(HttpMethod.Post, "/api/negotiations", body)).IsProblem(415, "not-json", "Content-Type");
    }

    [Theory]
    [InlineData("DELETE", "/api/negotiations")]
    [InlineData("PATCH", "/api/negotiations/nobody")]
    [InlineData("PUT", "/api/negotiations/nobody/stances")]
    public async Task A_method_that_an_address_does_not_take_is_refused(string method, string address)
    {
        var refused = (await timeline.SendAsync(new(method), address, null)).IsProblem(405, "wrong-method", "method");

        Assert.NotEmpty(refused.Content.Allow);
    }

    [Theory]
    [InlineData("{ \"summary\": \"Привіт, 世界, 🕊, \\ud83d\\udd4a, e\\u0301, \\u202e, \\ufeff, \\u0001\" }")]
    public async Task Any_other_character_is_kept_as_it_was_sent(string changes)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", changes);

        var kept = (await talks.GetAsync("positions/p1")).Json["versions"]![0]!["record"]!["summary"]!.ToString();

        Assert.Equal("Привіт, 世界, 🕊, 🕊, e\u0301, \u202e, \ufeff, \u0001", kept);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_fault()
    {
        using var body = new ByteArrayContent([.. Encoding.UTF8.Preamble, .. "{}"u8]);
        body.Headers.ContentType = new("application/json");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await timeline.SendAsync(HttpMethod.Post, "/api/negotiations", body)).Status);
    }
}
