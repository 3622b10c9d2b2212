using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Changes;

public sealed class ReplayTests(SampleTimeline timeline) : IClassFixture<SampleTimeline>
{
    const string April = "axis=valid&from=2025-04-19&to=2025-04-23&knownBy=2025-04-23";

    [Fact]
    public async Task As_it_happened_each_frame_holds_the_cells_that_change()
    {
        var played = await Played.AllAsync(timeline.Http, April);
        Assert.Equal(
            [
                // Midnight of 19 April: all that was held then.
                "2025-04-18T21:00:00Z: russia direct-talks, russia zelensky-departure, russia change-of-government, "
                    + "russia ceasefire-30-day, russia bucha-responsibility, ukraine direct-talks, ukraine ceasefire-30-day, "
                    + "ukraine freeze-only-ceasefire, ukraine crimea-recognition, us early-deal",
                "2025-04-20T21:00:00Z: russia direct-talks, russia civilian-strikes-halt",
                // The 22nd: what is dated to it, and, of what was told on it, what is "on or before" it; of two accounts
                // of Russia's reply the younger goes before from now on.
                "2025-04-21T21:00:00Z: russia ceasefire-30-day, ukraine freeze-only-ceasefire, ukraine crimea-recognition, "
                    + "ukraine four-regions-recognition, us early-deal, us reported-terms-confirmed",
                // Ukraine's wish for the ceasefire was repeated by now.
                "2025-04-22T21:00:00Z: ukraine direct-talks, ukraine ceasefire-30-day",
            ],
            played.SkipLast(1).Select(it => $"{it.At}: {string.Join(", ", it.Cells.Select(cell => cell.Name))}"));
        Assert.Equal(("end", "2025-04-23T20:59:59.999999Z"), (played[^1].Event, played[^1].At));
        Assert.All(played.SkipLast(1), it => Assert.Equal("cells", it.Event));
        Assert.Equal(Enumerable.Range(0, 5), played.Select(it => int.Parse(it.Id.Split('/', '.')[^2], null)));
    }

    [Theory]
    [InlineData("valid", "asOf", "from=2025-03-01&to=2025-04-23&knownBy=2025-04-23")]
    [InlineData("valid", "asOf", "from=2022-01-01&to=2025-12-31&knownBy=2025-04-22")]
    [InlineData("published", "knownBy", "from=2025-04-20&to=2025-04-24&asOf=2025-04-22")]
    [InlineData("recorded", "recordedBy", "asOf=2025-04-22&knownBy=2025-04-23")]
    public async Task Frames_read_up_to_a_date_give_the_matrix_at_that_date(string axis, string point, string query)
    {
        var played = await Played.AllAsync(timeline.Http, $"axis={axis}&{query}");
        var others = string.Join('&', query.Split('&').Where(it => !it.StartsWith("from", StringComparison.Ordinal) && !it.StartsWith("to", StringComparison.Ordinal)));
        SortedDictionary<string, string> cells = [];
        foreach (var frame in played)
        {
            if (frame.Event == "cells")
                foreach (var (name, cell) in frame.Cells)
                    cells[name] = Told(cell.GetRawText(), axis);
            var matrix = await timeline.Http.AskAsync($"stances?{point}={frame.At}&{others}&include=unknown");
            var rule = matrix.RootElement.GetProperty("stances").EnumerateArray()
                .Select(it => (Name: $"{it.Word("party")} {it.Word("issue")}", Cell: Told(it.GetRawText(), axis)))
                .Where(it => cells.ContainsKey(it.Name) || !it.Cell.Contains("\"state\":\"unknown\"", StringComparison.Ordinal))
                .OrderBy(it => it.Name, StringComparer.Ordinal);
            Assert.Equal(rule, cells.OrderBy(it => it.Key, StringComparer.Ordinal).Select(it => (it.Key, it.Value)));
        }
    }

    [Theory]
    [InlineData(April)]
    [InlineData("axis=published&from=2025-04-20&asOf=2025-04-22")]
    [InlineData("axis=recorded")]
    public async Task A_replay_that_broke_off_goes_on_after_the_last_frame_that_was_seen(string query)
    {
        var whole = await Played.AllAsync(timeline.Http, query);
        Assert.True(whole.Count > 2);
        for (var seen = 0; seen + 1 < whole.Count; seen++)
            Assert.Equal(
                whole.Skip(seen + 1).Select(it => $"{it.Id} {it.Event} {it.Data}"),
                (await Played.AllAsync(timeline.Http, query, whole[seen].Id)).Select(it => $"{it.Id} {it.Event} {it.Data}"));
        using var over = await Played.OpenAsync(timeline.Http, query, whole[^1].Id);
        Assert.Equal(HttpStatusCode.NoContent, over.StatusCode);
    }

    [Fact]
    public async Task Where_the_question_says_as_recorded_by_when_an_id_is_an_instant_and_a_number()
    {
        var now = (await timeline.Http.AskAsync("stances")).RootElement.Word("recordedBy");
        var played = await Played.AllAsync(timeline.Http, $"{April}&recordedBy={now}");
        Assert.Equal(["2025-04-18T21:00:00Z/0", "2025-04-20T21:00:00Z/1"], played.Take(2).Select(it => it.Id));
    }

    [Fact]
    public async Task The_pin_of_a_replay_names_every_instant_and_plays_the_same()
    {
        using var answer = await Played.OpenAsync(timeline.Http, April);
        var pin = answer.Headers.GetValues("Link").Single().Split('<', '>')[1];
        Assert.Contains("from=2025-04-18T21%3A00%3A00Z&to=2025-04-23T20%3A59%3A59.999999Z&knownBy=2025-04-23T20%3A59%3A59.999999Z&recordedBy=", pin, StringComparison.Ordinal);
        Assert.Equal(
            (await Played.AllAsync(timeline.Http, April)).Select(it => $"{it.Data}"),
            (await Played.AllAsync(timeline.Http, pin.Split('?')[1])).Select(it => $"{it.Data}"));
    }

    [Theory]
    [InlineData("from=2025-04-19", "axis")]
    [InlineData("axis=sideways", "axis")]
    [InlineData("axis=valid&asOf=2025-04-20", "asOf")]
    [InlineData("axis=published&knownBy=2025-04-20", "knownBy")]
    [InlineData("axis=recorded&recordedBy=2025-04-20", "recordedBy")]
    [InlineData("axis=valid&from=2025-04-23&to=2025-04-20", "to")]
    [InlineData("axis=valid&rate=-1", "rate")]
    [InlineData("axis=valid&rate=fast", "rate")]
    [InlineData("axis=valid&speed=2", "speed")]
    [InlineData("axis=valid&issue=nothing", "issue")]
    public async Task What_cannot_be_played_is_refused_by_name(string query, string parameter) =>
        await timeline.Http.RefusesAsync($"replay?{query}", HttpStatusCode.BadRequest, parameter);

    [Theory]
    [InlineData("nonsense")]
    [InlineData("2025-04-20T21:00:00Z/7")]
    [InlineData("2025-04-20T21:00:01Z/1")]
    public async Task A_frame_of_another_replay_is_refused(string id)
    {
        using var answer = await Played.OpenAsync(timeline.Http, April, id);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>Along valid time a cell grows older without being sent again.</summary>
    static string Told(string cell, string axis)
    {
        var told = JsonNode.Parse(cell)!.AsObject();
        if (axis == "valid")
            told.Remove("ageDays");
        return told.ToJsonString();
    }
}
