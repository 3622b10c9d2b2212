namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>How often each thing that a generated history must include did occur.</summary>
sealed class Occurrences
{
    static readonly string[] InRecords =
    [
        "statement", "declined", "joint statement", "same-day statements", "wide date", "qualified date", "set",
        "open set", "open start", "expiring period", "shared occasion", "back-dated record", "denying evidence",
        "evidence added", "refinement", "out-of-order refinement", "correction", "correction after refinement",
        "correction of evidence", "move to another party", "move to another issue", "merge", "merge undone",
        "retraction", "reinstatement", "withdrawal", "second withdrawal", "withdrawal undone", "re-dated source",
        "resolution", "second resolution", "resolution of a loose date", "resolution known before its record",
        "resolution retracted", "merge with resolutions", "refused", "already so", "events at one instant",
    ];

    static readonly string[] InAnswers =
    [
        "held", "declined cell", "contested", "unknown", "not covered", "party not covered", "possible winner",
        "certain winner with a differing alternative", "alternative", "corroborated", "tie", "expired record outranks",
        "last held", "last reaffirmed", "filtered out", "stale", "open condition", "resolved condition",
        "possibly resolved condition",
    ];

    readonly SortedDictionary<string, int> counts =
        new(InRecords.Concat(InAnswers).ToDictionary(it => it, _ => 0), StringComparer.Ordinal);

    public IEnumerable<string> Missing => counts.Where(it => it.Value == 0).Select(it => it.Key);

    public void Saw(string what, bool when = true)
    {
        if (when)
            counts[what] = counts[what] + 1;
    }

    public override string ToString() => string.Join('\n', counts.Select(it => $"{it.Value,8}  {it.Key}"));
}
