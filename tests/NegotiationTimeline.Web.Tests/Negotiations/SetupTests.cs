using System.Net;

namespace NegotiationTimeline.Web.Tests.Negotiations;

/// <summary>Opening and amending negotiations, parties, issues and sources.</summary>
[Collection(nameof(OpenRecord))]
public sealed class SetupTests(RunningTimeline timeline)
{
    [Theory]
    [InlineData("parties/c", """{ "name": "C", "kind": "state" }""", """{ "name": "C", "kind": "organisation" }""")]
    [InlineData("issues/z", """{ "proposition": "Z" }""", """{ "proposition": "Z", "salience": 3 }""")]
    [InlineData("sources/s", """{ "publisher": "P", "title": "T" }""", """{ "publisher": "P", "title": "T", "publishedOn": "2025" }""")]
    public async Task What_is_put_twice_alike_is_recorded_once(string what, string body, string other)
    {
        var talks = await Talks.OpenAsync(timeline);

        var created = (await timeline.PutAsync($"{talks.Address}/{what}", body)).Is(HttpStatusCode.Created);
        var before = await timeline.RecordAsync();
        var again = (await timeline.PutAsync($"{talks.Address}/{what}", body)).Is(HttpStatusCode.OK);

        Assert.Equal(created.Text, again.Text);
        Assert.Equal(before, await timeline.RecordAsync());
        Assert.Equal("2", (await timeline.PutAsync($"{talks.Address}/{what}", other)).Is(HttpStatusCode.OK)["version"]);
    }

    [Fact]
    public async Task A_negotiation_opened_twice_alike_answers_alike_even_when_amended_since()
    {
        const string Body = """{ "slug": "opened-twice", "title": "T", "timeZone": "Europe/Kyiv" }""";
        var first = (await timeline.PostAsync("/api/negotiations", Body)).Is(HttpStatusCode.Created);
        (await timeline.PutAsync("/api/negotiations/opened-twice", """{ "title": "Other" }""")).Is(HttpStatusCode.OK);
        var before = await timeline.RecordAsync();

        var again = (await timeline.PostAsync("/api/negotiations", Body)).Is(HttpStatusCode.Created);

        Assert.Equal((first.Text, first.Headers.Location), (again.Text, again.Headers.Location));
        Assert.Equal(before, await timeline.RecordAsync());
        (await timeline.PostAsync("/api/negotiations", Body.Replace("\"T\"", "\"U\"", StringComparison.Ordinal)))
            .IsProblem(409, "negotiation-exists", "slug");
    }

    [Theory]
    [InlineData("{}", "slug", "timeZone", "title")]
    [InlineData("""{ "slug": "A b", "title": "T", "timeZone": "Europe/Kyiv" }""", "slug")]
    [InlineData("""{ "slug": "../x", "title": "T", "timeZone": "Europe/Kyiv" }""", "slug")]
    [InlineData("""{ "slug": "s", "title": "T", "timeZone": "Kyiv" }""", "timeZone")]
    [InlineData("""{ "slug": "s", "title": "T", "timeZone": "../../etc/passwd" }""", "timeZone")]
    [InlineData("""{ "slug": "s", "title": "T", "timeZone": "Europe/Kyiv", "coverage": "2025" }""", "coverage")]
    [InlineData("""{ "slug": "s", "title": "T", "timeZone": "Europe/Kyiv", "codedThrough": "2025-02-30" }""", "codedThrough")]
    [InlineData("""{ "slug": "s", "title": "T", "timeZone": "Europe/Kyiv", "staleAfter": 0 }""", "staleAfter")]
    public async Task A_fault_in_a_negotiation_is_named(string body, params string[] fields)
    {
        var before = await timeline.RecordAsync();

        (await timeline.PostAsync("/api/negotiations", body)).IsProblem(422, "invalid-content", fields);

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("parties/A", """{ "name": "A", "kind": "state" }""", "slug")]
    [InlineData("parties/..%2Fx", """{ "name": "A", "kind": "state" }""", "slug")]
    [InlineData("parties/c", "{}", "name", "kind")]
    [InlineData("parties/c", """{ "name": "C", "kind": "state", "colour": "red" }""", "colour")]
    [InlineData("parties/c", """{ "name": "C", "kind": "state", "coverage": "2025" }""", "coverage")]
    [InlineData("parties/c", """{ "name": "C", "kind": "state", "members": [{ "party": "a" }] }""", "members")]
    [InlineData("parties/c", """{ "name": "C", "kind": "coalition", "members": [{ "party": "nobody" }] }""", "members[0].party")]
    [InlineData("issues/z", "{}", "proposition")]
    [InlineData("issues/z", """{ "proposition": "Z", "salience": 4 }""", "salience")]
    [InlineData("issues/z", """{ "proposition": "Z", "parent": "nothing" }""", "parent")]
    [InlineData("sources/s", "{}", "publisher", "title")]
    [InlineData("sources/s", """{ "publisher": "P", "title": "T", "publishedOn": "2999-01-01" }""", "publishedOn")]
    [InlineData("sources/s", """{ "publisher": "P", "title": "T", "publishedOn": "2025-02-30" }""", "publishedOn")]
    [InlineData("sources/s", """{ "publisher": "P", "title": "T", "url": "javascript:alert(1)" }""", "url")]
    [InlineData("sources/s", """{ "publisher": "P", "title": "T", "repostOf": "nothing" }""", "repostOf")]
    public async Task A_fault_in_a_description_is_named(string what, string body, params string[] fields)
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await timeline.RecordAsync();

        (await timeline.PutAsync($"{talks.Address}/{what}", body)).IsProblem(422, "invalid-content", fields);

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("""{ "title": "T", "slug": "other" }""", "slug-is-fixed", "slug")]
    [InlineData("""{ "title": "T", "timeZone": "Europe/Paris" }""", "zone-is-fixed", "timeZone")]
    public async Task Slug_and_zone_never_change(string body, string code, string field)
    {
        var talks = await Talks.OpenAsync(timeline);

        (await timeline.PutAsync(talks.Address, body)).IsProblem(409, code, field);
    }

    [Fact]
    public async Task A_source_that_is_cited_keeps_a_date()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");

        (await timeline.PutAsync($"{talks.Address}/sources/first", """{ "publisher": "P", "title": "T" }"""))
            .IsProblem(409, "source-is-cited", "publishedOn");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/parties/a")]
    [InlineData("/issues/x")]
    [InlineData("/sources/first")]
    public async Task Nothing_is_recorded_in_a_negotiation_that_is_not_there(string what)
    {
        var before = await timeline.RecordAsync();
        var body = what switch
        {
            "" => """{ "title": "T" }""",
            "/parties/a" => """{ "name": "A", "kind": "state" }""",
            "/issues/x" => """{ "proposition": "X" }""",
            _ => """{ "publisher": "P", "title": "T" }""",
        };

        (await timeline.PutAsync($"/api/negotiations/nobody{what}", body)).IsProblem(404, "not-found", "negotiation");
        (await timeline.PostAsync("/api/negotiations/nobody/positions", Talks.Position("p1"))).IsProblem(404, "not-found", "negotiation");

        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Fact]
    public async Task Parties_issues_and_description_are_read_as_of_recordedBy()
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await talks.NowAsync();
        await talks.PutAsync("parties/late", """{ "name": "Late", "kind": "person" }""");
        await talks.PutAsync("parties/a", """{ "name": "Anew", "kind": "state" }""");
        await timeline.PutAsync(talks.Address, """{ "title": "Renamed", "coverage": "2025-01-01/.." }""");

        var (then, now) = ((await timeline.GetAsync($"{talks.Address}?recordedBy={before}")).Json, (await timeline.GetAsync(talks.Address)).Json);

        Assert.Equal(("Talks", "a", 2), ($"{then["title"]}", $"{then["parties"]![0]!["name"]}", then["parties"]!.AsArray().Count));
        Assert.Equal(("Renamed", "Anew", 3), ($"{now["title"]}", $"{now["parties"]![0]!["name"]}", now["parties"]!.AsArray().Count));
        (await timeline.GetAsync($"{talks.Address}/stances/late/x?recordedBy={before}")).IsProblem(404, "not-found", "party");
    }

    [Fact]
    public async Task The_list_counts_what_each_negotiation_holds()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");

        var listed = (await timeline.GetAsync("/api/negotiations")).Json["items"]!.AsArray().Single(it => $"{it!["slug"]}" == talks.Slug)!;

        Assert.Equal("2 2 1", $"{listed["parties"]} {listed["issues"]} {listed["positions"]}");
    }
}
