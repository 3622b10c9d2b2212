namespace NegotiationTimeline.Web.Exports;

/// <summary>Answers for the OpenAPI document: the begin of a file, as a JSON string where it is no JSON.</summary>
static class ExportExamples
{
    public const string Csv = """ "id,version,party,parties,issue,…\r\nE04,1,russia,russia,direct-talks,…\r\n" """;

    public const string JsonLines = """ "{\"id\":\"E04\",\"version\":1,\"party\":\"russia\",\"issue\":\"direct-talks\"}\n" """;

    /// <summary>Nothing that a person could read.</summary>
    public const string Bytes = """ "PAR1…" """;
}
