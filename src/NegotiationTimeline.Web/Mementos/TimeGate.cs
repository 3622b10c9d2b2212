using System.Globalization;
using Microsoft.Net.Http.Headers;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Mementos;

/// <summary>Negotiates the recorded time of an address (RFC 7089, sections 4.1 and 4.2).</summary>
public sealed class TimeGate(NpgsqlDataSource database, SetupReader setup, RecordingSeconds seconds)
{
    /// <summary>Leads who asks for a time to the memento of it; anybody else gets the answer, with its links.</summary>
    internal async ValueTask<object?> AnswerAsync(
        HttpContext context, Func<ValueTask<object?>> original, QuestionCheck? check, CancellationToken cancellation)
    {
        var (request, response) = (context.Request, context.Response);
        var memento = Memento.Of(request, request.Path);
        // An address that says as of when is a memento itself, or none at all: there is nothing to choose.
        if (request.Query.ContainsKey("recordedBy"))
            return await TellAsync(await original(), memento, response, cancellation);

        response.Headers.Append(HeaderNames.Vary, Memento.AcceptHeader);
        if (request.Headers[Memento.AcceptHeader] is { Count: > 0 } wanted)
            return await ChooseAsync(memento, Read(wanted), check, context, cancellation);

        var answer = await original();
        if (answer is Answer)
            Add(response, memento.Links(null));
        return answer;
    }

    async Task<object?> ChooseAsync(
        Memento memento, DateTimeOffset wanted, QuestionCheck? check, HttpContext context, CancellationToken cancellation)
    {
        var negotiation = (string)context.Request.RouteValues["negotiation"]!;
        AskedQuery query = new(context);
        var point = await ReadPoint.OfAsync(
            negotiation, query, (await Asker.BindAsync(context))!, database, setup, cancellation);
        if (check is not null)
            await check(point, query, setup, cancellation);

        var around = await seconds.AroundAsync(negotiation, point.Clock.Horizon, wanted, cancellation)
            ?? throw new BadQuery(Memento.AcceptHeader, "Nothing was recorded here before this very second.",
                "Ask again in a second.");
        Add(context.Response, memento.Links(around));
        context.Response.Headers.CacheControl =
            point.Visibility == Visibility.Private ? "private, no-store" : "no-cache";
        return Results.Redirect(memento.At(around.At));
    }

    async Task<object?> TellAsync(
        object? answer, Memento memento, HttpResponse response, CancellationToken cancellation)
    {
        if (answer is not Answer { Point: { Pinned: true } point })
            return answer;

        var second = RecordingSeconds.Second(point.Times.Recorded.At);
        response.Headers[Memento.Header] = Memento.Text(second);
        Add(response, memento.Links(
            await seconds.AroundAsync(point.Negotiation, point.Clock.Horizon, second, cancellation)));
        return answer;
    }

    static void Add(HttpResponse response, IEnumerable<string> links)
    {
        foreach (var link in links)
            response.Headers.Append(HeaderNames.Link, link);
    }

    /// <summary>RFC 7089, section 2.1.1: one date as in RFC 1123, in GMT.</summary>
    static DateTimeOffset Read(Microsoft.Extensions.Primitives.StringValues wanted) =>
        wanted is [{ } text] && DateTimeOffset.TryParseExact(
            text, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : throw new BadQuery(Memento.AcceptHeader, $"'{wanted}' is not a date of HTTP.",
                "Give one such as Tue, 20 Jan 2026 12:00:00 GMT.");
}
