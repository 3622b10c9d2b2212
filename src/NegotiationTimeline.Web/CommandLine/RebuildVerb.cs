using System.CommandLine;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary><c>rebuild</c>: makes what readers see anew out of the events.</summary>
sealed class RebuildVerb : Verb
{
    public RebuildVerb()
        : base("rebuild", "Makes the rows that readers see anew out of the events, and names those that differed. May run "
            + "beside the program.", "", "--DataFolder /some/where") =>
        Where.AddLocal(this);

    protected override async Task<int> RunAsync(Terminal terminal, ParseResult given, CancellationToken cancellation)
    {
        await using var opened = await Timeline.OpenAsync(Where.Settings(given), cancellation);
        var differed = false;
        await foreach (var stream in opened.Services.GetRequiredService<Rebuild>().WalkAsync(null, keep: true, cancellation))
            foreach (var difference in stream.Differences)
            {
                differed = true;
                await terminal.Out.WriteLineAsync($"{stream.Stream}: {difference}");
            }

        await terminal.Out.WriteLineAsync(
            differed ? "They have been made anew." : "All rows are what the events amount to.");
        return ExitCodes.Fine;
    }
}
