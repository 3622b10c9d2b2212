using System.Text.Json;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Acts;

/// <summary>The list of acts, and one act with all its versions; each with what changed it.</summary>
public sealed class ActReads(RecordLists lists, RecordReads records, RecordReader reader)
{
    public static string[] Kinds { get; } =
        [.. Enum.GetValues<ActKind>().Select(it => JsonNamingPolicy.KebabCaseLower.ConvertName($"{it}"))];

    public Task<IResult> ListAsync(string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var kinds = query.Words("kind", Kinds);
        return lists.ListAsync(negotiation, "act", query, asker,
            search => search with { Where = BodyPath.All(BodyPath.IsOneOf("kind", kinds)) },
            async (point, page, sources) =>
            {
                var among = await AmongAsync(point, page.Select(it => it.Path), cancellation);
                return page.Select(it => ActAnswer.Of(it, StateOf(it, among, point), sources));
            },
            cancellation);
    }

    public Task<IResult> OneAsync(
        RecordAddress address, AskedQuery query, Asker asker, CancellationToken cancellation) =>
        records.OneAsync<ActAnswer>(address, query, asker,
            async point =>
            {
                var among = await AmongAsync(point, [address.Path], cancellation);
                return (version, sources) =>
                {
                    var row = new RecordRow(address.Path, "act", version);
                    return [ActAnswer.Of(row, StateOf(row, among, point), sources)];
                };
            },
            cancellation);

    /// <summary>The acts themselves, and those that change them.</summary>
    async Task<IReadOnlyList<RecordRow>> AmongAsync(
        ReadPoint point, IEnumerable<string> paths, CancellationToken cancellation) =>
        await reader.AboutAsync(point.Negotiation, paths, point.Times, cancellation, "act");

    static ActState? StateOf(RecordRow act, IReadOnlyList<RecordRow> among, ReadPoint point) =>
        ActState.Of(act, among, point.Times.Valid, point.View.Zone);
}
