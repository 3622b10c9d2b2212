using System.Text;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Sends a replay as server-sent events, each when its time has come; stops when nobody listens any more.</summary>
sealed class ReplayStream(ReplayFrames frames, int next, Pace pace, ReadPoint end, string pin) : IResult
{
    public async Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        if (frames.IsOver(next))
        {
            // By the standard, what tells a browser not to ask again.
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        response.ContentType = "text/event-stream";
        response.Headers.CacheControl =
            end.Visibility == Visibility.Private ? "private, no-store" : "no-cache";
        response.Headers.Append(HeaderNames.Link, $"<{pin}>; rel=\"pin\"");
        response.Headers["X-Accel-Buffering"] = "no";
        if (HttpMethods.IsHead(context.Request.Method))
            return;

        try
        {
            await PlayAsync(response, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The listener left.
        }
    }

    async Task PlayAsync(HttpResponse response, CancellationToken cancellation)
    {
        if (next > 0)
            pace.StartAt(frames.AtOf(next - 1));
        foreach (var number in frames.From(next))
        {
            await pace.WaitUntilAsync(frames.AtOf(number), () => SendAsync(response, ":\n\n", cancellation), cancellation);
            await SendAsync(response, Event(number), cancellation);
        }
    }

    string Event(int number) => frames.IsEnd(number)
        ? $"id: {frames.IdOf(number)}\nevent: end\ndata: {Json(new EndAnswer(ReadPoint.Text(frames.EndsAt)))}\n\n"
        : $"id: {frames.IdOf(number)}\nevent: cells\ndata: {Json(frames.Answer(number))}\n\n";

    static string Json<T>(T data) => JsonSerializer.Serialize(data, Wire.Json);

    static async Task SendAsync(HttpResponse response, string text, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
