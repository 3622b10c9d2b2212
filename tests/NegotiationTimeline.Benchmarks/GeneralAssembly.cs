using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Negotiations;
using NegotiationTimeline.Web.Storage;
using Wolverine;

namespace NegotiationTimeline.Benchmarks;

/// <summary>Records votes as positions, through the same commands as anyone's; what is there already stays.</summary>
static class GeneralAssembly
{
    public static async Task RecordAsync(IMessageBus bus, string negotiation, IReadOnlyList<Vote> votes)
    {
        await SendAsync(bus, negotiation, negotiation, new OpenNegotiation(
            new(negotiation, "UN General Assembly", "America/New_York", Coverage: "1946/..")));
        foreach (var party in votes.Select(it => it.Party).Distinct())
            await SendAsync(bus, negotiation, party, new DescribeParty(party, PartyKind.State));
        foreach (var topic in votes.Select(it => it.Topic).Distinct())
            await SendAsync(bus, negotiation, topic, new DescribeIssue(topic));
        foreach (var call in votes.DistinctBy(it => it.Resolution))
            await SendAsync(bus, negotiation, call.Resolution, new DescribeSource(
                "United Nations", call.Resolution, PublishedOn: $"{call.Day:yyyy-MM-dd}"));
        foreach (var vote in votes)
            await SendAsync(bus, negotiation, $"{vote.Party}-{vote.Topic}-{vote.Resolution}", Position(vote));
    }

    static StatePosition Position(Vote vote) => new(
        Party: vote.Party, Issue: vote.Topic, Position: vote.Position, StatedOn: $"{vote.Day:yyyy-MM-dd}",
        Evidence: [new(vote.Resolution, Attribution.OnTheRecord, 0, "A1")]);

    static async Task SendAsync<T>(IMessageBus bus, string negotiation, string slug, T command)
    {
        var outcome = await bus.InvokeAsync<Outcome>(new Asked<T>(negotiation, slug, command, "benchmark"));
        if (outcome is NotDone refused)
            throw new InvalidOperationException($"{slug}: {refused.Refusals[0]}");
    }
}
