namespace NegotiationTimeline.Web.CommandLine;

/// <summary>Why a command cannot go on, and what the person at the keyboard can do: printed as two lines.</summary>
#pragma warning disable CA1710 // As with StartupFault: "fault" is the word for it in the documentation.
sealed class CommandFault(int exitCode, string message, string remedy, Exception? cause = null)
    : Exception(message, cause)
#pragma warning restore CA1710
{
    public int ExitCode => exitCode;

    public string Remedy => remedy;
}
