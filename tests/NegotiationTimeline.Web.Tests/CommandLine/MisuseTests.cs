using System.Diagnostics;

namespace NegotiationTimeline.Web.Tests.CommandLine;

/// <summary>What is typed wrongly is named, with the remedy, under an exit code of its own.</summary>
[Collection(nameof(BundledSample))]
public sealed class MisuseTests(SampleTimeline timeline)
{
    [Theory]
    [InlineData("as-off 2025-04-20 ukraine-2025", "'as-off' is no command", "Did you mean as-of?")]
    [InlineData("as-of 2025-04-20", "NEGOTIATION is missing.", "as-of --help")]
    [InlineData("as-of 2025-04-20 ukraine-2025 --knwon-by 2025", "'--knwon-by' is no option of as-of.", "Did you mean --known-by?")]
    [InlineData("as-of 2025-04-20 ukraine-2025 --json --csv", "--json and --csv", "Leave one of them out.")]
    [InlineData("as-of 2025-04-20 ukraine-2025 --server nowhere", "--server: 'nowhere' is no address.", "http://localhost:5000")]
    [InlineData("changes ukraine-2025 --from 2025 --axis sideways", "--axis: 'sideways'", "Give valid, published or recorded.")]
    [InlineData("changes ukraine-2025", "'--from' is required", "changes --help")]
    [InlineData("export ukraine-2025 --format pdf", "--format: 'pdf'", "or claims.")]
    [InlineData("export ukraine-2025 --format ics --table acts", "--table:", "Leave --table out")]
    [InlineData("verify ukraine-2025 --all", "--all and a negotiation", "Leave one of them out.")]
    public async Task A_command_line_that_cannot_be_read(string typed, string fault, string remedy)
    {
        var answer = (await Typed.Async(typed.Split(' '))).Is(2);

        Assert.Contains(fault, answer.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(remedy, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Out);
    }

    [Theory]
    [InlineData("as-of 2025-04-31 ukraine-2025", "DATE: '2025-04-31'", "Give a day such as")]
    [InlineData("as-of 2025-04-20 ukrane-2025", "There is no negotiation 'ukrane-2025'.", "Did you mean ukraine-2025?")]
    [InlineData("as-of 2025-04-20 ukraine-2025 --min-grade Z9", "--min-grade: 'Z9'", "such as B2")]
    [InlineData("as-of 2025-04-20 ukraine-2025 --party rusia", "--party:", "")]
    [InlineData("changes ukraine-2025 --from 2025-05-01 --to 2025-04-01", "--from: The comparison runs backwards", "")]
    [InlineData("export ukraine-2025 --table votes -o -", "--table: There is no table 'votes' here.", "")]
    public async Task A_question_that_the_program_refuses(string typed, string fault, string remedy)
    {
        var answer = (await Typed.Async([.. typed.Split(' '), "--server", $"{timeline.Http.BaseAddress}"])).Is(2);

        Assert.Contains(fault, answer.Error, StringComparison.Ordinal);
        Assert.Contains(remedy, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_there() => Assert.Contains("http://127.0.0.1:1/ cannot be reached",
        (await Typed.Async("as-of", "2025-04-20", "ukraine-2025", "--server", "http://127.0.0.1:1")).Is(3).Error,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("as-of", "as-of 2025-04-20 ukraine-2025 --known-by 2025-04-22")]
    [InlineData("changes", "--axis valid published")]
    [InlineData("export", "--format jsonl -o record.jsonl")]
    [InlineData("verify", "verify ukraine-2025")]
    public async Task Help_has_examples_and_exit_codes(string command, string example)
    {
        var help = (await Typed.Async(command, "--help")).Is(0).Out;

        Assert.Contains(example, help, StringComparison.Ordinal);
        Assert.Contains("0 fine, 1 found", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_real_program_answers_on_its_standard_output_alone()
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet",
        [
            typeof(Timeline).Assembly.Location, "as-of", "2025-04-20", "ukraine-2025", "--party", "us", "--csv",
            "--server", $"{timeline.Http.BaseAddress}",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = await program.StandardOutput.ReadToEndAsync(cancellation);
        await program.WaitForExitAsync(cancellation);

        Assert.Equal(0, program.ExitCode);
        Assert.StartsWith("party,issue,", output, StringComparison.Ordinal);
        Assert.Empty(await program.StandardError.ReadToEndAsync(cancellation));
    }
}
