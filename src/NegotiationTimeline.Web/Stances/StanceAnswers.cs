using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Assessments;
using NegotiationTimeline.Web.Positions;

namespace NegotiationTimeline.Web.Stances;

/// <summary>The matrix: parties by issues at one point of the three times.</summary>
/// <param name="Assessments">where asked for: what analysts say of the parties, on no issue in particular.</param>
public sealed record MatrixAnswer(
    string Negotiation,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    ImmutableArray<string> Parties,
    ImmutableArray<string> Issues,
    ImmutableArray<CellAnswer> Stances,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    ImmutableArray<AssessmentAnswer>? Assessments = null);

/// <summary>One cell, with all that it rests on.</summary>
/// <param name="Unfiltered">only under a filter: the stance when all evidence counts.</param>
/// <param name="Records">the newest first; under a filter also those that it hid.</param>
/// <param name="MoreRecords">older records of the cell are left out; the list of positions has them.</param>
/// <param name="Assessments">what analysts say of the cell, then of its party; never moves a stance.</param>
public sealed record OneCellAnswer(
    string Negotiation,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    CellAnswer Cell,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] UnfilteredAnswer? Unfiltered,
    ImmutableArray<RecordAnswer> Records,
    bool MoreRecords,
    ImmutableArray<AssessmentAnswer> Assessments);

/// <summary>Spans ready to draw.</summary>
/// <param name="Annotations">acts, truce windows and assessments.</param>
/// <param name="MoreAnnotations">older ones are left out; the lists of acts and of assessments have them.</param>
public sealed record TimelineAnswer(
    string Negotiation,
    string From,
    string To,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    ImmutableArray<string> Parties,
    ImmutableArray<string> Issues,
    ImmutableArray<SpanAnswer> Spans,
    ImmutableArray<AnnotationAnswer> Annotations,
    bool MoreAnnotations);

/// <summary>A stretch of valid time over which a cell gives the same answer; half-open.</summary>
/// <param name="From">null = from before the window, without a known start.</param>
/// <param name="To">first instant after the span.</param>
/// <param name="Continues">goes on beyond the window.</param>
/// <param name="Records">ids, the winner first.</param>
/// <param name="Accounts">of a contested stretch: every account of the occasion.</param>
public sealed record SpanAnswer(
    string Party,
    string Issue,
    string From,
    string To,
    bool Continues,
    int? Position,
    Domain.Positions.Firmness? Firmness,
    StanceState State,
    Domain.Time.Certainty? Certainty,
    ImmutableArray<ConditionAnswer> Conditions,
    ImmutableArray<string> Records,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<ValueAnswer>? Accounts);
