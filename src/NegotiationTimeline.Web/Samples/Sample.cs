using System.Collections.Immutable;
using System.Text.Json;
using Marten;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Negotiations;
using NegotiationTimeline.Web.Records;
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
        if (await IsCompleteAsync(positions[^1], cancellation))
            return false;

        if (await VersionAsync(StreamKeys.Negotiation(Slug), cancellation) == 0)
            await SendAsync(Slug, new OpenNegotiation(Read<DescribeNegotiation>("negotiation.json")), cancellation);
        await DescribeAsync<DescribeParty>("parties.json", StreamKeys.Party, cancellation);
        await DescribeAsync<DescribeIssue>("issues.json", StreamKeys.Issue, cancellation);
        await DescribeAsync<DescribeSource>("sources.json", StreamKeys.Source, cancellation);
        foreach (var position in positions)
            await SendAsync(position, cancellation);
        return true;
    }

    /// <summary>What is there is left alone: somebody may have described it anew since.</summary>
    async Task DescribeAsync<T>(string file, Func<string, string, string> stream, CancellationToken cancellation)
    {
        foreach (var (slug, description) in Described<T>(file))
            if (await VersionAsync(stream(Slug, slug), cancellation) == 0)
                await SendAsync(slug, description, cancellation);
    }

    async Task SendAsync(SamplePosition sample, CancellationToken cancellation)
    {
        var id = sample.Position.Id!;
        if (await VersionAsync(StreamKeys.Position(Slug, id), cancellation) > sample.Refinements.Length + sample.Evidence.Length)
            return;

        await SendAsync($"positions/{id}", sample.Position, cancellation);
        foreach (var refinement in sample.Refinements)
            await SendAsync($"positions/{id}", refinement.Refinement<StatePosition>(), cancellation);
        foreach (var evidence in sample.Evidence)
            await SendAsync($"positions/{id}", evidence, cancellation);
    }

    async Task SendAsync<TCommand>(string slug, TCommand command, CancellationToken cancellation)
    {
        var outcome = await bus.InvokeAsync<Outcome>(new Asked<TCommand>(Slug, slug, command, Author), cancellation);
        if (outcome is NotDone refused)
            throw new InvalidOperationException($"The sample's '{slug}' is refused: {refused.Refusals[0].Reason}");
    }

    /// <summary>The last record is the sign that no earlier start broke off in the middle.</summary>
    async Task<bool> IsCompleteAsync(SamplePosition last, CancellationToken cancellation) =>
        await VersionAsync(StreamKeys.Position(Slug, last.Position.Id!), cancellation) > last.Refinements.Length + last.Evidence.Length;

    /// <summary>How many events there are of a thing; 0 = it is not there.</summary>
    async Task<long> VersionAsync(string stream, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return (await session.Events.FetchStreamStateAsync(stream, cancellation))?.Version ?? 0;
    }

    static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), Wire.Json)!;

    static IEnumerable<(string Slug, T Description)> Described<T>(string file) =>
        Read<ImmutableArray<JsonElement>>(file).Select(it => (it.GetProperty("slug").GetString()!, it.Deserialize<T>(Wire.Json)!));
}

/// <summary>A position of the sample, with what happened to it since.</summary>
sealed record SamplePosition(
    StatePosition Position, ImmutableArray<Amendment> Refinements, ImmutableArray<AddEvidence> Evidence);
