using System.Net;
using System.Net.Sockets;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>
/// Whether an address lies on the public internet. Whoever registers a webhook could otherwise have this program ask,
/// from inside, what only insiders may.
/// </summary>
static class PublicAddress
{
    /// <summary>Special-purpose addresses (registries of RFC 6890): of this machine, its networks, or nobody's.</summary>
    static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Within 2000::/3, outside of which nothing is public.
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        var it = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (it.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(it))
            && !Special.Any(network => network.Contains(it));
    }

    /// <summary>What can be told at once, for a clear answer; what counts is the address connected to.</summary>
    public static bool IsPrivateByName(Uri url)
    {
        if (IPAddress.TryParse(url.IdnHost, out var address))
            return !Is(address);

        var host = url.IdnHost.TrimEnd('.');
        return !host.Contains('.') || Names.Any(it => host.EndsWith(it, StringComparison.OrdinalIgnoreCase));
    }

    static readonly string[] Names = [".localhost", ".local", ".internal", ".home.arpa", ".lan", ".intranet"];
}
