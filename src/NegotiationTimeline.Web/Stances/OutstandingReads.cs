using System.Collections.Immutable;
using NegotiationTimeline.Domain.Acts;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Offers, conditions and ultimatums in one answer: each by its own index and its own rule.</summary>
public sealed class OutstandingReads(
    NpgsqlDataSource database, SetupReader setup, ProposalReader proposals, DemandReader demands, RecordReader records,
    ConditionSearch conditions, ConditionReads items)
{
    /// <summary>Of each part; more in one answer help nobody.</summary>
    const int Most = 500;

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
        var parties = await items.PartiesAsync(point, query, cancellation);
        List<string> cutOff = [];
        var offers = await OffersAsync(point, parties, cutOff, cancellation);
        var found = await ConditionsAsync(point, parties, states, cutOff, cancellation);
        var ultimatums = await UltimatumsAsync(point, parties, cutOff, cancellation);
        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new OutstandingAnswer(
                negotiation, asOf, knownBy, recordedBy, point.BeyondCoding, pin,
                [.. offers.Where(it => IsAsked(states, it.State)).Select(OfferItem.Of)], found,
                [.. ultimatums.Where(it => IsAsked(states, it.State))], [.. cutOff]),
            point, pin);
    }

    async Task<IEnumerable<OfferAsOf>> OffersAsync(
        ReadPoint point, IReadOnlyList<string>? parties, List<string> cutOff, CancellationToken cancellation)
    {
        var rows = await proposals.PageAsync(point.Negotiation, point.Times, null, Most + 1, cancellation);
        if (rows.Count > Most)
            cutOff.Add("offers");
        string[] paths = [.. rows.Take(Most).Select(it => it.Path)];
        var told = await proposals.ReadAsync(point.Negotiation, paths, point.Times, cancellation);
        return paths.Select(it => ProposalText.At(told[it], point.Times.Valid)).OfType<ProposalText>()
            .Where(it => parties is null || it.Content.Parties.Intersect(parties).Any())
            .Select(it => OfferAsOf.Of(it, point.Times.Valid)).OfType<OfferAsOf>();
    }

    async Task<ImmutableArray<ConditionItem>> ConditionsAsync(
        ReadPoint point, IReadOnlyList<string>? parties, IReadOnlyList<string> states, List<string> cutOff,
        CancellationToken cancellation)
    {
        var wanted = Enum.GetValues<ConditionState>().Where(it => IsAsked(states, it)).ToArray();
        if (wanted.Length == 0)
            return [];

        var found = await conditions.FindAsync(point, new(parties, null, wanted), null, Most + 1, cancellation);
        if (found.Count > Most)
            cutOff.Add("conditions");
        return [.. await items.ItemsAsync(point, [.. found.Take(Most)], cancellation)];
    }

    async Task<IEnumerable<UltimatumItem>> UltimatumsAsync(
        ReadPoint point, IReadOnlyList<string>? parties, List<string> cutOff, CancellationToken cancellation)
    {
        var rows = await demands.NewestAsync(point.Negotiation, point.Times, parties, Most + 1, cancellation);
        if (rows.Count > Most)
            cutOff.Add("ultimatums");
        var made = rows.Take(Most).ToArray();
        var among = await records.AboutAsync(
            point.Negotiation, made.Select(it => it.Path), point.Times, cancellation, "act");
        return
        [
            .. from act in made
               let state = ActState.Of(act, among, point.Times.Valid, point.View.Zone)
               where state is not null
               select UltimatumItem.Of(act, state),
        ];
    }

    static bool IsAsked<T>(IReadOnlyList<string> states, T state)
        where T : struct, Enum => states.Count == 0 || states.Contains(Word(state));

    static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(Word);

    static string Word<T>(T state)
        where T : struct, Enum => $"{state}".ToLowerInvariant();
}
