using NegotiationTimeline.Domain.Stances;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Which cell of a negotiation: a party on a subject, with what is coded of it.</summary>
public sealed record CellName(string Party, string Subject, Coverage Coverage);
