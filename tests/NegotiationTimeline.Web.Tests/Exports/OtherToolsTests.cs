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

    [Fact]
    public async Task PLOVER_has_the_fields_that_its_codebook_requires()
    {
        var events = await PloverAsync();

        Assert.Equal(events.Count, events.Select(it => $"{it["id"]}").Distinct().Count());
        Assert.All(events, it =>
        {
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", $"{it["date"]}");
            Assert.NotEmpty(it["actor"]!.AsArray());
            Assert.Contains($"{Assert.Single(it["event"]!.AsArray())}",
                (string[])["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]);
            Assert.InRange((int)it["quad_code"]!, 1, 4);
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

        Assert.StartsWith("statement_id;time;person;organization;concept;agreement;", text, StringComparison.Ordinal);
        Assert.Contains(
            ";start_position;stop_position;text;coder;document_id;document_title;document_author;document_source;document_section;document_type\r\n",
            text, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(it => $"{it}"), rows.Select(it => it["statement_id"]));
        Assert.All(rows, it =>
        {
            Assert.Contains(it["agreement"], (string[])["0", "1"]);
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$", it["time"]);
            Assert.True(int.Parse(it["document_id"], null) > 0);
        });
        var putin = rows.Single(it => it["record"] == "E01");
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
    }

    async Task<IReadOnlyList<JsonNode>> PloverAsync() =>
    [
        .. (await timeline.GetAsync($"{Exports}/plover.jsonl")).Is(HttpStatusCode.OK).Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(it => JsonNode.Parse(it)!),
    ];
}
