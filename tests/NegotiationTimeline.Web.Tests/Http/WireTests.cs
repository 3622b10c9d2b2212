using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>What is refused, or kept, whatever the fields of a body are.</summary>
[Collection(nameof(OpenRecord))]
public sealed class WireTests(RunningTimeline timeline)
{
    /// <summary>Bytes; one less is taken.</summary>
    const int LargestBody = 1024 * 1024;

    [Fact]
    public async Task A_body_without_end_of_depth_is_refused() =>
        (await timeline.PostAsync("/api/negotiations", $"{{ \"slug\": {new string('[', 5000)} }}"))
            .IsProblem(400, "unreadable-body", "body");

    [Fact]
    public async Task A_body_over_the_limit_is_refused() =>
        // Asked first, as curl does: who sends on while the answer comes may find the connection closed.
        (await timeline.PostAsync(
                "/api/negotiations", $"{{ \"title\": \"{new string('x', LargestBody)}\" }}", ("Expect", "100-continue")))
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
