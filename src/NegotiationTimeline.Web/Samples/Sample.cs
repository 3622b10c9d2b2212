using System.Collections.Immutable;
using System.Text.Json;
using Marten;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Negotiations;
using NegotiationTimeline.Web.Positions;
using NegotiationTimeline.Web.Storage;
using Wolverine;

namespace NegotiationTimeline.Web.Samples;

/// <summary>Loads the bundled negotiation through the same commands as anyone's; what is there already stays.</summary>
sealed class Sample(IMessageBus bus, IDocumentStore store)
{
    public const string Slug = "ukraine-2025";

    /// <summary>As the author of every record of the sample.</summary>
    const string Author = "sample";

    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", Slug);

    /// <returns>whether it had to be loaded.</returns>
    public async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        var positions = Read<ImmutableArray<SamplePosition>>("positions.json");
        if (await IsCompleteAsync(positions[^1].Position.Id!, cancellation))
            return false;

        await SendAsync(Slug, new OpenNegotiation(Read<DescribeNegotiation>("negotiation.json")), cancellation);
        foreach (var (slug, party) in Described<DescribeParty>("parties.json"))
            await SendAsync(slug, party, cancellation);
        foreach (var (slug, issue) in Described<DescribeIssue>("issues.json"))
            await SendAsync(slug, issue, cancellation);
        foreach (var (slug, source) in Described<DescribeSource>("sources.json"))
            await SendAsync(slug, source, cancellation);
        foreach (var position in positions)
            await SendAsync(position, cancellation);
        return true;
    }

    async Task SendAsync(SamplePosition sample, CancellationToken cancellation)
    {
        var id = sample.Position.Id!;
        await SendAsync(id, sample.Position, cancellation);
        foreach (var refinement in sample.Refinements)
            await SendAsync(id, refinement.Refinement(), cancellation);
        foreach (var evidence in sample.Evidence)
            await SendAsync(id, evidence, cancellation);
    }

    async Task SendAsync<TCommand>(string slug, TCommand command, CancellationToken cancellation)
    {
        var outcome = await bus.InvokeAsync<Outcome>(new Asked<TCommand>(Slug, slug, command, Author), cancellation);
        if (outcome is NotDone refused)
            throw new InvalidOperationException($"The sample's '{slug}' is refused: {refused.Refusals[0].Reason}");
    }

    /// <summary>The last record is the sign that no earlier start broke off in the middle.</summary>
    async Task<bool> IsCompleteAsync(string last, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Events.FetchStreamStateAsync(StreamKeys.Position(Slug, last), cancellation) is not null;
    }

    static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), Wire.Json)!;

    static IEnumerable<(string Slug, T Description)> Described<T>(string file) =>
        Read<ImmutableArray<JsonElement>>(file).Select(it => (it.GetProperty("slug").GetString()!, it.Deserialize<T>(Wire.Json)!));
}

/// <summary>A position of the sample, with what happened to it since.</summary>
sealed record SamplePosition(
    StatePosition Position, ImmutableArray<Amendment> Refinements, ImmutableArray<AddEvidence> Evidence);
