using JasperFx.Events;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Storage;

/// <summary>From Marten's envelope to the domain's.</summary>
public static class Recordings
{
    public static IReadOnlyList<Recorded<T>> Recorded<T>(this IEnumerable<IEvent> events)
        where T : class =>
    [
        .. events.Where(it => it.Data is T).Select(it =>
            new Recorded<T>((T)it.Data, new(it.Timestamp), it.UserName ?? "", it.Version)),
    ];

    /// <summary>Those of one kind, in their order.</summary>
    public static IEnumerable<Recorded<T>> Of<T>(this IEnumerable<Recorded<object>> events)
        where T : class =>
        events.Where(it => it.Event is T).Select(it => new Recorded<T>((T)it.Event, it.At, it.Author, it.Version));

    /// <summary>Runs a pure fold over what was recorded.</summary>
    public static TState? Fold<TState, TEvent>(
        this IEnumerable<Recorded<TEvent>> events, Func<TState?, TEvent, TState?> evolve)
        where TState : class =>
        events.Aggregate((TState?)null, (state, recorded) => evolve(state, recorded.Event));
}
