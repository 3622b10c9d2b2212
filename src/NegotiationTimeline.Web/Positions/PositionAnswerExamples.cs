namespace NegotiationTimeline.Web.Positions;

/// <summary>Answers for the OpenAPI document, from the bundled sample.</summary>
static class PositionAnswerExamples
{
    public const string Record =
        """
        { "id": "E04", "version": 1, "party": "russia", "parties": ["russia"], "issue": "direct-talks", "proposal": null,
          "clause": null, "position": 1, "declined": false, "firmness": "tentative", "clarity": "ambiguous",
          "role": "responder", "conditions": [], "resolutions": [], "statedOn": "2025-04-21", "holds": null,
          "speaker": { "name": "Vladimir Putin", "office": "President of Russia", "authority": "principal" },
          "summary": "Could talk to Kyiv directly, perhaps.", "occasion": "putin-2025-04-21", "changeReason": null,
          "dropsRedLine": false, "knownFrom": "2025-04-21T21:00:00Z", "recordedAt": "2026-02-01T09:00:00.5Z",
          "evidence": [ { "source": { "slug": "ipaper-2025-04-22", "publisher": "The i Paper", "title": "…", "url": null,
            "archivedUrl": null, "publishedOn": "2025-04-22", "language": "en", "kind": "news-article", "repostOf": null },
            "published": "2025-04-21T21:00:00Z", "attribution": "transcript", "depth": 1, "grade": "B2",
            "bearing": "supports", "quote": "Perhaps bilaterally", "language": "en", "translations": [], "locator": null } ] }
        """;

    static readonly string Listed = Record[..Record.LastIndexOf('}')] + """, "certainty": "certain" }""";


    const string Times =
        """
        "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2025-04-23T20:59:59.999999Z",
        "recordedBy": "2026-02-01T09:30:00.123456Z", "beyondCoding": false
        """;

    const string PinnedTimes =
        "asOf=2025-04-23T20%3A59%3A59.999999Z&knownBy=2025-04-23T20%3A59%3A59.999999Z&recordedBy=2026-02-01T09%3A30%3A00.123456Z";

    public static readonly string List =
        $$"""
        { "negotiation": "ukraine-2025", {{Times}}, "pin": "/api/negotiations/ukraine-2025/positions?{{PinnedTimes}}",
          "items": [ {{Listed}} ], "next": null }
        """;

    public const string One =
        $$"""
        { "negotiation": "ukraine-2025", "id": "E04", {{Times}},
          "pin": "/api/negotiations/ukraine-2025/positions/E04?{{PinnedTimes}}",
          "state": "recorded", "mergedInto": null, "withdrawnFrom": null,
          "versions": [ { "version": 1, "knownFrom": "2025-04-21T21:00:00Z", "knownUntil": null, "certainty": "certain",
            "record": {{Record}} } ],
          "history": [ { "version": 1, "kind": "stated", "at": "2026-02-01T09:00:00.5Z", "author": "sample",
            "reason": null, "details": {} } ] }
        """;
}
