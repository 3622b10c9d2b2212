using System.Collections.Frozen;
using System.Text.Json;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Under which name each kind of event is stored.</summary>
static class EventNames
{
    static readonly FrozenDictionary<string, Type> Types =
        TimelineStore.Events.ToFrozenDictionary(it => JsonNamingPolicy.SnakeCaseLower.ConvertName(it.Name));

    /// <summary>The name of today, and the type.</summary>
    public static (string Name, Type Type) Of(string stored)
    {
        // What the first release did to a position is done to any record today (TimelineStore).
        var name = Types.ContainsKey(stored) ? stored : stored.Replace("position_", "record_", StringComparison.Ordinal);
        return (name, Types[name]);
    }
}
