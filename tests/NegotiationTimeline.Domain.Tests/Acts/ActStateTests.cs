using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Acts;

/// <summary>An act as it looks at a date: whether it was done by then, what changed it, whether its demand is open.</summary>
public sealed class ActStateTests
{
    [Theory]
    [InlineData(9, null)]
    [InlineData(10, Certainty.Possible)]
    [InlineData(11, Certainty.Possible)]
    [InlineData(12, Certainty.Certain)]
    [InlineData(25, Certainty.Certain)]
    public void What_was_done_stays_done(int april, Certainty? certainty) => Assert.Equal(
        certainty, KnownActs.Row("E1", KnownActs.Act(ActKind.Incident, "[2025-04-10..2025-04-12]")).At(april)?.Certainty);

    [Fact]
    public void What_took_an_interval_is_done_after_it_too()
    {
        var talks = KnownActs.Row("E6", KnownActs.Act(ActKind.MeetingHeld) with { StatedOn = null, Holds = "2022-02~/2022-03~" });
        Assert.Equal(Certainty.Certain, talks.At(23)?.Certainty);
    }

    [Fact]
    public void An_act_is_changed_by_those_that_say_so_once_they_were_done()
    {
        var scheduled = KnownActs.Row("E29", KnownActs.Act(ActKind.MeetingScheduled));
        var changed = KnownActs.Row("E30", KnownActs.Act(ActKind.MeetingChanged, "[2025-04-12..2025-04-13]") with { Changes = "E29" });
        var again = KnownActs.Row("E31", KnownActs.Act(ActKind.MeetingCancelled, "2025-04-20") with { Changes = "E30" });

        Assert.Equal([], scheduled.At(11, scheduled, changed, again)!.ChangedBy);
        Assert.Equal(["E30"], scheduled.At(12, scheduled, changed, again)!.ChangedBy);
        Assert.Equal(["E30"], scheduled.At(25, again, changed)!.ChangedBy);
        Assert.Equal(["E31"], changed.At(25, again, changed)!.ChangedBy);
    }

    [Theory]
    [InlineData(10, DemandState.Open, Certainty.Certain, "2025-04-10")]
    [InlineData(15, DemandState.Open, Certainty.Certain, "2025-04-10")]
    [InlineData(16, DemandState.Lapsed, Certainty.Certain, "2025-04-15")]
    public void A_demand_is_open_through_the_day_of_its_deadline(int april, DemandState state, Certainty certainty, string since) =>
        Assert.Equal(new Demand(state, certainty, since), Ultimatum("2025-04-15").At(april)?.Demand);

    [Fact]
    public void Without_a_deadline_nothing_lapses() =>
        Assert.Equal(new Demand(DemandState.Open, Certainty.Certain, "2025-04-10"), Ultimatum(null).At(28)?.Demand);

    [Theory]
    [InlineData(14, DemandState.Open, Certainty.Certain)]
    [InlineData(16, DemandState.Open, Certainty.Possible)]
    [InlineData(18, DemandState.Lapsed, Certainty.Certain)]
    public void A_loose_deadline_may_be_over(int april, DemandState state, Certainty certainty)
    {
        var demand = Ultimatum("[2025-04-15..2025-04-17]").At(april)!.Demand!;
        Assert.Equal((state, certainty), (demand.State, demand.Certainty));
    }

    [Theory]
    [InlineData(11, DemandState.Open, Certainty.Certain)]
    [InlineData(12, DemandState.Open, Certainty.Possible)]
    [InlineData(13, DemandState.Changed, Certainty.Certain)]
    [InlineData(20, DemandState.Changed, Certainty.Certain)]
    public void A_demand_that_a_later_act_changed_is_open_no_more(int april, DemandState state, Certainty certainty)
    {
        var later = KnownActs.Row("E2", KnownActs.Act(ActKind.Ultimatum, "[2025-04-12..2025-04-13]") with { Changes = "E1" });
        var demand = Ultimatum("2025-04-15").At(april, later)!.Demand!;
        Assert.Equal((state, certainty), (demand.State, demand.Certainty));
    }

    [Fact]
    public void A_demand_that_lapsed_and_was_perhaps_changed_has_possibly_lapsed()
    {
        var later = KnownActs.Row("E2", KnownActs.Act(ActKind.Ultimatum, "[..2025-04-25]") with { Changes = "E1" });
        Assert.Equal(
            new Demand(DemandState.Lapsed, Certainty.Possible, "2025-04-15"), Ultimatum("2025-04-15").At(20, later)?.Demand);
    }

    [Fact]
    public void Only_threats_and_ultimatums_demand() =>
        Assert.Null(KnownActs.Row("E1", KnownActs.Act(ActKind.Expectation)).At(28)?.Demand);

    [Fact]
    public void A_deadline_is_an_instant_at_which_an_act_may_come_to_read_otherwise() => Assert.Contains(
        Records.Spring.April(16), ((ActContent)Ultimatum("2025-04-15").Version.Content).Turns(KnownActs.Zone));

    static Domain.Records.RecordRow Ultimatum(string? deadline) =>
        KnownActs.Row("E1", KnownActs.Act(ActKind.Ultimatum) with { Deadline = deadline });
}
