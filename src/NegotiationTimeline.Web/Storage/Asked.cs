using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Of a command on its way, what does not depend on the command.</summary>
public interface IAsked
{
    string Negotiation { get; }

    string Author { get; }

    /// <summary>Recorded axis: as if it were then, and only to see what would come of it; null = to be recorded.</summary>
    RecordedTime? Rehearsed { get; }
}

/// <summary>A command on its way: what is asked, of what, by whom.</summary>
/// <param name="Slug">slug or id of the thing that the command is about.</param>
/// <param name="IfMatch">version that the sender saw; null = whichever.</param>
public sealed record Asked<TCommand>(
    string Negotiation, string Slug, TCommand Command, string Author, long? IfMatch = null,
    RecordedTime? Rehearsed = null)
    : IAsked;
