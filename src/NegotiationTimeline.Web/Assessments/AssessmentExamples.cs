using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Assessments;

/// <summary>Bodies and answers for the OpenAPI document; each body can be sent to the sample as it is.</summary>
static class AssessmentExamples
{
    public const string Assessment =
        """
        {
          "id": "example-assessment-1",
          "who": { "name": "A. Example", "affiliation": "Institute of Examples", "kind": "analyst" },
          "party": "ukraine", "issue": "direct-talks", "statedOn": "2025-04-23",
          "summary": "Expects that Kyiv will want guarantees before any meeting.",
          "evidence": [ { "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 1, "grade": "C3" } ]
        }
        """;

    public static AmendmentExamples Amendments { get; } = new(
        """
        { "reason": "It is the paper's own voice.",
          "changes": { "who": { "name": "Narrator", "affiliation": "The i Paper", "kind": "narrator" } } }
        """,
        """
        { "reason": "A second article dates it.", "changes": { "statedOn": "2025-04-21" },
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

    public const string Item =
        """
        { "id": "S23", "version": 1,
          "who": { "name": "Narrator", "affiliation": "The i Paper", "kind": "narrator" }, "party": "russia",
          "issue": "zelensky-departure", "proposal": null, "truce": null, "act": null, "audience": null,
          "questionsRedLine": true, "statedOn": "2025-04-22",
          "summary": "Asks whether the demand that Zelensky must go first has been dropped.", "certainty": "certain",
          "knownFrom": "2025-04-21T21:00:00Z", "recordedAt": "2026-02-01T09:00:00.5Z",
          "evidence": [ { "source": { "slug": "ipaper-2025-04-22", "publisher": "The i Paper", "title": "…", "url": null,
            "archivedUrl": null, "publishedOn": "2025-04-22", "language": "en", "kind": "news-article", "repostOf": null },
            "published": "2025-04-21T21:00:00Z", "attribution": "on-the-record", "depth": 0, "grade": "B2",
            "bearing": "supports", "quote": null, "language": "en", "translations": [], "locator": null } ] }
        """;

    const string Times =
        """
        "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2025-04-23T20:59:59.999999Z",
        "recordedBy": "2026-02-01T09:30:00.123456Z", "beyondCoding": false
        """;

    public const string List =
        $$"""
        { "negotiation": "ukraine-2025", {{Times}}, "pin": "/api/negotiations/ukraine-2025/assessments?asOf=…",
          "items": [ {{Item}} ], "next": null }
        """;

    public const string One =
        $$"""
        { "negotiation": "ukraine-2025", "id": "S23", {{Times}},
          "pin": "/api/negotiations/ukraine-2025/assessments/S23?asOf=…",
          "state": "recorded", "mergedInto": null, "withdrawnFrom": null,
          "versions": [ { "version": 1, "knownFrom": "2025-04-21T21:00:00Z", "knownUntil": null, "certainty": "certain",
            "record": {{Item}} } ],
          "history": [ { "version": 1, "kind": "stated", "at": "2026-02-01T09:00:00.5Z", "author": "sample",
            "reason": null, "details": {} } ] }
        """;
}
