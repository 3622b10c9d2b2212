using System.CommandLine;
using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.CommandLine;

/// <summary>
/// The program that answers a command: one that runs already, or one started on a free port of this machine over the
/// local data and stopped afterwards. Both are asked in the same way, over HTTP.
/// </summary>
sealed class AskedProgram : IAsyncDisposable
{
    readonly Timeline? started;

    AskedProgram(HttpClient http, Timeline? started) => (Http, this.started) = (http, started);

    public HttpClient Http { get; }

    public static async Task<AskedProgram> ReachAsync(ParseResult given, CancellationToken cancellation)
    {
        var address = given.GetValue(Where.Server);
        var started = address is null
            ? await Timeline.StartAsync([.. Where.Settings(given), "--urls", "http://127.0.0.1:0"], cancellation)
            : null;
        address ??= new(started!.Addresses.First());
        return new(new() { BaseAddress = Slashed(address), Timeout = Timeout.InfiniteTimeSpan }, started);
    }

    /// <param name="path">below the address of the program.</param>
    /// <exception cref="CommandFault">it cannot be reached, or says no.</exception>
    public async Task<JsonNode> ReadAsync(string path, Wording wording, CancellationToken cancellation)
    {
        using var response = await SendAsync(new(HttpMethod.Get, path), wording, cancellation);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellation))!;
    }

    /// <summary>The answer from its headers on; the body is still on its way.</summary>
    /// <exception cref="CommandFault">it cannot be reached, or says no.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, Wording wording, CancellationToken cancellation)
    {
        HttpResponseMessage response;
        try
        {
            response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException unreachable)
        {
            throw new CommandFault(ExitCodes.NotReached, $"{Http.BaseAddress} cannot be reached: {unreachable.Message}",
                "Check --server, or leave it out to read the data of this machine.", unreachable);
        }

        if (response.IsSuccessStatusCode)
            return response;

        using (response)
            throw await wording.FaultAsync(this, response, cancellation);
    }

    /// <summary>The pin of an answer: whole where somebody else can follow it, else as the program at home has it.</summary>
    public string Cited(JsonNode answer) =>
        started is null ? $"{new Uri(Http.BaseAddress!, $"{answer["pin"]}")}" : $"{answer["pin"]}";

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (started is not null)
            await started.DisposeAsync();
    }

    /// <summary>The program may live below a path of its own.</summary>
    static Uri Slashed(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;
}
