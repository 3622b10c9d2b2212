using System.Collections.Immutable;
using System.Text.Json;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Truces;

namespace NegotiationTimeline.Web.Storage;

/// <summary>The kinds of records there are: the table of contents of timeline.record_version.</summary>
static class RecordKinds
{
    static readonly ImmutableArray<RecordKind> All =
    [
        RecordKind.Of<PositionContent>("position"),
        RecordKind.Of<ActContent>("act"),
        RecordKind.Of<AssessmentContent>("assessment"),
        RecordKind.Of<ProposalContent>("proposal"),
        RecordKind.Of<RevisionContent>("revision"),
        RecordKind.Of<WithdrawalContent>("withdrawal"),
        RecordKind.Of<LapseContent>("lapse"),
        RecordKind.Of<AdoptionContent>("adoption"),
        RecordKind.Of<TruceContent>("truce"),
        RecordKind.Of<TruceStepContent>("truce-step"),
        RecordKind.Of<ViolationContent>("violation"),
    ];

    /// <summary>Names of all kinds that are rows of timeline.record_version: positions have a table of their own.</summary>
    public static IEnumerable<string> Others => All.Skip(1).Select(it => it.Name);

    public static RecordKind Of(Content content) => All.Single(it => it.Content == content.GetType());

    public static RecordKind Named(string name) => All.Single(it => it.Name == name);
}

/// <param name="Name">as rows bear it and problems say it.</param>
/// <param name="Read">reads the body of a row.</param>
sealed record RecordKind(string Name, Type Content, Func<string, RecordBody<Content>> Read)
{
    public static RecordKind Of<T>(string name)
        where T : Content =>
        new(name, typeof(T), json =>
        {
            var body = JsonSerializer.Deserialize<RecordBody<T>>(json, Wire.Json)!;
            return new(body.Content, body.Evidence, body.Resolutions);
        });
}
