using System.Collections.Immutable;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Domain.Truces;

/// <summary>
/// Within which bounds each turn of a truce lies, by all that is told of it. Several accounts of one turn are all
/// possible: it lies between the earliest and the latest of them. Where no window is told, whoever extends or ends the
/// truce says that it was still on: it had not run out before. Where records contradict each other, bounds give way, so
/// that there is always an answer.
/// </summary>
/// <param name="Declared">when it was declared.</param>
/// <param name="Effect">from when it can be in force: told by an entry, else by the window.</param>
/// <param name="Expiry">the first instant after its last day.</param>
/// <param name="Extensions">each over a period of its own, from when it was made to the end of its last day.</param>
/// <param name="Ended">null = no end is told.</param>
sealed record TruceDates(
    Turn Declared, Turn Effect, Turn Expiry, ImmutableArray<(Turn Made, Turn Expiry)> Extensions, Turn? Ended)
{
    public static TruceDates Of(TruceContent truce, IReadOnlyList<TruceStepContent> steps, TimeZoneInfo zone)
    {
        var (entry, end) = (Union(steps, TruceStep.Entry, zone), Union(steps, TruceStep.End, zone));
        PeriodBounds? includes = truce.Includes is null ? null : Edtf.Parse(truce.Includes).Occurrence(zone);
        ImmutableArray<(Turn Made, Turn Expiry)> extensions =
            [.. steps.Where(it => it.Step == TruceStep.Extension).Select(it => Extension(it, zone))];
        var declared = Turn.From(Edtf.Parse(truce.DeclaredOn).Period(zone))
            .AtMost(entry?.Latest).AtMost(includes?.LatestStart).AtMost(end?.Latest)
            .AtMost(extensions.IsEmpty ? null : extensions.Min(it => it.Made.Latest));
        PeriodBounds? window = truce.Window is null ? null : Edtf.Parse(truce.Window).Period(zone);
        var effect = (entry ?? (window is { } from ? Turn.From(from) : Turn.Any)).AtMost(includes?.LatestStart);
        var expiry = window is { } to ? Turn.Until(to)
            : !extensions.IsEmpty ? extensions.MinBy(it => it.Made.Earliest).Expiry
            : end is not null ? Turn.Never
            : Turn.Any;
        return new(
            declared, effect, (window is null ? expiry.AtLeast(declared.Earliest).AtLeast(effect.Earliest) : expiry)
                .AtLeast(includes?.EarliestEnd), extensions,
            end?.AtLeast(declared.Earliest).AtLeast(entry?.Earliest).AtLeast(includes?.EarliestStart));
    }

    static Turn? Union(IReadOnlyList<TruceStepContent> steps, TruceStep step, TimeZoneInfo zone) =>
        steps.Where(it => it.Step == step).Select(it => Taken(it, zone)).ToArray() is { Length: > 0 } accounts
            ? new(accounts.Min(it => it.Earliest), accounts.Max(it => it.Latest))
            : null;

    /// <summary>An end may come at any hour of its day; an entry counts from its begin, as all dates do.</summary>
    static Turn Taken(TruceStepContent step, TimeZoneInfo zone)
    {
        var day = Turn.From(Edtf.Parse(step.On).Period(zone));
        return step.Step == TruceStep.End ? day with { Latest = step.Over(zone) } : day;
    }

    static (Turn Made, Turn Expiry) Extension(TruceStepContent step, TimeZoneInfo zone)
    {
        var (on, until) = (Edtf.Parse(step.On), Edtf.Parse(step.Until!).Occurrence(zone));
        return (Turn.From(on.Period(zone)).AtMost(until.LatestStart),
            Turn.Until(until).AtLeast(on.Occurrence(zone).EarliestEnd));
    }
}

/// <summary>An instant of valid time that lies within bounds, both possible; the ends of time are no bounds.</summary>
readonly record struct Turn(DateTimeOffset Earliest, DateTimeOffset Latest)
{
    public static Turn Any { get; } = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    public static Turn Never { get; } = new(DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);

    /// <summary>The begin of a period.</summary>
    public static Turn From(PeriodBounds period) =>
        new(period.EarliestStart ?? DateTimeOffset.MinValue, period.LatestStart ?? DateTimeOffset.MinValue);

    /// <summary>The end of a period.</summary>
    public static Turn Until(PeriodBounds period) =>
        new(period.EarliestEnd ?? DateTimeOffset.MaxValue, period.LatestEnd ?? DateTimeOffset.MaxValue);

    /// <summary>Not after the instant, as far as the bounds allow.</summary>
    public Turn AtMost(DateTimeOffset? at) =>
        at < Latest ? this with { Latest = at.Value > Earliest ? at.Value : Earliest } : this;

    /// <summary>Not before the instant, as far as the bounds allow.</summary>
    public Turn AtLeast(DateTimeOffset? at) =>
        at > Earliest ? this with { Earliest = at.Value < Latest ? at.Value : Latest } : this;

    public bool MayHaveCome(DateTimeOffset v) => Earliest <= v;

    public bool MayBeToCome(DateTimeOffset v) => v < Latest;
}
