using System.CommandLine;
using NegotiationTimeline.Web.Database;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>One word of the command line, with examples that can be typed as they are.</summary>
abstract class Verb : Command
{
    protected Verb(string word, string description, params string[] examples)
        : base(word, description)
    {
        Examples = examples;
        SetAction(RunAsync);
    }

    public IReadOnlyList<string> Examples { get; }

    protected abstract Task<int> RunAsync(Terminal terminal, ParseResult given, CancellationToken cancellation);

    /// <summary>The terminal that this command line speaks to.</summary>
    Terminal? terminal;

    public void SpeakTo(Terminal to) => terminal = to;

    async Task<int> RunAsync(ParseResult given, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(terminal!, given, cancellation);
        }
        catch (CommandFault fault)
        {
            return await SayAsync(fault.Message, fault.Remedy, fault.ExitCode);
        }
        catch (StartupFault fault)
        {
            return await SayAsync(fault.Message, fault.Remedy, ExitCodes.NotReached);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return await SayAsync("Stopped.", "Nothing was left half done; start it again to have it whole.", ExitCodes.No);
        }
    }

    async Task<int> SayAsync(string message, string remedy, int exitCode)
    {
        await terminal!.Error.WriteLineAsync(message);
        await terminal.Error.WriteLineAsync(remedy);
        return exitCode;
    }
}
