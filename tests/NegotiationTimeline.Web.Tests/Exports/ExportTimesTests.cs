using System.Net;

namespace NegotiationTimeline.Web.Tests.Exports;

/// <summary>Exports stand at a point of the three times, and show what the filters let through.</summary>
[Collection(nameof(OpenRecord))]
public sealed class ExportTimesTests(RunningTimeline timeline)
{
    [Fact]
    public async Task Each_of_the_three_times_decides_what_is_in_the_file()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        await talks.StateAsync("p2", """{ "statedOn": "2025-04-15", "evidence": [{ "source": "third" }] }""");
        var before = await talks.NowAsync();
        await talks.AmendAsync("p1", "retraction", """{ "reason": "r" }""");

        Assert.Equal("p2", await IdsAsync(talks, ""));
        Assert.Equal("p1 p2", await IdsAsync(talks, $"recordedBy={before}"));
        Assert.Equal("p1", await IdsAsync(talks, $"recordedBy={before}&asOf=2025-04-14"));
        Assert.Equal("p1", await IdsAsync(talks, $"recordedBy={before}&knownBy=2025-04-19"));
    }

    [Fact]
    public async Task Every_version_is_there_where_all_are_asked_for()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        await talks.AmendAsync("p1", "refinements",
            """{ "reason": "r", "changes": { "position": 1 }, "evidence": [{ "source": "second" }] }""");

        var visible = await timeline.CsvAsync($"{talks.Address}/export.csv");
        var all = await timeline.CsvAsync($"{talks.Address}/export.csv?versions=all");
        var early = await timeline.CsvAsync($"{talks.Address}/export.csv?versions=all&knownBy=2025-04-09");

        Assert.Equal("2:1:", string.Join(' ', visible.Select(Version)));
        Assert.Equal("1:2:2025-04-09T21:00:00Z 2:1:", string.Join(' ', all.Select(Version)));
        Assert.Equal("1:2:2025-04-09T21:00:00Z", string.Join(' ', early.Select(Version)));

        static string Version(IReadOnlyDictionary<string, string> row) =>
            $"{row["version"]}:{row["position"]}:{row["knownUntil"]}";
    }

    [Theory]
    [InlineData("party=a", "p1 p3")]
    [InlineData("issue=y", "p3")]
    [InlineData("group=gy", "p3")]
    [InlineData("speaker=zoë", "p2")]
    [InlineData("authority=envoy", "p2")]
    [InlineData("minGrade=B2", "p1")]
    [InlineData("onRecord=true", "p3")]
    [InlineData("q=word", "p2")]
    [InlineData("from=2025-03-02", "p2 p3")]
    [InlineData("to=2025-03-01", "p1")]
    public async Task Filters_choose_rows(string filter, string ids)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        await talks.StateAsync("p2",
            """
            { "party": "b", "summary": "word", "statedOn": "2025-03-02", "evidence": [{ "source": "first", "grade": "C3" }],
              "speaker": { "name": "Zoë", "authority": "envoy" } }
            """);
        await talks.StateAsync("p3",
            """{ "issue": "y", "statedOn": "2025-03-03", "evidence": [{ "source": "first", "attribution": "transcript" }] }""");

        Assert.Equal(ids, await IdsAsync(talks, filter));
    }

    [Theory]
    [InlineData("export.csv?versions=all")]
    [InlineData("export.jsonl")]
    [InlineData("export.zip?party=a")]
    [InlineData("export/positions.parquet")]
    [InlineData("export/evidence.jsonl?minGrade=B2")]
    public async Task The_pin_gives_the_same_bytes_for_ever(string file)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        using var first = await timeline.Http.GetAsync($"{talks.Address}/{file}", TestContext.Current.CancellationToken);
        var pin = first.Headers.GetValues("Link").Single().Split('<', '>')[1];
        var bytes = await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("no-cache", $"{first.Headers.CacheControl}");

        await talks.StateAsync("p2", """{ "statedOn": "2025-03-02" }""");
        await talks.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "position": -2 } }""");
        await talks.PutAsync("sources/first", """{ "publisher": "P", "title": "U", "publishedOn": "2025-03-02" }""");

        using var later = await timeline.Http.GetAsync(pin, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, await later.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("public, max-age=31536000, immutable", $"{later.Headers.CacheControl}");
        Assert.Equal(first.Headers.ETag, later.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await timeline.GetAsync(pin, ("If-None-Match", $"{later.Headers.ETag}"))).Status);
        Assert.NotEqual(bytes, await timeline.BytesAsync($"{talks.Address}/{file}"));
    }

    [Theory]
    [InlineData("export.csv")]
    [InlineData("export.jsonl")]
    [InlineData("export.zip")]
    public async Task What_is_private_is_kept_by_nobody(string file)
    {
        var talks = await Talks.OpenAsync(timeline, "private");

        Assert.Equal("no-store, private", (await talks.GetAsync(file)).Caching);
    }

    async Task<string> IdsAsync(Talks talks, string query) =>
        string.Join(' ', (await timeline.CsvAsync($"{talks.Address}/export.csv?{query}")).Select(it => it["id"]));
}
