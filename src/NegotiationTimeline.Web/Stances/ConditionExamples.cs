namespace NegotiationTimeline.Web.Stances;

/// <summary>Answers about the bundled talks, for the OpenAPI document.</summary>
static class ConditionExamples
{
    public const string Cursor =
        "eyJyZWNvcmQiOnsibGF0ZXN0U3RhcnQiOiIyMDI1LTA0LTIwVDIxOjAwOjAwKzAwOjAwIiwicmVjb3JkIjoiRTA1IiwicGFydHkiOiJydXNzaWEifSwiY29uZGl0aW9uIjoidGFyZ2V0cy1hZ3JlZWQifQ";

    public const string Item =
        """
        { "party": "russia", "subject": "issues/civilian-strikes-halt", "position": "E05",
          "condition": { "id": "targets-agreed", "text": "The two sides agree which targets are legitimate; …", "status": "open" },
          "state": "open", "certainty": "certain", "since": "2025-04-21", "resolvedOn": null, "reason": null, "evidence": [] }
        """;

    public const string Outstanding =
        $$"""
        { "negotiation": "ukraine-2025", "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2030-01-31T12:00:00Z",
          "recordedBy": "2030-01-31T12:00:00Z", "beyondCoding": false,
          "pin": "/api/negotiations/ukraine-2025/outstanding?asOf=…",
          "offers": [ { "id": "us-final-offer", "title": "…", "proposers": ["us"], "reported": true, "state": "open",
            "certainty": "certain", "tabledOn": "[..2025-04-23]", "since": "[..2025-04-23]", "lapsesOn": null } ],
          "conditions": [ {{Item}} ],
          "ultimatums": [ { "id": "E14", "kind": "ultimatum", "title": "Both sides say yes or the United States walks away",
            "parties": ["us"], "towards": ["russia", "ukraine"], "state": "open", "certainty": "certain",
            "when": "2025-04-23", "deadline": null, "since": "2025-04-23", "changedBy": [] } ],
          "cutOff": [] }
        """;

    public const string List =
        $$"""
        { "negotiation": "ukraine-2025", "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2030-01-31T12:00:00Z",
          "recordedBy": "2030-01-31T12:00:00Z", "beyondCoding": false,
          "pin": "/api/negotiations/ukraine-2025/conditions?asOf=…", "items": [ {{Item}} ], "next": null }
        """;
}
