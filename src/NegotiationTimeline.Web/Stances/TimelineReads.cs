using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Positions;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Spans for charts: the rule swept along the valid axis.</summary>
public sealed class TimelineReads(NpgsqlDataSource database, SetupReader setup, HistoryReader histories)
{
    readonly Annotations beside = new(new(database), new(new(database)));

    public async Task<IResult> TimelineAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var withUnknown = query.Words("include", "unknown").Contains("unknown");
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var chosen = await Selection.OfAsync(point, query, setup, cancellation);
        var end = AskedTime.Until(query, "to", point.View.Zone) ?? point.Times.Valid.At;
        var begin = AskedTime.From(query, "from", point.View.Zone) ?? Beginning(point);
        if (end < begin)
            throw new BadQuery("to", "The window ends before it begins.", "Give a to that is not before from.");

        var all = await histories.WindowAsync(
            negotiation, chosen.Cells(), point.Times, begin, end, point.Filter, cancellation);
        var spans =
            from cell in all
            from span in Spans.Of(cell.Records, begin, FirstAfter(end))
            where withUnknown || span.Resolved.State != StanceState.Unknown
            select SpanOf(cell.Cell, span, end);
        var annotations = await beside.InAsync(chosen, query, begin, end, cancellation);
        var pin = point.PinWindow(query.Context.Request, begin, end);
        return new Answer(
            new TimelineAnswer(
                negotiation, ReadPoint.Text(begin), ReadPoint.Text(end), ReadPoint.Text(point.Times.Published.At),
                ReadPoint.Text(point.Times.Recorded.At), end > point.View.CodedThrough,
                pin,
                [.. chosen.Parties.Select(it => it.Slug)], [.. chosen.Issues.Select(it => it.Slug)], [.. spans],
                annotations.All, annotations.More),
            point, pin);
    }

    /// <summary>Without a from, a chart begins with the coverage of the negotiation.</summary>
    static DateTimeOffset Beginning(ReadPoint point) => point.View.Coverage.EarliestStart ?? DateTimeOffset.UnixEpoch;

    /// <summary>After the last microsecond of the calendar there is none.</summary>
    static DateTimeOffset FirstAfter(DateTimeOffset end) =>
        DateTimeOffset.MaxValue - end > TimeSpan.FromMicroseconds(1) ? end.AddMicroseconds(1) : end;

    static SpanAnswer SpanOf(CellName cell, Span span, DateTimeOffset to)
    {
        var resolved = span.Resolved;
        PositionVersion[] accounts =
            resolved.Winner is { } winner ? [winner, .. resolved.Rivals, .. resolved.Corroborating] : [];
        return new(
            cell.Party, Subjects.IssueOf(cell.Subject)!, ReadPoint.Text(span.From!.Value), ReadPoint.Text(span.Until!.Value),
            span.Until > to, resolved.Position,
            resolved.State == StanceState.Held ? resolved.Winner!.Content.Firmness : null,
            resolved.State, resolved.Winner is null ? null : resolved.Certainty, ConditionAnswer.Of(resolved.Conditions),
            [.. accounts.Select(it => it.Id)],
            resolved.State == StanceState.Contested ? [.. accounts.Select(ValueAnswer.Of)] : null);
    }
}
