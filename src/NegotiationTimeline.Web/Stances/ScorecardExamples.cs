using NegotiationTimeline.Web.Proposals;

namespace NegotiationTimeline.Web.Stances;

/// <summary>Answers for the OpenAPI document, from the bundled sample.</summary>
static class ScorecardExamples
{
    const string Stance =
        """
        { "party": "ukraine", "answer": "implied", "state": "held", "position": -2, "implied": true, "firmness": "red-line",
          "clarity": "explicit", "certainty": "certain", "conditions": [], "since": "2025-04-22", "answeredEarlierText": false, "tookBack": false,
          "positions": ["E21"], "filteredOut": [] }
        """;

    const string Evidence =
        """
        [ { "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 2, "grade": "C4", "bearing": "supports",
            "quote": null, "locator": "Cites Axios." } ]
        """;

    const string Text = "Crimea is recognised officially (de jure) as Russian. Who recognises it is not said.";

    public const string Scorecard =
        $$"""
        { "negotiation": "ukraine-2025", "id": "us-final-offer", {{ProposalAnswerExamples.Times}},
          "pin": "/api/negotiations/ukraine-2025/proposals/us-final-offer?{{ProposalAnswerExamples.PinnedTimes}}",
          "title": "The one-page American offer, as reported", "state": "tabled", "certainty": "certain",
          "proposers": ["us"], "reported": true,
          "speaker": { "name": "Donald Trump", "office": "President of the United States", "authority": "principal" },
          "tabledOn": "[..2025-04-23]", "lapsesOn": null, "summary": "…", "evidence": {{Evidence}},
          "parties": ["russia", "ukraine"],
          "clauses": [ { "id": "crimea", "issue": "crimea-recognition",
            "proposition": "Crimea is officially recognised as part of Russia", "sense": "for", "obligor": null,
            "degree": "de jure", "text": "{{Text}}", "after": null, "since": "[..2025-04-23]", "adopted": false,
            "stances": [ {{Stance}} ], "overlap": [],
            "blockedBy": [ { "party": "ukraine", "position": -2, "positions": ["E21"], "since": "2025-04-22",
              "certainty": "certain", "implied": true } ],
            "unanswered": ["russia"],
            "unsettled": [ { "kind": "obligor", "party": null, "text": null },
              { "kind": "red-line", "party": "ukraine", "text": null } ] } ],
          "whole": [ { "party": "ukraine", "answer": "reservations", "state": "held", "position": -1, "implied": false,
            "firmness": "stated", "clarity": "implied", "certainty": "certain", "conditions": [], "since": "[..2025-04-23]",
            "answeredEarlierText": false, "tookBack": false, "positions": ["E22"], "filteredOut": [] } ],
          "steps": [], "dropped": [],
          "texts": [ { "since": "[..2025-04-23]", "clauses": [ { "id": "crimea", "issue": "crimea-recognition", "sense": "for",
            "obligor": null, "degree": "de jure", "text": "{{Text}}", "after": null } ] } ] }
        """;

    public const string Whole =
        $$"""
        { "negotiation": "ukraine-2025", {{ProposalAnswerExamples.Times}},
          "pin": "/api/negotiations/ukraine-2025/proposals/us-final-offer/stances/russia?{{ProposalAnswerExamples.PinnedTimes}}",
          "cell": { "party": "russia", "proposal": "us-final-offer", "state": "unknown", "position": null, "firmness": null,
            "clarity": null, "role": null, "certainty": null, "conditions": [], "since": null, "lastReaffirmed": null,
            "ageDays": null, "stale": false, "positions": [], "corroboratedBy": [], "alternatives": [], "marks": [],
            "filteredOut": [] },
          "records": [], "moreRecords": false, "assessments": [] }
        """;

    public const string OnClause =
        $$"""
        { "negotiation": "ukraine-2025", {{ProposalAnswerExamples.Times}},
          "pin": "/api/negotiations/ukraine-2025/proposals/us-final-offer/clauses/crimea/stances/russia?{{ProposalAnswerExamples.PinnedTimes}}",
          "cell": { "party": "russia", "clause": "us-final-offer/crimea", "state": "unknown", "position": null,
            "firmness": null, "clarity": null, "role": null, "certainty": null, "conditions": [], "since": null,
            "lastReaffirmed": null, "ageDays": null, "stale": false, "positions": [], "corroboratedBy": [],
            "alternatives": [], "marks": [], "filteredOut": [] },
          "records": [], "moreRecords": false, "assessments": [] }
        """;
}
