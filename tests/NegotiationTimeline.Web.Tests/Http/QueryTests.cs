using System.Net;

namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>Queries are read strictly: what is not understood is a 400, never ignored.</summary>
[Collection(nameof(BundledSample))]
public sealed class QueryTests(SampleTimeline timeline)
{
    const string Sample = "/api/negotiations/ukraine-2025";

    public static TheoryData<string> Reads =>
    [
        Sample, $"{Sample}/stances", $"{Sample}/stances/russia/direct-talks", $"{Sample}/timeline", $"{Sample}/positions",
        $"{Sample}/positions/E08", $"{Sample}/sources",
    ];

    [Theory, MemberData(nameof(Reads))]
    public async Task An_unknown_parameter_is_refused_with_the_valid_ones(string read)
    {
        var refused = (await timeline.GetAsync($"{read}?asof=2025-04-20")).IsProblem(400, "bad-query", "asof");

        Assert.Contains("asOf, knownBy, recordedBy", refused["remedy"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/negotiations?asOf=2025-04-20", "asOf")]
    [InlineData("/health/live?x", "x")]
    [InlineData("/problems?code=1", "code")]
    public async Task Where_no_parameter_is_known_none_is_taken(string address, string parameter) =>
        Assert.Equal("This address takes no parameters.",
            (await timeline.GetAsync(address)).IsProblem(400, "bad-query", parameter)["remedy"]);

    [Theory, MemberData(nameof(Reads))]
    public async Task A_time_given_twice_is_refused(string read) =>
        (await timeline.GetAsync($"{read}?asOf=2025-04-20&asOf=2025-04-20")).IsProblem(400, "bad-query", "asOf");

    [Theory]
    [InlineData("")]
    [InlineData("%20")]
    [InlineData("%00")]
    [InlineData("2025-02-30")]
    [InlineData("2025-13-01")]
    [InlineData("2025-4-20")]
    [InlineData("2025-04")]
    [InlineData("2025-04-20~")]
    [InlineData("20/04/2025")]
    [InlineData("yesterday")]
    [InlineData("now")]
    [InlineData("0000-01-01")]
    [InlineData("2025-04-20T12:00:00")]
    [InlineData("2025-04-20T12:00Z")]
    [InlineData("2025-04-20T25:00:00Z")]
    [InlineData("2025-04-20T23:59:60Z")]
    [InlineData("2025-04-20T12:00:00%2B99:00")]
    [InlineData("1745107200")]
    [InlineData("٢٠٢٥-٠٤-٢٠")]
    public async Task A_time_that_cannot_be_read_is_refused(string value)
    {
        foreach (var axis in new[] { "asOf", "knownBy", "recordedBy" })
            (await timeline.GetAsync($"{Sample}/stances?{axis}={value}")).IsProblem(400, "bad-query", axis);
    }

    [Theory]
    [InlineData("stances", "minGrade=G7", "minGrade")]
    [InlineData("stances", "minGrade=B", "minGrade")]
    [InlineData("stances", "onRecord=yes", "onRecord")]
    [InlineData("stances", "authority=king", "authority")]
    [InlineData("stances", "authority=1", "authority")]
    [InlineData("stances", "speaker=", "speaker")]
    [InlineData("stances", "speaker=a&speaker=b", "speaker")]
    [InlineData("stances", "include=all", "include")]
    [InlineData("stances", "party=nobody", "party")]
    [InlineData("stances", "party=russia,,us", "party")]
    [InlineData("stances", "issue=nothing", "issue")]
    [InlineData("stances", "group=nothing", "group")]
    [InlineData("stances", "party=russia%00", "party")]
    [InlineData("timeline", "from=2025-04-21&to=2025-04-20", "to")]
    [InlineData("timeline", "from=2025-02-30", "from")]
    [InlineData("positions", "limit=0", "limit")]
    [InlineData("positions", "limit=501", "limit")]
    [InlineData("positions", "limit=-1", "limit")]
    [InlineData("positions", "limit=1.5", "limit")]
    [InlineData("positions", "limit=ten", "limit")]
    [InlineData("positions", "q=", "q")]
    [InlineData("positions", "q=%00", "q")]
    [InlineData("positions", "party=nobody", "party")]
    [InlineData("positions", "issue=nothing", "issue")]
    [InlineData("positions", "cursor=nonsense", "cursor")]
    [InlineData("positions", "cursor=bnVsbA", "cursor")]
    [InlineData("positions", "cursor=e30", "cursor")]
    [InlineData("positions", "cursor=%25", "cursor")]
    [InlineData("positions", "from=2025-02-30", "from")]
    [InlineData("positions", "minGrade=Z9", "minGrade")]
    [InlineData("assessments", "minGrade=B2", "minGrade")]
    [InlineData("stances", "recordedBy=2020-01-01", "recordedBy")]
    public async Task A_value_that_cannot_be_read_is_refused(string read, string query, string parameter) =>
        (await timeline.GetAsync($"{Sample}/{read}?{query}")).IsProblem(400, "bad-query", parameter);

    [Theory]
    [InlineData("/api/negotiations/nobody", "negotiation")]
    [InlineData("/api/negotiations/Ukraine-2025", "negotiation")]
    [InlineData("/api/negotiations/nobody/stances", "negotiation")]
    [InlineData("/api/negotiations/nobody/timeline", "negotiation")]
    [InlineData("/api/negotiations/nobody/positions", "negotiation")]
    [InlineData("/api/negotiations/nobody/positions/E08", "negotiation")]
    [InlineData("/api/negotiations/nobody/sources", "negotiation")]
    [InlineData("/api/negotiations/..%2F..%2Fetc", "negotiation")]
    [InlineData($"{Sample}/stances/nobody/direct-talks", "party")]
    [InlineData($"{Sample}/stances/russia/nothing", "issue")]
    [InlineData($"{Sample}/positions/E99", "position")]
    [InlineData($"{Sample}/positions/..%2Fparties%2Frussia", "position")]
    [InlineData($"{Sample}/positions/%F0%9F%95%8A", "position")]
    [InlineData($"{Sample}/nothing", "address")]
    [InlineData("/api", "address")]
    [InlineData("/api/nothing", "address")]
    [InlineData("/problems/nothing", "problem")]
    public async Task What_is_not_there_is_a_404_that_names_it(string address, string what) =>
        Assert.StartsWith("no-store", (await timeline.GetAsync(address)).IsProblem(404, "not-found", what).Caching, StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-04-20", "2025-04-20T20:59:59.999999Z")]
    [InlineData("2025-01-20", "2025-01-20T21:59:59.999999Z")]
    [InlineData("2025-04-20T12:00:00Z", "2025-04-20T12:00:00Z")]
    [InlineData("2025-04-20T12:00:00%2B03:00", "2025-04-20T09:00:00Z")]
    [InlineData("2025-04-20T12:00:00+03:00", "2025-04-20T09:00:00Z")]
    [InlineData("2025-04-20T12:00:00-05:30", "2025-04-20T17:30:00Z")]
    [InlineData("2025-04-20T12:00:00.123456789Z", "2025-04-20T12:00:00.123456Z")]
    [InlineData("2025-04-20T23:59:59.999999999Z", "2025-04-20T23:59:59.999999Z")]
    [InlineData("9999-12-31", "9999-12-31T23:59:59.999999Z")]
    [InlineData("0001-01-01", "0001-01-01T21:57:59.999999Z")]
    public async Task Times_are_echoed_as_they_were_understood(string given, string understood)
    {
        var answer = (await timeline.GetAsync($"{Sample}/stances?asOf={given}&knownBy={given}")).Is(HttpStatusCode.OK);

        Assert.Equal((understood, understood), (answer["asOf"], answer["knownBy"]));
    }
}
