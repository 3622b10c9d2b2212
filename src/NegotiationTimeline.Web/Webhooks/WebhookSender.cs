using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>Posts a message, signed by the rules of Standard Webhooks (standardwebhooks.com).</summary>
sealed class WebhookSender(WebhookSettings settings, TimeProvider time) : IDisposable
{
    // A redirect, a proxy or a name that changes its address would lead around the check of the address.
    readonly HttpClient http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = settings.Timeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 16,
        ConnectCallback = (context, cancellation) => ConnectAsync(context.DnsEndPoint, settings, cancellation),
    })
    { Timeout = Timeout.InfiniteTimeSpan };

    public void Dispose() => http.Dispose();

    public async Task<SendOutcome> SendAsync(Webhook to, Delivery message, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.Timeout);
        try
        {
            using var request = Request(to, message);
            // Nobody reads what it answers beside the status: not one byte of it is taken in.
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var status = (int)answer.StatusCode;
            return status is >= 200 and < 300
                ? new(status, null)
                : new(status, $"It answered {status}{(status / 100 == 3 ? "; redirects are not followed" : "")}.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(null, $"It did not answer within {settings.Timeout.TotalSeconds:0.#} seconds.");
        }
        catch (HttpRequestException fault)
        {
            return new(null, fault.InnerException is ForbiddenAddress forbidden ? forbidden.Message : Told(fault));
        }
    }

    HttpRequestMessage Request(Webhook to, Delivery message)
    {
        var stamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, to.Url)
        {
            Content = new StringContent(message.Body, new UTF8Encoding(false), "application/json"),
        };
        request.Headers.Add("webhook-id", message.Id);
        request.Headers.Add("webhook-timestamp", stamp);
        request.Headers.Add("webhook-signature", Signature(to.Secret!, message.Id, stamp, message.Body));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("NegotiationTimeline", "1"));
        return request;
    }

    /// <summary>Over id, time and body, so that none of them can be changed, nor the whole sent again much later.</summary>
    public static string Signature(string secret, string id, string stamp, string body)
    {
        var hash = HMACSHA256.HashData(WebhookSecret.Key(secret)!, Encoding.UTF8.GetBytes($"{id}.{stamp}.{body}"));
        return $"v1,{Convert.ToBase64String(hash)}";
    }

    /// <summary>The very address that is connected to is checked: a name may have another one by now.</summary>
    static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint host, WebhookSettings settings, CancellationToken cancellation)
    {
        var found = await Dns.GetHostAddressesAsync(host.Host, cancellation);
        var allowed = found.Where(it => settings.AllowPrivate || PublicAddress.Is(it)).ToArray();
        if (allowed.Length == 0)
            throw new ForbiddenAddress();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Without what would tell strangers about the network of this machine.</summary>
    static string Told(HttpRequestException fault) => fault.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "Its name is not known.",
        HttpRequestError.SecureConnectionError => "No secure connection could be made: check its certificate.",
        HttpRequestError.ConnectionError => "No connection could be made.",
        _ => "It broke off, or did not speak HTTP.",
    };

    sealed class ForbiddenAddress() : IOException(
        "Its name leads to this machine or its own network, to which nothing is sent.");
}

/// <param name="Status">null = no answer came.</param>
/// <param name="Fault">null = it was taken.</param>
sealed record SendOutcome(int? Status, string? Fault);
