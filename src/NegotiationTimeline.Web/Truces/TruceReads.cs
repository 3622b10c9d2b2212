using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Truces;

/// <summary>The list of truces, and one truce with its state and rival tallies at a point of the three times.</summary>
public sealed class TruceReads(
    NpgsqlDataSource database, SetupReader setup, RecordReader reader, RecordReads records)
{
    static readonly string[] Below = ["truce-step", "violation"];

    public async Task<IResult> ListAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var limit = query.Number("limit", otherwise: 50, least: 1, most: 500);
        var search = new RecordSearch("truce", [], null, null, null, Cursor.Read<RecordKey>(query), limit + 1,
            Called: query.One("called"));
        var rows = await reader.PageAsync(negotiation, point.Times, search, cancellation);
        var page = rows.Take(limit).ToArray();
        var below = page.Length == 0
            ? []
            : await reader.AboutAsync(negotiation, page.Select(it => it.Path), point.Times, cancellation, Below);
        var sources = await records.SourcesAsync(point, [], cancellation);
        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new TruceListAnswer(
                negotiation, asOf, knownBy, recordedBy, point.BeyondCoding, pin,
                [.. page.Select(it => TruceCourse.Of(below.Prepend(it), point.View.Zone)!)
                    .Select(it => new TruceShown(it, point, sources).Item())],
                rows.Count > limit ? Cursor.Of(Key(negotiation, page[^1])) : null),
            point, pin);
    }

    public async Task<IResult> OneAsync(
        string negotiation, string truce, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var rows = await reader.AboutAsync(
            negotiation, [TruceCourse.PathOf(truce)], point.Times, cancellation, [.. Below, "truce"]);
        var course = TruceCourse.Of(rows, point.View.Zone) ?? throw new NotFound("truce", truce);
        var sources = await records.SourcesAsync(point, rows.SelectMany(it => it.Version.Evidence), cancellation);
        var pin = point.Pin(query.Context.Request);
        return new Answer(new TruceShown(course, point, sources).Whole(pin), point, pin);
    }

    public Task<IResult> VersionsAsync(
        RecordAddress address, AskedQuery query, Asker asker, CancellationToken cancellation) =>
        records.OneAsync<DeclarationAnswer>(
            address, query, asker, (row, sources) => [DeclarationAnswer.Of(row, sources)], cancellation);

    public Task<IResult> StepAsync(
        RecordAddress address, AskedQuery query, Asker asker, CancellationToken cancellation) =>
        records.OneAsync<StepVersionAnswer>(
            address, query, asker, (row, sources) => [StepVersionAnswer.Of(row, sources)], cancellation);

    public Task<IResult> ViolationAsync(
        RecordAddress address, AskedQuery query, Asker asker, CancellationToken cancellation) =>
        records.OneAsync<ViolationAnswer>(
            address, query, asker, (row, sources) => [ViolationAnswer.Of(row, sources)], cancellation);

    static RecordKey Key(string negotiation, RecordRow row) => new(
        row.Version.Bounds.LatestStart ?? DateTimeOffset.MinValue, StreamKeys.Record(negotiation, row.Path));
}
