using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Truces;

/// <summary>A page of truces, the last declared first.</summary>
/// <param name="Next">cursor of the next page; null = this was the last.</param>
public sealed record TruceListAnswer(
    string Negotiation,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    ImmutableArray<TruceItemAnswer> Items,
    string? Next);

/// <summary>A truce in short.</summary>
/// <param name="Certainty">of the state: certain, or possible.</param>
/// <param name="Reciprocated">whether a party had answered it by asOf: none, possible or certain.</param>
/// <param name="Violations">how many reports of violations there are; not how many violations.</param>
public sealed record TruceItemAnswer(
    string Id,
    string Title,
    ImmutableArray<string> DeclaredBy,
    bool Unilateral,
    string DeclaredOn,
    string? Window,
    TruceState State,
    Certainty Certainty,
    Certainty Reciprocated,
    int Violations);

/// <summary>A truce at a point of the three times, with what became of it and every rival tally.</summary>
/// <param name="Possible">all states that its dates allow at asOf.</param>
/// <param name="Unanswered">parties that are bound, did not declare it, and of which no answer is told by asOf.</param>
/// <param name="Steps">those that had been taken by asOf, certainly or possibly, in the order of their dates.</param>
/// <param name="States">over all of valid time, whatever asOf is; before the first it was not declared.</param>
public sealed record TruceAnswer(
    string Negotiation,
    string Id,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    string Title,
    TruceState State,
    Certainty Certainty,
    ImmutableArray<TruceState> Possible,
    ImmutableArray<string> DeclaredBy,
    bool Unilateral,
    ImmutableArray<string> Bound,
    string DeclaredOn,
    string? Window,
    string? Includes,
    string? Terms,
    Speaker? Speaker,
    string? Summary,
    ImmutableArray<EvidenceAnswer> Evidence,
    ImmutableArray<ReciprocationAnswer> Reciprocation,
    ImmutableArray<string> Unanswered,
    ImmutableArray<TruceStepAnswer> Steps,
    ImmutableArray<TruceStateAnswer> States,
    ImmutableArray<ClaimsAnswer> Violations);

/// <param name="Id">of the record of the step.</param>
/// <param name="Certainty">whether it had been said by asOf.</param>
public sealed record ReciprocationAnswer(
    string Party, string Id, string On, Certainty Certainty, ImmutableArray<EvidenceAnswer> Evidence);

/// <param name="Until">of an extension: the new last day.</param>
/// <param name="Certainty">whether it had been taken by asOf.</param>
public sealed record TruceStepAnswer(
    string Id,
    TruceStep Step,
    string On,
    string? Until,
    ImmutableArray<string> Parties,
    Speaker? Speaker,
    string? Summary,
    Certainty Certainty,
    ImmutableArray<EvidenceAnswer> Evidence);

/// <summary>A stretch of valid time in one state; half-open.</summary>
/// <param name="From">RFC 3339; null = since ever.</param>
/// <param name="To">RFC 3339; null = until further notice.</param>
public sealed record TruceStateAnswer(
    string? From, string? To, TruceState State, Certainty Certainty, ImmutableArray<TruceState> Possible);

/// <summary>What one party had claimed by asOf: each report by itself, never added up.</summary>
public sealed record ClaimsAnswer(
    string Claimant, ImmutableArray<TallyAnswer> Tallies, ImmutableArray<TallySeriesAnswer> Series);

/// <param name="Certainty">whether it had been claimed by asOf.</param>
/// <param name="SupersededBy">a later count of the same by the same claimant; null = there is none.</param>
public sealed record TallyAnswer(
    string Id,
    string? Accused,
    int? Count,
    bool AtLeast,
    string? Unit,
    string? Period,
    string? CutOff,
    string? Method,
    string? StatedOn,
    Speaker? Speaker,
    string? Summary,
    Certainty Certainty,
    ImmutableArray<EvidenceAnswer> Evidence,
    Superseding? SupersededBy);

/// <summary>Counts of the same thing over valid time, ready to draw.</summary>
public sealed record TallySeriesAnswer(
    string? Accused, string Unit, string? Period, string? Method, ImmutableArray<TallyPointAnswer> Points);

/// <param name="At">RFC 3339: by then, at the latest, the count stood so.</param>
/// <param name="Earliest">RFC 3339: the earliest that its date allows; null = any time before.</param>
/// <param name="By">by which date of the report: cutOff or statedOn.</param>
/// <param name="Report">id.</param>
public sealed record TallyPointAnswer(string At, string? Earliest, string By, int Count, bool AtLeast, string Report);
