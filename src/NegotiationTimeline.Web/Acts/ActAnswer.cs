using System.Collections.Immutable;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Acts;

/// <summary>A version of an act as readers get it.</summary>
/// <param name="Plover">null where PLOVER has nothing for it.</param>
/// <param name="Changes">id of the earlier act that this one changes.</param>
/// <param name="ChangedBy">ids of the acts that changed this one by asOf, the earliest first.</param>
/// <param name="Certainty">whether it had been done by asOf.</param>
/// <param name="KnownFrom">published axis, RFC 3339.</param>
/// <param name="RecordedAt">recorded axis: since when this system says so, RFC 3339.</param>
public sealed record ActAnswer(
    string Id,
    int Version,
    ActKind Kind,
    string Title,
    ImmutableArray<string> Parties,
    ImmutableArray<string> Towards,
    string? Host,
    string? Place,
    string? StatedOn,
    string? Holds,
    string? Window,
    string? Deadline,
    int? Count,
    bool AtLeast,
    string? Unit,
    Speaker? Speaker,
    PloverEvent? Plover,
    string? Changes,
    ImmutableArray<string> ChangedBy,
    string? Summary,
    Certainty Certainty,
    string KnownFrom,
    string RecordedAt,
    ImmutableArray<EvidenceAnswer> Evidence)
{
    public static ActAnswer Of(RecordRow row, ActState? state, IReadOnlyDictionary<string, Source> sources)
    {
        var (version, it) = (row.Version, row.Content<ActContent>());
        return new(
            version.Id, version.Version, it.Kind, it.Title, it.Parties, it.Towards, it.Host, it.Place, it.StatedOn,
            it.Holds, it.Window, it.Deadline, it.Count, it.AtLeast, it.Unit, it.Speaker,
            Domain.Acts.Plover.Of(it), it.Changes, state?.ChangedBy ?? [], it.Summary,
            state?.Certainty ?? Certainty.None, ReadPoint.Text(version.KnownFrom), ReadPoint.Text(version.RecordedFrom),
            [.. version.Evidence.Select(evidence => EvidenceAnswer.Of(evidence, sources))]);
    }
}
