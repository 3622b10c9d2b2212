using System.Net;
using System.Text.Json;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Changes;

/// <summary>What changed in the bundled talks; every expected line was worked out by hand from the reference record.</summary>
public sealed class ChangesTests(SampleTimeline timeline) : IClassFixture<SampleTimeline>
{
    const string InApril = "from=2025-04-20&to=2025-04-23";

    /// <summary>The article of 22 April, then the one of 23 April, then what happened on the days themselves.</summary>
    static readonly string[] Published =
    [
        "late-disclosure published 2025-04-21T21:00:00Z russia direct-talks: unknown > -2 red-line by E02",
        "late-disclosure published 2025-04-21T21:00:00Z russia zelensky-departure: unknown > 2 red-line by E02b",
        "late-disclosure published 2025-04-21T21:00:00Z russia ceasefire-30-day: unknown > -1 stated possible by E09b",
        "late-disclosure published 2025-04-21T21:00:00Z russia bucha-responsibility: unknown > -2 stated by E35",
        "late-disclosure published 2025-04-21T21:00:00Z ukraine ceasefire-30-day: unknown > 2 firm possible by E08",
        "late-disclosure published 2025-04-21T21:00:00Z ukraine freeze-only-ceasefire: unknown > -1 stated possible by E25",
        "late-disclosure published 2025-04-21T21:00:00Z us early-deal: unknown > 2 stated possible by E28",
        // E01 says the same as E02 and may be the newer one.
        "late-disclosure published 2025-04-22T21:00:00Z russia direct-talks: -2 red-line > -2 red-line by E01",
        "late-disclosure published 2025-04-22T21:00:00Z russia change-of-government: unknown > 2 stated by E03",
        "late-disclosure published 2025-04-22T21:00:00Z russia ceasefire-30-day: -1 stated possible > contested by E09a",
        "late-disclosure published 2025-04-22T21:00:00Z ukraine direct-talks: unknown > -1 stated possible by E24",
        "refinement published 2025-04-22T21:00:00Z ukraine ceasefire-30-day: 2 firm possible > 2 firm by E08, E08b",
        "late-disclosure published 2025-04-22T21:00:00Z ukraine crimea-recognition: unknown > -2 firm possible by E21b",
    ];

    static readonly string[] Valid =
    [
        "shift valid 2025-04-20T21:00:00Z russia direct-talks: -2 red-line > 1 tentative by E04",
        "first valid 2025-04-20T21:00:00Z russia civilian-strikes-halt: unknown > 1 stated by E05",
        "confirmation valid 2025-04-21T21:00:00Z ukraine freeze-only-ceasefire: -1 stated possible > -1 stated by E25",
        "firmness valid 2025-04-21T21:00:00Z ukraine crimea-recognition: -2 firm possible > -2 red-line by E21b, E21",
        "first valid 2025-04-21T21:00:00Z ukraine four-regions-recognition: unknown > -2 firm by E21c",
        "confirmation valid 2025-04-21T21:00:00Z us early-deal: 2 stated possible > 2 stated by E28",
        "first valid 2025-04-21T21:00:00Z us reported-terms-confirmed: unknown > declined possible by E23",
        "confirmation valid 2025-04-22T21:00:00Z ukraine direct-talks: -1 stated possible > -1 stated by E24",
    ];

    [Fact]
    public async Task What_changed_from_20_to_23_April_by_all_that_is_known_is_one_real_shift()
    {
        var answer = await AskAsync($"{InApril}&knownBy=2025-04-23");
        Assert.Equal(Valid, answer.Items());
        var shift = Assert.Single(answer.RootElement.GetProperty("items").EnumerateArray(), it => it.Word("kind") == "shift");
        var words = Assert.Single(shift.GetProperty("records").EnumerateArray());
        Assert.Equal("Vladimir Putin", words.GetProperty("speaker").Word("name"));
        Assert.Equal(["ipaper-2025-04-22", "feedwired-2025-04-23"],
            words.GetProperty("sources").EnumerateArray().Select(it => it.GetString()!));
    }

    [Fact]
    public async Task What_a_reader_of_20_April_learns_by_23_April_is_disclosures_first_and_then_what_happened() =>
        Assert.Equal([.. Published, .. Valid], (await AskAsync($"{InApril}&knownByFrom=2025-04-20&knownByTo=2025-04-23")).Items());

    [Fact]
    public async Task Both_ends_are_ends_of_day_and_every_instant_is_told()
    {
        var answer = (await AskAsync($"{InApril}&knownByFrom=2025-04-22")).RootElement;
        Assert.Equal(
            ("2025-04-20T20:59:59.999999Z", "2025-04-23T20:59:59.999999Z", "2025-04-22T20:59:59.999999Z"),
            (answer.Word("from"), answer.Word("to"), answer.Word("knownByFrom")));
        Assert.Equal(answer.Word("knownByTo"), answer.Word("recordedByTo"));
        Assert.Equal(answer.Word("recordedByFrom"), answer.Word("recordedByTo"));
        Assert.False(answer.GetProperty("beyondCoding").GetBoolean());
        Assert.True((await AskAsync("from=2025-04-20&to=2025-04-24")).RootElement.GetProperty("beyondCoding").GetBoolean());
    }

    [Fact]
    public async Task A_selection_and_a_filter_narrow_what_is_compared()
    {
        Assert.Equal(
            Valid.Where(it => it.Contains(" us early", StringComparison.Ordinal)),
            (await AskAsync($"{InApril}&knownBy=2025-04-23&party=us&issue=early-deal")).Items());
        Assert.Equal(
            ["first valid 2025-04-20T21:00:00Z russia direct-talks: unknown > 1 tentative by E04"],
            (await AskAsync($"{InApril}&knownBy=2025-04-23&minGrade=B2")).Items());
    }

    [Fact]
    public async Task Pages_follow_each_other_without_a_gap()
    {
        List<string> items = [];
        var cursor = "";
        do
        {
            var page = await AskAsync($"{InApril}&knownByFrom=2025-04-20&limit=4{cursor}");
            items.AddRange(page.Items());
            cursor = page.RootElement.Word("next") is { } next ? $"&cursor={next}" : null;
        }
        while (cursor is not null);
        Assert.Equal([.. Published, .. Valid], items);
    }

    [Fact]
    public async Task The_pin_asks_the_same_for_ever_and_points_to_itself()
    {
        var answer = (await AskAsync($"{InApril}&party=russia")).RootElement;
        var pin = answer.Word("pin")!;
        using var first = await timeline.Http.GetAsync(new Uri(pin, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(first.Headers.CacheControl!.Extensions, it => it.Name == "immutable");
        Assert.Equal(pin, JsonDocument.Parse(body).RootElement.Word("pin"));
        Assert.Contains($"<{pin}>; rel=\"pin\"", first.Headers.GetValues("Link"));
        Assert.Equal(answer.GetProperty("items").GetRawText(), JsonDocument.Parse(body).RootElement.GetProperty("items").GetRawText());
    }

    [Theory]
    [InlineData("", "from")]
    [InlineData("to=2025-04-23", "from")]
    [InlineData("from=2025-04-23&to=2025-04-20", "from")]
    [InlineData("from=2025-04-20&knownByTo=2025-04-22", "knownByFrom")]
    [InlineData("from=2025-04-20&knownByFrom=2025-04-23&knownByTo=2025-04-22", "knownByFrom")]
    [InlineData("from=2025-04-20&knownBy=2025-04-22&knownByTo=2025-04-23", "knownBy")]
    [InlineData("from=2025-04-20&recordedByFrom=2001-01-01", "recordedByFrom")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2025-04-20&asOf=2025-04-21", "asOf")]
    [InlineData("from=2025-04-20&party=nobody", "party")]
    [InlineData("from=2025-04-20&cursor=x", "cursor")]
    [InlineData("from=2025-04-20&limit=0", "limit")]
    public async Task What_cannot_be_compared_is_refused_by_name(string query, string parameter) =>
        await timeline.Http.RefusesAsync($"changes?{query}", HttpStatusCode.BadRequest, parameter);

    Task<JsonDocument> AskAsync(string query) => timeline.Http.AskAsync($"changes?{query}");
}
