using System.Collections.Immutable;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Something beside the spans of a chart.</summary>
/// <param name="From">valid time: where it begins at the earliest; null = open.</param>
/// <param name="To">valid time: first instant after it, at the latest; null = until further notice.</param>
/// <param name="Certainty">whether it lies in the window for every possible date.</param>
/// <param name="Parties">slugs of those who act, or of whom something is said.</param>
public sealed record AnnotationAnswer(
    AnnotationKind Kind, string Id, string? From, string? To, Certainty Certainty, string Title,
    ImmutableArray<string> Parties)
{
    public static AnnotationAnswer OfAct(RecordRow row, AnnotatedWindow window)
    {
        var act = row.Content<ActContent>();
        return Of(AnnotationKind.Act, row, window, act.Title, act.Mentions.Parties);
    }

    public static AnnotationAnswer OfAssessment(RecordRow row, AnnotatedWindow window)
    {
        var said = row.Content<AssessmentContent>();
        return Of(AnnotationKind.Assessment, row, window, $"{said.Who.Name}: {said.Summary}", said.Mentions.Parties);
    }

    /// <returns>null where it is in force at no time in the window.</returns>
    public static AnnotationAnswer? OfTruce(TruceCourse course, AnnotatedWindow window)
    {
        var inForce = course.Spans().Where(it => it.Standing.Possible.Contains(TruceState.InForce)).ToArray();
        var certainty = inForce.Where(it => (it.From ?? DateTimeOffset.MinValue) <= window.End && !(it.Until <= window.Begin))
            .Select(it => it.Standing.Certainty).DefaultIfEmpty(Certainty.None).Max();
        return certainty == Certainty.None
            ? null
            : new(
                AnnotationKind.Truce, course.Row.Version.Id, Text(inForce[0].From), Text(inForce[^1].Until), certainty,
                course.Truce.Title, course.Truce.Mentions.Parties);
    }

    static AnnotationAnswer Of(
        AnnotationKind kind, RecordRow row, AnnotatedWindow window, string title, ImmutableArray<string> parties)
    {
        var bounds = row.Version.Bounds;
        return new(
            kind, row.Version.Id, Text(bounds.EarliestStart), Text(bounds.LatestEnd),
            bounds.Since(window.Coverage).Within(window.Begin, window.End), title, parties);
    }

    static string? Text(DateTimeOffset? at) => at is { } instant ? ReadPoint.Text(instant) : null;
}

/// <param name="Begin">first instant.</param>
/// <param name="End">last instant.</param>
/// <param name="Coverage">where that of the negotiation begins: what is dated "by then" is not from before it.</param>
public sealed record AnnotatedWindow(DateTimeOffset Begin, DateTimeOffset End, DateTimeOffset? Coverage);

public enum AnnotationKind
{
    Act,

    /// <summary>The window in which a truce is in force.</summary>
    Truce,
    Assessment,
}
