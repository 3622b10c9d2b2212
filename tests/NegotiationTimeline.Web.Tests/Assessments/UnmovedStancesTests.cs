using System.Net;
using System.Text.Json.Nodes;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Tests.Assessments;

/// <summary>
/// Assessments never move a stance (DESIGN, section 3): the whole reference is recorded without them, the matrix is read
/// at every cut of valid and of published time, all assessments S01 to S30 are recorded, and it is read again.
/// </summary>
public sealed class UnmovedStancesTests(RunningTimeline timeline) : IClassFixture<RunningTimeline>
{
    const string Talks = "/api/negotiations/ukraine-2025";

    static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    /// <summary>Files of all other records, in the order in which they name each other, and where these are recorded.</summary>
    static readonly (string File, string Among)[] Rest =
    [
        ("positions", "positions"), ("proposals", "proposals"), ("answers", "positions"), ("truces", "truces"),
        ("acts", "acts"),
    ];

    [Fact]
    public async Task All_assessments_of_the_reference_change_no_stance_at_any_date()
    {
        await SetUpAsync();
        foreach (var (file, among) in Rest)
            await RecordAsync(file, among);
        var before = await StancesAsync();

        Assert.Equal(30, await RecordAsync("assessments", "assessments"));

        var after = await StancesAsync();
        Assert.True(before.Count > 140, $"{before.Count} answers");
        Assert.All(before, it => Assert.Equal(it.Value, after[it.Key]));
        Assert.Equal("S23", $"{(await timeline.GetAsync($"{Talks}/assessments?q=dropped")).Json["items"]![0]!["id"]}");
    }

    async Task SetUpAsync()
    {
        (await timeline.PostAsync("/api/negotiations", Read("negotiation").ToJsonString())).Is(HttpStatusCode.Created);
        foreach (var kind in new[] { "parties", "issues", "sources" })
            foreach (var it in Read(kind).AsArray())
            {
                var body = it!.DeepClone().AsObject();
                body.Remove("slug");
                (await timeline.PutAsync($"{Talks}/{kind}/{it["slug"]}", body.ToJsonString())).Is(HttpStatusCode.Created);
            }
    }

    /// <returns>how many records were new, without those below their addresses.</returns>
    async Task<int> RecordAsync(string file, string among)
    {
        var items = Read(file).AsArray();
        foreach (var item in items)
            await RecordAsync(item!, among);
        return items.Count;
    }

    async Task RecordAsync(JsonNode item, string among)
    {
        var body = item.AsObject().First().Value!;
        var address = $"{Talks}/{among}/{body["id"]}";
        (await timeline.PostAsync($"{Talks}/{among}", body.ToJsonString())).Is(HttpStatusCode.Created);
        foreach (var refinement in item["refinements"]!.AsArray())
            (await timeline.PostAsync($"{address}/refinements", refinement!.ToJsonString())).Is(HttpStatusCode.OK);
        foreach (var violation in item["violations"]?.AsArray() ?? [])
            await RecordAsync(violation!, $"{among}/{body["id"]}/violations");
    }

    /// <summary>Every answer about stances, but for the instant of recording and the pin made of it.</summary>
    async Task<Dictionary<string, string>> StancesAsync()
    {
        Dictionary<string, string> answers = [];
        foreach (var knownBy in Published())
        {
            foreach (var asOf in Cuts())
                answers.Add($"{asOf}/{knownBy}", await ReadAsync($"stances?include=unknown&asOf={asOf}&knownBy={knownBy}"));
            foreach (var whole in new[] { "distance?from=2022-02-24&to=2025-05-01", "contradictions?asOf=2025-05-01" })
                answers.Add($"{whole}/{knownBy}", await ReadAsync($"{whole}&knownBy={knownBy}"));
            var spans = JsonNode.Parse(await ReadAsync($"timeline?to=2025-05-01&knownBy={knownBy}"))!["spans"]!;
            answers.Add($"spans/{knownBy}", spans.ToJsonString());
        }

        answers.Add("changes", await ReadAsync("changes?from=2022-02-24&to=2025-05-01&knownByFrom=2025-04-20&knownByTo=2025-05-01"));
        return answers;
    }

    async Task<string> ReadAsync(string what)
    {
        var answer = (await timeline.GetAsync($"{Talks}/{what}")).Is(HttpStatusCode.OK).Json.AsObject();
        foreach (var field in answer.Select(it => it.Key).Where(it => it == "pin" || it.StartsWith("recordedBy", StringComparison.Ordinal)).ToArray())
            answer.Remove(field);
        return answer.ToJsonString();
    }

    /// <summary>Every instant at which a date of the reference begins or ends, and the one just before it.</summary>
    static IEnumerable<string> Cuts() =>
        from at in (
            from file in new[] { "positions", "assessments" }
            from node in Descendants(Read(file)).OfType<JsonObject>()
            from date in new[] { node["statedOn"], node["holds"] }.OfType<JsonNode>()
            from cut in Edtf.Parse($"{date}").Period(Kyiv).Cuts.Concat(Edtf.Parse($"{date}").Occurrence(Kyiv).Cuts)
            where cut > DateTimeOffset.MinValue
            from instant in new[] { cut, cut.AddMicroseconds(-1) }
            select instant).Distinct().Order()
        select at.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", null);

    static string[] Published() => ["2025-04-20", "2025-04-21T21:00:00Z", "2025-04-22", "2025-04-22T21:00:00Z", "2025-04-30"];

    static IEnumerable<JsonNode> Descendants(JsonNode? node) => node switch
    {
        JsonObject it => it.Select(field => field.Value).SelectMany(Descendants).Prepend(it),
        JsonArray it => it.SelectMany(Descendants),
        _ => [],
    };

    static JsonNode Read(string kind) => JsonNode.Parse(File.ReadAllText(Path.Combine(
        Repository.Root, "src", "NegotiationTimeline.Web", "Samples", "ukraine-2025", $"{kind}.json")))!;
}
