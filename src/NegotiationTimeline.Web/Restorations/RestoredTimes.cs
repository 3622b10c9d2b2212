namespace NegotiationTimeline.Web.Restorations;

/// <summary>When each event counts as recorded, here.</summary>
/// <param name="at">recorded axis: when the restoration began.</param>
/// <param name="recordedNow">
/// as a new record: what was recorded together stays together, and what was recorded later comes a microsecond later, so
/// that whatever depends on the order (which of two equal records counts) stays as it was.
/// </param>
sealed class RestoredTimes(DateTimeOffset at, bool recordedNow)
{
    DateTimeOffset? told;

    /// <summary>Recorded axis.</summary>
    public DateTimeOffset First { get; private set; }

    /// <summary>Recorded axis.</summary>
    public DateTimeOffset Last { get; private set; }

    /// <exception cref="BrokenRecord">it was recorded in the future, by the clock of this instance.</exception>
    public DateTimeOffset Of(ToldEvent it)
    {
        if (recordedNow)
            Last = told is null ? at : told == it.RecordedAt ? Last : Last.AddMicroseconds(1);
        else if (it.RecordedAt >= at)
            throw new BrokenRecord(it.Line,
                $"Line {it.Line}: This was recorded at {it.RecordedAt:O}, which is in the future by the clock of this instance.",
                "Set the clock of the database's host right, or restore it with recorded=now.");
        else
            Last = it.RecordedAt;
        if (told is null)
            First = Last;
        told = it.RecordedAt;
        return Last;
    }
}
