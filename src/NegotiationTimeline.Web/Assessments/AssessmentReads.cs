using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Assessments;

/// <summary>The list of assessments, and one assessment with all its versions.</summary>
public sealed class AssessmentReads(RecordLists lists, RecordReads records)
{
    public Task<IResult> ListAsync(string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation) =>
        lists.ListAsync(negotiation, "assessment", query, asker,
            search => search with
            {
                About = [.. About(query, "proposal"), .. About(query, "truce"), .. About(query, "act")],
                Where = BodyPath.All(
                    BodyPath.IsOneOf("issue", query.Many("issue")), BodyPath.Is("who.name", query.One("who"))),
            },
            (point, page, sources) => Task.FromResult(
                page.Select(it => AssessmentAnswer.Of(it.Version, point.Times.Valid, sources))),
            cancellation);

    public Task<IResult> OneAsync(
        RecordAddress address, AskedQuery query, Asker asker, CancellationToken cancellation) =>
        records.OneAsync(address, query, asker,
            point => Task.FromResult<Shown<AssessmentAnswer>>(
                (version, sources) => [AssessmentAnswer.Of(version, point.Times.Valid, sources)]),
            cancellation);

    static IEnumerable<string> About(AskedQuery query, string what) =>
        query.One(what) is { } id ? [$"{what}s/{id}"] : [];
}
