namespace NegotiationTimeline.Web.Stances;

/// <summary>The answer of a preview for the OpenAPI document.</summary>
static class PreviewExamples
{
    public const string Answer =
        """
        {
          "negotiation": "ukraine-2025", "id": "E08", "asOf": "2025-04-23T20:59:59.999999Z",
          "knownFrom": "2025-04-21T21:00:00Z",
          "changes": [
            { "party": "ukraine", "issue": "direct-talks", "from": "2025-04-21T21:00:00Z", "to": null,
              "at": "2025-04-23T20:59:59.999999Z",
              "before": { "party": "ukraine", "issue": "direct-talks", "state": "unknown", "position": null, "positions": [] },
              "after": { "party": "ukraine", "issue": "direct-talks", "state": "held", "position": 1, "positions": ["E08"] } }
          ],
          "matters": [
            { "matter": "proposals/thirty-day-ceasefire", "from": "2025-04-21T21:00:00Z", "to": null,
              "at": "2025-04-23T20:59:59.999999Z",
              "before": { "title": "A 30-day ceasefire", "state": "tabled", "certainty": "certain", "details": [] },
              "after": { "title": "A 30-day ceasefire", "state": "withdrawn", "certainty": "certain", "details": [] } }
          ],
          "duplicates": [
            { "id": "E07", "party": "ukraine", "issue": "direct-talks", "position": 1, "declined": false,
              "firmness": "stated", "when": "2025-04-21", "summary": "Ready for any format.", "sources": ["ipaper-2025-04-22"] }
          ]
        }
        """;
}
