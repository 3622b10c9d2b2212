using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Decisions;

/// <summary>What a command comes to: events to record, nothing because it is so already, or a refusal.</summary>
public abstract record Decision
{
    /// <summary>It is so already: the same command twice records once.</summary>
    public static Decision Nothing { get; } = new Unchanged();

    public static Decision Record(params ImmutableArray<object> events) => new Happened(events);

    /// <summary>A rule says no (409): well-formed, but not in the state things are in.</summary>
    public static Decision Refuse(string code, string field, string reason, string remedy) =>
        new Refused([new(code, field, reason, remedy, RefusalKind.Rule)]);

    /// <summary>The content is not valid (422); every fault found is named at once.</summary>
    public static Decision Refuse(IEnumerable<Refusal> faults) => new Refused([.. faults]);
}

/// <summary>Events to append, in order, to the stream that the command is about.</summary>
public sealed record Happened(ImmutableArray<object> Events) : Decision;

public sealed record Unchanged : Decision;

public sealed record Refused(ImmutableArray<Refusal> Reasons) : Decision;
