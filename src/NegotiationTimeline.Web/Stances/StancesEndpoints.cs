using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Mementos;

namespace NegotiationTimeline.Web.Stances;

static class StancesEndpoints
{
    const string Inherit = "inherited: where a party has no known position, give that of a coalition to which it belonged at "
        + "asOf, marked inheritedFrom.";

    static readonly QueryParameter Include = new("include",
        $"unknown: give the cells without a known position, too. Of the matrix also {Inherit} And assessments: with each "
        + "cell the ids of what analysts say of it, and apart what they say of the parties.", "unknown");

    static readonly QueryParameter Inherited = new("include", Inherit, "inherited");

    static readonly QueryParameter GroupBy = new("groupBy",
        "speaker: each cell once for each of its speakers, as it is when only what that one said counts, with speaker "
        + "{name, office, authority}; null = nobody by name.", "speaker");

    static readonly QueryParameter[] OfMatrix =
        [QueryParameter.Party, QueryParameter.Issue, QueryParameter.Group, Include, .. QueryParameter.Times, .. QueryParameter.Filters];

    static readonly QueryParameter[] OfChanges =
    [
        QueryParameter.Party, QueryParameter.Issue, QueryParameter.Group,
        new("from", "Valid time of the first point. A date (the end of that day in the negotiation's zone) or an RFC 3339 "
            + "instant. Default: as asOf elsewhere.", "2025-04-20"),
        new("to", "Valid time of the second point, likewise; not before from.", "2025-04-23"),
        new("knownBy", "Published time of both points. Default: recordedBy of each.", "2025-04-23"),
        new("knownByFrom", "Published time of the first point, in place of knownBy.", "2025-04-22"),
        new("knownByTo", "Published time of the second point, in place of knownBy.", "2025-04-23"),
        new("recordedBy", "Recorded time of both points. Default: now.", "2030-01-31T12:00:00Z"),
        new("recordedByFrom", "Recorded time of the first point, in place of recordedBy.", "2030-01-31T12:00:00Z"),
        new("recordedByTo", "Recorded time of the second point, in place of recordedBy.", "2030-02-28T12:00:00Z"),
        .. QueryParameter.Filters,
        new("limit", "How many changes at most, 1 to 5000. Default: 500.", "500", "integer"),
        QueryParameter.Cursor with { Example = "500.1893456000000000" },
    ];

    static readonly QueryParameter[] OfReplay =
    [
        new("axis", "Which time is played, the other two standing still: valid (as it happened), published (as it became "
            + "known), recorded (as we learned it).", "valid"),
        new("from", "Begin of the window on that axis. A date is its first instant. Default: where coverage begins; on the "
            + "recorded axis the first recording.", "2025-04-01"),
        new("to", "End of the window on that axis. A date is its last instant. Default: as this axis has elsewhere.", "2025-04-23"),
        new("rate", "Days of that axis per second; 0 (the default) = as fast as possible.", "1000", "number"),
        QueryParameter.Party, QueryParameter.Issue, QueryParameter.Group, .. QueryParameter.Times, .. QueryParameter.Filters,
    ];

    public static void MapStances(this IEndpointRouteBuilder routes)
    {
        var negotiation = routes.MapGroup("/api/negotiations/{negotiation}").WithTags("Stances");
        negotiation.MapGet("stances", (
                string negotiation, AskedQuery query, Asker asker, StanceReads reads,
                CancellationToken cancellation) =>
                reads.MatrixAsync(negotiation, query, asker, cancellation))
            .Produces<MatrixAnswer>()
            .Notes("getStances", "Who stands where: parties by issues at one point of the three times.",
                [.. OfMatrix, GroupBy], answer: StanceExamples.Matrix)
            .Remembered(StanceReads.CheckAsync);
        negotiation.MapTimeMap("stances", "getStancesTimeMap", [.. OfMatrix, GroupBy], StanceReads.CheckAsync);
        negotiation.MapGet("stances/{party}/{issue}", (
                string negotiation, string party, string issue, AskedQuery query, Asker asker, CellReads reads,
                CancellationToken cancellation) =>
                reads.CellAsync(negotiation, party, issue, query, asker, cancellation))
            .Produces<OneCellAnswer>()
            .Notes("getStance", "One cell with its evidence, what it superseded, and rival accounts; under a filter also "
                + "what that hid and whether the cell survives it.",
                [Inherited, .. QueryParameter.Times, .. QueryParameter.Filters], answer: StanceExamples.Cell);
        negotiation.MapGet("timeline", (
                string negotiation, AskedQuery query, Asker asker, TimelineReads reads,
                CancellationToken cancellation) =>
                reads.TimelineAsync(negotiation, query, asker, cancellation))
            .Produces<TimelineAnswer>()
            .Notes("getTimeline", "Spans of valid time, ready to draw.", [QueryParameter.From, QueryParameter.To, .. OfMatrix],
                answer: StanceExamples.Timeline);
        negotiation.MapGet("changes", (
                string negotiation, AskedQuery query, Asker asker, ChangesReads reads,
                CancellationToken cancellation) =>
                reads.ChangesAsync(negotiation, query, asker, cancellation))
            .Produces<ChangesAnswer>()
            .Notes("getChanges", "What changed between two points of the three times, why, and on whose words.",
                OfChanges, answer: WalkExamples.Changes);
        negotiation.MapGet("replay", (
                string negotiation, AskedQuery query, Asker asker, ReplayReads reads,
                CancellationToken cancellation) =>
                reads.ReplayAsync(negotiation, query, asker, cancellation))
            .Produces<FrameAnswer>(contentType: "text/event-stream")
            .Notes("replay", "The matrix played along one axis: server-sent events with the cells that change.",
                OfReplay, answer: WalkExamples.Frame);
    }
}
