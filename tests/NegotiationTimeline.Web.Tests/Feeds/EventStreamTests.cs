using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Feeds;

/// <summary>Records as they are made, to whoever listens.</summary>
public sealed class EventStreamTests(RunningTimeline timeline) : IClassFixture<RunningTimeline>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_listener_of_one_node_hears_what_is_recorded_through_another_and_misses_nothing_between()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("before");
        await using var other = await timeline.StartNodeAsync();
        using var http = new HttpClient { BaseAddress = new(other.Addresses.First()) };
        string seen;
        using (var listener = await ListenAsync(http, talks))
        {
            await talks.StateAsync("p1");
            var heard = await listener.NextAsync();
            Assert.Equal(("recorded", "positions/p1"), (heard.Kind, $"{heard.Data["path"]}"));
            seen = heard.Id;
        }

        await talks.StateAsync("p2");
        await talks.AmendAsync("p1", "retraction", """{ "reason": "r" }""");

        using var again = await ListenAsync(http, talks, seen);
        Assert.Equal("positions/p2", $"{(await again.NextAsync()).Data["path"]}");
        Assert.Equal("removed", (await again.NextAsync()).Kind);
        await other.DisposeAsync();
        Assert.Null(await again.EndAsync());
    }

    [Fact]
    public async Task An_id_that_is_none_is_refused()
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.GetAsync($"{talks.Address}/events", ("Last-Event-ID", "x"))).IsProblem(400, "bad-query", "Last-Event-ID");
        (await timeline.GetAsync($"{talks.Address}/events?follow=perhaps")).IsProblem(400, "bad-query", "follow");
        Assert.Empty((await timeline.SendAsync(HttpMethod.Head, $"{talks.Address}/events", null)).Is(HttpStatusCode.OK).Text);
    }

    static async Task<Listener> ListenAsync(HttpClient http, Talks talks, string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{talks.Address}/events");
        if (after is not null)
            request.Headers.Add("Last-Event-ID", after);
        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        return new(answer, new(await answer.Content.ReadAsStreamAsync(Cancellation)));
    }

    sealed record Heard(string Id, string Kind, JsonNode Data);

    sealed class Listener(HttpResponseMessage answer, StreamReader lines) : IDisposable
    {
        public async Task<Heard> NextAsync()
        {
            Dictionary<string, string> fields = [];
            while (await lines.ReadLineAsync(Cancellation) is { } line)
                if (line.Split(": ", 2) is [{ Length: > 0 } name, var value])
                    fields[name] = value;
                else if (fields.TryGetValue("data", out var data))
                    return new(fields["id"], fields["event"], JsonNode.Parse(data)!);
            throw new EndOfStreamException();
        }

        /// <summary>What still comes; null = the end.</summary>
        public async Task<string?> EndAsync()
        {
            var line = await lines.ReadLineAsync(Cancellation);
            while (line is "" or ":")
                line = await lines.ReadLineAsync(Cancellation);
            return line;
        }

        public void Dispose()
        {
            lines.Dispose();
            answer.Dispose();
        }
    }
}
