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

    public const string Party =
        """{ "name": "Ukraine", "kind": "state", "colour": "#0057b7", "sameAs": ["wikidata:Q212", "iso3166:UA"] }""";

    public const string Issue =
        """{ "proposition": "A full 30-day ceasefire", "group": "ceasefire", "salience": 2 }""";
}
