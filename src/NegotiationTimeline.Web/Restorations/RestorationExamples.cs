using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NegotiationTimeline.Web.Exports;

namespace NegotiationTimeline.Web.Restorations;

static class RestorationExamples
{
    const string Lines =
        """
        {"format":"negotiation-timeline-record","formatVersion":1,"negotiation":"restored-example","recordedBy":"2026-02-01T09:30:01Z","pin":"/api/negotiations/restored-example/export.jsonl?recordedBy=2026-02-01T09%3A30%3A01Z"}
        {"stream":"negotiations/restored-example","version":1,"event":"negotiation_opened","recordedAt":"2026-02-01T09:30:00.123456Z","author":"local","data":{"slug":"restored-example","timeZone":"Europe/Kyiv","profile":{"title":"Talks that were recorded elsewhere","coverage":"2025-01-01/..","staleAfter":180,"visibility":"public","coders":[]}}}

        """;

    public const string Answer =
        """
        { "negotiation": "restored-example", "events": 1, "recorded": "original",
          "from": "2026-02-01T09:30:00.123456Z", "until": "2026-02-01T09:30:00.123456Z" }
        """;

    /// <summary>A whole file, as one JSON string.</summary>
    public static string Body { get; } = JsonSerializer.Serialize(
        Lines + Encoding.UTF8.GetString(CompleteRecord.Line(
            new RecordEnd(1, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Lines)))))));
}
