using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Tests.Sources;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Who carries a record, and whether a stance survives a filter.</summary>
public sealed class SupportTests
{
    static readonly Dictionary<string, Source> OnFile = new()
    {
        ["wire"] = RepostsTests.Filed("wire", null),
        ["paper"] = RepostsTests.Filed("paper", "wire"),
        ["blog"] = RepostsTests.Filed("blog", "paper"),
        ["envoy"] = RepostsTests.Filed("envoy", null),
    };

    [Fact]
    public void A_repost_adds_no_witness() => Assert.Equal(
        new Support(1, 0, 1), Support.Of([From("wire", 1), From("paper", 2), From("blog", 3)], OnFile));

    [Fact]
    public void Reposts_of_an_original_that_is_not_cited_are_one_witness() => Assert.Equal(
        new Support(1, 0, 2), Support.Of([From("paper", 2), From("blog", 3)], OnFile));

    [Fact]
    public void Independent_sources_confirm_each_other_and_denials_are_counted_apart() => Assert.Equal(
        new Support(2, 1, 0),
        Support.Of([From("wire", 1), From("envoy", 0), From("wire", 0, denies: true), From("blog", 0, denies: true)], OnFile));

    [Fact]
    public void What_nothing_supports_has_no_depth() =>
        Assert.Equal(new Support(0, 1, null), Support.Of([From("wire", 0, denies: true)], OnFile));

    [Fact]
    public void A_stance_survives_where_state_position_and_firmness_stay_as_they_are()
    {
        var held = At(Said.That("A", "2025-04-04", 2));
        Assert.True(held.Survives(At(Said.That("B", "2025-04-02", 2))));
        Assert.False(held.Survives(At(Said.That("B", "2025-04-02", 1))));
        Assert.False(held.Survives(At(Said.Red("B", "2025-04-02", 2))));
        Assert.False(held.Survives(At(Said.That("B", "2025-04-02", null))));
        Assert.False(held.Survives(At()));
        Assert.Null(At().Survives(held));
    }

    [Fact]
    public void A_contested_stance_survives_only_with_all_its_accounts()
    {
        var (one, other, third) = (Account("A", -2), Account("B", 1), Account("C", 2));
        Assert.True(At(one, other).Survives(At(other, one)));
        Assert.False(At(one, other, third).Survives(At(one, other)));
        Assert.False(At(one, other).Survives(At(one)));
    }

    static PositionVersion Account(string id, int position) => Said.That(id, "2025-04-04", position, occasion: "call");

    static Resolved At(params PositionVersion[] rows) => Said.Cell(rows).At(Said.Noon(15).Valid);

    static Evidence From(string source, int depth, bool denies = false) => new(
        source, History.Day(1), Attribution.Reported, depth, "B2", denies ? Bearing.Denies : Bearing.Supports,
        null, null, null, []);
}
