using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Http;

/// <summary>Where a reader stands: the negotiation, the three times resolved, the filter; worked out once a request.</summary>
/// <param name="Pinned">the answer is the same for ever: an explicit recordedBy at or before the horizon.</param>
/// <param name="BeyondCoding">asOf is later than the coding has got.</param>
/// <param name="Visibility">the present one, whatever it was at recordedBy.</param>
public sealed record ReadPoint(
    NegotiationView View, AsOf Times, RecordedClock Clock, bool Pinned, bool BeyondCoding, EvidenceFilter Filter,
    Visibility Visibility)
{
    public string Negotiation => View.Negotiation.Slug;

    /// <summary>The one place where the three times of a read are made from its query (DESIGN, section 2).</summary>
    /// <param name="names">which parameters hold them; null = asOf, knownBy and recordedBy.</param>
    /// <param name="clock">now, where the request has read it already.</param>
    public static async Task<ReadPoint> OfAsync(
        string negotiation, AskedQuery query, Asker asker, NpgsqlDataSource database, SetupReader setup,
        CancellationToken cancellation, TimeNames? names = null, RecordedClock? clock = null)
    {
        names ??= TimeNames.OfPoint;
        clock ??= await RecordedClock.ReadAsync(database, negotiation, cancellation);
        // The zone never changes after the first record, so the present one reads every date.
        var present = await setup.NegotiationAsync(negotiation, clock.Now, cancellation);
        if (present is null || !asker.MaySee(present.Negotiation.Profile.Visibility))
            throw new NotFound("negotiation", negotiation);

        var asked = AskedTime.Until(query, names.RecordedBy, present.Zone);
        var recordedBy = asked ?? clock.Now;
        var view = asked is null ? present : await setup.NegotiationAsync(negotiation, recordedBy, cancellation)
            ?? throw new BadQuery(names.RecordedBy, $"The negotiation was first recorded at {present.FirstRecorded:O}.",
                "Ask for that instant or a later one.");
        var knownBy = AskedTime.Until(query, names.KnownBy, view.Zone) ?? recordedBy;
        var asOf = AskedTime.Until(query, names.AsOf, view.Zone) ?? Earlier(recordedBy, view.CodedThrough);
        return new(view, new(new(asOf), new(knownBy), new(recordedBy)), clock,
            asked <= clock.Horizon, asOf > view.CodedThrough, query.Filter(), present.Negotiation.Profile.Visibility);
    }

    /// <summary>This very question with all three times explicit, at the horizon; a pinned answer points to itself.</summary>
    public string Pin(HttpRequest request) => Pin(request, ("asOf", Times.Valid.At));

    /// <summary>The same for a question about a window of valid time.</summary>
    public string PinWindow(HttpRequest request, DateTimeOffset from, DateTimeOffset to) =>
        Pin(request, ("from", from), ("to", to));

    /// <summary>The same for a question about two points, of which this is the later one.</summary>
    public string PinFrom(HttpRequest request, ReadPoint from) => Address(request,
    [
        ("from", from.Times.Valid.At), ("to", Times.Valid.At),
        ("knownByFrom", from.Times.Published.At), ("knownByTo", Times.Published.At),
        ("recordedByFrom", from.PinnedRecorded), ("recordedByTo", PinnedRecorded),
    ], without: ["knownBy", "recordedBy"]);

    /// <summary>The same for a question that walks along one axis; the other two stay where they are.</summary>
    public string PinAlong(HttpRequest request, Axis axis, DateTimeOffset from)
    {
        var point = Times.With(Axis.Recorded, PinnedRecorded);
        var names = TimeNames.OfWalk(axis);
        return Address(request, [("from", from), .. Enum.GetValues<Axis>().Reverse().Select(it => (names.On(it), point.On(it)))]);
    }

    /// <summary>The same, but never later than the horizon: what a long answer reads, piece by piece, stays as it is.</summary>
    public ReadPoint AtHorizon() => this with { Times = Times.With(Axis.Recorded, PinnedRecorded) };

    /// <summary>How long, and by whom, an answer may be kept.</summary>
    public string Caching =>
        Visibility == Visibility.Private ? "private, no-store"
        : Pinned ? "public, max-age=31536000, immutable"
        : "no-cache";

    /// <summary>The same for a question about all that was recorded, whatever it is of.</summary>
    public string PinRecorded(HttpRequest request) => Address(request, [("recordedBy", PinnedRecorded)]);

    DateTimeOffset PinnedRecorded => Pinned ? Times.Recorded.At : Earlier(Times.Recorded.At, Clock.Horizon);

    string Pin(HttpRequest request, params IEnumerable<(string Name, DateTimeOffset At)> valid) => Address(request,
        [.. valid, ("knownBy", Times.Published.At), ("recordedBy", PinnedRecorded)], without: ["asOf"]);

    static string Address(HttpRequest request, (string Name, DateTimeOffset At)[] times, string[]? without = null)
    {
        var others = request.Query
            .Where(it => without?.Contains(it.Key) != true && times.All(time => time.Name != it.Key))
            .OrderBy(it => it.Key, StringComparer.Ordinal)
            .SelectMany(it => it.Value.Select(value => KeyValuePair.Create(it.Key, value)));
        return request.Path + QueryString.Create(
            [.. times.Select(it => KeyValuePair.Create(it.Name, (string?)Text(it.At))), .. others]);
    }

    /// <summary>The resolved instants of the three times, as every answer echoes them.</summary>
    public (string AsOf, string KnownBy, string RecordedBy) Echo() =>
        (Text(Times.Valid.At), Text(Times.Published.At), Text(Times.Recorded.At));

    /// <summary>RFC 3339 in UTC, to the microsecond, without needless zeros.</summary>
    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", null);

    static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;
}
