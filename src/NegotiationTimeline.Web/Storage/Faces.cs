using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// What a record says, as a number that the index can pass over. A plain record begins on a certain day, holds until
/// further notice and belongs to no occasion: between two records of the same face, plain ones in a row change nothing.
/// </summary>
static class Faces
{
    /// <summary>Not plain: never passed over.</summary>
    public const int Marked = 0;

    const int Declined = 1, FirstHeld = 2, LowestPosition = -2;

    public static int Of(PositionVersion row) => IsPlain(row) ? OfValue(row.Content) : Marked;

    /// <summary>The face of plain records that say the same.</summary>
    public static int OfValue(PositionContent content) => content.Position is { } position
        ? FirstHeld + (position - LowestPosition) * Enum.GetValues<Firmness>().Length + (int)content.Firmness
        : Declined;

    public static NpgsqlRange<int> Range(PositionVersion row) => new(Of(row), true, Of(row), true);

    static bool IsPlain(PositionVersion row) =>
        row.Content.Occasion is null
        && row.Bounds is { EarliestStart: { } earliest, LatestStart: { } latest, EarliestEnd: null, LatestEnd: null }
        && earliest == latest;
}
