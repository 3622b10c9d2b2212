namespace NegotiationTimeline.Web.Imports;

/// <summary>Bodies and answers for the OpenAPI document.</summary>
static class ImportExamples
{
    public const string Line =
        """
        { "kind": "position", "id": "imported-1", "party": "ukraine", "issue": "ceasefire-30-day", "position": 2,
          "statedOn": "2025-04-23", "evidence": [ { "source": "feedwired-2025-04-23" } ] }
        """;

    public const string MappingOfLines = """{ "creates": false }""";

    public const string Mapping =
        """
        { "kind": "positions", "columns": { "party": "country", "issue": "title", "position": "vote", "statedOn": "date",
            "evidence.source": "resolution", "source.publishedOn": "date" },
          "constants": { "source.publisher": "United Nations" },
          "values": { "position": { "yes": 2, "abstain": 0, "no": -2 } }, "id": [ "rcid", "country" ], "creates": true }
        """;

    const string Whole =
        """
        { "kind": "positions", "columns": { "party": "country" }, "constants": null,
          "values": { "position": { "yes": 2, "abstain": 0, "no": -2 } }, "dates": null, "id": [ "rcid", "country" ], "creates": true }
        """;

    public const string OneMapping = $$"""{ "name": "votes", "mapping": {{Whole}} }""";

    public const string Mappings = $$"""{ "negotiation": "ukraine-2025", "items": [ {{OneMapping}} ] }""";

    const string File =
        """
        { "name": "votes.csv", "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "bytes": 1151,
          "format": "csv", "encoding": "utf-8", "separator": ",", "rows": 193 }
        """;

    const string Counts =
        """{ "rows": 193, "new": 192, "same": 0, "faulty": 1, "conflicting": 0, "duplicates": 0 }""";

    public const string List =
        $$"""
        { "negotiation": "ukraine-2025",
          "items": [ { "id": "1", "state": "checked", "file": {{File}}, "kind": "positions", "counts": {{Counts}},
            "made": { "records": 0, "events": 0 }, "by": "local", "at": "2026-02-01T09:30:00.123456Z", "recordedAt": null } ],
          "next": null }
        """;

    public const string One =
        $$"""
        { "id": "1", "state": "checked", "file": {{File}}, "kind": "positions",
          "columns": [ { "name": "country", "field": "party" } ],
          "sample": [ { "line": 2, "cells": { "country": "Ukraine" }, "body": { "party": "ukraine" }, "faults": [] } ],
          "mapping": {{Whole}}, "mode": null, "progress": null, "counts": {{Counts}},
          "creates": { "parties": { "count": 1, "slugs": [ "tuvalu" ] }, "issues": { "count": 0, "slugs": [] },
            "sources": { "count": 0, "slugs": [] } },
          "faults": [ { "line": 7, "column": "vote", "value": "perhaps",
            "reason": "'perhaps' is not in the value map of position.",
            "remedy": "Add it to values.position, which has abstain, no, yes." } ],
          "duplicates": [ { "line": 9, "party": "tuvalu", "subject": "issues/ceasefire-30-day", "date": "2025-04-23",
            "likeLine": 8, "likeRecord": null } ],
          "made": { "records": 0, "events": 0 }, "failure": null, "by": "local", "at": "2026-02-01T09:30:00.123456Z",
          "recordedAt": null, "ended": null, "left": null }
        """;

    public const string Events = """ "event: progress\ndata: {\"state\":\"checking\", …}\n\nevent: ended\ndata: {\"id\":\"1\", …}\n\n" """;

    public const string Faults = """ "line,column,value,reason,remedy\r\n7,vote,perhaps,…" """;

    public const string Duplicates = """ "line,party,subject,date,likeLine,likeRecord\r\n9,tuvalu,…" """;
}
