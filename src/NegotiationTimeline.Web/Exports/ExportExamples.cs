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

    /// <summary>Nothing that a person could read.</summary>
    public const string Bytes = """ "…" """;
}
