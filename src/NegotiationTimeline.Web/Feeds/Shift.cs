using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>What a recording changed in one cell, or of one proposal, truce or act.</summary>
/// <param name="On">valid axis: the day of which it tells.</param>
/// <param name="Filter">under which it is so.</param>
abstract record Shift(TurnedKey Key, ChangeKind Kind, DateTimeOffset On, EvidenceFilter Filter)
{
    /// <summary>The same for ever and on every node: what tells a reader of the feed that they have it already.</summary>
    public string Id(string negotiation) => StableId.Of(
        negotiation, ReadPoint.Text(Key.At), Key.Party, Key.Subject, Filter.IsNone ? "" : $"{Filter}");
}

/// <summary>Of a stance: on an issue, or to a proposal or one of its clauses.</summary>
sealed record StanceShift(TurnedKey Key, ChangeKind Kind, DateTimeOffset On, EvidenceFilter Filter, Change Change)
    : Shift(Key, Kind, On, Filter)
{
    public string Party => Key.Party;

    /// <summary>null = it answers a proposal, or a clause.</summary>
    public string? Issue => Subjects.IssueOf(Key.Subject);

    /// <summary>Of what it answers: <c>us-final-offer</c>, or <c>us-final-offer/crimea</c>; null = it is on an issue.</summary>
    public string? Answered => Issue is null ? Key.Subject.Split('/', 2)[1] : null;

    /// <summary>Id of the proposal that it answers, or a clause of it.</summary>
    public string? Proposal => Answered?.Split('/')[0];

    /// <summary>Id of the clause within the proposal; null = the whole.</summary>
    public string? Clause => Answered?.Split('/') is [_, var clause] ? clause : null;
}

/// <summary>Of a proposal, a truce or an act: declared, answered, extended, ended, reported to be violated, ….</summary>
sealed record MatterShift(TurnedKey Key, ChangeKind Kind, DateTimeOffset On, EvidenceFilter Filter, MatterChange Change)
    : Shift(Key, Kind, On, Filter)
{
    /// <summary>proposals, truces or acts.</summary>
    public string Sort => Key.Subject.Split('/')[0];

    public string Name => Key.Subject.Split('/')[1];

    public string Title => (Change.After ?? Change.Before)!.Title;
}
