using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Truces;

/// <summary>Bodies for the OpenAPI document; each can be sent to the bundled sample as it is.</summary>
static class TruceExamples
{
    const string Cited =
        """{ "source": "ipaper-2025-04-22", "attribution": "reported", "depth": 1, "grade": "B3" }""";

    const string Later =
        """{ "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 1, "grade": "C3" }""";

    public const string Truce =
        $$"""
        { "id": "energy-2025", "title": "Pause of strikes on energy sites", "parties": ["russia", "ukraine"],
          "bound": ["russia", "ukraine"], "declaredOn": "2025-03-25", "window": "2025-03-25/2025-04-24",
          "terms": "No strikes on energy sites for thirty days.", "summary": "An example, and no part of the sample.",
          "evidence": [ {{Cited}} ] }
        """;

    public const string Reciprocation =
        $$"""
        { "id": "example-reciprocation", "party": "ukraine", "on": "2025-04-20",
          "speaker": { "name": "Volodymyr Zelensky", "office": "President", "authority": "principal" },
          "summary": "Would keep the truce if Russia does.", "evidence": [ {{Cited}} ] }
        """;

    public const string Entry = $$"""{ "id": "example-entry", "on": "2025-04-20", "evidence": [ {{Cited}} ] }""";

    public const string Extension =
        $$"""
        { "id": "example-extension", "party": "russia", "on": "2025-04-20", "until": "2025-04-22",
          "evidence": [ {{Cited}} ] }
        """;

    public const string End =
        $$"""{ "id": "example-end", "party": "russia", "on": "[2025-04-21..2025-04-22]", "evidence": [ {{Cited}} ] }""";

    public const string Violation =
        $$"""
        { "id": "example-violation", "claimant": "ukraine", "accused": "russia", "count": 2935, "atLeast": true,
          "unit": "violations", "period": "2025-04-19/2025-04-20", "cutOff": "2025-04-20", "method": "reports of units",
          "statedOn": "2025-04-21", "summary": "An example, and no part of the sample.", "evidence": [ {{Cited}} ] }
        """;

    const string Added =
        $$"""{ "reason": "A second article reports the same.", "evidence": [ {{Later}} ] }""";

    const string Withdrawal =
        $$"""{ "reason": "The newspaper took the passage back.", "evidence": [ {{Later}} ] }""";

    public static AmendmentExamples OfTruce { get; } = new(
        """{ "reason": "Who is meant to keep it was left out.", "changes": { "bound": ["russia", "ukraine"] } }""",
        $$"""
        { "reason": "A second article dates the declaration.", "changes": { "declaredOn": "2025-04-19" },
          "evidence": [ {{Later}} ] }
        """,
        Added, Withdrawal);

    public static AmendmentExamples OfStep { get; } = new(
        """{ "reason": "Misread.", "changes": { "summary": "As announced on television." } }""",
        $$"""{ "reason": "A later article dates it.", "changes": { "on": "2025-04-21" }, "evidence": [ {{Later}} ] }""",
        Added, Withdrawal);

    public static AmendmentExamples OfViolation { get; } = new(
        """{ "reason": "Dated a day too early.", "changes": { "period": "2025-04-20?" } }""",
        $$"""
        { "reason": "A second article says how it was counted.", "changes": { "method": "reports of units" },
          "evidence": [ {{Later}} ] }
        """,
        Added, Withdrawal);
}
