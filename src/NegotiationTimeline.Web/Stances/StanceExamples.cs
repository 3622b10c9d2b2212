namespace NegotiationTimeline.Web.Stances;

/// <summary>Answers for the OpenAPI document, from the bundled sample.</summary>
static class StanceExamples
{
    const string Held =
        """
        { "party": "russia", "issue": "direct-talks", "state": "held", "position": 1, "firmness": "tentative",
          "clarity": "ambiguous", "role": "responder", "certainty": "certain", "conditions": [], "since": "2025-04-21",
          "lastReaffirmed": null, "ageDays": 2, "stale": false, "positions": ["E04"], "corroboratedBy": [],
          "alternatives": [], "marks": [], "filteredOut": [] }
        """;

    const string Times =
        """
        "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2025-04-23T20:59:59.999999Z",
        "recordedBy": "2026-02-01T09:30:00.123456Z", "beyondCoding": false
        """;

    const string PinnedTimes =
        "asOf=2025-04-23T20%3A59%3A59.999999Z&knownBy=2025-04-23T20%3A59%3A59.999999Z&recordedBy=2026-02-01T09%3A30%3A00.123456Z";

    public const string Matrix =
        $$"""
        { "negotiation": "ukraine-2025", {{Times}},
          "pin": "/api/negotiations/ukraine-2025/stances?{{PinnedTimes}}",
          "parties": ["russia"], "issues": ["direct-talks"], "stances": [ {{Held}} ] }
        """;

    public const string Cell =
        $$"""
        { "negotiation": "ukraine-2025", {{Times}},
          "pin": "/api/negotiations/ukraine-2025/stances/russia/direct-talks?{{PinnedTimes}}",
          "cell": {{Held}},
          "records": [ { "standing": "winner", "record": {{Positions.PositionAnswerExamples.Record}},
            "support": { "confirmed": 1, "denied": 0, "depth": 1,
              "evidence": [ { "source": "ipaper-2025-04-22", "bearing": "supports", "depth": 1, "grade": "B2",
                "counts": true, "repostOf": [] } ] } } ],
          "moreRecords": false, "assessments": [ {{Assessments.AssessmentExamples.Item}} ] }
        """;

    public const string Timeline =
        """
        { "negotiation": "ukraine-2025", "from": "2022-02-23T22:00:00Z", "to": "2025-04-23T20:59:59.999999Z",
          "knownBy": "2025-04-23T20:59:59.999999Z", "recordedBy": "2026-02-01T09:30:00.123456Z", "beyondCoding": false,
          "pin": "/api/negotiations/ukraine-2025/timeline?from=2022-02-23T22%3A00%3A00Z&to=2025-04-23T20%3A59%3A59.999999Z&knownBy=2025-04-23T20%3A59%3A59.999999Z&recordedBy=2026-02-01T09%3A30%3A00.123456Z",
          "parties": ["russia"], "issues": ["direct-talks"],
          "spans": [ { "party": "russia", "issue": "direct-talks", "from": "2025-04-20T21:00:00Z",
            "to": "2025-04-23T21:00:00Z", "continues": true, "position": 1, "firmness": "tentative", "state": "held",
            "certainty": "certain", "conditions": [], "records": ["E04"] } ],
          "annotations": [ { "kind": "act", "id": "E14", "from": "2025-04-22T21:00:00Z", "to": "2025-04-23T21:00:00Z",
            "certainty": "certain", "title": "Both sides say yes or the United States walks away",
            "parties": ["us", "russia", "ukraine"] } ],
          "moreAnnotations": false }
        """;
}
