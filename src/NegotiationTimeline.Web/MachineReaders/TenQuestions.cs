using System.Collections.Immutable;
using static NegotiationTimeline.Web.MachineReaders.Arguments;

namespace NegotiationTimeline.Web.MachineReaders;

/// <summary>The questions that the program is for (docs/questions.md), and what there is to ask them of.</summary>
static class TenQuestions
{
    const string Talks = "/api/negotiations/{negotiation}";

    const string Shown = "/negotiations/{negotiation}";

    const string Scale = " Positions: -2 rejects, -1 has reservations, 0 is non-committal, 1 is open or accepts in part, 2 accepts."
        + " A cell that is not listed is unknown, which is not neutral; contested cells give every account.";

    public static ImmutableArray<AskedQuestion> All { get; } =
    [
        new("negotiations", "Which negotiations there are",
            "Lists the negotiations on record, with the slugs by which all other tools take them.",
            "/api/negotiations", "/", []),
        new("stances_as_of", "Where each party stood",
            "What was publicly known, by a date, of each party's stance on each issue as of a date?" + Scale,
            $"{Talks}/stances", Shown,
            [Negotiation, .. Times, Party, Issue, new("group", "Only the issues of this group."), .. Filters]),
        new("what_changed", "What changed between two points",
            "What changed from one date to another, on whose words, and is each a real shift, a late disclosure or a "
            + "correction? Only the kind shift is a change of mind. Give from, knownByFrom or recordedByFrom at least." + Scale,
            $"{Talks}/changes", $"{Shown}?view=changes", [Negotiation, .. Ends, Party, Issue, .. Filters]),
        new("proposal_scorecard", "An offer, clause by clause",
            "For every clause of an offer: where does each party stand, where is overlap, which red line blocks, which clause "
            + "has nobody answered?" + Scale,
            $"{Talks}/proposals/{{proposal}}", $"{Shown}?view=proposals&proposal={{proposal}}",
            [Negotiation, new("proposal", "Id of the proposal, as open_offers lists it.", Required: true), .. Times, .. Filters]),
        new("truce", "A truce and its violations",
            "Who declared the truce, for when, was it matched, and every rival tally of violations with claimant, cut-off and "
            + "method. Rival tallies stand side by side and must never be added up.",
            $"{Talks}/truces/{{truce}}", $"{Shown}?view=truces&truce={{truce}}",
            [Negotiation, new("truce", "Slug of the truce, such as easter-2025; what_changed names them.", Required: true), .. Times]),
        new("evidence_of_stance", "On what a stance rests",
            "On what does this stance rest: the whole chain of evidence, hearsay depth, confirmed or denied, and does it "
            + "survive a filter, such as minGrade B2?" + Scale,
            $"{Talks}/stances/{{party}}/{{issue}}", $"{Shown}?cell={{party}}/{{issue}}",
            [
                Negotiation, new("party", "Slug of the party.", Required: true),
                new("issue", "Slug of the issue.", Required: true), .. Times, .. Filters,
            ]),
        new("contradictions", "What contradicts earlier words",
            "Which statements of a party contradict its own earlier ones, and which of its speakers differ?" + Scale,
            $"{Talks}/contradictions", $"{Shown}?view=contradictions", [Negotiation, Party, Issue, .. Times, .. Filters]),
        new("red_lines", "Which red lines stand",
            "Which red lines stand, since when, last reaffirmed when, questioned by whom? One that is superseded was not "
            + "dropped: it is dropped only where a record says so.",
            $"{Talks}/red-lines", $"{Shown}?view=red-lines", [Negotiation, Party, Issue, .. Times, .. Filters]),
        new("open_offers", "What is open, what lapsed",
            "Which offers, conditions and ultimatums are open, which lapsed?",
            $"{Talks}/outstanding", $"{Shown}?view=proposals", [Negotiation, Party, .. Times]),
        new("changed_since_cited", "What changed since it was cited",
            "A chart was cited then: what was added, corrected or retracted since, and would it look different today? An empty "
            + "list means that it still looks the same.",
            $"{Talks}/changes", $"{Shown}?view=changes",
            [
                Negotiation, AsOf with { Becomes = "from", Required = true, Description = "asOf of the chart that was cited." },
                KnownBy with { Description = "knownBy of the chart that was cited." },
                RecordedBy with { Becomes = "recordedByFrom", Required = true, Description = "recordedBy of the chart that was cited." },
                Party, Issue, .. Filters,
            ]),
        new("said_by_speaker", "Who said what, by name",
            "Only what parties said on the record, by speaker; with analysts beside it where asked for. Assessments of "
            + "analysts never move a stance." + Scale,
            $"{Talks}/stances", $"{Shown}?onRecord=true",
            [
                Negotiation, .. Times, Party, Issue,
                .. Filters.Select(it => it.Name == "onRecord" ? it with { Default = "true" } : it),
                new("analysts", "Name also what analysts say of each cell.", Type: "boolean", Becomes: "include"),
            ],
            [("groupBy", "speaker")]),
    ];
}
