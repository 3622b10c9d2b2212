namespace NegotiationTimeline.Web.Exports;

/// <summary>Answers for the OpenAPI document: the begin of a file, as a JSON string where it is no JSON.</summary>
static class ExportExamples
{
    public const string Csv = """ "id,version,party,parties,issue,…\r\nE04,1,russia,russia,direct-talks,…\r\n" """;

    public const string JsonLines = """ "{\"id\":\"E04\",\"version\":1,\"party\":\"russia\",\"issue\":\"direct-talks\"}\n" """;

    public const string Record =
        """
        "{\"format\":\"negotiation-timeline-record\",\"formatVersion\":1,\"negotiation\":\"ukraine-2025\",…}\n{\"stream\":\"negotiations/ukraine-2025\",\"version\":1,\"event\":\"negotiation_opened\",…}\n"
        """;

    public const string Plover = """ "{\"id\":\"ukraine-2025/acts/E29\",\"date\":\"2025-04-20\",\"event\":[\"AGREE\"],…}\n" """;

    public const string Statements = """ "statement_id;time;person;organization;concept;agreement;…\r\n" """;

    public const string Slides =
        """
        { "title": { "unique_id": "title", "text": { "headline": "Russia–Ukraine talks, spring 2025", "text": "…" } },
          "events": [ { "unique_id": "acts-E38-1", "start_date": { "year": 2025, "month": 3, "day": 3 },
            "display_date": "2025-03", "group": "Acts", "text": { "headline": "…", "text": "…" },
            "end_date": { "year": 2025, "month": 3, "day": 31 } } ] }
        """;

    public const string Calendar = """ "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…END:VCALENDAR\r\n" """;

    public const string Claims =
        """
        { "@context": "https://schema.org", "@graph": [ { "@type": "Claim", "identifier": "E04",
          "author": [ { "@type": "Country", "name": "Russia" } ], "about": { "@type": "Thing", "name": "…" } } ] }
        """;

    /// <summary>Nothing that a person could read.</summary>
    public const string Bytes = """ "…" """;
}
