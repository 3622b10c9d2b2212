using NegotiationTimeline.Web.Tests.Database;
using NegotiationTimeline.Web.Tests.Imports;

namespace NegotiationTimeline.Web.Tests.CommandLine;

/// <summary>A file that is brought in from the command line, by the program itself.</summary>
[Collection(nameof(OpenRecord))]
public sealed class RealImportTests(RunningTimeline timeline)
{
    const string Rows =
        """
        id,party,issue,vote,statedOn,source
        p1,a,x,no,2025-03-01,first
        p2,b,x,perhaps,2025-03-02,second
        p3,b,y,yes,2025-03-03,third
        """;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_tried_mended_by_a_mapping_recorded_once_and_told_of()
    {
        var talks = await Talks.OpenAsync(timeline);
        using TestFolder folder = new();
        string[] names = [.. new[] { "votes.csv", "map.json", "faults.csv" }.Select(it => Path.Combine(folder.Path, it))];
        await File.WriteAllTextAsync(names[0], Rows, Cancellation);
        await File.WriteAllTextAsync(names[1],
            """
            { "columns": { "id": "id", "party": "party", "issue": "issue", "position": "vote", "statedOn": "statedOn", "evidence.source": "source" },
              "values": { "position": { "yes": 2, "no": -2 } } }
            """, Cancellation);
        var before = await timeline.EventsAsync(talks);

        var tried = (await ImportAsync("--dry-run", "--mapping", names[1], "--faults", names[2])).Is(1).Out;
        Assert.Contains("votes.csv: 3 rows, of which 2 are new, 0 are recorded already, 1 are faulty", tried, StringComparison.Ordinal);
        Assert.StartsWith("line,column,value,reason,remedy\n3,vote,perhaps,",
            (await File.ReadAllTextAsync(names[2], Cancellation)).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("--good-rows", (await ImportAsync("--yes", "--mapping", names[1])).Is(1).Out, StringComparison.Ordinal);
        Assert.Equal(before, await timeline.EventsAsync(talks));

        // Two records, and what tells of the import.
        (await timeline.PutAsync($"{talks.Address}/import-mappings/votes", await File.ReadAllTextAsync(names[1], Cancellation))).Is(System.Net.HttpStatusCode.Created);
        foreach (var said in new[] { "2 rows were recorded, as import 3.", "Nothing of it was new, so nothing was recorded." })
        {
            Assert.Contains(said, (await ImportAsync("--yes", "--good-rows", "--mapping", "votes")).Is(1).Out, StringComparison.Ordinal);
            Assert.Equal(before + 3, await timeline.EventsAsync(talks));
        }

        Assert.Contains("There is no saved mapping 'other'.", (await ImportAsync("--yes", "--mapping", "other")).Is(2).Error, StringComparison.Ordinal);

        Task<Typed> ImportAsync(params string[] more) =>
            Typed.Async(["import", names[0], talks.Slug, "--server", $"{timeline.Http.BaseAddress}", .. more]);
    }
}
