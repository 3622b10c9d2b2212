using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Offers, conditions and ultimatums in one answer: each by its own index and its own rule.</summary>
public sealed class OutstandingReads(
    NpgsqlDataSource database, SetupReader setup, OfferSearch offers, DemandSearch demands, ConditionSearch conditions,
    ConditionReads items)
{
    /// <summary>Every state of any part, in the words of the answer.</summary>
    public static string[] States { get; } =
    [
        .. new[] { Words<OfferState>(), Words<ConditionState>(), Words<DemandState>() }.SelectMany(it => it).Distinct(),
    ];

    public async Task<IResult> ListAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var states = query.Words("state", States);
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var asked = new OutstandingAsked(await items.PartiesAsync(point, query, cancellation), states);
        var open = await offers.FindAsync(point, asked, cancellation);
        var found = await ConditionsAsync(point, asked, cancellation);
        var made = await demands.FindAsync(point, asked, cancellation);
        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new OutstandingAnswer(
                negotiation, asOf, knownBy, recordedBy, point.BeyondCoding, pin,
                [.. open.Items.Select(OfferItem.Of)],
                [.. await items.ItemsAsync(point, [.. found.Take(OutstandingAsked.Most)], cancellation)],
                made.Items,
                [
                    .. open.IsCutOff ? ["offers"] : Array.Empty<string>(),
                    .. found.Count > OutstandingAsked.Most ? ["conditions"] : Array.Empty<string>(),
                    .. made.IsCutOff ? ["ultimatums"] : Array.Empty<string>(),
                ]),
            point, pin);
    }

    async Task<IReadOnlyList<FoundCondition>> ConditionsAsync(
        ReadPoint point, OutstandingAsked asked, CancellationToken cancellation)
    {
        var wanted = Enum.GetValues<ConditionState>().Where(it => asked.Wants(it)).ToArray();
        return wanted.Length == 0
            ? []
            : await conditions.FindAsync(
                point, new(asked.Parties, null, wanted), null, OutstandingAsked.Most + 1, cancellation);
    }

    static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(OutstandingAsked.Word);
}
