using System.Collections.Immutable;
using System.Text.Json;
using Marten;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Truces;
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

    /// <summary>In the order in which they are loaded: what names another record comes after it.</summary>
    static readonly ImmutableArray<SampleFile> Files =
    [
        SampleFile.Of<StatePosition>("positions.json", "positions"),
        SampleFile.Of<DeclareTruce>("truces.json", "truces"),
    ];

    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", Slug);

    /// <returns>whether it had to be loaded.</returns>
    public async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await IsCompleteAsync(cancellation))
            return false;

        if (await VersionAsync(StreamKeys.Negotiation(Slug), cancellation) == 0)
            await SendAsync(Slug, new OpenNegotiation(Read<DescribeNegotiation>("negotiation.json")), cancellation);
        await DescribeAsync<DescribeParty>("parties.json", StreamKeys.Party, cancellation);
        await DescribeAsync<DescribeIssue>("issues.json", StreamKeys.Issue, cancellation);
        await DescribeAsync<DescribeSource>("sources.json", StreamKeys.Source, cancellation);
        foreach (var file in Files)
            foreach (var record in Read<ImmutableArray<JsonElement>>(file.Name).Select(SampleRecord.Of))
            {
                await file.Send(this, file, record, cancellation);
                await SendBelowAsync(file, record, cancellation);
            }

        return true;
    }

    /// <summary>What is there is left alone: somebody may have described it anew since.</summary>
    async Task DescribeAsync<T>(string file, Func<string, string, string> stream, CancellationToken cancellation)
    {
        foreach (var (slug, description) in Described<T>(file))
            if (await VersionAsync(stream(Slug, slug), cancellation) == 0)
                await SendAsync(slug, description, cancellation);
    }

    /// <summary>What was sent before a start broke off is answered as at the first time.</summary>
    async Task SendAsync<TBody>(SampleFile file, SampleRecord record, CancellationToken cancellation)
    {
        var path = $"{file.Among}/{record.Id}";
        if (await VersionAsync(StreamKeys.Record(Slug, path), cancellation) >= record.Events)
            return;

        await SendAsync(path, record.Body.Deserialize<TBody>(Wire.Json)!, cancellation);
        foreach (var refinement in record.Refinements)
            await SendAsync(path, refinement.Refinement<TBody>(), cancellation);
        foreach (var evidence in record.Evidence)
            await SendAsync(path, evidence, cancellation);
    }

    /// <summary>What stands below the address of a record, in the order of the file.</summary>
    async Task SendBelowAsync(SampleFile file, SampleRecord record, CancellationToken cancellation)
    {
        var violations = SampleFile.Of<ReportViolation>(file.Name, $"{file.Among}/{record.Id}/violations");
        foreach (var violation in record.Violations)
            await violations.Send(this, violations, violation, cancellation);
    }

    async Task SendAsync<TCommand>(string slug, TCommand command, CancellationToken cancellation)
    {
        var outcome = await bus.InvokeAsync<Outcome>(new Asked<TCommand>(Slug, slug, command, Author), cancellation);
        if (outcome is NotDone refused)
            throw new InvalidOperationException($"The sample's '{slug}' is refused: {refused.Refusals[0].Reason}");
    }

    /// <summary>The last record of each file is the sign that no earlier start broke off in the middle.</summary>
    async Task<bool> IsCompleteAsync(CancellationToken cancellation)
    {
        foreach (var file in Files)
        {
            var last = SampleRecord.Of(Read<ImmutableArray<JsonElement>>(file.Name)[^1]);
            var path = $"{file.Among}/{last.Id}";
            if (last.Violations is [.., var below])
                (last, path) = (below, $"{path}/violations/{below.Id}");
            if (await VersionAsync(StreamKeys.Record(Slug, path), cancellation) < last.Events)
                return false;
        }

        return true;
    }

    /// <summary>How many events there are of a thing; 0 = it is not there.</summary>
    async Task<long> VersionAsync(string stream, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return (await session.Events.FetchStreamStateAsync(stream, cancellation))?.Version ?? 0;
    }

    /// <param name="Among">path of its records, below the negotiation.</param>
    sealed record SampleFile(
        string Name, string Among, Func<Sample, SampleFile, SampleRecord, CancellationToken, Task> Send)
    {
        public static SampleFile Of<TBody>(string name, string among) => new(
            name, among, (sample, file, record, cancellation) => sample.SendAsync<TBody>(file, record, cancellation));
    }

    static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), Wire.Json)!;

    static IEnumerable<(string Slug, T Description)> Described<T>(string file) =>
        Read<ImmutableArray<JsonElement>>(file).Select(it => (it.GetProperty("slug").GetString()!, it.Deserialize<T>(Wire.Json)!));
}

/// <summary>A record of the sample, with what happened to it since; its body stands first, named for its kind.</summary>
/// <param name="Violations">of a truce: the reports below it.</param>
sealed record SampleRecord(
    string Id, JsonElement Body, ImmutableArray<Amendment> Refinements, ImmutableArray<AddEvidence> Evidence,
    ImmutableArray<SampleRecord> Violations)
{
    /// <summary>How many there are of it once it is loaded.</summary>
    public int Events => 1 + Refinements.Length + Evidence.Length;

    public static SampleRecord Of(JsonElement item)
    {
        var body = item.EnumerateObject().First().Value;
        return new(
            body.GetProperty("id").GetString()!, body,
            item.GetProperty("refinements").Deserialize<ImmutableArray<Amendment>>(Wire.Json),
            item.GetProperty("evidence").Deserialize<ImmutableArray<AddEvidence>>(Wire.Json),
            item.TryGetProperty("violations", out var violations) ? [.. violations.EnumerateArray().Select(Of)] : []);
    }
}
