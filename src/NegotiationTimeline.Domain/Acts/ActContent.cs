using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Acts;

/// <param name="TimeZone">IANA name: the zone in which all dates of this record are read.</param>
public sealed record ActRecorded(
    string Negotiation, string Id, string TimeZone, ActContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>What one coding of an act says: what was done or threatened, by whom, when. It is no stance.</summary>
/// <param name="Parties">who acts, or meets; none where nobody is said to have done it.</param>
/// <param name="Towards">at whom it is directed.</param>
/// <param name="StatedOn">valid axis: EDTF date or set on which it was done or said.</param>
/// <param name="Holds">valid axis: EDTF interval over which it was done, its last day too; this or statedOn.</param>
/// <param name="Window">valid axis: EDTF date or interval in which the expected or scheduled thing is to be.</param>
/// <param name="Deadline">valid axis: EDTF date by which a threat or an ultimatum is to be answered.</param>
/// <param name="AtLeast">the count is a lower bound.</param>
/// <param name="Changes">id of the earlier act that this one changes.</param>
/// <param name="Mode">PLOVER mode, where more is known than the kind says (<see cref="Plover"/>).</param>
public sealed record ActContent(
    ActKind Kind,
    string Title,
    ImmutableArray<string> Parties,
    ImmutableArray<string> Towards,
    string? Host,
    string? Place,
    string? StatedOn,
    string? Holds,
    string? Window,
    string? Deadline,
    int? Count,
    bool AtLeast,
    string? Unit,
    Speaker? Speaker,
    string? Changes,
    string? Mode,
    string? Summary) : Content
{
    /// <summary>The date as recorded: <see cref="StatedOn"/> or <see cref="Holds"/>.</summary>
    [JsonIgnore]
    public override string When => StatedOn ?? Holds!;

    [JsonIgnore]
    public override Mentions Mentions => new(
        [.. Parties.Concat(Towards).Concat(Host is null ? [] : [Host]).Distinct()], [],
        Changes is null ? [] : [$"acts/{Changes}"]);

    [JsonIgnore]
    public override IEnumerable<string?> Words => [Title, Place, Summary, Speaker?.Name, Speaker?.Office];

    [JsonIgnore]
    public override ImmutableArray<string> Clearable =>
    [
        "party", "parties", "towards", "host", "place", "window", "deadline", "count", "unit", "speaker", "changes",
        "mode", "summary",
    ];

    /// <summary>An ultimatum, or a threat: what has been demanded is open until it lapses.</summary>
    [JsonIgnore]
    public bool IsDemand => Kind is ActKind.Threat or ActKind.Ultimatum;

    public override PeriodBounds Bounds(TimeZoneInfo zone) => Edtf.Parse(When).Occurrence(zone);

    /// <summary>What was done stays done.</summary>
    public override Certainty At(PeriodBounds bounds, ValidTime asOf) => bounds.Begun(asOf);

    public override IEnumerable<DateTimeOffset> Turns(TimeZoneInfo zone) =>
        Deadline is null ? base.Turns(zone) : [.. base.Turns(zone), .. Edtf.Parse(Deadline).Occurrence(zone).Cuts];

    public override void Check(string prefix, Agenda agenda, Faults faults) =>
        ActCheck.Run(this, prefix, agenda, faults);

    public override void CheckPatch(Patch changes, Content patched, Faults faults) =>
        faults.Unless(!changes.Gives("party") || !changes.Gives("parties"), "changes.parties",
            "Both party and parties are given.", "Give one of them.");

    /// <summary>A new date takes the place of the old one, also where that had the other form.</summary>
    public override void Settle(JsonObject fields, JsonObject changes)
    {
        if (changes.ContainsKey("statedOn") || changes.ContainsKey("holds"))
            (fields["statedOn"], fields["holds"]) = (null, null);
        base.Settle(fields, changes);
        if (fields.Remove("party", out var party))
            fields["parties"] = party is null ? new JsonArray() : new JsonArray(party.DeepClone());
    }
}

public enum ActKind
{
    Threat,
    Ultimatum,

    /// <summary>Somebody expects something by a date; nobody has to do it.</summary>
    Expectation,
    MeetingScheduled,

    /// <summary>A meeting still to be, but otherwise than it was scheduled: later, elsewhere, by lower ranks.</summary>
    MeetingChanged,
    MeetingHeld,
    MeetingCancelled,

    /// <summary>A single event of violence, or one that bears on it.</summary>
    Incident,
    AidProvided,
    AidSuspended,
    AidResumed,
    CoalitionFormed,

    /// <summary>How things stand on the ground at a date.</summary>
    GroundSituation,
}
