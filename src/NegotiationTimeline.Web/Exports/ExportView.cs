using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Exports;

/// <summary>From where an export is seen, and the rows that are seen from there.</summary>
/// <param name="Point">at the horizon: what comes later in a long file stands beside what came first.</param>
/// <param name="Pin">address of these very bytes.</param>
sealed record ExportView(
    ReadPoint Point, ExportSearch Search, string Pin, ExportReader Reader, SetupReader Setup,
    CancellationToken Cancellation)
{
    public string Negotiation => Point.Negotiation;

    /// <summary>Versions of positions, one for each party of a joint statement.</summary>
    public IAsyncEnumerable<PositionVersion> Positions() =>
        Reader.PositionsAsync(Negotiation, Point.Times, Search, Cancellation)
            .Select(Point.Filter.Keep).Where(it => it is not null).Select(it => it!);

    /// <summary>Versions of records of some kinds, kind after kind.</summary>
    public IAsyncEnumerable<RecordRow> Records(params IEnumerable<string> kinds) =>
        kinds.ToAsyncEnumerable()
            .SelectMany(kind => Reader.RecordsAsync(Negotiation, kind, Point.Times, Search, Cancellation))
            .Select(Point.Filter.Keep).Where(it => it is not null).Select(it => it!);

    /// <summary>All of them: a filter chooses records, and what they name is there.</summary>
    public async IAsyncEnumerable<SetupRow<Party>> Parties()
    {
        foreach (var it in await Setup.PartiesAsync(Negotiation, null, Point.Times.Recorded.At, Cancellation))
            yield return it;
    }

    public async IAsyncEnumerable<SetupRow<Issue>> Issues()
    {
        foreach (var it in await Setup.IssuesAsync(Negotiation, null, Point.Times.Recorded.At, Cancellation))
            yield return it;
    }

    /// <summary>Those published by knownBy, and those of which no date is known.</summary>
    public async IAsyncEnumerable<SetupRow<Source>> Sources()
    {
        foreach (var it in await Setup.SourcesAsync(Negotiation, null, Point.Times.Recorded.At, Cancellation))
            if (it.State.Published is not { } published || published <= Point.Times.Published.At)
                yield return it;
    }

    /// <summary>A name for the file, with the day of valid time that it is about: <c>ukraine-2025-acts-2025-04-23.csv</c>.</summary>
    public string FileName(string what, string extension) =>
        $"{Negotiation}-{what}-{TimeZoneInfo.ConvertTime(Point.Times.Valid.At, Point.View.Zone):yyyy-MM-dd}.{extension}";
}
