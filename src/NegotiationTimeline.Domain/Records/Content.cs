using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Records;

/// <summary>What one coding of a record says. Each kind of record has a content of its own; all are kept alike.</summary>
[JsonConverter(typeof(ContentInFull))]
public abstract record Content
{
    /// <summary>Valid axis: the EDTF date, set or interval that the record is sorted and found by.</summary>
    [JsonIgnore]
    public abstract string When { get; }

    /// <summary>Valid axis: from when to when it counts.</summary>
    public virtual PeriodBounds Bounds(TimeZoneInfo zone) => Edtf.Parse(When).Period(zone);

    /// <summary>Whether it counts at a date, given its bounds.</summary>
    public virtual Certainty At(PeriodBounds bounds, ValidTime asOf) => bounds.At(asOf.At);

    /// <summary>Valid axis: every instant at which what this says may come to read otherwise.</summary>
    public virtual IEnumerable<DateTimeOffset> Turns(TimeZoneInfo zone) => Bounds(zone).Cuts;

    /// <summary>What must exist for this to be recorded.</summary>
    [JsonIgnore]
    public abstract Mentions Mentions { get; }

    /// <summary>Paths, below the negotiation, of all that this is about: readers find the record by any of them.</summary>
    [JsonIgnore]
    public virtual IEnumerable<string> About => Mentions.Paths;

    /// <summary>What must come true, or be given up, before what this says counts in full.</summary>
    [JsonIgnore]
    public virtual ImmutableArray<Condition> DependsOn => [];

    /// <summary>What a full-text search finds the record by, besides its evidence.</summary>
    [JsonIgnore]
    public virtual IEnumerable<string?> Words => [];

    /// <summary>Names of the optional fields that a correction or refinement can empty by the value null.</summary>
    [JsonIgnore]
    public abstract ImmutableArray<string> Clearable { get; }

    /// <summary>Adds every fault of this content, whether the record is new, corrected or refined.</summary>
    /// <param name="prefix">"" for a new record, "changes." for a patch of one.</param>
    public abstract void Check(string prefix, Agenda agenda, Faults faults);

    /// <summary>What a patch cannot mean, whatever the content is that it makes of this one.</summary>
    public virtual void CheckPatch(Patch changes, Content patched, Faults faults)
    {
    }

    /// <summary>Says in the fields of this content what a patch says in the fields of a body.</summary>
    /// <param name="fields">the fields of the content before, to be changed.</param>
    public virtual void Settle(JsonObject fields, JsonObject changes)
    {
        foreach (var (field, value) in changes)
            fields[field] = value is null && fields[field] is JsonArray ? new JsonArray() : value?.DeepClone();
    }
}

/// <summary>What a content names: slugs of parties, of issues, and paths of other records of the negotiation.</summary>
/// <param name="Records">such as <c>proposals/us-final-offer</c>, <c>clauses/us-final-offer/crimea</c>, <c>acts/E29</c>.</param>
public sealed record Mentions(
    ImmutableArray<string> Parties, ImmutableArray<string> Issues, ImmutableArray<string> Records)
{
    public static Mentions None { get; } = new([], [], []);

    public IEnumerable<string> Paths =>
    [
        .. Parties.Select(it => $"parties/{it}"), .. Issues.Select(Subjects.OfIssue), .. Records,
    ];

    public static Mentions Of(IEnumerable<Mentions> all) => all.Aggregate(None, (one, other) => new(
        [.. one.Parties.Union(other.Parties)], [.. one.Issues.Union(other.Issues)],
        [.. one.Records.Union(other.Records)]));
}

/// <summary>Writes a content with the fields of its kind, wherever it is held as a content in general.</summary>
sealed class ContentInFull : JsonConverter<Content>
{
    public override Content Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        throw new NotSupportedException("Which kind a content is of is said beside it, not in it.");

    public override void Write(Utf8JsonWriter writer, Content value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}
