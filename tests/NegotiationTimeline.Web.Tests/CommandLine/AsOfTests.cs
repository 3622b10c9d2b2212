using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.CommandLine;

/// <summary>The matrix in the terminal.</summary>
[Collection(nameof(BundledSample))]
public sealed class AsOfTests(SampleTimeline timeline)
{
    string Server => $"{timeline.Http.BaseAddress}";

    [Fact]
    public async Task Stances_of_a_day_stand_in_words_and_glyphs_and_change_with_what_was_known()
    {
        var then = (await AsOfAsync("2025-04-23", "--known-by", "2025-04-22", "--party", "russia")).Is(0).Out;
        var hindsight = (await AsOfAsync("2025-04-23", "--party", "russia")).Is(0).Out;

        Assert.Contains("△ open, or in part", then, StringComparison.Ordinal);
        Assert.Contains("▽ has reservations", then, StringComparison.Ordinal);
        Assert.Contains("≠ accounts differ: rejects;", hindsight, StringComparison.Ordinal);
        Assert.Contains("· no known position", hindsight, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", hindsight, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colour_says_no_more_than_the_words()
    {
        var coloured = (await Typed.Async(100, coloured: true, [.. Words("2025-04-20"), "--party", "russia"])).Is(0).Out;
        var plain = (await AsOfAsync("2025-04-20", "--party", "russia")).Out;

        Assert.Contains("\u001b[", coloured, StringComparison.Ordinal);
        var stripped = System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "");
        Assert.Equal(Body(plain), Body(stripped));

        // The first lines and the last tell the instant at which each was asked.
        static string Body(string text) => string.Join('\n', text.Split('\n').Where(it => it is [not ('k' or 'T'), ..]));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(200)]
    public async Task A_wide_matrix_is_split_so_that_it_fits(int width)
    {
        var answer = (await Typed.Async(width, coloured: false, Words("2025-04-23"))).Is(0);

        Assert.All(answer.Lines.Where(it => it[0] is '│' or '┌'), it => Assert.True(it.TrimEnd().Length <= width, it));
        foreach (var party in new[] { "russia", "ukraine", "us", "uk", "france" })
            Assert.Contains($" {party} ", answer.Out, StringComparison.Ordinal);
        Assert.Equal(width == 60 ? 3 : 1, answer.Lines.Count(it => it[0] == '┌'));
    }

    [Fact]
    public async Task As_json_it_is_the_answer_of_the_interface_and_as_csv_a_row_a_cell()
    {
        var json = JsonNode.Parse((await AsOfAsync("2025-04-20", "--recorded-by", await NowAsync(), "--json")).Is(0).Out)!;
        var csv = (await AsOfAsync("2025-04-20", "--party", "russia", "--csv")).Is(0).Lines;

        var answer = (await timeline.GetAsync($"{json["pin"]}")).Json;
        Assert.True(JsonNode.DeepEquals(answer, json));
        Assert.StartsWith("party,issue,state,position,", csv[0], StringComparison.Ordinal);
        Assert.StartsWith("russia,direct-talks,held,-2,red-line,", csv[1], StringComparison.Ordinal);
        Assert.Equal(14, csv.Length);
    }

    [Fact]
    public async Task Without_a_running_program_one_is_started_for_the_question()
    {
        var answer = (await Typed.Async("as-of", "2025-04-20", "ukraine-2025", "--party", "us", "--csv",
            $"--ConnectionStrings:Timeline={timeline.ConnectionString}")).Is(0);

        Assert.Contains("us,early-deal,held,2,", answer.Out, StringComparison.Ordinal);
        Assert.Empty(answer.Error);
    }

    string[] Words(string date) => ["as-of", date, "ukraine-2025", "--server", Server];

    Task<Typed> AsOfAsync(string date, params string[] more) => Typed.Async([.. Words(date), .. more]);

    async Task<string> NowAsync() => (await timeline.GetAsync("/api/negotiations/ukraine-2025/stances"))["recordedBy"];
}
