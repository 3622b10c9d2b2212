using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NegotiationTimeline.Web.Tests.Webhooks;

/// <summary>Somebody else's program, to which messages are posted; it answers as it is told to.</summary>
sealed class Receiver : IAsyncDisposable
{
    /// <summary>The key is "a secret of thirty-two bytes!!!!!".</summary>
    public const string Secret = "whsec_YSBzZWNyZXQgb2YgdGhpcnR5LXR3byBieXRlcyEhISEh";

    readonly ConcurrentQueue<Received> received = new();
    readonly WebApplication program;

    Receiver(WebApplication program) => this.program = program;

    public Func<HttpContext, int, Task> Answers { get; set; } = (_, _) => Task.CompletedTask;

    public string Address => $"{program.Urls.First()}/hook";

    public IReadOnlyList<Received> All => [.. received];

    public static async Task<Receiver> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver.program.MapFallback(receiver.TakeAsync);
        await receiver.program.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>Waits, however slow the machine is, until so many messages have come.</summary>
    public async Task<IReadOnlyList<Received>> WaitAsync(int count) => await Patience.UntilAsync(
        () => Task.FromResult<IReadOnlyList<Received>?>(received.Count >= count ? All : null));

    public async ValueTask DisposeAsync() => await program.DisposeAsync();

    async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers;
        received.Enqueue(new(
            $"{headers["webhook-id"]}", $"{headers["webhook-timestamp"]}", $"{headers["webhook-signature"]}", text,
            context.Request.Path));
        await Answers(context, received.Count);
    }
}

sealed record Received(string Id, string Stamp, string Signature, string Text, string Path)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>As the page of Standard Webhooks says, worked out anew.</summary>
    public bool IsSigned
    {
        get
        {
            var key = Convert.FromBase64String(Receiver.Secret["whsec_".Length..]);
            var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Stamp}.{Text}"));
            return Signature.Split(' ').Contains($"v1,{Convert.ToBase64String(hash)}");
        }
    }
}

static class Patience
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks again and again, for two minutes, until there is an answer.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T?>> ask)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        while (true)
        {
            if (await ask() is { } answer)
                return answer;

            await Task.Delay(Pause, limit.Token);
        }
    }
}
