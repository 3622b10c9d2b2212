namespace NegotiationTimeline.Web.Stances;

/// <summary>Answers about the bundled talks, shortened, for the OpenAPI document.</summary>
static class LedgerExamples
{
    public const string Distance =
        """
        { "negotiation": "ukraine-2025", "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2030-01-31T12:00:00Z",
          "recordedBy": "2030-01-31T12:00:00Z", "beyondCoding": false,
          "pin": "/api/negotiations/ukraine-2025/distance?asOf=…", "parties": ["russia", "ukraine"],
          "issues": ["direct-talks"], "pairs": [{ "a": "russia", "b": "ukraine", "distance": 0.5, "issues": 1 }] }
        """;

    public const string Contradictions =
        $$"""
        { "negotiation": "ukraine-2025", "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2030-01-31T12:00:00Z",
          "recordedBy": "2030-01-31T12:00:00Z", "beyondCoding": false,
          "pin": "/api/negotiations/ukraine-2025/contradictions?asOf=…",
          "items": [{ "kind": "reversal", "party": "russia", "issue": "direct-talks", "order": "certain",
            "changeReason": null,
            "statements": [{{Refused}}, {{Open}}] }], "next": null }
        """;

    public const string RedLines =
        $$"""
        { "negotiation": "ukraine-2025", "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2030-01-31T12:00:00Z",
          "recordedBy": "2030-01-31T12:00:00Z", "beyondCoding": false,
          "pin": "/api/negotiations/ukraine-2025/red-lines?asOf=…",
          "items": [{ "party": "russia", "issue": "direct-talks", "position": -2, "state": "superseded",
            "certainty": "certain", "cell": "held", "since": "2022-04~", "lastReaffirmed": null,
            "events": [{ "kind": "asserted", "standing": "certain", "record": {{Refused}} },
                       { "kind": "superseded", "standing": "certain", "record": {{Open}} },
                       { "kind": "questioned", "standing": "certain", "record": null,
                         "assessment": { "id": "S23", "when": "2025-04-22", "summary": "Asks whether the line was dropped.",
                           "who": { "name": "Narrator", "affiliation": "The i Paper", "kind": "narrator" } } }] }], "next": null }
        """;

    const string Refused =
        """
        { "id": "E02", "position": -2, "firmness": "red-line", "clarity": "explicit", "when": "2022-04~/..",
          "earliest": "2022-02-28T22:00:00Z", "latest": "2022-05-30T21:00:00Z",
          "speaker": { "name": "Vladimir Putin", "office": "President of Russia", "authority": "principal" },
          "occasion": null, "changeReason": null, "summary": "No dealings before Zelensky is gone.",
          "sources": ["ipaper-2025-04-22"] }
        """;

    const string Open =
        """
        { "id": "E04", "position": 1, "firmness": "tentative", "clarity": "ambiguous", "when": "2025-04-21",
          "earliest": "2025-04-20T21:00:00Z", "latest": "2025-04-20T21:00:00Z",
          "speaker": { "name": "Vladimir Putin", "office": "President of Russia", "authority": "principal" },
          "occasion": "putin-2025-04-21", "changeReason": null, "summary": "Could talk to Kyiv directly, perhaps.",
          "sources": ["ipaper-2025-04-22", "feedwired-2025-04-23"] }
        """;
}
