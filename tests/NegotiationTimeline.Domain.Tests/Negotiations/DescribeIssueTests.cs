using NegotiationTimeline.Domain.Negotiations;
using Xunit;

namespace NegotiationTimeline.Domain.Tests.Negotiations;

public sealed class DescribeIssueTests
{
    static readonly DescribeIssue Body = new("The guns fall silent", "ceasefire", "war");

    [Fact]
    public void An_issue_weighs_one_where_nothing_is_said() =>
        Assert.Equal(("truce", 1), Described(Body) is var it ? (it.Slug, it.Profile.Salience) : default);

    [Fact]
    public void The_same_description_twice_records_once() =>
        Decide(Body, Issue.Evolve(null, Described(Body))).ThenNothing();

    [Fact]
    public void Another_description_replaces_the_whole() => Assert.Equal(
        new IssueProfile("Shooting stops", null, null, 3),
        Issue.Evolve(Issue.Evolve(null, Described(Body)), Described(new("Shooting stops", Salience: 3)))!.Profile);

    public static TheoryData<string, DescribeIssue> Faults => new()
    {
        { "proposition", Body with { Proposition = null } },
        { "proposition", Body with { Proposition = new('x', 1001) } },
        { "group", Body with { Group = new('x', 101) } },
        { "parent", Body with { Parent = "nowhere" } },
        { "salience", Body with { Salience = 4 } },
        { "salience", Body with { Salience = -1 } },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_faulty_field_is_named(string field, DescribeIssue body) => Decide(body, null).ThenFaulty(field);

    [Fact]
    public void An_issue_is_not_its_own_parent() =>
        new Told((Body with { Parent = "truce" }).Decide("truce", null, parentExists: true)).ThenFaulty("parent");

    [Fact]
    public void The_slug_of_the_address_is_checked_too() =>
        new Told(Body.Decide("Truce", null, parentExists: true)).ThenFaulty("slug");

    static IssueDescribed Described(DescribeIssue body) => Decide(body, null).ThenRecorded<IssueDescribed>();

    static Told Decide(DescribeIssue body, Issue? existing) =>
        new(body.Decide("truce", existing, body.Parent is null or "war"));
}
