using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Tests.CommandLine;
using NegotiationTimeline.Web.Tests.Database;
using NegotiationTimeline.Web.Tests.Storage;

namespace NegotiationTimeline.Web.Tests.Restorations;

/// <summary>What was exported whole can be brought in elsewhere, and says there what it said.</summary>
public sealed class RestorationTests(AmendedSample sample, TestCluster cluster) : IClassFixture<AmendedSample>
{
    const string Talks = "/api/negotiations/ukraine-2025";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Over the axes: early and late dates in the world, of what was known, and of what was recorded.</summary>
    static readonly string[] Reads =
    [
        "", "/stances?include=unknown,assessments&asOf=2025-04-23", "/stances?asOf=2025-04-20&knownBy=2025-04-22",
        "/stances/russia/direct-talks?asOf=2025-04-23", "/stances?groupBy=speaker&onRecord=true",
        "/timeline?from=2025-01-01&to=2025-04-23", "/positions?limit=500", "/positions/E04", "/positions/E08", "/positions/E24",
        "/proposals/us-final-offer", "/proposals/thirty-day-ceasefire/versions", "/truces/easter-2025", "/acts?limit=500",
        "/assessments?limit=500", "/changes?from=2025-04-20&to=2025-04-23", "/red-lines", "/conditions", "/contradictions",
        "/outstanding", "/sources", "/distance?asOf=2025-04-23", "/export.csv?versions=all", "/export/evidence.jsonl",
    ];

    [Fact]
    public async Task Restored_with_its_recorded_times_it_gives_the_very_bytes_of_every_pin()
    {
        await using RunningTimeline empty = new(cluster);
        await empty.InitializeAsync();
        (await RestoreAsync(empty, sample.Record)).Is(HttpStatusCode.Created);

        foreach (var read in Reads.Append("/export.jsonl"))
            foreach (var recordedBy in sample.Instants)
            {
                var asked = $"{Talks}{read}{(read.Contains('?') ? '&' : '?')}recordedBy={recordedBy}";
                var here = await sample.GetAsync(asked);
                var there = await empty.GetAsync(asked);
                Assert.Equal(here.Text, there.Text);
                Assert.Equal((here.Status, here.Caching, here.Headers.ETag), (there.Status, there.Caching, there.Headers.ETag));
            }

        (await Typed.Async("verify", $"--ConnectionStrings:Timeline={empty.ConnectionString}")).Is(0);
        var before = await empty.RecordAsync();
        (await empty.PostAsync($"{Talks}/positions/E04/corrections", """{ "reason": "Goes on.", "changes": { "position": 1 } }"""))
            .Is(HttpStatusCode.OK);
        Assert.True((await empty.RecordAsync()).Last > before.Last);
        (await RestoreAsync(empty, sample.Record)).IsProblem(409, "negotiation-exists", "negotiation");
    }

    [Fact]
    public async Task Who_is_no_administrator_brings_in_nothing()
    {
        var settings = sample.Services.GetRequiredService<IConfiguration>();
        settings[Asker.Setting] = "false";
        try
        {
            (await RestoreAsync(sample, sample.Record)).IsProblem(403, "not-administrator");
            (await sample.GetAsync($"{Talks}/stances")).Is(HttpStatusCode.OK);
        }
        finally
        {
            settings[Asker.Setting] = "true";
        }

        (await RestoreAsync(sample, sample.Record)).IsProblem(409, "negotiation-exists", "negotiation");
    }

    [Fact]
    public async Task As_a_new_record_it_says_the_same_but_for_recorded_times_also_from_the_command_line()
    {
        await using RunningTimeline empty = new(cluster);
        await empty.InitializeAsync();
        using TestFolder folder = new();
        var file = Path.Combine(folder.Path, "record.jsonl");
        await File.WriteAllTextAsync(file, sample.Record, Cancellation);

        var said = (await Typed.Async("restore", file, "--recorded", "now", "--server", $"{empty.Http.BaseAddress}")).Is(0).Out;

        Assert.StartsWith($"ukraine-2025: {sample.Record.Count(it => it == '\n') - 2} events, ", said, StringComparison.Ordinal);
        var (here, there) = (await TimesAsync(sample), await TimesAsync(empty));
        Assert.Empty(here.Intersect(there));
        foreach (var read in Reads)
            Assert.Equal(await AskAsync(sample, read, here), await AskAsync(empty, read, there));
    }

    [Fact]
    public async Task A_file_that_is_not_whole_is_refused_with_its_line_and_leaves_nothing()
    {
        await using RunningTimeline empty = new(cluster);
        await empty.InitializeAsync();
        var lines = sample.Record.Split('\n')[..^1];
        var position = lines.First(it => it.Contains("\"position_stated\""));
        string All(IEnumerable<string> some) => string.Concat(some.Select(it => $"{it}\n"));
        (string What, string File, int Line)[] broken =
        [
            ("cut short", All(lines[..^1]), lines.Length - 1),
            ("cut in a line", All(lines)[..^900], All(lines)[..^900].Count(it => it == '\n') + 1),
            ("an event is missing", All([.. lines[..40], .. lines[41..]]), lines.Length - 1),
            ("two lines have changed places", All([.. lines[..2], lines[^2], .. lines[2..^2], lines[^1]]), 4),
            ("a word was changed", All(lines).Replace("'Perhaps' is not yet", "'Perhaps' is"), lines.Length),
            ("something follows", All([.. lines, "{}"]), lines.Length + 1),
            ("a stream goes on where it is not", Sealed([.. lines[..^2], lines[^2].Replace("\"version\":", "\"version\":1")]), lines.Length - 1),
            ("an event says nothing", Sealed([lines[0], lines[1], Regex.Replace(position, "\"data\":.*", "\"data\":{}}")]), 3),
            ("another negotiation", All([.. lines[..3], lines[3].Replace("negotiations/ukraine-2025/", "negotiations/other/"), .. lines[4..]]), 4),
            ("an event that there is not", All([.. lines[..3], lines[3].Replace("\"event\":\"", "\"event\":\"un"), .. lines[4..]]), 4),
            ("no opening", All([lines[0], .. lines[2..]]), 2),
            ("no heading", All(lines[1..]), 1),
            ("another form", All([lines[0].Replace("\"formatVersion\":1", "\"formatVersion\":9"), .. lines[1..]]), 1),
            ("no JSON", "id,version\n", 1),
            ("nothing", "", 1),
            ("a line without an end", new string('x', (16 * 1024 * 1024) + 1), 1),
        ];
        foreach (var (what, file, line) in broken)
        {
            var reply = await RestoreAsync(empty, file);
            Assert.True(reply.Status == HttpStatusCode.UnprocessableEntity, $"{what}: {reply.Text}");
            Assert.True(reply.Faults.Single() == $"line {line}", $"{what}: {reply.Text}");
            reply.IsProblem(422, "broken-record", $"line {line}");
        }

        (await empty.PostAsync("/api/restorations", "{}")).IsProblem(415, "not-json-lines", "Content-Type");
        // The store itself keeps the numbers of events that came to nothing; they are no part of a record.
        Assert.Empty(await empty.Database.ListAsync<string>(
            "select stream_id from timeline.mt_events where stream_id like 'negotiations/%'", Cancellation));
        (await Typed.Async("verify", $"--ConnectionStrings:Timeline={empty.ConnectionString}")).Is(0);
        (await empty.GetAsync(Talks)).IsProblem(404, "not-found", "negotiation");
    }

    /// <summary>A file that is what it says it is, whatever it holds.</summary>
    static string Sealed(string[] lines)
    {
        var text = string.Concat(lines.Select(it => $"{it}\n"));
        var sum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return $$"""{{text}}{"events":{{lines.Length - 1}},"sha256":"{{sum}}"}""" + "\n";
    }

    static Task<Reply> RestoreAsync(RunningTimeline timeline, string file) => timeline.SendAsync(
        HttpMethod.Post, "/api/restorations", new StringContent(file, Encoding.UTF8, "application/jsonl"));

    /// <summary>All recorded instants, in their order.</summary>
    static async Task<string[]> TimesAsync(RunningTimeline timeline) =>
    [
        .. (await timeline.GetAsync($"{Talks}/export.jsonl")).Text.Split('\n')[1..^2]
            .Select(it => $"{JsonNode.Parse(it)!["recordedAt"]}").Distinct(),
    ];

    /// <summary>An answer in which each recorded instant is named by its number.</summary>
    static async Task<string> AskAsync(RunningTimeline timeline, string read, string[] times)
    {
        // Where it is left out, it follows what was recorded by: not the same in both.
        var known = read.Contains("knownBy=") ? "" : "&knownBy=2025-06-01";
        var days = read.Contains("from=") || read.Contains("asOf=") ? "" : "&asOf=2025-04-23";
        var text = (await timeline.GetAsync(
            $"{Talks}{read}{(read.Contains('?') ? '&' : '?')}recordedBy={times[^1]}{known}{days}")).Is(HttpStatusCode.OK).Text;
        for (var i = 0; i < times.Length; i++)
            text = text.Replace(times[i], $"#{i}").Replace(Uri.EscapeDataString(times[i]), $"#{i}");
        return text;
    }
}
