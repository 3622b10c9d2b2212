using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Truces;

/// <param name="TimeZone">IANA name: the zone in which all dates of this record are read.</param>
public sealed record TruceDeclared(
    string Negotiation, string Id, string TimeZone, TruceContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>What one coding of a truce says: who declared it, for whom, for when, and on what terms.</summary>
/// <param name="Parties">those that declared it.</param>
/// <param name="Bound">parties that are meant to keep it.</param>
/// <param name="DeclaredOn">valid axis: EDTF date or set.</param>
/// <param name="Window">valid axis: EDTF interval with its last day, over which it is in force by its terms.</param>
/// <param name="Includes">valid axis: EDTF date or set on which it was certainly in force.</param>
public sealed record TruceContent(
    string Title,
    ImmutableArray<string> Parties,
    bool Unilateral,
    ImmutableArray<string> Bound,
    string DeclaredOn,
    string? Window,
    string? Includes,
    string? Terms,
    Speaker? Speaker,
    string? Summary) : Content
{
    [JsonIgnore]
    public override string When => DeclaredOn;

    [JsonIgnore]
    public override Mentions Mentions => new([.. Parties.Union(Bound)], [], []);

    [JsonIgnore]
    public override IEnumerable<string?> Words => [Title, Terms, Summary, Speaker?.Name, Speaker?.Office];

    [JsonIgnore]
    public override ImmutableArray<string> Clearable => ["bound", "window", "includes", "terms", "speaker", "summary"];

    public override IEnumerable<DateTimeOffset> Turns(TimeZoneInfo zone) =>
    [
        .. Bounds(zone).Cuts, .. Window is null ? [] : Edtf.Parse(Window).Period(zone).Cuts,
        .. Includes is null ? [] : Edtf.Parse(Includes).Occurrence(zone).Cuts,
    ];

    public override void Check(string prefix, Agenda agenda, Faults faults) =>
        TruceCheck.Run(this, prefix, agenda, faults);

    public override void CheckPatch(Patch changes, Content patched, Faults faults) =>
        PartiesNamed.CheckPatch(changes, faults);

    public override void Settle(JsonObject fields, JsonObject changes)
    {
        base.Settle(fields, changes);
        PartiesNamed.Settle(fields);
    }
}
