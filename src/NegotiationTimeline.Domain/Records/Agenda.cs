using System.Collections.Immutable;

namespace NegotiationTimeline.Domain.Records;

/// <summary>What a command about a record must know of its negotiation: no more than what it names.</summary>
/// <param name="Parties">those slugs named by the command that exist.</param>
/// <param name="Subjects">paths of those issues, proposals, clauses and other records named by it that exist.</param>
/// <param name="Publications">slug of each named source that exists, with its published time or null.</param>
/// <param name="Itself">path of the record that the command is about.</param>
/// <param name="ChangedBefore">paths of those acts that the named ones change, directly or by way of others.</param>
public sealed record Agenda(
    string Negotiation,
    string TimeZone,
    ImmutableHashSet<string> Parties,
    ImmutableHashSet<string> Subjects,
    ImmutableDictionary<string, DateTimeOffset?> Publications,
    string? Itself = null,
    ImmutableHashSet<string>? ChangedBefore = null)
{
    /// <summary>The latest coding of those records named by the command that exist, by path.</summary>
    public ImmutableDictionary<string, Content> Codings { get; init; } = ImmutableDictionary<string, Content>.Empty;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
