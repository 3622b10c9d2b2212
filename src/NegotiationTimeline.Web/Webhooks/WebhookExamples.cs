namespace NegotiationTimeline.Web.Webhooks;

/// <summary>Bodies and answers for the OpenAPI document.</summary>
static class WebhookExamples
{
    public const string Body =
        """
        { "id": "example-webhook", "url": "https://example.org/hooks/negotiations",
          "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "party": ["russia", "ukraine"],
          "kind": ["first", "shift", "firmness", "correction", "retraction"], "minGrade": "B2" }
        """;

    public const string One =
        """
        { "id": "example-webhook", "url": "https://example.org/hooks/negotiations",
          "filter": { "party": ["russia", "ukraine"],
            "kind": ["first", "shift", "firmness", "correction", "retraction"], "minGrade": "B2" },
          "createdAt": "2026-02-01T09:30:00.123456Z", "failures": 0, "disabled": null }
        """;

    public const string List = $$"""{ "items": [ {{One}} ], "next": null }""";

    public const string Sent = """{ "ids": ["msg_0d3f7a7e93a48c5ba1f26f0a4f6a2b11"] }""";

    public const string Delivered =
        """
        { "items": [ { "id": "msg_0d3f7a7e93a48c5ba1f26f0a4f6a2b11", "state": "delivered", "attempts": 1, "status": 204,
          "fault": null, "createdAt": "2026-02-01T09:30:00.223456Z", "updatedAt": "2026-02-01T09:30:00.323456Z",
          "body": "{\"type\":\"stance.shifted\",…}" } ], "next": null }
        """;

    public const string Dead =
        """
        { "items": [ { "id": "msg_0d3f7a7e93a48c5ba1f26f0a4f6a2b11", "state": "dead", "attempts": 8, "status": 500,
          "fault": "It answered 500.", "createdAt": "2026-02-01T09:30:00.223456Z",
          "updatedAt": "2026-02-02T13:10:05.323456Z", "body": "{\"type\":\"stance.shifted\",…}" } ], "next": null }
        """;
}
