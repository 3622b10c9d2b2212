using NegotiationTimeline.Web.Records;

namespace NegotiationTimeline.Web.Proposals;

/// <summary>Bodies for the OpenAPI document; each can be sent to the bundled sample as it is, in this order.</summary>
static class ProposalExamples
{
    const string Reported =
        """[ { "source": "ipaper-2025-04-22", "attribution": "reported", "depth": 1, "grade": "B4", "bearing": "supports" } ]""";

    public const string Proposal =
        $$"""
        {
          "id": "example-offer", "title": "An offer made up for this page", "party": "uk", "reported": true,
          "speaker": { "name": null, "office": "Foreign Office", "authority": "official" },
          "tabledOn": "2025-04-22", "lapsesOn": "2025-05-09", "summary": "Made up: no article tells of it.",
          "clauses": [
            { "id": "halt", "issue": "civilian-strikes-halt", "obligor": "russia", "text": "Strikes on towns stop." },
            { "id": "no-easing", "issue": "sanctions-relief", "sense": "against", "obligor": "us", "degree": "for a year",
              "text": "Sanctions stay for a year.", "after": "halt" } ],
          "evidence": {{Reported}}
        }
        """;

    public const string Revision =
        $$"""
        {
          "id": "example-revision", "on": "2025-04-20", "party": "us", "title": "A ceasefire of thirty days, and talks",
          "clauses": [
            { "id": "talks", "issue": "direct-talks", "text": "Both sides meet.", "after": "ceasefire" } ],
          "drops": [], "summary": "Made up: no article tells of it.", "evidence": {{Reported}}
        }
        """;

    public const string Withdrawal =
        $$"""
        { "id": "example-withdrawal", "on": "2025-04-21", "party": "us", "summary": "Made up: no article tells of it.",
          "evidence": {{Reported}} }
        """;

    public const string Lapse =
        $$"""
        { "id": "example-lapse", "on": "2025-04-21", "summary": "Made up: no article tells of it.", "evidence": {{Reported}} }
        """;

    public const string Adoption =
        $$"""
        { "id": "example-adoption", "on": "2025-04-21", "parties": [ "us", "ukraine" ], "clauses": [ "ceasefire" ],
          "summary": "Made up: no article tells of it.", "evidence": {{Reported}} }
        """;

    const string Refinement =
        $$"""
        { "reason": "The article dates it.", "changes": { "on": "[2025-04-21,2025-04-22]" }, "evidence": {{Reported}} }
        """;

    const string Evidence =
        """
        { "reason": "A second article reports the same.",
          "evidence": [ { "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 1, "grade": "C3" } ] }
        """;

    const string Withdrawn =
        """
        { "reason": "The newspaper took the passage back.",
          "evidence": [ { "source": "feedwired-2025-04-23", "attribution": "reported", "depth": 1, "grade": "C3" } ] }
        """;

    public static AmendmentExamples OfProposal { get; } = new(
        """{ "reason": "The title is ours, not the paper's.", "changes": { "title": "Thirty days of ceasefire" } }""",
        $$"""{ "reason": "The article dates it.", "changes": { "tabledOn": "2025-03~" }, "evidence": {{Reported}} }""",
        Evidence, Withdrawn);

    public static AmendmentExamples OfStep { get; } = new(
        """{ "reason": "Said more shortly.", "changes": { "summary": "Made up." } }""", Refinement, Evidence, Withdrawn);
}
