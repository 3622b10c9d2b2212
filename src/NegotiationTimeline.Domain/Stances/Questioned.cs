using System.Collections.Immutable;
using NegotiationTimeline.Domain.Assessments;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>
/// Who has asked whether a red line still stands. It is told among what became of the line; only position records move
/// the line itself, and it is worked out before any assessment is looked at.
/// </summary>
public static class Questioned
{
    /// <summary>The same lines in the same states, with the questions asked of them, in order of valid time.</summary>
    /// <param name="lines">of one cell, oldest first.</param>
    /// <param name="assessments">as known and recorded at the point asked about; those that question a line of this
    /// cell count.</param>
    public static ImmutableArray<RedLine> By(
        this ImmutableArray<RedLine> lines, string party, string issue, IEnumerable<RecordRow> assessments,
        ValidTime asOf)
    {
        foreach (var asked in assessments.Where(it => Questions(it, party, issue)).OrderBy(it => Order(it.Version)))
        {
            var standing = asked.Version.Bounds.Begun(asOf);
            // Of several lines the one that was drawn last by then: an earlier one has been left already.
            var line = lines.LastOrDefault(it => Order(it.First).Latest <= Order(asked.Version).Latest);
            if (standing > Certainty.None && line is not null)
                lines = lines.Replace(line, Told(line, new(RedLineEventKind.Questioned, null, standing, asked)));
        }

        return lines;
    }

    static bool Questions(RecordRow row, string party, string issue) =>
        row.Version.Content is AssessmentContent { QuestionsRedLine: true } it
        && it.Party == party && it.Issue == issue;

    static RedLine Told(RedLine line, RedLineEvent question)
    {
        var after = line.Events.Count(it => Order(it).CompareTo(Order(question)) <= 0);
        return line with { Events = line.Events.Insert(Math.Max(1, after), question) };
    }

    static (DateTimeOffset Latest, DateTimeOffset Earliest) Order(RedLineEvent it) =>
        it.Question is { } question ? Order(question.Version) : Order(it.Record!);

    static (DateTimeOffset Latest, DateTimeOffset Earliest) Order(RecordVersion row) =>
        (row.Bounds.LatestStart ?? DateTimeOffset.MinValue, row.Bounds.EarliestStart ?? DateTimeOffset.MinValue);

    static (DateTimeOffset Latest, DateTimeOffset Earliest) Order(Positions.PositionVersion row) =>
        (Precedence.LatestStart(row), Precedence.EarliestStart(row));
}
