using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace NegotiationTimeline.Web.Webhooks;

/// <summary>Secrets as they lie in the database: of use to nobody without the keys (docs/operations.md).</summary>
public sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    /// <summary>For one webhook alone: in the row of another it cannot be read.</summary>
    internal string Kept(string negotiation, string id, string secret) => For(negotiation, id).Protect(secret);

    /// <returns>null = it cannot be read: the keys are others now.</returns>
    internal string? Read(string negotiation, string id, string kept)
    {
        // As versions without keys left them, and leave them that share the database; the next start protects them.
        if (WebhookSecret.Key(kept) is not null)
            return kept;

        try
        {
            return For(negotiation, id).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    IDataProtector For(string negotiation, string id) => protection.CreateProtector("webhooks", negotiation, id);
}
