using System.Buffers.Text;
using System.Collections.Immutable;
using NegotiationTimeline.Domain.Decisions;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Stances;
using NegotiationTimeline.Web.Feeds;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>The body by which somebody asks to be told of shifts.</summary>
/// <param name="Secret">whsec_ and base64 of 24 to 64 bytes, as Standard Webhooks have it.</param>
public sealed record RegisterWebhook(
    string? Id = null,
    string? Url = null,
    string? Secret = null,
    ImmutableArray<string>? Party = null,
    ImmutableArray<string>? Issue = null,
    ImmutableArray<ChangeKind>? Kind = null,
    ImmutableArray<ShiftOf>? Of = null,
    string? MinGrade = null,
    bool? OnRecord = null,
    string? Speaker = null,
    Authority? Authority = null)
{
    const int LongestUrl = 2000;

    public WebhookFilter Filter =>
        new(Party, Issue, Kind, Of, MinGrade?.ToUpperInvariant(), OnRecord, Speaker, Authority);

    /// <param name="parties">slugs that there are, likewise issues.</param>
    internal ImmutableArray<Refusal> Refusals(
        WebhookSettings settings, IReadOnlySet<string> parties, IReadOnlySet<string> issues)
    {
        var faults = new Faults();
        if (Id is not null)
            StateRecord.CheckId(Id, faults);
        CheckUrl(settings, faults);
        if (WebhookSecret.Key(Secret) is null)
            faults.Add("secret", "A secret of 24 to 64 bytes in base64, behind whsec_, is needed.",
                "Make one: echo \"whsec_$(openssl rand -base64 32)\".");
        CheckKnown("party", Party, parties, faults);
        CheckKnown("issue", Issue, issues, faults);
        if (MinGrade is not null && !Grade.TryParse(MinGrade.ToUpperInvariant(), out _))
            faults.Add("minGrade", $"'{MinGrade}' is not an Admiralty grade.",
                "Give a letter A-F and a digit 1-6, such as B2.");
        return faults.Refuse() is Refused { Reasons: var reasons } ? reasons : [];
    }

    void CheckUrl(WebhookSettings settings, Faults faults)
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")
            || Url.Length > LongestUrl)
            faults.Add("url", "An address to which messages can be posted is needed.",
                "Give an https address, such as https://example.org/hooks.");
        else if (url.UserInfo.Length > 0 || url.Fragment.Length > 0)
            faults.Add("url", "The address holds a name, a password or a fragment.",
                "Leave them out: messages are known by their signature.");
        else if (url.Scheme == "http" && !settings.AllowPrivate)
            faults.Add("url", "What is sent over http can be read and changed on the way.", "Give an https address.");
        else if (!settings.AllowPrivate && PublicAddress.IsPrivateByName(url))
            faults.Add("url", "The address lies within this machine or its own network.",
                "Give an address on the public internet; an administrator can allow others.");
    }

    static void CheckKnown(string field, ImmutableArray<string>? asked, IReadOnlySet<string> known, Faults faults)
    {
        foreach (var slug in asked ?? [])
            if (!known.Contains(slug))
                faults.Add(field, $"There is no {field} '{slug}' in this negotiation.",
                    "Take a slug that the negotiation lists.");
    }
}

/// <summary>Secrets as Standard Webhooks write them.</summary>
static class WebhookSecret
{
    public const string Prefix = "whsec_";

    /// <returns>the bytes that sign; null = it is none.</returns>
    public static byte[]? Key(string? secret)
    {
        if (secret?.StartsWith(Prefix, StringComparison.Ordinal) != true
            || !Base64.IsValid(secret.AsSpan(Prefix.Length), out var length) || length is < 24 or > 64)
            return null;

        return Convert.FromBase64String(secret[Prefix.Length..]);
    }
}
