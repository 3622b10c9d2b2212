using System.Collections.Immutable;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Negotiations;

public sealed record NegotiationListAnswer(ImmutableArray<NegotiationSummary> Items, string? Next);

/// <param name="Parties">how many, likewise issues and positions.</param>
public sealed record NegotiationSummary(
    string Slug, string Title, string? Summary, string TimeZone, string Coverage, string? CodedThrough,
    Visibility Visibility, long Parties, long Issues, long Positions);

/// <summary>A negotiation with its parties and issues, as of recordedBy.</summary>
/// <param name="FirstStated">valid axis: where the first dated record begins at the latest; null = none.</param>
/// <param name="LastStated">valid axis: where the last record begins.</param>
/// <param name="Version">of the negotiation's own description: what its ETag begins with.</param>
public sealed record NegotiationAnswer(
    string Slug,
    string Title,
    string? Summary,
    string TimeZone,
    string Coverage,
    string? CodedThrough,
    int StaleAfter,
    Visibility Visibility,
    ImmutableArray<string> Coders,
    string? CodingNotes,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    string Pin,
    long Version,
    string? FirstStated,
    string? LastStated,
    ImmutableArray<PartyAnswer> Parties,
    ImmutableArray<IssueAnswer> Issues)
{
    public static NegotiationAnswer Of(
        ReadPoint point, string pin, (DateTimeOffset? First, DateTimeOffset? Last) stated,
        IEnumerable<SetupRow<Party>> parties, IEnumerable<SetupRow<Issue>> issues)
    {
        var (negotiation, profile) = (point.View.Negotiation, point.View.Negotiation.Profile);
        return new(
            negotiation.Slug, profile.Title, profile.Summary, negotiation.TimeZone, profile.Coverage,
            profile.CodedThrough, profile.StaleAfter, profile.Visibility, profile.Coders, profile.CodingNotes,
            ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
            ReadPoint.Text(point.Times.Recorded.At), pin, point.View.Version,
            stated.First is { } first ? ReadPoint.Text(first) : null,
            stated.Last is { } last ? ReadPoint.Text(last) : null,
            [.. parties.Select(PartyAnswer.Of)], [.. issues.Select(IssueAnswer.Of)]);
    }
}

public sealed record PartyAnswer(
    string Slug, string Name, PartyKind Kind, string? Coverage, string? Colour, ImmutableArray<string> SameAs,
    ImmutableArray<Membership> Members, long Version)
{
    public static PartyAnswer Of(SetupRow<Party> row)
    {
        var it = row.State.Profile;
        return new(row.Slug, it.Name, it.Kind, it.Coverage, it.Colour, it.SameAs, it.Members, row.Version);
    }
}

public sealed record IssueAnswer(
    string Slug, string Proposition, string? Group, string? Parent, int Salience, long Version)
{
    public static IssueAnswer Of(SetupRow<Issue> row)
    {
        var it = row.State.Profile;
        return new(row.Slug, it.Proposition, it.Group, it.Parent, it.Salience, row.Version);
    }
}

/// <summary>One party, as of recordedBy.</summary>
public sealed record OnePartyAnswer(
    string Negotiation, string AsOf, string KnownBy, string RecordedBy, string Pin, PartyAnswer Party);

/// <summary>One issue, as of recordedBy.</summary>
public sealed record OneIssueAnswer(
    string Negotiation, string AsOf, string KnownBy, string RecordedBy, string Pin, IssueAnswer Issue);
