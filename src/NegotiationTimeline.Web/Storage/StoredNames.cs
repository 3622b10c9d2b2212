using System.Collections.Concurrent;
using JasperFx.Events;
using Marten;

namespace NegotiationTimeline.Web.Storage;

/// <summary>How Marten names each kind of event beside its content.</summary>
sealed class StoredNames(IDocumentStore store)
{
    // Some steps are made ready at once.
    readonly ConcurrentDictionary<Type, (string Name, string DotNet)> names = [];

    public (string Name, string DotNet) Of(object happened) => names.GetOrAdd(happened.GetType(), _ =>
    {
        using var session = store.LightweightSession();
        IEvent envelope = session.Events.BuildEvent(happened);
        return (envelope.EventTypeName, envelope.DotNetTypeName);
    });
}
