using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Time;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Negotiations;

public sealed class DescribeNegotiationTests
{
    static readonly DescribeNegotiation Body = new("spring-talks", "Spring talks", "Europe/Kyiv");

    static readonly Negotiation Open = Negotiation.Evolve(null, Opened(Body))!;

    [Fact]
    public void A_negotiation_opens_public_and_without_limits()
    {
        var profile = Opened(Body).Profile;
        Assert.Equal((180, Visibility.Public, null), (profile.StaleAfter, profile.Visibility, profile.CodedThrough));
        Assert.Equal(new PeriodBounds(null, null, null, null), Edtf.Parse(profile.Coverage).Period(TimeZoneInfo.Utc));
    }

    [Fact]
    public void The_same_opening_twice_records_once() => new Told(Body.Open(Open)).ThenNothing();

    [Fact]
    public void A_slug_that_is_taken_is_refused() =>
        new Told((Body with { Title = "Other talks" }).Open(Open)).ThenRefused("negotiation-exists");

    [Fact]
    public void An_amendment_replaces_the_description()
    {
        var amended = new Told((Body with { Title = "Talks", CodedThrough = "2025-04-23" }).Amend(Open))
            .ThenRecorded<NegotiationAmended>();
        Assert.Equal(("Talks", "2025-04-23"), (amended.Profile.Title, amended.Profile.CodedThrough));
        Assert.Equal("Europe/Kyiv", Negotiation.Evolve(Open, amended)!.TimeZone);
    }

    [Fact]
    public void The_same_amendment_twice_records_once() =>
        new Told((Body with { Slug = null, TimeZone = null }).Amend(Open)).ThenNothing();

    [Fact]
    public void The_slug_never_changes() =>
        new Told((Body with { Slug = "autumn" }).Amend(Open)).ThenRefused("slug-is-fixed");

    [Fact]
    public void The_zone_never_changes() =>
        new Told((Body with { TimeZone = "Europe/Paris" }).Amend(Open)).ThenRefused("zone-is-fixed");

    public static TheoryData<string, DescribeNegotiation> Faults => new()
    {
        { "title", Body with { Title = " " } },
        { "title", Body with { Title = new('x', 301) } },
        { "summary", Body with { Summary = new('x', 20_001) } },
        { "codingNotes", Body with { CodingNotes = new('x', 20_001) } },
        { "coverage", Body with { Coverage = "2025" } },
        { "coverage", Body with { Coverage = "2025-04/2025-03" } },
        { "codedThrough", Body with { CodedThrough = "2025-04/.." } },
        { "codedThrough", Body with { CodedThrough = "soon" } },
        { "staleAfter", Body with { StaleAfter = 0 } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_is_named(string field, DescribeNegotiation body)
    {
        new Told(body.Open(null)).ThenFaulty(field);
        new Told(body.Amend(Open)).ThenFaulty(field);
    }

    [Theory]
    [InlineData("Spring")]
    [InlineData("-spring")]
    [InlineData("spring--talks")]
    [InlineData("spring\n")]
    [InlineData("")]
    [InlineData(null)]
    public void A_slug_is_lower_case_words_with_hyphens(string? slug) =>
        new Told((Body with { Slug = slug }).Open(null)).ThenFaulty("slug");

    [Fact]
    public void The_zone_is_one_that_is_known()
    {
        new Told((Body with { TimeZone = "Europe/Atlantis" }).Open(null)).ThenFaulty("timeZone");
        new Told((Body with { TimeZone = null }).Open(null)).ThenFaulty("timeZone");
    }

    [Fact]
    public void An_opened_negotiation_is_not_opened_again() =>
        Assert.Same(Open, Negotiation.Evolve(Open, Opened(Body with { Slug = "other" })));

    static NegotiationOpened Opened(DescribeNegotiation body) =>
        new Told(body.Open(null)).ThenRecorded<NegotiationOpened>();
}
