using System.Globalization;
using Spectre.Console;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>Where a command speaks to: what was asked for goes out, what is said about it goes beside it.</summary>
/// <param name="Out">the answer and nothing else, so that it can be piped.</param>
/// <param name="Error">faults, and progress.</param>
/// <param name="Bytes">what <paramref name="Out"/> writes to, for answers that are no text.</param>
/// <param name="Width">columns.</param>
/// <param name="Coloured">whether the answer may have colours.</param>
/// <param name="Watched">somebody looks on: progress is shown.</param>
/// <param name="In">where answers to questions come from; null = nobody can be asked.</param>
sealed record Terminal(
    TextWriter Out, TextWriter Error, Func<Stream> Bytes, int Width, bool Coloured, bool Watched, TextReader? In = null)
{
    /// <summary>Wide enough for a file that somebody may open in an editor.</summary>
    public const int WidthOfFile = 120;

    /// <summary>Colours and progress only where a person sees them; none where NO_COLOR asks for none.</summary>
    public static Terminal OfConsole()
    {
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(Console.Out, Console.Error, Console.OpenStandardOutput, ConsoleWidth(),
            Coloured: !Console.IsOutputRedirected && !plain, Watched: !Console.IsErrorRedirected,
            In: Console.IsInputRedirected ? null : Console.In);
    }

    public bool CanAsk => In is not null;

    /// <summary>Only a clear yes is one.</summary>
    public bool Ask(string question)
    {
        Error.Write(question);
        return In?.ReadLine()?.Trim() is "y" or "Y" or "yes";
    }

    public IAnsiConsole Answer() => Of(Out, Coloured);

    /// <summary>For bars, which are drawn over and over: nothing of them where nobody looks on.</summary>
    public IAnsiConsole Beside() => Of(Watched ? Error : TextWriter.Null, Watched && Coloured);

    IAnsiConsole Of(TextWriter writer, bool ansi)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ansi ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = ansi ? InteractionSupport.Yes : InteractionSupport.No,
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>COLUMNS goes first, as everywhere; a file has no width of its own.</summary>
    static int ConsoleWidth()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out var columns)
            && columns >= 20)
            return columns;
        return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? WidthOfFile : Console.WindowWidth;
    }
}
