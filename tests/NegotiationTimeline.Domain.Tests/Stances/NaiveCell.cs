using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Tests.Stances;

/// <summary>Steps 1 to 6 of the rule (DESIGN, section 3), over every record, each time anew.</summary>
sealed class NaiveCell
{
    readonly Coverage coverage;
    readonly NaiveRecord[] kept;
    readonly NaiveRecord[] hidden;

    /// <param name="cuts">instants of valid time between which nothing changes; more of them do no harm.</param>
    public NaiveCell(IEnumerable<NaiveRecord> seen, EvidenceFilter filter, Coverage coverage, DateTimeOffset[] cuts)
    {
        this.coverage = coverage;
        Cuts = cuts;
        var told = seen.Select(it => (Record: it, Kept: Filtered(it, filter))).ToArray();
        kept = [.. told.Select(it => it.Kept).OfType<NaiveRecord>()];
        hidden = [.. told.Where(it => it.Kept is null).Select(it => it.Record)];
    }

    public DateTimeOffset[] Cuts { get; }

    public NaiveResolved At(DateTimeOffset v)
    {
        if (!Covers(coverage.Negotiation, v) || coverage.Party is { } party && !Covers(party, v))
            return new(StanceState.NotCovered, null, false, [], [], []);

        var standing = kept.Where(it => Possibly(it, v)).ToArray();
        var certain = standing.Where(it => Certainly(it, v)).ToArray();
        var winner = ByPrecedence(certain.Length > 0 ? certain : standing).FirstOrDefault();
        if (winner is null)
            return new(StanceState.Unknown, null, false, [], [], []);

        var occasion = winner.Content.Occasion;
        var others = ByPrecedence(standing.Where(it => it != winner)).ToArray();
        var accounts = others.Where(it => occasion != null && it.Content.Occasion == occasion).ToArray();
        var rivals = accounts.Where(it => it.Content.Position != winner.Content.Position).ToArray();
        var state = rivals.Length > 0 ? StanceState.Contested
            : winner.Content.Position is null ? StanceState.Declined : StanceState.Held;
        return new(state, winner, certain.Length > 0, rivals, [.. accounts.Except(rivals)],
            [.. others.Except(accounts).Where(it => Latest(it) > Earliest(winner))]);
    }

    /// <summary>Hidden standing records that go before the winner; all of them where there is none.</summary>
    public NaiveRecord[] FilteredOut(DateTimeOffset v) => At(v) switch
    {
        { State: StanceState.NotCovered } => [],
        { Winner: null } => [.. ByPrecedence(hidden.Where(it => Possibly(it, v)))],
        { Winner: { } winner } =>
            [.. ByPrecedence(hidden.Where(it => Possibly(it, v)).Append(winner)).TakeWhile(it => it != winner)],
    };

    public NaiveRecord? LastHeld(DateTimeOffset v)
    {
        var values = ByPrecedence(kept.Where(it => it.Content.Position is not null)).ToArray();
        return values.FirstOrDefault(it => Latest(it) <= v) ?? values.FirstOrDefault(it => Earliest(it) <= v);
    }

    /// <summary>An instant at which the best of all kept records that ever stood certainly stands no more.</summary>
    public bool OutlivesABetterOne(DateTimeOffset v) =>
        At(v).Winner is { } winner && ByPrecedence(kept.Where(it => Latest(it) <= v)).FirstOrDefault() is { } best
        && best != winner && !Possibly(best, v);

    public bool IsTie(DateTimeOffset v) =>
        At(v) is { Certain: true, Winner: { } winner } && kept.Any(it => it != winner && Certainly(it, v)
            && Latest(it) == Latest(winner) && Earliest(it) == Earliest(winner));

    public static IEnumerable<NaiveRecord> ByPrecedence(IEnumerable<NaiveRecord> records) => records
        .OrderByDescending(Latest)
        .ThenByDescending(Earliest)
        .ThenByDescending(it => it.Content.Speaker is { } speaker ? (int)speaker.Authority : (int)Authority.Unnamed)
        .ThenBy(BestGrade, StringComparer.Ordinal)
        .ThenByDescending(it => it.FirstRecorded)
        .ThenByDescending(it => it.Id, StringComparer.Ordinal);

    static string BestGrade(NaiveRecord record) =>
        record.Evidence.Where(it => it.Bearing == Bearing.Supports)
            .Select(it => it.Grade ?? "F6").Append("F6").Min(StringComparer.Ordinal)!;

    static NaiveRecord? Filtered(NaiveRecord record, EvidenceFilter filter)
    {
        if (filter == new EvidenceFilter())
            return record;

        var speaker = record.Content.Speaker;
        if (filter.Speaker is { } name && !name.Equals(speaker?.Name, StringComparison.OrdinalIgnoreCase))
            return null;
        if (filter.Authority is { } least && (speaker is null ? Authority.Unnamed : speaker.Authority) < least)
            return null;

        Evidence[] Left(IEnumerable<Evidence> evidence) => [.. evidence.Where(it =>
            (filter.MinGrade is not { } grade
                || (it.Grade ?? "F6")[0] <= grade.Letter && (it.Grade ?? "F6")[1] <= grade.Digit)
            && (!filter.OnRecord || it.Attribution is Attribution.OnTheRecord or Attribution.Transcript
                or Attribution.Spokesperson or Attribution.DocumentSeen))];
        return Left(record.Evidence) is var left && left.Any(it => it.Bearing == Bearing.Supports)
            ? record with
            {
                Evidence = left,
                Resolutions = [.. record.Resolutions.Where(it => Left(it.Told.Evidence).Any(e => e.Bearing == Bearing.Supports))],
            }
            : null;
    }

    static bool Certainly(NaiveRecord record, DateTimeOffset v) =>
        (record.Bounds.LatestStart ?? DateTimeOffset.MinValue) <= v
            && v < (record.Bounds.EarliestEnd ?? DateTimeOffset.MaxValue);

    static bool Possibly(NaiveRecord record, DateTimeOffset v) => Covers(record.Bounds, v);

    static bool Covers(PeriodBounds bounds, DateTimeOffset v) =>
        (bounds.EarliestStart ?? DateTimeOffset.MinValue) <= v && v < (bounds.LatestEnd ?? DateTimeOffset.MaxValue);

    static DateTimeOffset Latest(NaiveRecord record) => record.Bounds.LatestStart ?? DateTimeOffset.MinValue;

    static DateTimeOffset Earliest(NaiveRecord record) => record.Bounds.EarliestStart ?? DateTimeOffset.MinValue;
}

sealed record NaiveResolved(
    StanceState State, NaiveRecord? Winner, bool Certain, NaiveRecord[] Rivals, NaiveRecord[] Corroborating,
        NaiveRecord[] Alternatives)
{
    public bool LooksLike(NaiveResolved other) => Look == other.Look;

    public string Certainty =>
        Winner is null ? "None"
        : Certain && Alternatives.All(it => it.Content.Position == Winner.Content.Position) ? "Certain" : "Possible";

    (StanceState, int?, Firmness?) Look =>
        State == StanceState.Held ? (State, Winner!.Content.Position, Winner.Content.Firmness) : (State, null, null);
}
