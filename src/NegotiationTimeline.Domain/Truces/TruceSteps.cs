using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>Another party declared that it would keep the truce.</summary>
public sealed record TruceReciprocated(
    string Negotiation, string Id, string TimeZone, TruceStepContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>The truce entered into force.</summary>
public sealed record TruceEnteredIntoForce(
    string Negotiation, string Id, string TimeZone, TruceStepContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>The truce was given a later last day.</summary>
public sealed record TruceExtended(
    string Negotiation, string Id, string TimeZone, TruceStepContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>The truce was ended, or ended, before its time or without one.</summary>
public sealed record TruceEnded(
    string Negotiation, string Id, string TimeZone, TruceStepContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}
