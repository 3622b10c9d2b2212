using System.Text.Json;
using System.Text.Json.Serialization;
using Marten;
using NegotiationTimeline.Web.Feeds;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Runtime.Handlers;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>
/// Something was recorded in a negotiation that has webhooks. Sent with the record itself, in its transaction: a record
/// that was made is announced, and one that was not is not.
/// </summary>
/// <param name="RecordedAt">recorded axis: what was recorded together is announced together.</param>
/// <param name="Webhook">to whom; null = to all.</param>
/// <param name="Below">where a large recording goes on.</param>
public sealed record Announce(
    string Negotiation, DateTimeOffset RecordedAt, string? Webhook = null, TurnedKey? Below = null);

/// <summary>Wolverine's middleware around every command: its message is a part of the command's transaction.</summary>
public static class Announcements
{
    public static async Task AfterAsync(
        IAsked asked, Outcome outcome, WebhookStore webhooks, IMessageContext context, CancellationToken cancellation)
    {
        if (outcome is Done { Again: false } done && await webhooks.AnyAsync(asked.Negotiation, cancellation))
            await context.PublishAsync(new Announce(asked.Negotiation, done.RecordedAt));
    }
}

/// <summary>Finds what a recording shifted, and makes a message of each shift for each webhook that wants it.</summary>
public static class AnnounceHandler
{
    const int Step = 100;

    public static void Configure(HandlerChain chain) => Patience.For(chain);

    public static async Task<OutgoingMessages> Handle(
        Announce announced, IDocumentSession session, NpgsqlDataSource database, SetupReader setup,
        WebhookStore webhooks, ShiftSearch shifts, CancellationToken cancellation)
    {
        OutgoingMessages further = [];
        if (announced.Webhook is null)
        {
            Deliveries.Forget(session);
            foreach (var it in await webhooks.ListAsync(announced.Negotiation, cancellation))
                further.Add(announced with { Webhook = it.Id });
            return further;
        }

        var clock = await RecordedClock.ReadAsync(database, announced.Negotiation, cancellation);
        if (await webhooks.FindAsync(announced.Negotiation, announced.Webhook, cancellation) is not { Disabled: null } to
            || await setup.NegotiationAsync(announced.Negotiation, clock.Now, cancellation) is not { } view)
            return further;

        var (found, next) = await shifts.ReadAsync(
            view, to.Filter.Shifts(), announced.RecordedAt, announced.Below, Step, cancellation);
        foreach (var shift in found)
        {
            var id = MessageIds.Of(to, shift.Id(announced.Negotiation));
            Deliveries.Add(session, id, to, ShiftMessage.Text(announced.Negotiation, shift));
            further.Add(new Deliver(id));
        }

        if (next is not null)
            further.Add(announced with { Below = next });
        return further;
    }
}

/// <summary>The names of messages.</summary>
static class MessageIds
{
    /// <summary>The same where the same is announced twice.</summary>
    public static string Of(Webhook to, string what) =>
        "msg_" + StableId.Of(to.Negotiation, to.Id, ReadPoint.Text(to.Created), what).Split(':')[^1]
            .Replace("-", "", StringComparison.Ordinal);
}

/// <summary>What is sent: type, timestamp and data, as Standard Webhooks propose.</summary>
/// <param name="Timestamp">recorded axis.</param>
public sealed record ShiftMessage(string Type, string Timestamp, ShiftMessageData Data)
{
    internal static string Text(string negotiation, Shift shift)
    {
        var at = ReadPoint.Text(shift.Key.At);
        return JsonSerializer.Serialize(
            shift is MatterShift matter
                ? new ShiftMessage("matter.shifted", at, new(negotiation, Matter: MatterShiftAnswer.Of(matter, negotiation)))
                : new("stance.shifted", at, new(negotiation, ShiftAnswer.Of((StanceShift)shift, negotiation))),
            Wire.Json);
    }

    internal static string Ping(string negotiation, DateTimeOffset now, string? note) => JsonSerializer.Serialize(
        new ShiftMessage("ping", ReadPoint.Text(now), new(negotiation, Note: note)), Wire.Json);
}

/// <param name="Shift">of a stance, as in the JSON Feed.</param>
/// <param name="Note">of a ping: what who asked for it wanted to know it by.</param>
/// <param name="Matter">of a proposal, a truce or an act, as in the JSON Feed.</param>
public sealed record ShiftMessageData(
    string Negotiation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ShiftAnswer? Shift = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Note = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MatterShiftAnswer? Matter = null);

/// <summary>What a handler of ours does when the database is away: it tries again, for about a day.</summary>
static class Patience
{
    public static void For(HandlerChain chain) => chain.OnAnyException()
        .ScheduleRetry([
            .. new[] { 1, 10, 60, 600, 3600, 21600, 43200 }.Select(it => TimeSpan.FromSeconds(it)),
        ]);
}
