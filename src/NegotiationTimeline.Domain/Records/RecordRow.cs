namespace NegotiationTimeline.Domain.Records;

/// <summary>A version of a record, and where the record is.</summary>
/// <param name="Path">below the negotiation: <c>truces/easter-2025/violations/E12</c>.</param>
/// <param name="Kind">proposal, violation, act, …</param>
public sealed record RecordRow(string Path, string Kind, RecordVersion Version)
{
    /// <exception cref="InvalidCastException">The record is of another kind.</exception>
    public T Content<T>()
        where T : Content => (T)Version.Content;
}
