using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Stances;

/// <summary>A stretch of valid time that a read is about.</summary>
/// <param name="From">first instant; without a from, the start of the negotiation's coverage.</param>
/// <param name="To">last instant; without a to, asOf.</param>
sealed record AskedWindow(DateTimeOffset From, DateTimeOffset To, bool BeyondCoding, string Pin)
{
    /// <summary>First instant after the window.</summary>
    public DateTimeOffset Until => To.AddMicroseconds(1);

    public static AskedWindow Of(ReadPoint point, AskedQuery query)
    {
        if (query.One("to") is not null && query.One("asOf") is not null)
            throw new BadQuery("asOf", "Both 'to' and 'asOf' say where the window ends.", "Leave asOf out.");

        var to = AskedTime.Until(query, "to", point.View.Zone) ?? point.Times.Valid.At;
        var from = AskedTime.From(query, "from", point.View.Zone)
            ?? point.View.Coverage.EarliestStart ?? DateTimeOffset.UnixEpoch;
        return from <= to
            ? new(from, to, to > point.View.CodedThrough, point.PinWindow(query.Context.Request, from, to))
            : throw new BadQuery("to", "The window ends before it begins.", "Give a to that is not before from.");
    }
}
