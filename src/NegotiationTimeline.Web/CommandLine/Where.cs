using System.CommandLine;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>The options that say which program a command asks: a running one, or its own over the local data.</summary>
static class Where
{
    public static Option<Uri?> Server { get; } = new("--server", "-s")
    {
        Description = "Ask the program that runs at this address; left out, one is started for the command.",
        HelpName = "URL",
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address)
                && address.Scheme is "http" or "https"
            ? address
            : Fault(result, $"--server: '{result.Tokens[0].Value}' is no address. Give one such as http://localhost:5000."),
    };

    public static Option<string?> DataFolder { get; } = new("--DataFolder")
    {
        Description = "The data folder, as when serving.",
        HelpName = "FOLDER",
    };

    public static Option<string?> Connection { get; } = new("--ConnectionStrings:Timeline")
    {
        Description = "A PostgreSQL server of yours, as when serving.",
        HelpName = "CONNECTION",
    };

    public static Option<string?> Binaries { get; } = new("--Postgres:Binaries")
    {
        Description = "PostgreSQL's programs, as when serving.",
        HelpName = "FOLDER",
    };

    /// <summary>Of commands that look at the database itself.</summary>
    public static void AddLocal(Command command)
    {
        foreach (var option in new Option<string?>[] { DataFolder, Connection, Binaries })
            command.Options.Add(option);
    }

    public static void AddAll(Command command)
    {
        command.Options.Add(Server);
        AddLocal(command);
    }

    /// <summary>The same settings as arguments of the program that serves.</summary>
    public static string[] Settings(ParseResult given) =>
    [
        // Whoever only reads finds what is there, and loads nothing; what goes wrong is told beside the answer.
        "--Sample", "false", "--Logging:Console:LogLevel:Default", "Error",
        "--Logging:Console:LogToStandardErrorThreshold", "Trace",
        .. new Option<string?>[] { DataFolder, Connection, Binaries }.SelectMany(option =>
            given.GetValue(option) is { } value ? new[] { option.Name, value } : []),
    ];

    /// <summary>
    /// The parser parts an option from its value at the first colon; here a colon belongs to the name of the setting.
    /// </summary>
    public static IEnumerable<string> Split(IEnumerable<string> args) => args.SelectMany(arg =>
        new[] { Connection, Binaries }.FirstOrDefault(it => arg.StartsWith($"{it.Name}=", StringComparison.Ordinal))
            is { } option
            ? new[] { option.Name, arg[(option.Name.Length + 1)..] }
            : [arg]);

    static Uri? Fault(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}
