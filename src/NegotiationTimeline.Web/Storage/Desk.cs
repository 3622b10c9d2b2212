using Marten;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Where records of one negotiation are made, one transaction at a time: it reads the recorded clock once, and every
/// event of the transaction bears that instant.
/// </summary>
public sealed class Desk
{
    /// <summary>The If-Match that asks for no more than that there is something (RFC 9110, 13.1.1).</summary>
    public const long AnyVersion = -1;

    readonly IDocumentSession session;
    readonly List<Coming>? rehearsed;

    Desk(IDocumentSession session, IAsked asked, RecordedTime at)
    {
        (this.session, Negotiation, At) = (session, asked.Negotiation, at);
        rehearsed = asked.Rehearsed is null ? null : [];
    }

    public string Negotiation { get; }

    /// <summary>Recorded axis: when all that this transaction records was recorded.</summary>
    public RecordedTime At { get; }

    /// <summary>What was recorded here before this transaction is earlier than <see cref="At"/>, always.</summary>
    /// <param name="asked">on whose behalf is kept with every event. A rehearsal waits for nobody, nor does anybody wait
    /// for it: it stands outside the queue of writers, in no transaction, and appends nothing.</param>
    public static async Task<Desk> OpenAsync(
        IDocumentSession session, IAsked asked, CancellationToken cancellation)
    {
        if (asked.Rehearsed is { } at)
            return new(session, asked, at);

        session.LastModifiedBy = asked.Author;
        await session.BeginTransactionAsync(cancellation);
        await using var begin = new NpgsqlCommand("select timeline.begin_recording($1)");
        begin.Parameters.Add(new() { Value = asked.Negotiation });
        await using var row = await session.ExecuteReaderAsync(begin, cancellation);
        await row.ReadAsync(cancellation);
        return new(session, asked, new(await row.GetFieldValueAsync<DateTimeOffset>(0, cancellation)));
    }

    /// <summary>The events of a stream so far, in order; none where there is no such stream.</summary>
    public async Task<IReadOnlyList<Recorded<T>>> HistoryAsync<T>(string stream, CancellationToken cancellation)
        where T : class =>
        (await session.Events.FetchStreamAsync(stream, token: cancellation)).Recorded<T>();

    /// <summary>Loads a stream, checks what the sender saw, decides, and appends what happened.</summary>
    /// <param name="decide">given the state, or null where the stream is new.</param>
    public async Task<Outcome> RecordAsync<TState, TEvent>(
        string stream, Func<TState?, TEvent, TState?> evolve, long? ifMatch, Func<TState?, Task<Decision>> decide,
        CancellationToken cancellation)
        where TState : class
        where TEvent : class
    {
        var history = await HistoryAsync<TEvent>(stream, cancellation);
        if (ifMatch is { } seen && (seen == AnyVersion ? history.Count == 0 : seen != history.Count))
            return new MovedOn(history.Count);

        switch (await decide(history.Fold(evolve)))
        {
            case Refused refused:
                return new NotDone(refused.Reasons);
            case var decision when rehearsed is not null:
                Append(stream, (decision as Happened)?.Events ?? []);
                return new Tried(StreamKeys.SlugOf(stream), rehearsed);
            case Happened happened:
                Append(stream, happened.Events);
                var version = history.Count + happened.Events.Length;
                return new Done(StreamKeys.SlugOf(stream), version, At.At, history.Count == 0);
            default:
                return new Done(StreamKeys.SlugOf(stream), history.Count, history[^1].At.At, false) { Again = true };
        }
    }

    public void Append(string stream, params IEnumerable<object> events)
    {
        if (rehearsed is not null)
        {
            rehearsed.Add(new(stream, [.. events]));
            return;
        }

        var stamped = events.Select(happened =>
        {
            var envelope = session.Events.BuildEvent(happened);
            envelope.Timestamp = At.At;
            return (object)envelope;
        }).ToArray();
        session.Events.Append(stream, stamped);
    }
}
