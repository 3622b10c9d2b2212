using NegotiationTimeline.Domain.Acts;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Acts;

/// <summary>Kinds of acts in PLOVER, by its codebook.</summary>
public sealed class PloverTests
{
    [Theory]
    [InlineData(ActKind.Threat, "THREATEN", null, QuadClass.VerbalConflict)]
    [InlineData(ActKind.Ultimatum, "THREATEN", "relations", QuadClass.VerbalConflict)]
    [InlineData(ActKind.MeetingScheduled, "AGREE", null, QuadClass.VerbalCooperation)]
    [InlineData(ActKind.MeetingChanged, "AGREE", null, QuadClass.VerbalCooperation)]
    [InlineData(ActKind.MeetingHeld, "CONSULT", null, QuadClass.VerbalCooperation)]
    [InlineData(ActKind.MeetingCancelled, "REJECT", "meet", QuadClass.VerbalConflict)]
    [InlineData(ActKind.Incident, "ASSAULT", null, QuadClass.MaterialConflict)]
    [InlineData(ActKind.AidProvided, "AID", null, QuadClass.MaterialCooperation)]
    [InlineData(ActKind.AidSuspended, "SANCTION", "discontinue", QuadClass.MaterialConflict)]
    [InlineData(ActKind.AidResumed, "AID", null, QuadClass.MaterialCooperation)]
    [InlineData(ActKind.CoalitionFormed, "SUPPORT", null, QuadClass.VerbalCooperation)]
    public void A_kind_is_an_event_of_a_quad_class(ActKind kind, string type, string? mode, QuadClass quad) =>
        Assert.Equal(new PloverEvent(type, mode, quad, "PLOVER 2.0"), Plover.Of(KnownActs.Act(kind)));

    [Theory]
    [InlineData(ActKind.Expectation)]
    [InlineData(ActKind.GroundSituation)]
    public void What_PLOVER_has_nothing_for_is_not_forced_into_it(ActKind kind)
    {
        Assert.Null(Plover.Of(KnownActs.Act(kind)));
        Assert.Empty(Plover.ModesOf(kind));
    }

    [Fact]
    public void Every_kind_is_either_coded_or_known_not_to_be() => Assert.Equal(
        [ActKind.Expectation, ActKind.GroundSituation],
        Enum.GetValues<ActKind>().Where(it => Plover.Of(KnownActs.Act(it)) is null));

    [Fact]
    public void What_nobody_is_said_to_have_done_is_not_coded() =>
        Assert.Null(Plover.Of(KnownActs.Act(ActKind.Incident) with { Parties = [], Host = "us" }));

    [Fact]
    public void A_host_alone_is_one_who_met() =>
        Assert.Equal("CONSULT", Plover.Of(KnownActs.Act(ActKind.MeetingHeld) with { Parties = [], Host = "us" })?.Event);

    [Theory]
    [InlineData("us", "visit", "us", "russia")]
    [InlineData("us", "visit", "russia")]
    [InlineData("us", "third-party", "russia", "ukraine")]
    [InlineData("us", null)]
    [InlineData("us", null, "us")]
    [InlineData(null, null, "russia", "ukraine")]
    public void Who_hosts_gives_the_mode_of_a_meeting(string? host, string? mode, params string[] parties) => Assert.Equal(
        mode, Plover.Of(KnownActs.Act(ActKind.MeetingHeld) with { Parties = [.. parties, .. parties.Length > 0 ? [] : Two(host)], Host = host })?.Mode);

    [Fact]
    public void A_coder_who_knows_more_gives_the_mode() => Assert.Equal(
        "withdraw", Plover.Of(KnownActs.Act(ActKind.AidSuspended) with { Mode = "withdraw" })?.Mode);

    // Of a meeting whose other parties are unknown only the host is named.
    static string[] Two(string? host) => host is null ? [] : [host];
}
