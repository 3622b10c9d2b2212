namespace NegotiationTimeline.Web.Truces;

/// <summary>Answers for the OpenAPI document, from the bundled sample.</summary>
static class TruceAnswerExamples
{
    /// <summary>After a truce of 2025.</summary>
    public const string Cursor =
        "eyJsYXRlc3RTdGFydCI6IjIwMjUtMDQtMTlUMjE6MDA6MDArMDA6MDAiLCJzdHJlYW0iOiJuZWdvdGlhdGlvbnMvdWtyYWluZS0yMDI1L3RydWNlcy9lYXN0ZXItMjAyNSJ9";

    const string Times =
        """
        "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2025-04-23T20:59:59.999999Z",
        "recordedBy": "2026-02-01T09:30:00.123456Z", "beyondCoding": false
        """;

    const string PinnedTimes =
        "asOf=2025-04-23T20%3A59%3A59.999999Z&knownBy=2025-04-23T20%3A59%3A59.999999Z&recordedBy=2026-02-01T09%3A30%3A00.123456Z";

    const string Evidence =
        """
        [ { "source": { "slug": "feedwired-2025-04-23", "publisher": "TheFeedWired", "title": "…", "url": null,
              "archivedUrl": null, "publishedOn": "2025-04-23", "language": "en", "kind": "news-article",
              "repostOf": "france24-2025-04-23" },
            "published": "2025-04-22T21:00:00Z", "attribution": "reported", "depth": 1, "grade": "C3",
            "bearing": "supports", "quote": null, "language": "en", "translations": [], "locator": "…" } ]
        """;

    const string Speaker =
        """{ "name": "Vladimir Putin", "office": "President of Russia", "authority": "principal" }""";

    public const string List =
        $$"""
        { "negotiation": "ukraine-2025", {{Times}}, "pin": "/api/negotiations/ukraine-2025/truces?{{PinnedTimes}}",
          "items": [ { "id": "easter-2025", "title": "Easter truce of 2025", "declaredBy": ["russia"],
            "unilateral": true, "declaredOn": "[2025-04-19,2025-04-20]", "window": null, "state": "in-force",
            "certainty": "possible", "reciprocated": "none", "violations": 2 } ],
          "next": null }
        """;

    public const string One =
        $$"""
        { "negotiation": "ukraine-2025", "id": "easter-2025", {{Times}},
          "pin": "/api/negotiations/ukraine-2025/truces/easter-2025?{{PinnedTimes}}",
          "title": "Easter truce of 2025", "state": "in-force", "certainty": "possible",
          "possible": ["in-force", "expired"], "declaredBy": ["russia"], "unilateral": true, "bound": [],
          "declaredOn": "[2025-04-19,2025-04-20]", "window": null, "includes": "2025-04-20", "terms": null,
          "speaker": {{Speaker}}, "summary": "…", "evidence": {{Evidence}},
          "reciprocation": [], "unanswered": [], "steps": [],
          "states": [
            { "from": "2025-04-18T21:00:00Z", "to": "2025-04-19T21:00:00Z", "state": "in-force",
              "certainty": "possible", "possible": ["not-declared", "announced", "in-force"] },
            { "from": "2025-04-19T21:00:00Z", "to": "2025-04-20T21:00:00Z", "state": "in-force",
              "certainty": "certain", "possible": ["in-force"] },
            { "from": "2025-04-20T21:00:00Z", "to": null, "state": "in-force", "certainty": "possible",
              "possible": ["in-force", "expired"] } ],
          "violations": [ { "claimant": "ukraine",
            "tallies": [ { "id": "E12", "accused": "russia", "count": 59, "atLeast": false, "unit": "shellings",
              "period": "2025-04-20?", "cutOff": null, "method": null, "statedOn": "2025-04-20", "speaker": null,
              "summary": "…", "certainty": "certain", "evidence": {{Evidence}}, "supersededBy": null } ],
            "series": [ { "accused": "russia", "unit": "shellings", "period": "2025-04-20?", "method": null,
              "points": [ { "at": "2025-04-20T20:59:59.999999Z", "earliest": "2025-04-19T21:00:00Z",
                "by": "statedOn", "count": 59, "atLeast": false, "report": "E12" } ] } ] } ] }
        """;

    public const string Versions =
        $$"""
        { "negotiation": "ukraine-2025", "id": "easter-2025", {{Times}},
          "pin": "/api/negotiations/ukraine-2025/truces/easter-2025/versions?{{PinnedTimes}}",
          "state": "recorded", "mergedInto": null, "withdrawnFrom": null,
          "versions": [ { "version": 1, "knownFrom": "2025-04-21T21:00:00Z", "knownUntil": null, "certainty": "certain",
            "record": { "id": "easter-2025", "version": 1, "title": "Easter truce of 2025", "parties": ["russia"],
              "unilateral": true, "bound": [], "declaredOn": "[2025-04-19,2025-04-20]", "window": null,
              "includes": "2025-04-20", "terms": null, "speaker": {{Speaker}}, "summary": "…",
              "knownFrom": "2025-04-21T21:00:00Z", "recordedAt": "2026-02-01T09:00:00.5Z",
              "evidence": {{Evidence}} } } ],
          "history": [ {{Stated}} ] }
        """;

    public const string OneViolation =
        $$"""
        { "negotiation": "ukraine-2025", "id": "E11", {{Times}},
          "pin": "/api/negotiations/ukraine-2025/truces/easter-2025/violations/E11?{{PinnedTimes}}",
          "state": "recorded", "mergedInto": null, "withdrawnFrom": null,
          "versions": [ { "version": 1, "knownFrom": "2025-04-21T21:00:00Z", "knownUntil": null, "certainty": "certain",
            "record": { "id": "E11", "version": 1, "truce": "easter-2025", "claimant": "ukraine", "accused": "russia",
              "count": null, "atLeast": false, "unit": null, "period": "2025-04-19~/2025-04-20~", "cutOff": null,
              "method": null, "statedOn": "[..2025-04-22]", "speaker": null, "summary": "…",
              "knownFrom": "2025-04-21T21:00:00Z", "recordedAt": "2026-02-01T09:00:00.5Z",
              "evidence": {{Evidence}} } } ],
          "history": [ {{Stated}} ] }
        """;

    const string Stated =
        """
        { "version": 1, "kind": "stated", "at": "2026-02-01T09:00:00.5Z", "author": "sample", "reason": null,
          "details": {} }
        """;

    /// <param name="step">reciprocation, entry, extension or end.</param>
    public static string Step(string step) =>
        $$"""
        { "negotiation": "ukraine-2025", "id": "example-{{step}}", {{Times}},
          "pin": "/api/negotiations/ukraine-2025/truces/easter-2025/{{step}}/example-{{step}}?{{PinnedTimes}}",
          "state": "recorded", "mergedInto": null, "withdrawnFrom": null,
          "versions": [ { "version": 1, "knownFrom": "2025-04-22T21:00:00Z", "knownUntil": null, "certainty": "certain",
            "record": { "id": "example-{{step}}", "version": 1, "truce": "easter-2025", "step": "{{step}}",
              "parties": [], "on": "2025-04-20", "until": null, "speaker": null, "summary": null,
              "knownFrom": "2025-04-22T21:00:00Z", "recordedAt": "2026-02-01T09:00:00.5Z",
              "evidence": {{Evidence}} } } ],
          "history": [ {{Stated}} ] }
        """;
}
