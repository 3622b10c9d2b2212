using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Assessments;

/// <param name="TimeZone">IANA name: the zone in which all dates of this record are read.</param>
public sealed record AssessmentRecorded(
    string Negotiation, string Id, string TimeZone, AssessmentContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>What an analyst or a narrator thinks, of whom or what. It is shown and never moves a stance.</summary>
/// <param name="Party">slug of whom it is about; it may be about an issue, a proposal, a truce or an act, too.</param>
/// <param name="Audience">who is meant to hear, where it is about that.</param>
/// <param name="QuestionsRedLine">asks whether the party's red line on the issue still stands.</param>
/// <param name="StatedOn">valid axis: EDTF date or set on which it was said.</param>
/// <param name="Summary">what is said.</param>
public sealed record AssessmentContent(
    Assessor Who,
    string? Party,
    string? Issue,
    string? Proposal,
    string? Truce,
    string? Act,
    string? Audience,
    bool QuestionsRedLine,
    string StatedOn,
    string Summary) : Content
{
    [JsonIgnore]
    public override string When => StatedOn;

    [JsonIgnore]
    public override Mentions Mentions => new(
        Party is null ? [] : [Party], Issue is null ? [] : [Issue],
        [
            .. Proposal is null ? [] : new[] { $"proposals/{Proposal}" },
            .. Truce is null ? [] : new[] { $"truces/{Truce}" },
            .. Act is null ? [] : new[] { $"acts/{Act}" },
        ]);

    [JsonIgnore]
    public override IEnumerable<string?> Words => [Who.Name, Who.Affiliation, Audience, Summary];

    [JsonIgnore]
    public override ImmutableArray<string> Clearable => ["party", "issue", "proposal", "truce", "act", "audience"];

    public override PeriodBounds Bounds(TimeZoneInfo zone) => Edtf.Parse(When).Occurrence(zone);

    /// <summary>What was said stays said.</summary>
    public override Certainty At(PeriodBounds bounds, ValidTime asOf) => bounds.Begun(asOf);

    public override void Check(string prefix, Agenda agenda, Faults faults) =>
        AssessmentCheck.Run(this, prefix, agenda, faults);
}

/// <summary>Who says so.</summary>
/// <param name="Kind">never left to a default: a paper's own voice must not count as an analyst's by oversight.</param>
public sealed record Assessor(string? Name, string? Affiliation, [property: JsonRequired] AssessorKind Kind);

public enum AssessorKind
{
    Analyst,

    /// <summary>The source speaks in its own voice.</summary>
    Narrator,

    /// <summary>Several, neither named nor counted.</summary>
    Experts,
}
