using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Acts;

/// <summary>Bodies and answers for the OpenAPI document; each body can be sent to the sample as it is.</summary>
static class ActExamples
{
    public const string Act =
        """
        {
          "id": "example-act-1", "kind": "ultimatum", "title": "An answer is wanted by the end of the month",
          "party": "us", "towards": ["russia", "ukraine"], "statedOn": "2025-04-23", "deadline": "2025-04-30",
          "speaker": { "name": "JD Vance", "office": "Vice President", "authority": "principal" },
          "summary": "Both sides are to answer by the end of April.",
          "evidence": [ { "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 1, "grade": "C3" } ]
        }
        """;

    public static AmendmentExamples Amendments { get; } = new(
        """{ "reason": "The place is not that of the talks but that of the press.", "changes": { "place": null } }""",
        """
        { "reason": "A second article gives the day.", "changes": { "statedOn": "2025-04-22" },
          "evidence": [ { "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 1, "grade": "C3" } ] }
        """,
        """
        { "reason": "A second article reports the same.",
          "evidence": [ { "source": "ipaper-2025-04-22", "attribution": "reported", "depth": 1, "grade": "B3" } ] }
        """,
        """
        { "reason": "The newspaper took the passage back.",
          "evidence": [ { "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 1, "grade": "C3" } ] }
        """);

    const string Item =
        """
        { "id": "E30", "version": 1, "kind": "meeting-changed",
          "title": "Talks in London with lower-ranking officials only", "parties": ["uk", "ukraine", "us", "france"],
          "towards": [], "host": "uk", "place": "London", "statedOn": "[2025-04-22..2025-04-23]", "holds": null,
          "window": "2025-04-23", "deadline": null, "count": null, "atLeast": false, "unit": null, "speaker": null,
          "plover": { "event": "AGREE", "mode": null, "quadClass": "verbal-cooperation", "ontology": "PLOVER 2.0" },
          "changes": "E29", "changedBy": [], "summary": "Only lower-ranking officials will come.",
          "certainty": "certain", "knownFrom": "2025-04-22T21:00:00Z", "recordedAt": "2026-02-01T09:00:00.5Z",
          "evidence": [ { "source": { "slug": "feedwired-2025-04-23", "publisher": "TheFeedWired", "title": "…", "url": null,
            "archivedUrl": null, "publishedOn": "2025-04-23", "language": "en", "kind": "news-article",
            "repostOf": "france24-2025-04-23" },
            "published": "2025-04-22T21:00:00Z", "attribution": "reported", "depth": 1, "grade": "C3",
            "bearing": "supports", "quote": null, "language": "en", "translations": [], "locator": null } ] }
        """;

    const string Times =
        """
        "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2025-04-23T20:59:59.999999Z",
        "recordedBy": "2026-02-01T09:30:00.123456Z", "beyondCoding": false
        """;

    public const string List =
        $$"""
        { "negotiation": "ukraine-2025", {{Times}}, "pin": "/api/negotiations/ukraine-2025/acts?asOf=…",
          "items": [ {{Item}} ], "next": null }
        """;

    public const string One =
        $$"""
        { "negotiation": "ukraine-2025", "id": "E30", {{Times}},
          "pin": "/api/negotiations/ukraine-2025/acts/E30?asOf=…",
          "state": "recorded", "mergedInto": null, "withdrawnFrom": null,
          "versions": [ { "version": 1, "knownFrom": "2025-04-22T21:00:00Z", "knownUntil": null, "certainty": "certain",
            "record": {{Item}} } ],
          "history": [ { "version": 1, "kind": "stated", "at": "2026-02-01T09:00:00.5Z", "author": "sample",
            "reason": null, "details": {} } ] }
        """;
}
