namespace NegotiationTimeline.Web.Storage;

/// <summary>Whatever is asked of a negotiation.</summary>
public interface IAsked
{
    string Negotiation { get; }
}

/// <summary>A command on its way: what is asked, of what, by whom.</summary>
/// <param name="Slug">slug or id of the thing that the command is about.</param>
/// <param name="IfMatch">version that the sender saw; null = whichever.</param>
public sealed record Asked<TCommand>(
    string Negotiation, string Slug, TCommand Command, string Author, long? IfMatch = null) : IAsked;
