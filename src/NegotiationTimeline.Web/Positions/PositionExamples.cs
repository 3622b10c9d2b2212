using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Positions;

/// <summary>Bodies for the OpenAPI document; each can be sent to the bundled sample as it is.</summary>
static class PositionExamples
{
    public const string Position =
        """
        {
          "id": "example-1", "party": "ukraine", "issue": "ceasefire-30-day",
          "position": 2, "firmness": "firm", "clarity": "explicit", "role": "responder",
          "statedOn": "2025-04-23", "speaker": { "name": "Volodymyr Zelensky", "office": "President", "authority": "principal" },
          "summary": "Repeats that Ukraine is ready for a full ceasefire.",
          "evidence": [ { "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 1, "grade": "C3", "bearing": "supports" } ]
        }
        """;

    const string Correction =
        """{ "reason": "Coded one step too strongly.", "changes": { "firmness": "stated" } }""";

    const string Refinement =
        """
        { "reason": "A second article dates the statement.", "changes": { "statedOn": "2025-04-22" },
          "evidence": [ { "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 1, "grade": "C3" } ] }
        """;

    const string Evidence =
        """
        { "reason": "A second article reports the same.",
          "evidence": [ { "source": "ipaper-2025-04-22", "attribution": "reported", "depth": 1, "grade": "B3" } ] }
        """;

    const string Withdrawal =
        """
        { "reason": "The newspaper took the passage back.",
          "evidence": [ { "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 1, "grade": "C3" } ] }
        """;

    public const string Merge = """{ "into": "E08b", "reason": "Both report the same statement." }""";

    public const string Resolution =
        """
        { "id": "list-signed", "status": "met", "on": "2025-04-23", "reason": "Both sides signed a list of targets.",
          "evidence": [ { "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 1, "grade": "C3", "bearing": "supports" } ] }
        """;

    public const string RetractedResolution =
        """{ "reason": "The list was of another kind.", "resolution": "list-signed" }""";

    public static AmendmentExamples Amendments { get; } = new(Correction, Refinement, Evidence, Withdrawal);
}
