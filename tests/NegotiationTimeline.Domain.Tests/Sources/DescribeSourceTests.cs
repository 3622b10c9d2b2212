using NegotiationTimeline.Domain.Sources;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Sources;

public sealed class DescribeSourceTests
{
    static readonly DescribeSource Body = new("The Paper", "They talk", "https://paper.example/1",
        PublishedOn: "2025-04-22");

    static readonly TimeZoneInfo Kyiv = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    static readonly DateTimeOffset Now = new(2025, 4, 25, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2025-04-22", "2025-04-21T21:00:00Z")]
    [InlineData("2025-04-22~", "2025-04-22T21:00:00Z")]
    [InlineData("[2025-04-01..2025-04-10]", "2025-04-09T21:00:00Z")]
    [InlineData("2025-04-22T10:00:00Z", "2025-04-22T10:00:00Z")]
    [InlineData("2025-04", "2025-04-25T12:00:00Z")]
    [InlineData("[..2025-12]", "2025-04-25T12:00:00Z")]
    public void A_source_was_published_on_its_latest_possible_day_and_never_after_the_recording(string publishedOn,
        string published) =>
        Assert.Equal(DateTimeOffset.Parse(published, null),
            Described(Body with { PublishedOn = publishedOn }).Published);

    [Fact]
    public void A_source_need_not_be_dated() => Assert.Null(Described(Body with { PublishedOn = null }).Published);

    [Fact]
    public void The_same_description_twice_records_once() => Decide(Body, Filed(Body)).ThenNothing();

    [Fact]
    public void Another_title_does_not_move_a_date_that_was_cut_short_at_the_first_recording()
    {
        var filed = Filed(Body with { PublishedOn = "2025-04" });
        var amended = new Told((Body with { PublishedOn = "2025-04", Title = "They talked" })
            .Decide("paper", filed, Kyiv, Now.AddDays(3), cited: true, originalExists: true))
                .ThenRecorded<SourceDescribed>();
        Assert.Equal(Now, amended.Published);
    }

    [Fact]
    public void Another_date_moves_the_published_time() => Assert.Equal(
        new DateTimeOffset(2025, 4, 19, 21, 0, 0, TimeSpan.Zero),
        Decide(Body with { PublishedOn = "2025-04-20" }, Filed(Body)).ThenRecorded<SourceDescribed>().Published);

    [Fact]
    public void The_date_of_a_cited_source_may_move_but_not_go() => new Told((Body with { PublishedOn = null })
        .Decide("paper", Filed(Body), Kyiv, Now, cited: true, originalExists: true)).ThenRefused("source-is-cited");

    public static TheoryData<string, DescribeSource> Faults => new()
    {
        { "publisher", Body with { Publisher = "" } },
        { "title", Body with { Title = null } },
        { "url", Body with { Url = "paper.example/1" } },
        { "url", Body with { Url = "javascript:alert(1)" } },
        { "archivedUrl", Body with { ArchivedUrl = "ftp://paper.example" } },
        { "retrieved", Body with { Retrieved = "2025-04/.." } },
        { "publishedOn", Body with { PublishedOn = "2025-04-26" } },
        { "publishedOn", Body with { PublishedOn = "2025-04/.." } },
        { "publishedOn", Body with { PublishedOn = "2025-02-30" } },
        { "repostOf", Body with { RepostOf = "nowhere" } },
        { "repostOf", Body with { RepostOf = "paper" } },
        { "notes", Body with { Notes = new('x', 20_001) } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_is_named(string field, DescribeSource body) => Decide(body, null).ThenFaulty(field);

    [Fact]
    public void The_slug_of_the_address_is_checked_too() =>
        new Told(Body.Decide("The Paper", null, Kyiv, Now, cited: false, originalExists: true)).ThenFaulty("slug");

    static Source Filed(DescribeSource body) => Source.Evolve(null, Described(body))!;

    static SourceDescribed Described(DescribeSource body) => Decide(body, null).ThenRecorded<SourceDescribed>();

    static Told Decide(DescribeSource body, Source? existing) => new(body.Decide(
        "paper", existing, Kyiv, Now, cited: false, originalExists: body.RepostOf is null or "paper" or "wire"));
}
