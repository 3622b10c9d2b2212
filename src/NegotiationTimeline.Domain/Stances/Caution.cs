using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>Why a stance should be read with care.</summary>
public enum Mark
{
    /// <summary>No one by name, or no one who can be named, stands behind the words.</summary>
    Unnamed,

    /// <summary>Nobody said it: it was inferred.</summary>
    Inferred,

    /// <summary>All that supports it is a report of a report (depth 2 or more).</summary>
    Hearsay,
}

static class Caution
{
    const int HearsayDepth = 2;

    public static ImmutableArray<Mark> Marks(PositionVersion winner)
    {
        var support = winner.Evidence.Where(it => it.Bearing == Bearing.Supports).ToArray();
        var unnamed = winner.Content.Speaker?.Authority == Authority.Unnamed
            || support.All(it => it.Attribution == Attribution.UnnamedOfficial);
        var marks = ImmutableArray.CreateBuilder<Mark>();
        if (unnamed)
            marks.Add(Mark.Unnamed);
        if (support.All(it => it.Attribution == Attribution.Inferred))
            marks.Add(Mark.Inferred);
        if (support.All(it => it.Depth >= HearsayDepth))
            marks.Add(Mark.Hearsay);
        return marks.ToImmutable();
    }
}
