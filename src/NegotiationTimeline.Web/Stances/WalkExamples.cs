namespace NegotiationTimeline.Web.Stances;

/// <summary>Answers of changes and replay for the OpenAPI document, from the bundled sample.</summary>
static class WalkExamples
{
    const string Rejects =
        """
        { "party": "russia", "issue": "direct-talks", "state": "held", "position": -2, "firmness": "red-line",
          "clarity": "explicit", "role": "responder", "certainty": "certain", "conditions": [], "since": "2022-04~",
          "lastReaffirmed": null, "ageDays": 1055, "stale": true, "positions": ["E02"], "corroboratedBy": [],
          "alternatives": [], "marks": [], "filteredOut": [] }
        """;

    const string IsOpen =
        """
        { "party": "russia", "issue": "direct-talks", "state": "held", "position": 1, "firmness": "tentative",
          "clarity": "ambiguous", "role": "responder", "certainty": "certain", "conditions": [], "since": "2025-04-21",
          "lastReaffirmed": null, "ageDays": 0, "stale": false, "positions": ["E04"], "corroboratedBy": [],
          "alternatives": [], "marks": [], "filteredOut": [] }
        """;

    public const string Changes =
        $$"""
        { "negotiation": "ukraine-2025", "from": "2025-04-20T20:59:59.999999Z", "to": "2025-04-23T20:59:59.999999Z",
          "knownByFrom": "2025-04-23T20:59:59.999999Z", "knownByTo": "2025-04-23T20:59:59.999999Z",
          "recordedByFrom": "2026-02-01T09:30:00.123456Z", "recordedByTo": "2026-02-01T09:30:00.123456Z",
          "beyondCoding": false, "pin": "/api/negotiations/ukraine-2025/changes?from=2025-04-20T20%3A59%3A59.999999Z&…",
          "items": [ { "party": "russia", "issue": "direct-talks", "kind": "shift", "axis": "valid",
            "at": "2025-04-20T21:00:00Z", "before": {{Rejects}}, "after": {{IsOpen}},
            "records": [ { "id": "E04", "version": 1,
              "speaker": { "name": "Vladimir Putin", "office": "President of Russia", "authority": "principal" },
              "when": "2025-04-21", "summary": "…", "sources": ["ipaper-2025-04-22", "feedwired-2025-04-23"] } ] } ],
          "matters": [ { "matter": "truces/easter-2025", "kind": "lapse", "axis": "valid", "at": "2025-04-20T21:00:00Z",
            "before": { "title": "Easter truce of 2025", "state": "in-force", "certainty": "certain", "details": [] },
            "after": { "title": "Easter truce of 2025", "state": "in-force", "certainty": "possible", "details": [] },
            "records": [ { "path": "truces/easter-2025", "version": 1,
              "speaker": { "name": "Vladimir Putin", "office": "President of Russia", "authority": "principal" },
              "when": "[2025-04-19,2025-04-20]", "sources": ["ipaper-2025-04-22", "feedwired-2025-04-23"] } ] } ],
          "next": null }
        """;

    public const string Frame = $$"""{ "at": "2025-04-20T21:00:00Z", "cells": [ {{IsOpen}} ] }""";
}
