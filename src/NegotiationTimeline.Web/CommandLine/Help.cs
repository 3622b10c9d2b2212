using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>What a command takes, then examples of it, then what its exit codes mean.</summary>
sealed class Help(HelpAction usage) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var (command, output) = (parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        usage.Invoke(parseResult);
        if (command is Verb verb)
        {
            output.WriteLine("Examples:");
            foreach (var example in verb.Examples)
                output.WriteLine($"  {NameOf(command)} {example}");
            output.WriteLine();
        }

        output.WriteLine("Exit codes:");
        output.WriteLine("  0 fine, 1 found what should not be or was refused, 2 wrong use, 3 could not be reached");
        return ExitCodes.Fine;
    }

    /// <summary>As it is typed: the program, then the words.</summary>
    public static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? $"{NameOf(parent)} {command.Name}"
            : command.Name;
}
