namespace NegotiationTimeline.Web.Http;

/// <summary>A query parameter as it is checked and as it is documented: one list for both.</summary>
public sealed record QueryParameter(string Name, string Description, string Example, string Type = "string")
{
    public static QueryParameter AsOf { get; } = new("asOf",
        "Valid time: when the stance held. A date (the end of that day in the negotiation's zone) or an RFC 3339 "
        + "instant. Default: recordedBy, but never later than the negotiation's codedThrough.", "2025-04-20");

    public static QueryParameter KnownBy { get; } = new("knownBy",
        "Published time: only what the world could know at or before it. A date or an RFC 3339 instant. "
        + "Default: recordedBy.", "2025-04-22");

    public static QueryParameter RecordedBy { get; } = new("recordedBy",
        "Recorded time: only what this system had learned at or before it. A date or an RFC 3339 instant. "
        + "Default: now.", "2030-01-31T12:00:00Z");

    public static QueryParameter MinGrade { get; } = new("minGrade",
        "Only evidence of this Admiralty grade or better, letter and digit each.", "B2");

    public static QueryParameter OnRecord { get; } = new("onRecord",
        "Only evidence that is on the record (on-the-record, transcript, spokesperson, document-seen).",
        "true", "boolean");

    public static QueryParameter Speaker { get; } = new("speaker", "Only what this person said, by name.", "Vladimir Putin");

    public static QueryParameter Authority { get; } = new("authority",
        "Only speakers of at least this authority: unnamed, official, envoy, spokesperson, principal.", "spokesperson");

    public static QueryParameter Party { get; } = new("party",
        "Slug of a party; several with commas, or the parameter repeated.", "russia,ukraine");

    public static QueryParameter Issue { get; } = new("issue",
        "Slug of an issue; several with commas, or the parameter repeated.", "direct-talks");

    public static QueryParameter Group { get; } = new("group", "Only issues of this group.", "ceasefire");

    public static QueryParameter Called { get; } = new("called",
        "Only what is called so: every one of these words is part of its id or title, as one types it.", "30");

    public static QueryParameter From { get; } = new("from",
        "Valid time: begin of the window. A date is its first instant.", "2025-03-01");

    public static QueryParameter To { get; } = new("to", "Valid time: end of the window. A date is its last instant.",
        "2025-04-23");

    public static QueryParameter Cursor { get; } = new("cursor", "Where the last answer's next left off.",
        "eyJsYXRlc3RTdGFydCI6IjIwMjUtMDQtMjFUMjE6MDA6MDArMDA6MDAiLCJyZWNvcmQiOiJFMDgiLCJwYXJ0eSI6InVrcmFpbmUifQ");

    public static QueryParameter[] Times { get; } = [AsOf, KnownBy, RecordedBy];

    public static QueryParameter[] Filters { get; } = [MinGrade, OnRecord, Speaker, Authority];
}
