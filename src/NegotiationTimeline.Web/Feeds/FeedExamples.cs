namespace NegotiationTimeline.Web.Feeds;

/// <summary>Answers of feeds for the OpenAPI document, from the bundled sample.</summary>
static class FeedExamples
{
    public const string Atom =
        "\"<feed xmlns='http://www.w3.org/2005/Atom'><id>urn:uuid:…</id> … <entry> … </entry></feed>\"";

    const string Before =
        """
        { "party": "russia", "issue": "direct-talks", "state": "held", "position": -2, "firmness": "red-line",
          "clarity": "explicit", "role": "responder", "certainty": "certain", "conditions": [], "since": "2022-04~",
          "lastReaffirmed": null, "ageDays": 1055, "stale": true, "positions": ["E02"], "corroboratedBy": [],
          "alternatives": [], "marks": [], "filteredOut": [] }
        """;

    const string After =
        """
        { "party": "russia", "issue": "direct-talks", "state": "held", "position": 1, "firmness": "tentative",
          "clarity": "ambiguous", "role": "responder", "certainty": "certain", "conditions": [], "since": "2025-04-21",
          "lastReaffirmed": null, "ageDays": 0, "stale": false, "positions": ["E04"], "corroboratedBy": [],
          "alternatives": [], "marks": [], "filteredOut": [] }
        """;

    public const string Shift =
        $$"""
        { "id": "urn:uuid:0d3f7a7e-93a4-8c5b-a1f2-6f0a4f6a2b11", "kind": "shift", "party": "russia",
          "issue": "direct-talks", "on": "2025-04-20T21:00:00Z", "recordedAt": "2026-02-01T09:30:00.123456Z",
          "before": {{Before}}, "after": {{After}},
          "records": [ { "id": "E04", "version": 1,
            "speaker": { "name": "Vladimir Putin", "office": "President of Russia", "authority": "principal" },
            "when": "2025-04-21", "summary": "…", "sources": ["ipaper-2025-04-22"] } ] }
        """;

    public const string Json =
        $$"""
        { "version": "https://jsonfeed.org/version/1.1", "title": "Russia–Ukraine ceasefire talks, spring 2025: shifts",
          "home_page_url": "http://localhost:5000/negotiations/ukraine-2025",
          "feed_url": "http://localhost:5000/api/negotiations/ukraine-2025/feed.json",
          "description": "…", "next_url": "http://localhost:5000/api/negotiations/ukraine-2025/feed.json?cursor=…",
          "authors": [ { "name": "NegotiationTimeline project" } ],
          "items": [ { "id": "urn:uuid:0d3f7a7e-93a4-8c5b-a1f2-6f0a4f6a2b11",
            "url": "http://localhost:5000/negotiations/ukraine-2025?asOf=…&cell=russia/direct-talks",
            "title": "Russia: … – rejects (red line) → open, or accepts in part (tentative)",
            "content_text": "Shift, as of 21 April 2025. …", "date_published": "2026-02-01T09:30:00.123456Z",
            "date_modified": "2026-02-01T09:30:00.123456Z", "tags": ["shift", "russia", "direct-talks"],
            "_shift": { "about": "http://localhost:5000/scalar",
              "stance": "http://localhost:5000/api/negotiations/ukraine-2025/stances/russia/direct-talks?…",
              "shift": {{Shift}} } } ] }
        """;

    public const string Event =
        """
        { "sequence": 41, "effect": "recorded", "path": "positions/E08",
          "stream": "negotiations/ukraine-2025/positions/E08", "version": 1, "event": "position_stated",
          "recordedAt": "2026-02-01T09:30:00.123456Z", "author": "local", "data": {} }
        """;

    public const string ChangeFeed =
        $$"""
        { "negotiation": "ukraine-2025", "since": 0, "last": 41, "items": [ {{Event}} ], "next": "41" }
        """;
}
