namespace NegotiationTimeline.Web.Proposals;

/// <summary>Answers for the OpenAPI document, from the bundled sample.</summary>
static class ProposalAnswerExamples
{
    public const string Evidence =
        """
        [ { "source": { "slug": "feedwired-2025-04-23", "publisher": "TheFeedWired", "title": "…", "url": null,
            "archivedUrl": null, "publishedOn": "2025-04-23", "language": "en", "kind": "news-article",
            "repostOf": "france24-2025-04-23" }, "published": "2025-04-22T21:00:00Z", "attribution": "reported", "depth": 2,
            "grade": "C4", "bearing": "supports", "quote": null, "language": "en", "translations": [], "locator": null } ]
        """;

    public const string Times =
        """
        "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2025-04-23T20:59:59.999999Z",
        "recordedBy": "2026-02-01T09:30:00.123456Z", "beyondCoding": false
        """;

    public const string PinnedTimes =
        "asOf=2025-04-23T20%3A59%3A59.999999Z&knownBy=2025-04-23T20%3A59%3A59.999999Z&recordedBy=2026-02-01T09%3A30%3A00.123456Z";

    const string Clause =
        """
        { "id": "crimea", "issue": "crimea-recognition", "sense": "for", "obligor": null, "degree": "de jure",
          "text": "Crimea is recognised officially (de jure) as Russian. Who recognises it is not said.", "after": null }
        """;

    const string History =
        """
        [ { "version": 1, "kind": "stated", "at": "2026-02-01T09:00:00.5Z", "author": "sample", "reason": null, "details": {} } ]
        """;

    public const string List =
        $$"""
        { "negotiation": "ukraine-2025", {{Times}}, "pin": "/api/negotiations/ukraine-2025/proposals?{{PinnedTimes}}",
          "items": [ { "id": "us-final-offer", "title": "The one-page American offer, as reported", "state": "tabled",
            "certainty": "certain", "proposers": [ "us" ], "reported": true, "tabledOn": "[..2025-04-23]", "clauses": 4 } ],
          "next": null }
        """;

    public const string Versions =
        $$"""
        { "negotiation": "ukraine-2025", "id": "us-final-offer", {{Times}},
          "pin": "/api/negotiations/ukraine-2025/proposals/us-final-offer/versions?{{PinnedTimes}}",
          "state": "recorded", "mergedInto": null, "withdrawnFrom": null,
          "versions": [ { "version": 1, "knownFrom": "2025-04-22T21:00:00Z", "knownUntil": null, "certainty": "certain",
            "record": { "id": "us-final-offer", "version": 1, "title": "The one-page American offer, as reported",
              "parties": [ "us" ], "reported": true,
              "speaker": { "name": "Donald Trump", "office": "President of the United States", "authority": "principal" },
              "tabledOn": "[..2025-04-23]", "lapsesOn": null, "summary": "…", "clauses": [ {{Clause}} ],
              "knownFrom": "2025-04-22T21:00:00Z", "recordedAt": "2026-02-01T09:00:00.5Z", "evidence": {{Evidence}} } } ],
          "history": {{History}} }
        """;

    public static string Step(string noun, string step) =>
        $$"""
        { "negotiation": "ukraine-2025", "id": "example-{{step}}", {{Times}},
          "pin": "/api/negotiations/ukraine-2025/proposals/us-final-offer/{{noun}}/example-{{step}}?{{PinnedTimes}}",
          "state": "recorded", "mergedInto": null, "withdrawnFrom": null,
          "versions": [ { "version": 1, "knownFrom": "2025-04-22T21:00:00Z", "knownUntil": null, "certainty": "certain",
            "record": { "id": "example-{{step}}", "version": 1, "proposal": "us-final-offer", "step": "{{step}}",
              "on": "2025-04-23", "parties": [ "us" ], "title": null, "clauses": [], "drops": [], "summary": "Made up.",
              "knownFrom": "2025-04-22T21:00:00Z", "recordedAt": "2026-02-01T09:00:00.5Z", "evidence": {{Evidence}} } } ],
          "history": {{History}} }
        """;
}
