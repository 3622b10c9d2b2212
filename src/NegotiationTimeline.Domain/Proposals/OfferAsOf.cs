using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Proposals;

/// <summary>Whether a proposal is still on the table.</summary>
public enum OfferState
{
    Open,
    Withdrawn,
    Lapsed,
    Adopted,
}

/// <summary>A proposal as an offer: in which words it lies there is not told, but whether it does.</summary>
/// <param name="Since">EDTF, as recorded: when it was tabled; of one that is over, when it ended.</param>
public sealed record OfferAsOf(ProposalText Text, OfferState State, Certainty Certainty, string Since)
{
    /// <returns>null before it was tabled.</returns>
    public static OfferAsOf? Of(ProposalText text, ValidTime asOf) => text.State switch
    {
        ProposalState.NotYet => null,
        ProposalState.Withdrawn => Ended<WithdrawalContent>(text, OfferState.Withdrawn),
        ProposalState.Adopted => Ended<AdoptionContent>(text, OfferState.Adopted),
        ProposalState.Lapsed => Ended<LapseContent>(text, OfferState.Lapsed),
        _ => new(text, OfferState.Open, Open(text, asOf), text.Content.TabledOn),
    };

    /// <summary>By the last such step; an expiry by its own words is no step.</summary>
    static OfferAsOf Ended<T>(ProposalText text, OfferState state)
        where T : StepContent =>
        new(text, state, text.Certainty,
            text.Steps.Where(it => it.Certainty == Certainty.Certain)
                .Select(it => it.Content).OfType<T>().LastOrDefault()?.On ?? text.Content.LapsesOn ?? text.Content.TabledOn);

    /// <summary>That it may have been revised leaves no doubt that it is on the table.</summary>
    static Certainty Open(ProposalText text, ValidTime asOf) =>
        text.Content.LapsesOn is null && text.Steps.All(it => it.Content is RevisionContent)
            ? text.Steps.Any(it => it.Certainty == Certainty.Certain)
                ? Certainty.Certain
                : text.Tabling.Version.Bounds.At(asOf.At)
            : text.Certainty;
}
