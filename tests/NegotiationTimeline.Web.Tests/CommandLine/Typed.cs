using System.Text;
using NegotiationTimeline.Web.CommandLine;

namespace NegotiationTimeline.Web.Tests.CommandLine;

/// <summary>A command line as it was typed, and what came of it.</summary>
sealed record Typed(int ExitCode, string Out, string Error, byte[] Bytes)
{
    public static Task<Typed> Async(params string[] args) => Async(width: 100, coloured: false, args);

    public static async Task<Typed> Async(int width, bool coloured, params string[] args)
    {
        using StringWriter output = new(), error = new();
        using MemoryStream bytes = new();
        Terminal terminal = new(output, error, () => bytes, width, coloured, Watched: false);
        var exitCode = await Verbs.RunAsync(args, terminal, TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString(), bytes.ToArray());
    }

    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public Typed Is(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"{exitCode} was expected, {ExitCode} came:\n{Out}\n{Error}");
        return this;
    }

    public string Text => Encoding.UTF8.GetString(Bytes);
}
