namespace NegotiationTimeline.Domain.Stances;

/// <summary>How far apart two parties stand at one instant, and on how many issues that rests.</summary>
/// <param name="Value">mean of |a - b| / 4 over those issues, weighted by salience: 0 = the same, 1 = opposite ends;
/// null = nothing can be said, which is not 0.</param>
/// <param name="Issues">on which both hold a stance, and which weigh something.</param>
public readonly record struct Distance(double? Value, int Issues)
{
    /// <summary>From -2 rejects to +2 accepts.</summary>
    const int Widest = 4;

    /// <summary>Nothing can be said.</summary>
    public static Distance None { get; } = new(null, 0);

    /// <summary>|a - b|, 0 to 4; null unless both hold a stance: declined, contested, unknown are no values.</summary>
    public static int? Gap(Resolved one, Resolved other) =>
        one.Position - other.Position is { } apart ? Math.Abs(apart) : null;

    /// <param name="issues">salience and gap of each; summed as whole numbers: their order does not matter.</param>
    public static Distance Of(IEnumerable<(int Salience, int? Gap)> issues)
    {
        var (apart, weight, count) = (0L, 0L, 0);
        foreach (var (salience, gap) in issues)
        {
            if (gap is not { } steps || salience == 0)
                continue;

            apart += salience * steps;
            weight += salience;
            count++;
        }

        return weight == 0 ? None : new((double)apart / (Widest * weight), count);
    }
}
