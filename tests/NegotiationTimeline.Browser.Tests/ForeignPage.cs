using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NegotiationTimeline.Browser.Tests;

/// <summary>A page of another site: another origin than the timeline's, with looks of its own that must not leak in.</summary>
sealed class ForeignPage : IAsyncDisposable
{
    const string Looks =
        """
        html { font-size: 62.5% } body { font: italic 2rem/2 cursive; text-transform: uppercase; margin: 2rem }
        button { background: hotpink; border-radius: 9rem } svg { fill: lime } table { border: 1rem solid } p { color: #b0006a }
        """;

    readonly HttpListener listener = new();
    readonly Task answering;
    readonly byte[] page;

    public ForeignPage(string body)
    {
        page = Encoding.UTF8.GetBytes(
            $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>A newspaper</title><style>{Looks}</style>
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body><main><h1>An article</h1>{body}</main></body></html>
            """);
        Address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        answering = AnswerAsync();
    }

    public string Address { get; }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await answering;
    }

    async Task AnswerAsync()
    {
        while (listener.IsListening)
        {
            try
            {
                var asked = await listener.GetContextAsync();
                asked.Response.ContentType = "text/html; charset=utf-8";
                await asked.Response.OutputStream.WriteAsync(page);
                asked.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    static int FreePort()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        return ((IPEndPoint)taken.LocalEndpoint).Port;
    }
}
