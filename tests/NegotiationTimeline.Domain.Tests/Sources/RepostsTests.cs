using NegotiationTimeline.Domain.Sources;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Sources;

/// <summary>Which source repeats which.</summary>
public sealed class RepostsTests
{
    [Fact]
    public void A_repost_leads_back_to_the_original_through_all_that_lie_between() =>
        Assert.Equal("b c original c", Told("a", "a>b", "b>c", "c"));

    [Fact]
    public void What_repeats_nothing_is_its_own_original() => Assert.Equal(" original a", Told("a", "a", "b>a"));

    [Fact]
    public void An_original_that_is_not_on_file_is_named_all_the_same() =>
        Assert.Equal("b original b", Told("a", "a>b"));

    [Theory]
    [InlineData("a", "b c original b")]
    [InlineData("b", "c original b")]
    [InlineData("c", "b original b")]
    public void Sources_that_name_each_other_in_a_circle_are_one_witness(string slug, string told) =>
        Assert.Equal(told, Told(slug, "a>b", "b>c", "c>b"));

    [Fact]
    public void A_source_that_names_itself_is_its_own_original() => Assert.Equal(" original a", Told("a", "a>a"));

    static string Told(string slug, params string[] sources)
    {
        var onFile = sources.Select(it => it.Split('>')).ToDictionary(
            it => it[0], it => Filed(it[0], it.ElementAtOrDefault(1)));
        return $"{string.Join(' ', Reposts.Chain(slug, onFile))} original {Reposts.Original(slug, onFile)}";
    }

    public static Source Filed(string slug, string? repostOf) =>
        new(slug, new("P", "T", null, null, null, null, null, null, repostOf, null, null), null);
}
