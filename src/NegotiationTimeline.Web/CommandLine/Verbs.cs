using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>The words that the program takes beside serving: the table of contents of its command line.</summary>
static class Verbs
{
    /// <summary>After Ctrl-C: to cancel what goes on in a program elsewhere, and to tell of it.</summary>
    static readonly TimeSpan ForLastWords = TimeSpan.FromSeconds(20);

    /// <summary>Whether this is a question to the command line; everything else serves.</summary>
    public static bool Takes(string[] args) => args is [var first, ..]
        && (first is "--help" or "-h" or "-?" or "--version" || first.StartsWith("[suggest", StringComparison.Ordinal)
            || (first is [not ('-' or '/'), ..] && !first.Contains('=')));

    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        var root = Root();
        foreach (var verb in root.Subcommands.OfType<Verb>())
            verb.SpeakTo(terminal);

        var given = root.Parse([.. Where.Split(args is ["help"] ? ["--help"] : args)]);
        if (given.Action is not ParseErrorAction)
            return await given.InvokeAsync(
                new()
                {
                    Output = terminal.Out,
                    Error = terminal.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = ForLastWords,
                },
                cancellation);

        foreach (var fault in Misuse.Of(given))
            await terminal.Error.WriteLineAsync(fault);
        await terminal.Error.WriteLineAsync($"What it takes: {Help.NameOf(given.CommandResult.Command)} --help");
        return ExitCodes.WrongUse;
    }

    static RootCommand Root()
    {
        RootCommand root = new(
            "Who stood where, on what, at any date, and what was known of it when. Without a command the program serves "
            + "the page and the interface; its settings are in docs/operations.md.")
        {
            new AsOfVerb(), new ChangesVerb(), new ImportVerb(), new ExportVerb(), new RestoreVerb(), new VerifyVerb(), new RebuildVerb(),
        };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new Help((HelpAction)help.Action!);
        return root;
    }
}
