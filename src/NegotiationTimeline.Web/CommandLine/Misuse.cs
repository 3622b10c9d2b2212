using System.CommandLine;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>What cannot be read of a command line, in words that name the option and the remedy.</summary>
static class Misuse
{
    public static IEnumerable<string> Of(ParseResult given)
    {
        var command = given.CommandResult.Command;
        var root = command is RootCommand;
        string[] options = [.. command.Options.SelectMany(it => it.Aliases.Append(it.Name))];
        string[] words = [.. command.Subcommands.Select(it => it.Name)];
        // The first word that is none of ours makes all others unreadable: they are no faults of their own.
        var unread = root ? given.UnmatchedTokens.Take(1) : given.UnmatchedTokens;
        foreach (var token in unread)
            yield return root
                ? $"'{token}' is no command of this program. {Spelling.Remedy(token, words)}"
                : token.StartsWith('-')
                    ? $"'{token}' is no option of {command.Name}. {Spelling.Remedy(token, options)}"
                    : $"'{token}' is one word too many. Put quotes around a value that has blanks, or leave it out.";
        foreach (var missing in command.Arguments.Where(it => IsMissing(given, it)))
            yield return $"{missing.Name} is missing. {missing.Description}";
        foreach (var error in given.Errors.Select(it => it.Message).Where(IsOurs))
            yield return error;
    }

    static bool IsMissing(ParseResult given, Argument argument) =>
        argument.Arity.MinimumNumberOfValues > 0 && given.GetResult(argument) is not { Tokens.Count: > 0 };

    /// <summary>What is told above in better words is left out.</summary>
    static bool IsOurs(string message) => !message.StartsWith("Unrecognized command", StringComparison.Ordinal)
        && !message.StartsWith("Required argument missing for command", StringComparison.Ordinal)
        && !message.StartsWith("Required command", StringComparison.Ordinal);
}
