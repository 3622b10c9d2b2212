using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Proposals;

/// <param name="TimeZone">IANA name: the zone in which all dates of this record are read.</param>
public sealed record ProposalTabled(
    string Negotiation, string Id, string TimeZone, ProposalContent Content, ImmutableArray<Evidence> Evidence)
    : IRecordStated
{
    Content IRecordStated.Content => Content;

    public IRecordStated On(ImmutableArray<Evidence> evidence) => this with { Evidence = evidence };
}

/// <summary>A text as it was tabled, or is reported to have been.</summary>
/// <param name="Parties">its proposers.</param>
/// <param name="Reported">known only from a report, not tabled before witnesses.</param>
/// <param name="TabledOn">valid axis: EDTF date or set.</param>
/// <param name="LapsesOn">valid axis: EDTF date or set; the last day on which it is open by its own words.</param>
public sealed record ProposalContent(
    string Title,
    ImmutableArray<string> Parties,
    bool Reported,
    Speaker? Speaker,
    string TabledOn,
    string? LapsesOn,
    string? Summary,
    ImmutableArray<Clause> Clauses) : Content
{
    [JsonIgnore]
    public override string When => TabledOn;

    [JsonIgnore]
    public override Mentions Mentions => new(
        [.. Parties.Union(Clauses.Select(it => it?.Obligor).OfType<string>())],
        [.. Clauses.Select(it => it?.Issue).OfType<string>().Distinct()], []);

    [JsonIgnore]
    public override IEnumerable<string?> Words =>
        [Title, Summary, Speaker?.Name, Speaker?.Office, .. Clauses.Select(it => it.Text)];

    [JsonIgnore]
    public override ImmutableArray<string> Clearable => ["speaker", "lapsesOn", "summary", "clauses"];

    /// <summary>From its tabling to where it expires by its own words.</summary>
    public override PeriodBounds Bounds(TimeZoneInfo zone)
    {
        var tabled = Edtf.Parse(TabledOn).Period(zone);
        if (LapsesOn is null)
            return tabled;

        var (earliest, latest) = Expiry.Of(Edtf.Parse(LapsesOn), zone);
        return tabled with { EarliestEnd = earliest ?? tabled.LatestStart, LatestEnd = latest };
    }

    public override void Check(string prefix, Agenda agenda, Faults faults)
    {
        faults.Given(Title, $"{prefix}title", 1000);
        if (Parties.IsEmpty)
            faults.Add($"{prefix}party", "It is not said whose proposal this is.",
                "Give party, or parties for a joint proposal.");
        Doers.Check(Parties, prefix, agenda, faults);
        if (faults.Given(TabledOn, $"{prefix}tabledOn"))
            CheckDates(prefix, agenda.Zone, faults);
        faults.Within(Summary, $"{prefix}summary");
        faults.Within(Speaker?.Name, $"{prefix}speaker.name", 300);
        faults.Within(Speaker?.Office, $"{prefix}speaker.office", 300);
        ClauseCheck.Run(Clauses, prefix, agenda, faults);
    }

    public override void CheckPatch(Patch changes, Content patched, Faults faults) =>
        Doers.CheckPatch(changes, faults);

    public override void Settle(JsonObject fields, JsonObject changes)
    {
        base.Settle(fields, changes);
        Doers.Settle(fields);
    }

    void CheckDates(string prefix, TimeZoneInfo zone, Faults faults)
    {
        var tabled = faults.Date(TabledOn, $"{prefix}tabledOn", EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set);
        var lapses = faults.Date(LapsesOn, $"{prefix}lapsesOn", EdtfShape.Date, EdtfShape.DateTime, EdtfShape.Set);
        if (tabled is not null && lapses is not null)
            faults.Unless(!(Expiry.Of(lapses, zone).Latest <= tabled.Moment(zone).Earliest), $"{prefix}lapsesOn",
                $"'{LapsesOn}' lies before the proposal was tabled.",
                "Give the day on which the text itself expires, or leave it out.");
    }
}

/// <summary>Where a text expires that names a day: with the end of it; at a time of day: with that instant.</summary>
static class Expiry
{
    public static (DateTimeOffset? Earliest, DateTimeOffset Latest) Of(Edtf date, TimeZoneInfo zone)
    {
        var moment = date.Moment(zone);
        return date.Shape == EdtfShape.DateTime
            ? (moment.Earliest, moment.Latest)
            : (moment.Earliest is { } first ? After(first, zone) : null, After(moment.Latest, zone));
    }

    static DateTimeOffset After(DateTimeOffset day, TimeZoneInfo zone) =>
        LocalDays.FirstInstantAfter(LocalDays.Of(day, zone), zone);
}
