using System.Net;
using System.Text.Json.Nodes;
using Ical.Net;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Web.Exports;

namespace NegotiationTimeline.Web.Tests.Exports;

/// <summary>The sample as other programs take it, each by its own definition or reader.</summary>
[Collection(nameof(BundledSample))]
public sealed class OtherToolsTests(SampleTimeline timeline)
{
    const string Exports = "/api/negotiations/ukraine-2025/export";

    /// <summary>The codebook's "Summary of event categories"; its later table of quad categories has SANCTION among words.</summary>
    static readonly Dictionary<string, int> Quads = new()
    {
        ["AGREE"] = 1,
        ["CONSULT"] = 1,
        ["SUPPORT"] = 1,
        ["CONCEDE"] = 1,
        ["COOPERATE"] = 2,
        ["AID"] = 2,
        ["RETREAT"] = 2,
        ["REQUEST"] = 3,
        ["ACCUSE"] = 3,
        ["REJECT"] = 3,
        ["THREATEN"] = 3,
        ["PROTEST"] = 4,
        ["SANCTION"] = 4,
        ["MOBILIZE"] = 4,
        ["COERCE"] = 4,
        ["ASSAULT"] = 4,
    };

    /// <summary>The codebook's table "PLOVER JSON", so far as we have something for it; then what is ours.</summary>
    static readonly HashSet<string> PloverFields =
    [
        "id", "date", "enddate", "actor", "recipient", "event", "event_text", "quad_code", "mode", "context", "link", "cite_info",
        "ontology", "quad_class", "edtf", "grade", "position", "kind",
    ];

    /// <summary>The codebook's "Information object for entities"; then what is ours.</summary>
    static readonly HashSet<string> PloverEntity = ["code", "identifier_id", "identifier_text", "slug"];

    [Fact]
    public async Task PLOVER_has_the_fields_that_its_codebook_requires()
    {
        var events = await PloverAsync();

        Assert.Equal(events.Count, events.Select(it => $"{it["id"]}").Distinct().Count());
        Assert.All(events, it =>
        {
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", $"{it["date"]}");
            Assert.NotEmpty(it["actor"]!.AsArray());
            Assert.Equal(Quads[$"{Assert.Single(it["event"]!.AsArray())}"], (int)it["quad_code"]!);
            Assert.Subset(PloverFields, it.AsObject().Select(field => field.Key).ToHashSet());
            Assert.All(it["actor"]!.AsArray().Concat(it["recipient"]!.AsArray()), entity =>
            {
                Assert.Subset(PloverEntity, entity!.AsObject().Select(field => field.Key).ToHashSet());
                Assert.True(entity["code"] is null || $"{entity["code"]}".Length == 3);
            });
            Assert.IsType<JsonArray>(it["mode"]);
            Assert.Equal("PLOVER 2.0", $"{it["ontology"]}");
        });
    }

    [Theory]
    [InlineData("acts/E29", "AGREE", 1, "verbal-cooperation")]
    [InlineData("positions/E01", "REJECT", 3, "verbal-conflict")]
    public async Task PLOVER_codes_acts_and_positions(string record, string name, int quad, string quadClass)
    {
        var coded = (await PloverAsync()).Single(it => $"{it["id"]}" == $"ukraine-2025/{record}");

        Assert.Equal((name, quad, quadClass), ($"{coded["event"]![0]}", (int)coded["quad_code"]!, $"{coded["quad_class"]}"));
    }

    [Fact]
    public async Task PLOVER_knows_a_state_by_three_letters()
    {
        var actor = (await PloverAsync()).Single(it => $"{it["id"]}" == "ukraine-2025/positions/E01")["actor"]![0]!;

        Assert.Equal(("RUS", "https://www.wikidata.org/wiki/Q159"), ($"{actor["code"]}", $"{actor["identifier_id"]}"));
        Assert.Equal((249, null), (CountryCodes.Count, CountryCodes.OfThree("EU")));
    }

    [Fact]
    public void Every_quad_class_has_the_number_of_the_codebook() => Assert.Equal(
        ["VerbalCooperation", "MaterialCooperation", "VerbalConflict", "MaterialConflict"],
        Enum.GetValues<QuadClass>().Select(it => $"{it}"));

    [Fact]
    public async Task Discourse_Network_Analyzer_finds_its_columns_and_binary_agreement()
    {
        var text = (await timeline.GetAsync($"{Exports}/dna.csv")).Is(HttpStatusCode.OK).Text;
        var rows = ReadBack.Csv(text, ';');

        // As its writer has them (Exporter.eventCSV of version 3): two columns, the variables of the statement type in their
        // order, nine columns, all parted by semicolons.
        Assert.Equal(
            "statement_id;time;person;organization;concept;agreement;"
            + "record;version;position;firmness;clarity;role;office;authority;edtf;grade;attribution;"
            + "start_position;stop_position;text;coder;"
            + "document_id;document_title;document_author;document_source;document_section;document_type",
            text.Split("\r\n")[0]);
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(it => $"{it}"), rows.Select(it => it["statement_id"]));
        Assert.All(rows, it =>
        {
            Assert.Contains(it["agreement"], (string[])["0", "1"]);
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$", it["time"]);
            // What it holds as whole numbers, and writes without quotes.
            Assert.All(["statement_id", "version", "position", "start_position", "stop_position", "coder", "document_id"],
                column => Assert.Matches("^-?[0-9]+$", it[column]));
            Assert.Equal(int.Parse(it["position"], null) > 0 ? "1" : "0", it["agreement"]);
            // Where the words stand within the text that is selected.
            Assert.Equal(("0", $"{it["text"].TrimStart('\'').Length}"), (it["start_position"], it["stop_position"]));
            Assert.NotEqual("0", it["document_id"]);
        });
        var putin = rows.Single(it => it["record"] == "E01");
        Assert.Equal(rows.Select(it => it["time"]).Order(StringComparer.Ordinal), rows.Select(it => it["time"]));
        // A document is one source: it has one title wherever it comes.
        Assert.All(rows.GroupBy(it => it["document_id"]), it => Assert.Single(it.Select(row => row["document_title"]).Distinct()));
        Assert.Equal(("Vladimir Putin", "Russia", "Russia and Ukraine hold direct talks", "0"),
            (putin["person"], putin["organization"], putin["concept"], putin["agreement"]));
    }

    [Fact]
    public async Task TimelineJS_has_a_date_and_a_headline_for_every_slide_and_no_markup_that_is_not_ours()
    {
        var slides = (await timeline.GetAsync($"{Exports}/timelinejs.json")).Is(HttpStatusCode.OK).Json;

        Assert.NotEmpty($"{slides["title"]!["text"]!["headline"]}");
        var events = slides["events"]!.AsArray();
        Assert.Equal(events.Count, events.Select(it => $"{it!["unique_id"]}").Distinct().Count());
        Assert.All(events, it =>
        {
            Assert.InRange((int)it!["start_date"]!["year"]!, 2022, 2025);
            Assert.InRange((int)it["start_date"]!["month"]!, 1, 12);
            Assert.InRange((int)it["start_date"]!["day"]!, 1, 31);
            Assert.NotEmpty($"{it["text"]!["headline"]}");
            Assert.DoesNotContain("<", $"{it["text"]!["headline"]}", StringComparison.Ordinal);
        });
        Assert.Equal(["Acts", "Positions", "Proposals", "Truces"], events.Select(it => $"{it!["group"]}").Distinct().Order());
    }

    [Fact]
    public async Task A_calendar_has_each_meeting_once_as_it_was_last_changed()
    {
        var calendar = Calendar.Load((await timeline.GetAsync($"{Exports}/meetings.ics")).Is(HttpStatusCode.OK).Text)!;

        Assert.Equal("2.0", calendar.Version);
        Assert.Equal(3, calendar.Events.Count);
        var london = Assert.Single(calendar.Events, it => it.Location == "London");
        Assert.Equal(("E29@ukraine-2025.negotiation-timeline", 1, "CONFIRMED"), (london.Uid, london.Sequence, london.Status));
        Assert.Equal((new DateOnly(2025, 4, 23), new DateOnly(2025, 4, 24)), (london.Start!.Date, london.End!.Date));
    }

    [Fact]
    public async Task A_calendar_keeps_to_lines_of_75_octets()
    {
        var text = (await timeline.GetAsync($"{Exports}/meetings.ics")).Text;

        Assert.All(text.Split("\r\n"), it => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(it), 0, 75));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_says_who_claims_what_and_where_it_appeared()
    {
        var answer = (await timeline.GetAsync($"{Exports}/claims.jsonld")).Is(HttpStatusCode.OK);

        Assert.Equal("application/ld+json", answer.Content.ContentType!.MediaType);
        Assert.Equal("https://schema.org", answer["@context"]);
        // Properties that schema.org gives for Claim, or for CreativeWork and Thing, of which it is one.
        string[] known =
        [
            "@type", "@id", "identifier", "version", "name", "text", "about", "author", "contributor", "datePublished",
            "dateModified", "temporal", "appearance",
        ];
        Assert.All(answer.Json["@graph"]!.AsArray(), it =>
        {
            Assert.Equal("Claim", $"{it!["@type"]}");
            Assert.Subset(known.ToHashSet(), it.AsObject().Select(field => field.Key).ToHashSet());
            Assert.NotEmpty(it["author"]!.AsArray());
            Assert.All(it["appearance"]!.AsArray(), work => Assert.Equal("CreativeWork", $"{work!["@type"]}"));
        });
        foreach (var (type, property) in Properties(answer.Json["@graph"]!))
            Assert.Contains(property, Terms[type]);
    }

    /// <summary>Of schema.org: each type with those of its properties, its own or inherited, that we write.</summary>
    static readonly Dictionary<string, string[]> Terms = new()
    {
        ["Claim"] =
        [
            "identifier", "version", "name", "text", "about", "author", "contributor", "datePublished", "dateModified",
            "temporal", "appearance",
        ],
        ["CreativeWork"] =
            ["identifier", "name", "url", "archivedAt", "inLanguage", "datePublished", "text", "publisher"],
        ["Thing"] = ["name"],
        ["Organization"] = ["name", "sameAs"],
        ["Country"] = ["name", "sameAs"],
        ["Person"] = ["name", "sameAs", "jobTitle"],
    };

    /// <summary>Every property with the type of what has it, however deep.</summary>
    static IEnumerable<(string Type, string Property)> Properties(JsonNode? node) => node switch
    {
        JsonArray many => many.SelectMany(Properties),
        JsonObject one => one.Where(it => !it.Key.StartsWith('@')).Select(it => ($"{one["@type"]}", it.Key))
            .Concat(one.SelectMany(it => Properties(it.Value))),
        _ => [],
    };

    async Task<IReadOnlyList<JsonNode>> PloverAsync() =>
    [
        .. (await timeline.GetAsync($"{Exports}/plover.jsonl")).Is(HttpStatusCode.OK).Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(it => JsonNode.Parse(it)!),
    ];
}
