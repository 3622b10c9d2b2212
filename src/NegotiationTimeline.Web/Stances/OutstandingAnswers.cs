using System.Collections.Immutable;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Stances;

/// <summary>What waits for an answer, and what no longer does; each part with the newest first.</summary>
/// <param name="Ultimatums">and threats.</param>
/// <param name="CutOff">names of the parts of which there are more than one answer holds; their lists have them.</param>
public sealed record OutstandingAnswer(
    string Negotiation,
    string AsOf,
    string KnownBy,
    string RecordedBy,
    bool BeyondCoding,
    string Pin,
    ImmutableArray<OfferItem> Offers,
    ImmutableArray<ConditionItem> Conditions,
    ImmutableArray<UltimatumItem> Ultimatums,
    ImmutableArray<string> CutOff);

/// <param name="Id">of the proposal.</param>
/// <param name="Reported">known only from a report.</param>
/// <param name="TabledOn">EDTF, as recorded.</param>
/// <param name="Since">EDTF, as recorded: when it was tabled; of one that is over, when it ended.</param>
/// <param name="LapsesOn">EDTF, as recorded: its last day, by its own words.</param>
public sealed record OfferItem(
    string Id, string Title, ImmutableArray<string> Proposers, bool Reported, OfferState State, Certainty Certainty,
    string TabledOn, string Since, string? LapsesOn)
{
    public static OfferItem Of(OfferAsOf it) => new(
        it.Text.Tabling.Version.Id, it.Text.Title, it.Text.Content.Parties, it.Text.Content.Reported, it.State,
        it.Certainty, it.Text.Content.TabledOn, it.Since, it.Text.Content.LapsesOn);
}

/// <param name="Id">of the act.</param>
/// <param name="Kind">ultimatum or threat.</param>
/// <param name="When">EDTF, as recorded: when it was made.</param>
/// <param name="Since">EDTF, as recorded: when it was made; its deadline; or when it was changed.</param>
public sealed record UltimatumItem(
    string Id, ActKind Kind, string Title, ImmutableArray<string> Parties, ImmutableArray<string> Towards,
    DemandState State, Certainty Certainty, string When, string? Deadline, string? Since,
    ImmutableArray<string> ChangedBy)
{
    public static UltimatumItem Of(RecordRow row, ActState state)
    {
        var (it, demand) = (row.Content<ActContent>(), state.Demand!);
        return new(
            row.Version.Id, it.Kind, it.Title, it.Parties, it.Towards, demand.State, demand.Certainty, it.When,
            it.Deadline, demand.Since, state.ChangedBy);
    }
}
