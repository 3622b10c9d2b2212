using System.Globalization;
using System.Text;
using System.Text.Json;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>
/// Sends what is recorded as server-sent events, until the listener leaves or the program stops; either way they come
/// back with the id of the last event that they had, and miss none.
/// </summary>
/// <param name="follow">false: ends with what there is already.</param>
sealed class EventStream(
    string negotiation, long since, bool follow, bool hidden, EventReader events, Newcomers newcomers) : IResult
{
    const int Step = 200;

    /// <summary>Often enough for proxies that close what is silent for a minute or less.</summary>
    static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    long last = since;

    public async Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = hidden ? "private, no-store" : "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        // A HEAD request wants to know all this, and no events.
        if (response.Body == Stream.Null)
            return;

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, newcomers.Stopping);
        try
        {
            await SendAsync(response, "retry: 2000\n\n", end.Token);
            while (true)
            {
                // Looked at first: what is recorded while the others are being sent is then seen to be new.
                var seen = await newcomers.LastAsync(negotiation, end.Token);
                await SendNewAsync(response, end.Token);
                if (!follow)
                    return;
                if (!await newcomers.WaitAsync(negotiation, seen, Heartbeat, end.Token))
                    await SendAsync(response, ":\n\n", end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The listener left, or the program stops: the answer ends, and browsers ask again.
        }
    }

    /// <summary>All that is settled by now.</summary>
    async Task SendNewAsync(HttpResponse response, CancellationToken cancellation)
    {
        IReadOnlyList<StoredEvent> step;
        do
        {
            var horizon = await newcomers.HorizonAsync(negotiation, cancellation);
            step = await events.AfterAsync(negotiation, last, horizon, Step, cancellation);
            foreach (var happened in step)
            {
                await SendAsync(response, Text(FeedEvent.Of(happened)), cancellation);
                last = happened.Sequence;
            }
        }
        while (step.Count == Step);
    }

    static string Text(FeedEvent it) => string.Create(CultureInfo.InvariantCulture,
        $"id: {it.Sequence}\nevent: {JsonNamingPolicy.KebabCaseLower.ConvertName($"{it.Effect}")}\n"
        + $"data: {JsonSerializer.Serialize(it, Wire.Json)}\n\n");

    static async Task SendAsync(HttpResponse response, string text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
