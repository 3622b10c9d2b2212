using System.Collections.Immutable;

namespace NegotiationTimeline.Web.Records;

/// <summary>A page of records of one kind, newest date first.</summary>
/// <param name="Next">cursor of the next page; null = this was the last.</param>
public sealed record RecordListAnswer<TRecord>(
    string Negotiation,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    ImmutableArray<TRecord> Items,
    string? Next);
