using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>A truce and all that is told of it, as seen from a point of published and recorded time.</summary>
/// <param name="Row">that of the declaration.</param>
/// <param name="Steps">in the order of their dates; over all of valid time.</param>
/// <param name="Violations">reports; over all of valid time.</param>
public sealed record TruceCourse(
    RecordRow Row, ImmutableArray<RecordRow> Steps, ImmutableArray<RecordRow> Violations, TimeZoneInfo Zone)
{
    public TruceContent Truce => Row.Content<TruceContent>();

    TruceDates Dates { get; } = TruceDates.Of(Row.Content<TruceContent>(), [.. Steps.Select(StepOf)], Zone);

    public static string PathOf(string truce) => $"truces/{truce}";

    /// <param name="rows">those about one truce that are visible from the point; others are passed over.</param>
    /// <param name="zone">of the negotiation.</param>
    /// <returns>null where there is no declaration among them.</returns>
    public static TruceCourse? Of(IEnumerable<RecordRow> rows, TimeZoneInfo zone)
    {
        var all = rows.ToArray();
        if (all.FirstOrDefault(it => it.Version.Content is TruceContent) is not { } declared)
            return null;

        var below = all.Where(it => it.Path.StartsWith($"{declared.Path}/", StringComparison.Ordinal)).ToArray();
        return new(
            declared, [.. below.Where(it => it.Version.Content is TruceStepContent)],
            [.. below.Where(it => it.Version.Content is ViolationContent)], zone);
    }

    /// <summary>The state at a date, over all dates that the records allow.</summary>
    public TruceStanding At(ValidTime asOf) => TruceStanding.Of([.. Possible(asOf.At)]);

    /// <summary>Whether a step had been taken, or a report made, at a date.</summary>
    public static Certainty Told(RecordRow row, ValidTime asOf) => row.Version.Bounds.At(asOf.At);

    public static TruceStepContent StepOf(RecordRow row) => row.Content<TruceStepContent>();

    /// <summary>Parties with each reciprocation of theirs.</summary>
    public IEnumerable<(string Party, RecordRow Row)> Reciprocation(ValidTime asOf) =>
        from row in Steps
        where StepOf(row).Step == TruceStep.Reciprocation && Told(row, asOf) != Certainty.None
        from party in StepOf(row).Parties
        select (party, row);

    /// <summary>Parties that are meant to keep the truce, did not declare it, and of which no answer is told.</summary>
    public IEnumerable<string> Unanswered(ValidTime asOf) =>
        Truce.Bound.Except(Truce.Parties).Except(Reciprocation(asOf).Select(it => it.Party));

    /// <summary>The state over all of valid time, from when it may have been declared on; without gaps.</summary>
    public ImmutableArray<TruceSpan> Spans()
    {
        List<TruceSpan> spans = [];
        DateTimeOffset? from = null;
        foreach (var cut in Cuts().Append(DateTimeOffset.MaxValue))
        {
            var standing = At(new(from ?? DateTimeOffset.MinValue));
            DateTimeOffset? until = cut == DateTimeOffset.MaxValue ? null : cut;
            if (spans is [.., var last] && last.Standing == standing)
                spans[^1] = last with { Until = until };
            else
                spans.Add(new(from, until, standing));
            from = cut;
        }

        return [.. spans.Where(it => it.Standing.Possible is not [TruceState.NotDeclared])];
    }

    IEnumerable<DateTimeOffset> Cuts() =>
        Steps.Prepend(Row).SelectMany(it => it.Version.Content.Turns(Zone))
            .Where(it => it > DateTimeOffset.MinValue && it < DateTimeOffset.MaxValue).Distinct().Order();

    /// <summary>Every state that some choice of a date for each turn gives at the instant.</summary>
    IEnumerable<TruceState> Possible(DateTimeOffset v)
    {
        if (Dates.Declared.MayBeToCome(v))
            yield return TruceState.NotDeclared;
        if (!Dates.Declared.MayHaveCome(v))
            yield break;

        if (Dates.Ended is not { } end || end.MayBeToCome(v))
            foreach (var state in Going(v))
                yield return state;
        if (Dates.Ended?.MayHaveCome(v) == true)
            yield return TruceState.Ended;
    }

    /// <summary>The same once it is declared and while it is not ended.</summary>
    IEnumerable<TruceState> Going(DateTimeOffset v)
    {
        var (effect, expiry, extensions) = (Dates.Effect, Dates.Expiry, Dates.Extensions);
        var inTime = expiry.MayBeToCome(v) || extensions.Any(it => it.Expiry.MayBeToCome(v));
        if (effect.MayBeToCome(v) && inTime)
            yield return TruceState.Announced;
        if (effect.MayHaveCome(v) && (expiry.MayBeToCome(v)
            || extensions.Any(it => it.Made.MayHaveCome(v) && it.Expiry.MayBeToCome(v))))
            yield return TruceState.InForce;
        if (expiry.MayHaveCome(v) && extensions.All(it => it.Made.MayBeToCome(v) || it.Expiry.MayHaveCome(v))
            && (effect.MayHaveCome(v) || extensions.All(it => it.Expiry.MayHaveCome(v))))
            yield return TruceState.Expired;
    }
}
