using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Storage;

namespace NegotiationTimeline.Web.Tests.Imports;

/// <summary>A file from its arrival to its being undone.</summary>
[Collection(nameof(ImportedFiles))]
public sealed class ImportTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_dry_run_tells_what_would_be_recorded_and_records_nothing()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p0", """{ "statedOn": "2025-03-02" }""");
        var before = await timeline.EventsAsync(talks);

        var import = await timeline.ImportAsync(talks,
            """
            id,party,issue,position,statedOn,source,publisher,source.publishedOn
            p1,a,x,-2,2025-03-01,first,,
            p2,New Party,x,2,2025-03-02,Fresh source,P,2025-04-01
            p3,a,x,7,2025-03-02,first,,
            """, "check", """{ "creates": true }""");

        Assert.Equal("checked: 3 2 0 1 0 1", import.Told());
        Assert.Equal(["4 position 7: 7 is not a position."], import.Faults());
        Assert.Equal("new-party", $"{import["creates"]!["parties"]!["slugs"]![0]}");
        Assert.Equal("fresh-source", $"{import["creates"]!["sources"]!["slugs"]![0]}");
        Assert.Equal(before, await timeline.EventsAsync(talks));
        Assert.Equal("line,column,value,reason,remedy\r\n4,position,7,7 is not a position.,\"Give -2 rejects, -1, 0, 1 or 2 accepts; or declined: true.\"\r\n",
            (await timeline.GetAsync($"{talks.Address}/imports/{import["id"]}/faults.csv")).Is(HttpStatusCode.OK).Text);
    }

    [Fact]
    public async Task All_or_nothing_records_nothing_where_a_row_is_faulty_and_good_rows_only_leaves_that_one_out()
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await timeline.EventsAsync(talks);
        var text = Sent.TwoRows + "\np3,a,nowhere,1,2025-03-01,first\n";

        var all = await timeline.ImportAsync(talks, text);
        Assert.Equal("checked: 3 2 0 1 0 0", all.Told());
        Assert.Equal("mode", $"{all["failure"]!["field"]}");
        Assert.Equal(before, await timeline.EventsAsync(talks));
        (await timeline.PostAsync($"{talks.Address}/imports/{all["id"]}/recording", "{}")).IsProblem(409, "rows-are-faulty", "mode");

        var good = (await timeline.PostAsync($"{talks.Address}/imports/{all["id"]}/recording?wait=true", """{ "mode": "good" }""")).Is(HttpStatusCode.OK).Json;
        Assert.Equal("recorded: 3 2 0 1 0 0", good.Told());
        Assert.Equal("held -2 stated by p1", await talks.CellAsync());
        Assert.Equal("held 2 stated by p2", await talks.CellAsync(party: "b"));
    }

    [Fact]
    public async Task Its_records_are_what_posts_would_have_made_and_bear_one_instant()
    {
        var (posted, imported) = (await Talks.OpenAsync(timeline), await Talks.OpenAsync(timeline));
        await posted.StateAsync("p1", """{ "summary": "=1+1", "occasion": "o" }""");
        await imported.StateAsync("first-of-all");
        var import = await timeline.ImportAsync(imported,
            """
            {"kind":"position","id":"p1","party":"a","issue":"x","position":2,"firmness":"firm","statedOn":"2025-03-01","summary":"=1+1","occasion":"o","evidence":[{"source":"first","grade":"B2","attribution":"reported"}]}
            {"kind":"position","id":"p2","parties":["a","b"],"issue":"y","declined":true,"statedOn":"2025-03-01~","evidence":[{"source":"first"}]}
            """, type: "application/x-ndjson");

        Assert.Equal("recorded: 2 2 0 0 0 1", import.Told());
        const string Columns = "version, type, mt_dotnet_type, user_name, tenant_id, is_archived, replace(data::text, '{0}', '')";
        Assert.Equal(await EventAsync(posted), await EventAsync(imported));
        Assert.Equal("2", (await timeline.Database.ListAsync<string>(
            $"select count(*)::text from timeline.mt_events where stream_id like 'negotiations/{imported.Slug}/positions/p%' group by timestamp", TestContext.Current.CancellationToken)).Single());
        // Row by row what a rebuild would make of the events.
        Assert.Empty(await timeline.Services.GetRequiredService<Rebuild>().VerifyAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"{import["id"]}", $"{(await imported.GetAsync("positions/p1")).Json["history"]![0]!["import"]}");
        Assert.Null((await imported.GetAsync("positions/first-of-all")).Json["history"]![0]!["import"]);
        // And streams go on as any others.
        await imported.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "position": 1 } }""");
        Assert.Equal("held 1 firm by p1", await imported.CellAsync());

        async Task<string> EventAsync(Talks talks) => (await timeline.Database.ListAsync<string>(
            $"select ({string.Format(null, Columns, talks.Slug)})::text from timeline.mt_events where stream_id = 'negotiations/{talks.Slug}/positions/p1'",
            TestContext.Current.CancellationToken)).Single();
    }

    [Fact]
    public async Task The_same_file_again_records_nothing_and_another_content_under_the_same_id_is_a_conflict()
    {
        var talks = await Talks.OpenAsync(timeline);
        var withoutIds = Sent.TwoRows.Replace("id,", "", StringComparison.Ordinal).Replace("p1,", "", StringComparison.Ordinal).Replace("p2,", "", StringComparison.Ordinal);
        await timeline.ImportAsync(talks, Sent.TwoRows);
        await timeline.ImportAsync(talks, withoutIds);
        var events = await timeline.EventsAsync(talks);

        Assert.Equal("recorded: 2 0 2 0 0 0", (await timeline.ImportAsync(talks, Sent.TwoRows)).Told());
        Assert.Equal("recorded: 2 0 2 0 0 0", (await timeline.ImportAsync(talks, withoutIds)).Told());
        var other = await timeline.ImportAsync(talks, Sent.TwoRows.Replace("p1,a,x,-2", "p1,a,x,1", StringComparison.Ordinal) + "\np9,a,y,1,2025-03-01,first\np9,a,y,0,2025-03-01,first", "check");
        Assert.Equal("checked: 4 1 1 0 2 0", other.Told());
        Assert.Equal(["Another record is kept under the id 'p1'.", "An earlier row of this file says otherwise of 'p9'."],
            other["faults"]!.AsArray().Select(it => $"{it!["reason"]}"));
        Assert.Equal(events, await timeline.EventsAsync(talks));
    }

    [Fact]
    public async Task It_can_be_undone_as_a_whole_and_that_again_and_what_was_pinned_before_stays()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p0", """{ "statedOn": "2025-02-01" }""");
        var pin = (await talks.GetAsync("stances?asOf=2025-04-25"))["pin"];
        var pinned = (await timeline.GetAsync(pin)).Text;
        var import = await timeline.ImportAsync(talks, Sent.TwoRows);
        var address = $"{talks.Address}/imports/{import["id"]}";
        var recorded = await talks.NowAsync();

        (await timeline.PostAsync($"{address}/retraction", """{ "reason": " " }""")).IsProblem(422, "invalid-content", "reason");
        Assert.Equal("retracted", (await timeline.PostAsync($"{address}/retraction?wait=true", """{ "reason": "wrong file" }""")).Is(HttpStatusCode.OK)["state"]);
        Assert.Equal("held 2 firm by p0", await talks.CellAsync());
        Assert.Equal("held -2 stated by p1", await talks.CellAsync($"&recordedBy={recorded}"));
        Assert.Equal("retracted", (await talks.GetAsync("positions/p1"))["state"]);

        // Somebody's own reinstatement meanwhile stays what it is.
        await talks.AmendAsync("p2", "reinstatement", """{ "reason": "right after all" }""");
        Assert.Equal("recorded", (await timeline.PostAsync($"{address}/reinstatement?wait=true", """{ "reason": "right file" }""")).Is(HttpStatusCode.OK)["state"]);
        Assert.Equal("held -2 stated by p1", await talks.CellAsync());
        Assert.Equal(pinned, (await timeline.GetAsync(pin)).Text);
        Assert.Empty(await timeline.Services.GetRequiredService<Rebuild>().VerifyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Values_are_mapped_and_a_mapping_is_kept_for_files_to_come()
    {
        var talks = await Talks.OpenAsync(timeline);
        const string Mapping =
            """
            { "kind": "positions", "columns": { "party": "Who", "issue": "What", "position": "Vote", "statedOn": "Day", "evidence.source": "Paper" },
              "values": { "position": { "yes": 2, "no": -2, "silent": "declined" } }, "dates": { "format": "d/M/yyyy" }, "id": ["Who", "Day"] }
            """;
        (await timeline.PutAsync($"{talks.Address}/import-mappings/votes", Mapping)).Is(HttpStatusCode.Created);
        (await timeline.PutAsync($"{talks.Address}/import-mappings/bad", """{ "kind": "nothing", "columns": { "nowhere": "x" } }"""))
            .IsProblem(422, "invalid-content", "kind", "columns.nowhere");

        var import = (await timeline.SendFileAsync(talks,
            "\uFEFFWho;What;Vote;Day;Paper;;\r\na;x;yes;1/4/2025;first;;\r\nb;x;Silent;2/4/2025;first;;\r\nb;y;silent;2/4/2025;first;;\r\n;;;;;;\r\n",
            "run=good&mapping=votes")).Is(HttpStatusCode.Created).Json;

        Assert.Equal("recorded: 3 2 0 1 0 0", import.Told());
        Assert.Equal(["3 Vote Silent: 'Silent' is not in the value map of position."], import.Faults());
        Assert.Equal("2025-04-01", $"{(await talks.GetAsync("positions/a-1-4-2025")).Json["versions"]![0]!["record"]!["statedOn"]}");
        Assert.Equal("declined", (await talks.CellAsync(party: "b", issue: "y")).Split(' ')[0]);
        (await timeline.SendAsync(HttpMethod.Delete, $"{talks.Address}/import-mappings/votes", null)).Is(HttpStatusCode.OK);
        (await timeline.GetAsync($"{talks.Address}/import-mappings/votes")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_export_comes_back_as_it_was()
    {
        var (from, to) = (await Talks.OpenAsync(timeline), await Talks.OpenAsync(timeline));
        await from.StateAsync("p1", """{ "summary": "=cmd", "speaker": { "name": "N", "authority": "envoy" }, "conditions": [{ "id": "c", "text": "T" }] }""");
        await from.StateAsync("p2", """{ "party": null, "parties": ["a", "b"], "issue": "y", "position": null, "declined": true, "statedOn": "2025-03~" }""");
        var table = (await timeline.GetAsync($"{from.Address}/export.csv")).Text;

        Assert.Equal("recorded: 3 2 1 0 0 0", (await timeline.ImportAsync(to, table)).Told());

        Assert.Equal(Facts(table), Facts((await timeline.GetAsync($"{to.Address}/export.csv")).Text));

        static string Facts(string csv) => System.Text.RegularExpressions.Regex.Replace(csv, "[0-9]{4}-[0-9-]+T[0-9:.]+Z", "t");
    }

    [Fact]
    public async Task Every_kind_of_record_can_be_a_line()
    {
        var talks = await Talks.OpenAsync(timeline);
        var import = await timeline.ImportAsync(talks,
            """
            {"kind":"party","body":{"slug":"c","name":"C","kind":"state"}}
            {"kind":"issue","slug":"z","proposition":"Z"}
            {"kind":"source","body":{"slug":"fourth","publisher":"P","title":"T","publishedOn":"2025-04-21","kind":"news-article"}}
            {"kind":"position","id":"p1","party":"c","issue":"z","position":1,"statedOn":"2025-03-01","conditions":[{"id":"if","text":"If"}],"evidence":[{"source":"fourth"}]}
            {"kind":"resolution","record":"p1","condition":"if","id":"met","status":"met","on":"2025-03-05","reason":"r","evidence":[{"source":"fourth"}]}
            {"kind":"act","body":{"id":"e1","kind":"threat","title":"T","party":"c","statedOn":"2025-03-01","evidence":[{"source":"fourth"}]}}
            {"kind":"act","body":{"id":"e2","kind":"meeting-held","title":"T","party":"c","statedOn":"2025-03-01","changes":"e1","evidence":[{"source":"fourth"}]}}
            {"kind":"assessment","id":"s1","who":{"name":"N","kind":"analyst"},"party":"c","act":"e1","statedOn":"2025-03-01","summary":"S","evidence":[{"source":"fourth"}]}
            {"kind":"proposal","id":"offer","title":"T","party":"a","tabledOn":"2025-03-01","clauses":[{"id":"k","issue":"z","text":"T"}],"evidence":[{"source":"fourth"}]}
            {"kind":"position","id":"p2","party":"c","clause":"offer/k","position":1,"statedOn":"2025-03-02","evidence":[{"source":"fourth"}]}
            {"kind":"proposal-step","step":"lapse","proposal":"offer","id":"l1","on":"2025-03-09","evidence":[{"source":"fourth"}]}
            {"kind":"truce","id":"easter","title":"T","party":"a","declaredOn":"2025-04-19","window":"2025-04-19/2025-04-20","evidence":[{"source":"fourth"}]}
            {"kind":"truce-step","step":"reciprocation","truce":"easter","id":"r1","party":"b","on":"2025-04-19","evidence":[{"source":"fourth"}]}
            {"kind":"violation","truce":"easter","id":"v1","claimant":"b","accused":"a","count":3,"unit":"shellings","period":"2025-04-20","statedOn":"2025-04-20","evidence":[{"source":"fourth"}]}
            {"kind":"violation","truce":"nowhere","id":"v1","claimant":"b","statedOn":"2025-04-20","evidence":[{"source":"fourth"}]}
            {"kind":"nothing"}
            not json
            {"stream":"negotiations/n","version":1,"event":"negotiation_opened","recordedAt":"2025-03-01T00:00:00Z","author":"a","data":{}}
            """, "check", type: "application/x-ndjson");

        Assert.Equal(["15 truce nowhere: There is no 'truces/nowhere' in this negotiation.",
            "16 kind : It is not said of what kind this line is.", "17  not json: The line is not one JSON object.",
            "18 kind : This is a line of a complete record, and no row."], import.Faults());
        Assert.Equal("checked: 18 14 0 4 0 0", import.Told());
        var good = (await timeline.PostAsync($"{talks.Address}/imports/{import["id"]}/recording?wait=true", """{ "mode": "good" }""")).Is(HttpStatusCode.OK).Json;
        Assert.Equal("recorded: 18 14 0 4 0 0", good.Told());
        Assert.Empty(await timeline.Services.GetRequiredService<Rebuild>().VerifyAsync(TestContext.Current.CancellationToken));
        (await timeline.PostAsync($"{talks.Address}/imports/{import["id"]}/retraction?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
        Assert.Empty((await talks.GetAsync("acts")).Json["items"]!.AsArray());
        Assert.Empty(await timeline.Services.GetRequiredService<Rebuild>().VerifyAsync(TestContext.Current.CancellationToken));
    }
}
