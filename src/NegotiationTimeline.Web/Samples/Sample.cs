using System.Collections.Immutable;
using System.Text.Json;
using Marten;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
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

    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples", Slug);

    /// <summary>Files of records, in the order in which they are sent, and where these are recorded.</summary>
    static readonly (string File, string Among)[] Files =
    [
        ("positions.json", "positions"),
        ("proposals.json", "proposals"),
        ("answers.json", "positions"),
        ("truces.json", "truces"),
        ("acts.json", "acts"),
        ("assessments.json", "assessments"),
    ];

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
        foreach (var (file, among) in Files)
            foreach (var item in Items(file, among))
                await RecordAsync(item, cancellation);
        return true;
    }

    Task RecordAsync(SampleItem item, CancellationToken cancellation) => item.Among.Split('/')[^1] switch
    {
        "positions" => SendAsync<StatePosition>(item, cancellation),
        "proposals" => SendAsync<TableProposal>(item, cancellation),
        "truces" => SendAsync<DeclareTruce>(item, cancellation),
        "violations" => SendAsync<ReportViolation>(item, cancellation),
        "acts" => SendAsync<RecordAct>(item, cancellation),
        "assessments" => SendAsync<RecordAssessment>(item, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.Path, "No kind of record is kept there."),
    };

    /// <summary>What is there is left alone: somebody may have described it anew since.</summary>
    async Task DescribeAsync<T>(string file, Func<string, string, string> stream, CancellationToken cancellation)
    {
        foreach (var (slug, description) in Described<T>(file))
            if (await VersionAsync(stream(Slug, slug), cancellation) == 0)
                await SendAsync(slug, description, cancellation);
    }

    async Task SendAsync<TBody>(SampleItem item, CancellationToken cancellation)
    {
        if (await VersionAsync(item.Stream, cancellation) >= item.Events)
            return;

        await SendAsync(item.Path, item.Body.Deserialize<TBody>(Wire.Json)!, cancellation);
        foreach (var refinement in item.Refinements)
            await SendAsync(item.Path, refinement.Refinement<TBody>(), cancellation);
        foreach (var evidence in item.Evidence)
            await SendAsync(item.Path, evidence, cancellation);
    }

    async Task SendAsync<TCommand>(string slug, TCommand command, CancellationToken cancellation)
    {
        var outcome = await bus.InvokeAsync<Outcome>(new Asked<TCommand>(Slug, slug, command, Author), cancellation);
        if (outcome is NotDone refused)
            throw new InvalidOperationException($"The sample's '{slug}' is refused: {refused.Refusals[0].Reason}");
    }

    /// <summary>The last record of every file is the sign that no earlier start broke off in the middle.</summary>
    async Task<bool> IsCompleteAsync(CancellationToken cancellation)
    {
        foreach (var (file, among) in Files)
            if (Items(file, among)[^1] is var last && await VersionAsync(last.Stream, cancellation) < last.Events)
                return false;
        return true;
    }

    /// <summary>How many events there are of a thing; 0 = it is not there.</summary>
    async Task<long> VersionAsync(string stream, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return (await session.Events.FetchStreamStateAsync(stream, cancellation))?.Version ?? 0;
    }

    static T Read<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), Wire.Json)!;

    static ImmutableArray<SampleItem> Items(string file, string among) =>
        [.. Read<ImmutableArray<JsonElement>>(file).SelectMany(it => SampleItem.Of(among, it))];

    static IEnumerable<(string Slug, T Description)> Described<T>(string file) =>
        Read<ImmutableArray<JsonElement>>(file).Select(it => (it.GetProperty("slug").GetString()!, it.Deserialize<T>(Wire.Json)!));
}
