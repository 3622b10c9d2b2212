using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace NegotiationTimeline.Web.Database;

/// <summary>Whether the address to listen on is taken: asked before anything is started, and again of Kestrel.</summary>
public static class PortTaken
{
    /// <summary>Tries the addresses (setting <c>urls</c>) before a database is started for nothing.</summary>
    /// <exception cref="StartupFault">Another program listens there, or it is no address.</exception>
    public static void Check(string? urls)
    {
        foreach (var url in (urls ?? "http://localhost:5000").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var address = Parse(url);
            if (address.Port == 0 || address.IsUnixPipe || address.IsNamedPipe)
                continue;

            try
            {
                using var probe = new TcpListener(
                    IPAddress.TryParse(address.Host, out var host) ? host : IPAddress.Loopback, address.Port);
                probe.Start();
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw Fault($"{url} is in use.", taken);
            }
        }
    }

    /// <summary>The fault to print, or null where the exception says something else.</summary>
    public static StartupFault? From(Exception failure) =>
        failure is IOException { InnerException: AddressInUseException }
            ? Fault(failure.Message, failure)
            : null;

    static BindingAddress Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException unreadable)
        {
            throw new StartupFault(
                $"'{url}' is not an address to listen on.", "Give one such as --urls http://127.0.0.1:5001.", unreadable);
        }
    }

    static StartupFault Fault(string message, Exception cause) => new(
        $"The program cannot listen: {message}",
        "Stop the other program, or choose another address with --urls http://127.0.0.1:<port>.", cause);
}
