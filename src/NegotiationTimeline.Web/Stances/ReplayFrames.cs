using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Stances;

/// <summary>The frames of a replay as they are sent: numbered, and ending with an end.</summary>
sealed class ReplayFrames(Selection chosen, IReadOnlyList<CellCourse> courses, DateTimeOffset end, DateTimeOffset? now)
{
    readonly IReadOnlyList<CellName> cells = chosen.Cells();
    readonly ImmutableArray<Frame> frames = [.. Replay.Frames(courses)];

    public DateTimeOffset EndsAt => end;

    /// <summary>The number of the frame that comes next; one more than there are frames after the end itself.</summary>
    public int After(FrameId? seen)
    {
        if (seen is null)
            return 0;

        return seen.Number <= frames.Length && seen.At == IdOf(seen.Number).At
            ? seen.Number + 1
            : throw FrameId.Foreign(seen.ToString());
    }

    public bool IsOver(int number) => number > frames.Length;

    public DateTimeOffset AtOf(int number) => number < frames.Length ? frames[number].At : end;

    public FrameId IdOf(int number) => new(ReadPoint.Text(AtOf(number)), number, now);

    /// <summary>The numbers still to send; the last one is the end's.</summary>
    public IEnumerable<int> From(int number) => Enumerable.Range(number, frames.Length + 1 - number);

    public bool IsEnd(int number) => number == frames.Length;

    /// <summary>A cell that was never sent is unknown: so the first frame leaves such cells out.</summary>
    public FrameAnswer Answer(int number) => new(
        ReadPoint.Text(AtOf(number)),
        [
            .. frames[number].Cells
                .Where(it => number > 0 || it.Stance.Resolved.State != StanceState.Unknown || !it.Stance.FilteredOut.IsEmpty)
                .Select(it => CellAnswer.Of(cells[it.Cell].Party, Subjects.IssueOf(cells[it.Cell].Subject)!, it.Stance)),
        ]);
}

/// <summary>The cells that read otherwise from an instant on; the first frame holds all that are known.</summary>
/// <param name="At">on the axis that is played.</param>
public sealed record FrameAnswer(string At, ImmutableArray<CellAnswer> Cells);

/// <summary>The end of a replay.</summary>
public sealed record EndAnswer(string At);
