namespace NegotiationTimeline.Web.Database;

/// <summary>
/// Why the program cannot start, and what the person at the keyboard can do about it. Printed as two lines, never as a
/// stack trace; every fault that is expected before the first request is one of these.
/// </summary>
#pragma warning disable CA1710 // Caught and printed in one place; "fault" is the word for it in the documentation.
public sealed class StartupFault(string message, string remedy, Exception? cause = null) : Exception(message, cause)
#pragma warning restore CA1710
{
    /// <summary>What to do, as a sentence.</summary>
    public string Remedy { get; } = remedy;
}
