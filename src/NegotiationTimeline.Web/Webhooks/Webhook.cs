using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Feeds;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>Where shifts of a negotiation are sent, as they are recorded.</summary>
/// <param name="Secret">signs what is sent; it leaves the program in no answer. Null = it cannot be read any more.</param>
/// <param name="Failures">deliveries given up since the last one that went through.</param>
/// <param name="Disabled">why nothing is sent any more; null = it is sent.</param>
sealed record Webhook(
    string Negotiation, string Id, string Url, string? Secret, WebhookFilter Filter, DateTimeOffset Created,
    int Failures, string? Disabled)
{
    /// <summary>Why nothing can be sent; null = something can.</summary>
    public string? Hindrance =>
        Disabled is { } why ? $"The webhook is disabled: {why}"
        : Secret is null ? "Its secret cannot be read, since the keys are others now: delete the webhook, and register it anew."
        : null;
}

/// <summary>Which shifts it wants; the words of the feeds' parameters. Null = whichever.</summary>
/// <param name="Party">slugs.</param>
/// <param name="Issue">slugs.</param>
/// <param name="Kind">kinds of changes.</param>
/// <param name="Of">of which things.</param>
public sealed record WebhookFilter(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Party = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Issue = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<ChangeKind>? Kind = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<ShiftOf>? Of = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? MinGrade = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? OnRecord = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Speaker = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Authority? Authority = null)
{
    internal ShiftFilter Shifts() => new(
        Party?.ToArray(), Issue?.ToArray(), Kind?.ToArray(), Of?.ToArray(),
        new(Grade.TryParse(MinGrade, out var grade) ? grade : null, OnRecord == true, Speaker, Authority));
}

/// <summary>A message to one webhook.</summary>
/// <param name="Id">the header webhook-id: the same on every attempt.</param>
/// <param name="Body">the very bytes, as text.</param>
/// <param name="Attempts">made so far.</param>
/// <param name="Status">of the last answer; null = none came.</param>
/// <param name="Fault">of the last attempt; null = it went through, or none was made.</param>
sealed record Delivery(
    string Id, string Negotiation, string Webhook, string Body, DeliveryState State, int Attempts, int? Status,
    string? Fault, DateTimeOffset Created, DateTimeOffset Updated);

public enum DeliveryState
{
    /// <summary>Not yet tried, or to be tried again.</summary>
    Waiting,

    Delivered,

    /// <summary>Given up; it can be sent again.</summary>
    Dead,
}
