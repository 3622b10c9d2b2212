using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Domain.Truces;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Truces;

/// <summary>Puts a truce, as the domain works it out, into the words of an answer.</summary>
sealed class TruceShown(TruceCourse course, ReadPoint point, IReadOnlyDictionary<string, Source> sources)
{
    ValidTime AsOf => point.Times.Valid;

    public TruceAnswer Whole(string pin)
    {
        var (asOf, knownBy, recordedBy) = point.Echo();
        var (it, standing) = (course.Truce, course.At(AsOf));
        return new(
            point.Negotiation, course.Row.Version.Id, asOf, knownBy, recordedBy, point.BeyondCoding, pin, it.Title,
            standing.State, standing.Certainty, standing.Possible, it.Parties, it.Unilateral, it.Bound, it.DeclaredOn,
            it.Window, it.Includes, it.Terms, it.Speaker, it.Summary, EvidenceOf(course.Row),
            [.. course.Reciprocation(AsOf).Select(answer => Reciprocation(answer.Party, answer.Row))],
            [.. course.Unanswered(AsOf)],
            [.. course.Steps.Where(IsTold).Select(Step)],
            [.. course.Spans().Select(State)],
            [.. RivalTallies.Of(course.Violations, AsOf, course.Zone).Select(Claims)]);
    }

    public TruceItemAnswer Item()
    {
        var (it, standing) = (course.Truce, course.At(AsOf));
        return new(
            course.Row.Version.Id, it.Title, it.Parties, it.Unilateral, it.DeclaredOn, it.Window, standing.State,
            standing.Certainty,
            course.Reciprocation(AsOf).Select(answer => TruceCourse.Told(answer.Row, AsOf))
                .DefaultIfEmpty(Certainty.None).Max(),
            course.Violations.Count(IsTold));
    }

    bool IsTold(RecordRow row) => TruceCourse.Told(row, AsOf) != Certainty.None;

    ReciprocationAnswer Reciprocation(string party, RecordRow row) => new(
        party, row.Version.Id, TruceCourse.StepOf(row).On, TruceCourse.Told(row, AsOf), EvidenceOf(row));

    TruceStepAnswer Step(RecordRow row)
    {
        var it = TruceCourse.StepOf(row);
        return new(
            row.Version.Id, it.Step, it.On, it.Until, it.Parties, it.Speaker, it.Summary,
            TruceCourse.Told(row, AsOf), EvidenceOf(row));
    }

    static TruceStateAnswer State(TruceSpan span) => new(
        Text(span.From), Text(span.Until), span.Standing.State, span.Standing.Certainty, span.Standing.Possible);

    ClaimsAnswer Claims(Claims claims) => new(
        claims.Claimant, [.. claims.Tallies.Select(Tally)],
        [
            .. claims.Series.Select(it => new TallySeriesAnswer(
                it.Accused, it.Unit, it.Period, it.Method, [.. it.Points.Select(Point)])),
        ]);

    TallyAnswer Tally(Tally tally)
    {
        var it = tally.Report;
        return new(
            tally.Row.Version.Id, it.Accused, it.Count, it.AtLeast, it.Unit, it.Period, it.CutOff, it.Method,
            it.StatedOn, it.Speaker, it.Summary, tally.Certainty, EvidenceOf(tally.Row), tally.SupersededBy);
    }

    static TallyPointAnswer Point(TallyPoint point) => new(
        ReadPoint.Text(point.At), Text(point.Earliest), point.ByCutOff ? "cutOff" : "statedOn", point.Count,
        point.AtLeast, point.Report);

    static string? Text(DateTimeOffset? at) => at is { } instant ? ReadPoint.Text(instant) : null;

    ImmutableArray<EvidenceAnswer> EvidenceOf(RecordRow row) =>
        [.. row.Version.Evidence.Select(it => EvidenceAnswer.Of(it, sources))];
}
