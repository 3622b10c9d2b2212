using System.Net;

namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>How a date is read can be asked before a record is sent.</summary>
[Collection(nameof(OpenRecord))]
public sealed class DateTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_date_is_read_in_words_and_bounds_of_the_zone()
    {
        var read = await ReadAsync("2025-04-20~", "Europe/Kyiv");

        Assert.Equal("on one day from 19 April 2025 to 21 April 2025", read["inWords"]);
        Assert.Equal("date", read["shape"]);
        Assert.Equal("2025-04-18T21:00:00Z", $"{read.Json["bounds"]!["earliestStart"]}");
        Assert.Null(read.Json["fault"]);
    }

    [Fact]
    public async Task A_fault_is_an_answer_that_says_what_to_write()
    {
        var read = await ReadAsync("2025-4-20", "UTC");

        Assert.Null(read.Json["shape"]);
        Assert.Equal("5", $"{read.Json["fault"]!["position"]}");
        Assert.All(["reason", "remedy"], field => Assert.NotEmpty($"{read.Json["fault"]![field]}"));
    }

    [Theory]
    [InlineData("", "value")]
    [InlineData("value=2025&zone=Mars/Olympus", "zone")]
    [InlineData("value=2025&value=2024", "value")]
    public async Task A_question_that_cannot_be_read_is_refused(string query, string field) =>
        (await timeline.GetAsync($"/api/edtf?{query}")).IsProblem(400, "bad-query", field);

    async Task<Reply> ReadAsync(string value, string zone) =>
        (await timeline.GetAsync($"/api/edtf?value={Uri.EscapeDataString(value)}&zone={zone}")).Is(HttpStatusCode.OK);
}
