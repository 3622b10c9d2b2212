namespace NegotiationTimeline.Web.Negotiations;

/// <summary>Bodies for the OpenAPI document; each can be sent as it is.</summary>
static class SetupExamples
{
    public const string Negotiation =
        """
        { "slug": "example-talks", "title": "Example talks", "summary": "What is being negotiated, in a sentence.",
          "timeZone": "Europe/Kyiv", "coverage": "2025-01-01/..", "codedThrough": "2025-04-23", "staleAfter": 180,
          "visibility": "public", "coders": ["A. Coder"], "codingNotes": "How positions were coded." }
        """;

    public const string Amended =
        """
        { "title": "Russia–Ukraine talks, spring 2025", "coverage": "2022-02-24/..", "codedThrough": "2025-04-23",
          "staleAfter": 180, "visibility": "public", "coders": ["A. Coder"] }
        """;

    public const string List =
        """
        { "items": [ { "slug": "ukraine-2025", "title": "Russia–Ukraine talks, spring 2025", "summary": "…",
          "timeZone": "Europe/Kyiv", "coverage": "2022-02-24/..", "codedThrough": "2025-04-23", "visibility": "public",
          "parties": 6, "issues": 13, "positions": 18 } ], "next": null }
        """;

    public const string One =
        """
        { "slug": "ukraine-2025", "title": "Russia–Ukraine talks, spring 2025", "summary": "…", "timeZone": "Europe/Kyiv",
          "coverage": "2022-02-24/..", "codedThrough": "2025-04-23", "staleAfter": 180, "visibility": "public",
          "coders": ["A. Coder"], "codingNotes": null, "asOf": "2025-04-23T20:59:59.999999Z",
          "knownBy": "2025-04-23T20:59:59.999999Z", "recordedBy": "2026-02-01T09:30:00.123456Z",
          "pin": "/api/negotiations/ukraine-2025?asOf=2025-04-23T20%3A59%3A59.999999Z&knownBy=2025-04-23T20%3A59%3A59.999999Z&recordedBy=2026-02-01T09%3A30%3A00.123456Z",
          "version": 1, "firstStated": "2022-04-29T21:00:00Z", "lastStated": "2025-04-23T21:00:00Z",
          "parties": [ { "slug": "russia", "name": "Russia", "kind": "state", "coverage": null, "colour": "#D55E00",
            "sameAs": ["wikidata:Q159"], "members": [], "version": 1 } ],
          "issues": [ { "slug": "direct-talks", "proposition": "Russia and Ukraine hold direct talks", "group": "talks",
            "parent": null, "salience": 1, "version": 1 } ] }
        """;

    public const string Party =
        """{ "name": "Russia", "kind": "state", "colour": "#D55E00", "sameAs": ["wikidata:Q159", "iso3166:RU"] }""";

    public const string Issue =
        """{ "proposition": "Russia and Ukraine hold direct talks", "group": "talks", "salience": 2 }""";

    public const string OneParty =
        """
        { "negotiation": "ukraine-2025", "asOf": "2025-04-23T20:59:59.999999Z",
          "knownBy": "2025-04-23T20:59:59.999999Z", "recordedBy": "2026-02-01T09:30:00.123456Z",
          "pin": "/api/negotiations/ukraine-2025/parties/ukraine?asOf=…",
          "party": { "slug": "ukraine", "name": "Ukraine", "kind": "state", "coverage": null, "colour": "#0057b7",
            "sameAs": ["wikidata:Q212", "iso3166:UA"], "members": [], "version": 1 } }
        """;

    public const string OneIssue =
        """
        { "negotiation": "ukraine-2025", "asOf": "2025-04-23T20:59:59.999999Z",
          "knownBy": "2025-04-23T20:59:59.999999Z", "recordedBy": "2026-02-01T09:30:00.123456Z",
          "pin": "/api/negotiations/ukraine-2025/issues/ceasefire-30-day?asOf=…",
          "issue": { "slug": "ceasefire-30-day", "proposition": "A full 30-day ceasefire", "group": "ceasefire",
            "parent": null, "salience": 1, "version": 1 } }
        """;
}
