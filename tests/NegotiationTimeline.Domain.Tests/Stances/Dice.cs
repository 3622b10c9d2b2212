namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Draws choices from one generated number: the same number gives the same choices.</summary>
sealed class Dice(uint roll)
{
    uint state = unchecked(roll * 2654435761u) is var mixed and not 0 ? mixed : 1;

    public int Below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)limit);
    }

    public bool OneIn(int times) => Below(times) == 0;

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];
}
