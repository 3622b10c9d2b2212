using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>The list of conditions.</summary>
public sealed class ConditionReads(
    NpgsqlDataSource database, SetupReader setup, RecordReader records, RecordReads sources, ConditionSearch search)
{
    public async Task<IResult> ListAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var states = StatesOf(query, "status");
        var limit = query.Number("limit", otherwise: 50, least: 1, most: 500);
        var after = Cursor.Read<ConditionKey>(query);
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var asked = new ConditionsAsked(
            await PartiesAsync(point, query, cancellation), await SubjectsAsync(point, query, cancellation),
            states.Count > 0 ? states : [ConditionState.Open]);
        var found = await search.FindAsync(point, asked, after, limit + 1, cancellation);
        var page = found.Take(limit).ToArray();
        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new ConditionsAnswer(
                negotiation, asOf, knownBy, recordedBy, point.BeyondCoding, pin,
                [.. await ItemsAsync(point, page, cancellation)], found.Count > limit ? Cursor.Of(page[^1].Key) : null),
            point, pin);
    }

    public async Task<IEnumerable<ConditionItem>> ItemsAsync(
        ReadPoint point, IReadOnlyList<FoundCondition> found, CancellationToken cancellation)
    {
        var cited = await sources.SourcesAsync(
            point, found.SelectMany(it => it.It.Condition.By?.Evidence ?? []), cancellation);
        return found.Select(it => ConditionItem.Of(it, cited));
    }

    public static IReadOnlyList<ConditionState> StatesOf(AskedQuery query, string name) =>
        [.. query.Words(name, [.. Enum.GetValues<ConditionState>().Select(Word)]).Select(OfWord)];

    static string Word(ConditionState state) => $"{state}".ToLowerInvariant();

    static ConditionState OfWord(string word) => Enum.GetValues<ConditionState>().Single(it => Word(it) == word);

    /// <summary>A misspelt slug would otherwise look like silence.</summary>
    public async Task<IReadOnlyList<string>?> PartiesAsync(
        ReadPoint point, AskedQuery query, CancellationToken cancellation)
    {
        if (query.Many("party") is not { } parties)
            return null;

        var known = await setup.PartiesAsync(point.Negotiation, parties, point.Times.Recorded.At, cancellation);
        await setup.CheckPartiesAsync(point, parties, known.Select(it => it.Slug), cancellation);
        return parties;
    }

    /// <summary>Issues, proposals and the clauses of these: a statement is on one of them.</summary>
    async Task<IReadOnlyList<string>?> SubjectsAsync(ReadPoint point, AskedQuery query, CancellationToken cancellation)
    {
        var (issues, proposals) = (query.Many("issue"), query.Many("proposal"));
        if (issues is null && proposals is null)
            return null;

        var known = await setup.IssuesAsync(point.Negotiation, issues ?? [], point.Times.Recorded.At, cancellation);
        await setup.CheckIssuesAsync(point, issues, known.Select(it => it.Slug), cancellation);
        if (proposals is not null)
        {
            var tabled = await records.AboutAsync(
                point.Negotiation, proposals.Select(it => $"proposals/{it}"), point.Times, cancellation, "proposal");
            AskedQuery.CheckKnown("proposal", proposals, tabled.Select(it => it.Version.Id));
        }

        return
        [
            .. (issues ?? []).Select(Subjects.OfIssue),
            .. (proposals ?? []).SelectMany(it => new[] { $"proposals/{it}", $"clauses/{it}/%" }),
        ];
    }
}
