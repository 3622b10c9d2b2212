using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Proposals;

/// <summary>Whether an offer of 4 April lies on the table; days are days of April 2025.</summary>
public sealed class OfferAsOfTests
{
    [Fact]
    public void An_offer_is_open_from_its_tabling_on() =>
        Assert.Equal(["", "Open since 2025-04-04"], new[] { 3, 4 }.Select(day => Told(Offer.Tabled(), day)));

    [Fact]
    public void A_revision_leaves_it_open_since_its_tabling() =>
        Assert.Equal("Open since 2025-04-04", Told(Offer.Tabled().Revised("2025-04-10", drops: ["meet"]), 12));

    [Fact]
    public void That_it_may_have_been_revised_leaves_no_doubt_that_it_is_open() => Assert.Equal(
        "Open since 2025-04-04", Told(Offer.Tabled().Revised("[2025-04-10..2025-04-20]", drops: ["meet"]), 12));

    [Fact]
    public void While_it_is_open_when_it_was_tabled_it_is_open_possibly() => Assert.Equal(
        "Open? since [..2025-04-06]", Told(Offer.Tabled(Offer.Body with { TabledOn = "[..2025-04-06]" }), 3));

    [Fact]
    public void It_is_withdrawn_from_the_day_on_which_its_proposers_took_it_back() => Assert.Equal(
        ["Open since 2025-04-04", "Withdrawn since 2025-04-10"],
        new[] { 9, 10 }.Select(day => Told(Offer.Tabled().Withdrawn("2025-04-10"), day)));

    [Fact]
    public void It_lapses_by_its_own_words_or_by_a_record() => Assert.Equal(
        ["Lapsed since 2025-04-12", "Lapsed since 2025-04-10"],
        [
            Told(Offer.Tabled(Offer.Body with { LapsesOn = "2025-04-12" }), 15),
            Told(Offer.Tabled().Lapsed("2025-04-10"), 15),
        ]);

    [Fact]
    public void Once_adopted_it_is_no_longer_open() =>
        Assert.Equal("Adopted since 2025-04-10", Told(Offer.Tabled().Adopted("2025-04-10"), 15));

    static string Told(Offer offer, int day) => OfferAsOf.Of(offer.At(day), Offer.On(day)) is { } it
        ? $"{it.State}{(it.Certainty == Certainty.Certain ? "" : "?")} since {it.Since}"
        : "";
}
