using System.CommandLine;
using NegotiationTimeline.Web.Storage;
using Spectre.Console;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary><c>verify [NEGOTIATION]</c>: whether what readers see is what the events amount to.</summary>
sealed class VerifyVerb : Verb
{
    readonly Argument<string?> negotiation = new("NEGOTIATION")
    {
        Description = "Slug of the negotiation; left out, all of them.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    readonly Option<bool> all = new("--all") { Description = "All negotiations: the same as naming none." };

    public VerifyVerb()
        : base("verify", "Folds the events of every stream anew, compares with what is stored for readers, and names each "
            + "difference. Changes nothing; may run beside the program.",
            "ukraine-2025", "--all --DataFolder /some/where")
    {
        Arguments.Add(negotiation);
        Options.Add(all);
        Where.AddLocal(this);
        Validators.Add(given =>
        {
            if (given.GetValue(all) && given.GetValue(negotiation) is not null)
                given.AddError("--all and a negotiation are given. Leave one of them out.");
        });
    }

    protected override async Task<int> RunAsync(Terminal terminal, ParseResult given, CancellationToken cancellation)
    {
        await using var opened = await Timeline.OpenAsync(Where.Settings(given), cancellation);
        var rebuild = opened.Services.GetRequiredService<Rebuild>();
        var slug = given.GetValue(negotiation);
        var streams = await rebuild.CountAsync(slug, cancellation);
        if (slug is not null && streams == 0)
            throw new CommandFault(ExitCodes.WrongUse, $"There is no negotiation '{slug}'.",
                Spelling.Remedy(slug, await rebuild.NegotiationsAsync(cancellation)));

        var found = await FoundAsync(terminal, rebuild, slug, streams, cancellation);
        await terminal.Out.WriteLineAsync(found == 0
            ? $"{Streams(streams)} looked at: all rows are what the events amount to."
            : $"{Streams(streams)} looked at; {(found == 1 ? "1 row differs" : $"{found} rows differ")} from the events. "
                + "Run rebuild to make them anew.");
        return found == 0 ? ExitCodes.Fine : ExitCodes.No;
    }

    static Task<int> FoundAsync(
        Terminal terminal, Rebuild rebuild, string? slug, long streams, CancellationToken cancellation) =>
        terminal.Beside().Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask("verifying", maxValue: Math.Max(streams, 1));
                var found = 0;
                await foreach (var stream in rebuild.WalkAsync(slug, keep: false, cancellation))
                {
                    task.Increment(1);
                    foreach (var difference in stream.Differences)
                    {
                        found++;
                        await terminal.Out.WriteLineAsync($"{stream.Stream}: {difference}");
                    }
                }

                return found;
            });

    static string Streams(long count) => count == 1 ? "1 stream" : $"{count} streams";
}
