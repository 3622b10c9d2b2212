using System.Diagnostics.CodeAnalysis;

namespace NegotiationTimeline.Domain.Records;

/// <summary>Admiralty grade: letter A (reliable) to F (cannot be judged), digit 1 (confirmed) to 6 (likewise).</summary>
public readonly record struct Grade(char Letter, char Digit)
{
    /// <summary>What evidence without a grade counts as: it cannot be judged.</summary>
    public static Grade None { get; } = new('F', '6');

    /// <summary>0 (F6) to 35 (A1); the letter goes before the digit.</summary>
    public int Rank => ('F' - Letter) * 6 + ('6' - Digit);

    public static bool TryParse([NotNullWhen(true)] string? text, out Grade grade)
    {
        grade = None;
        if (text is not [>= 'A' and <= 'F', >= '1' and <= '6'])
            return false;

        grade = new(text[0], text[1]);
        return true;
    }

    public static Grade Of(Evidence evidence) => TryParse(evidence.Grade, out var grade) ? grade : None;

    /// <summary>Letter and digit each as good or better: B2 asks for A or B, and 1 or 2.</summary>
    public bool IsAtLeast(Grade least) => Letter <= least.Letter && Digit <= least.Digit;

    public override string ToString() => $"{Letter}{Digit}";
}
