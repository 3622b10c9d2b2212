using System.Collections.Immutable;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Tests.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Acts;

/// <summary>Acts as they are known, for tests.</summary>
static class KnownActs
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Kyiv");

    public static ActContent Act(ActKind kind, string when = "2025-04-10") => new(
        kind, "title", ["us"], [], null, null, when, null, null, null, null, false, null, null, null, null, null);

    public static RecordRow Row(string id, ActContent act) => new($"acts/{id}", "act", new(
        id, 1, act, [], act.Bounds(Zone), Spring.April(1), RecordVersion.Forever, Spring.April(1), RecordVersion.Forever,
        Spring.April(1)));

    public static ActState? At(this RecordRow act, int april, params ImmutableArray<RecordRow> among) =>
        ActState.Of(act, among, new(Spring.April(april)), Zone);
}
