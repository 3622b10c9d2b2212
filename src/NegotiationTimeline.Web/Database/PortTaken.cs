using Microsoft.AspNetCore.Connections;

namespace NegotiationTimeline.Web.Database;

/// <summary>Recognises Kestrel's way of saying that the address is taken.</summary>
public static class PortTaken
{
    /// <summary>The fault to print, or null where the exception says something else.</summary>
    public static StartupFault? From(Exception failure) =>
        failure is IOException { InnerException: AddressInUseException }
            ? new StartupFault(
                $"The program cannot listen: {failure.Message}",
                "Stop the other program, or choose another address with --urls http://127.0.0.1:<port>.", failure)
            : null;
}
