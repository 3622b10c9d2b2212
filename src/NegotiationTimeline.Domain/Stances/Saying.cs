using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Stances;

/// <summary>What a cell says, whichever records it rests on: by this changes over valid time are told.</summary>
/// <param name="Values">the position; of a contested cell every position that an account gives.</param>
sealed record Saying(StanceState State, string Values, string? Firmness, string Conditions, Certainty Certainty)
{
    bool IsStance => State is not (StanceState.Unknown or StanceState.NotCovered);

    public static Saying Of(Resolved resolved)
    {
        var held = resolved.State == StanceState.Held ? resolved.Winner!.Content : null;
        var accounts = resolved.State == StanceState.Contested ? resolved.Rivals.Append(resolved.Winner!) : [];
        return new(
            resolved.State,
            held is not null
                ? $"{held.Position}"
                : string.Join('/', accounts.Select(it => it.Content.Position).Distinct().Order()),
            held?.Firmness.ToString(),
            string.Join('\n', resolved.Conditions.Select(it => $"{it.Id} {it.Status} {it.Certainty} {it.Text}")),
            resolved.Certainty);
    }

    /// <summary>The kind of a change over valid time (docs/decisions/changes.md).</summary>
    public static ChangeKind Kind(Saying before, Saying after)
    {
        if (!before.IsStance || !after.IsStance)
            return before.IsStance || after.State == StanceState.NotCovered ? ChangeKind.Lapse : ChangeKind.First;

        return before.State != after.State || before.Values != after.Values ? ChangeKind.Shift
            : before.Firmness != after.Firmness || before.Conditions != after.Conditions ? ChangeKind.Firmness
            : after.Certainty > before.Certainty ? ChangeKind.Confirmation
            : ChangeKind.Lapse;
    }
}
